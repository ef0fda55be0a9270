import { afterEach, describe, expect, it } from 'vitest';
import { tenantId, type Json } from '../support/activities.ts';
import { alwaysReply, message, startBot, type BotChanges, type StartedBot } from '../support/started-bot.ts';

let bot: StartedBot;
afterEach(async () => {
  await bot.close();
});

async function start(changes: BotChanges = {}): Promise<void> {
  bot = await startBot(changes);
}

function submitted(changes: Json = {}): Json {
  return bot.said({ text: '', value: { verb: 'ask' }, replyToId: 'card-7', ...changes });
}

const thread = { id: '19:board@thread.tacv2;messageid=1', conversationType: 'channel' };

describe('a message', () => {
  it('is answered in the thread it came from, before the request is', async () => {
    await start();
    expect(await bot.post(bot.said({ id: 'a9', conversation: thread }))).toEqual({ status: 200, text: '' });
    expect(bot.fake.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v3/conversations/19:board@thread.tacv2;messageid=1/activities',
        body: { replyToId: 'a9', summary: message.summary, attachments: [{ content: message.card }] },
      },
    ]);
  });

  it('may be answered by a sentence', async () => {
    await start(alwaysReply({ kind: 'sentence', text: 'Nothing is overdue.' }));
    await bot.post(bot.said());
    expect(bot.fake.messages()).toMatchObject([{ type: 'message', text: 'Nothing is overdue.' }]);
  });

  it('may be answered by nothing', async () => {
    await start(alwaysReply({ kind: 'nothing' }));
    expect((await bot.post(bot.said())).status).toBe(200);
    expect(bot.fake.requests).toHaveLength(0);
  });

  it('is answered by a card as a new message, because no card was pressed', async () => {
    await start(alwaysReply({ kind: 'card', message }));
    await bot.post(bot.said());
    expect(bot.fake.requests).toMatchObject([{ method: 'POST' }]);
  });

  it.each([
    ['429', { kind: 'status', status: 429 }, 500],
    ['403', { kind: 'status', status: 403, code: 'BlockedByUser' }, 500],
    ['a reset after it was taken', { kind: 'accept-then-reset' }, 200],
  ] as const)(
    'whose answer meets %s is tried once, and the request says whether Teams should come again',
    async (_name, answer, status) => {
      await start();
      bot.fake.script(answer);
      expect(await bot.post(bot.said())).toEqual({ status, text: '' });
      expect(bot.fake.requests).toHaveLength(1);
    },
  );
});

describe('a pressed Action.Execute', () => {
  it.each([
    [{ kind: 'card', message }, 200, 'application/vnd.microsoft.card.adaptive', message.card],
    [{ kind: 'sentence', text: 'Recorded.' }, 200, 'application/vnd.microsoft.activity.message', 'Recorded.'],
    [{ kind: 'nothing' }, 200, 'application/vnd.microsoft.activity.message', ''],
  ] as const)('is answered in place by %j', async (reply, statusCode, type, value) => {
    await start(alwaysReply(reply));
    const { status, text } = await bot.post(bot.pressed());
    expect([status, JSON.parse(text)]).toEqual([200, { statusCode, type, value }]);
    expect(bot.fake.requests).toHaveLength(0);
  });

  it('may be answered by a new message, and says so under the card', async () => {
    await start(alwaysReply({ kind: 'message', message }));
    const { text } = await bot.post(bot.pressed());
    expect(JSON.parse(text)).toMatchObject({ statusCode: 200, value: 'Answered below.' });
    expect(bot.fake.messages()).toHaveLength(1);
  });

  it('does not say "below" where the new message could not be sent', async () => {
    await start(alwaysReply({ kind: 'message', message }));
    bot.fake.script({ kind: 'status', status: 429 });
    const { status, text } = await bot.post(bot.pressed());
    expect([status, JSON.parse(text)]).toMatchObject([
      200,
      { statusCode: 500, value: { message: expect.stringContaining('could not be sent') as string } },
    ]);
  });

  it('that cannot be read is an error of the card, not of the connection', async () => {
    await start();
    const { status, text } = await bot.post(bot.pressed({ value: {} }));
    expect([status, JSON.parse(text)]).toEqual([
      200,
      {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: 'This button could not be read. Nothing was recorded.' },
      },
    ]);
    expect(bot.taken).toHaveLength(0);
  });
});

describe('a pressed Action.Submit', () => {
  it('has its card updated', async () => {
    await start(alwaysReply({ kind: 'card', message }));
    expect((await bot.post(submitted())).status).toBe(200);
    expect(bot.fake.requests).toMatchObject([{ method: 'PUT', path: '/v3/conversations/personal-chat-chair/activities/card-7' }]);
  });

  it('whose card is gone gets it as a new message', async () => {
    await start(alwaysReply({ kind: 'card', message }));
    bot.fake.script({ kind: 'status', status: 404, code: 'ActivityNotFoundInConversation' });
    expect((await bot.post(submitted())).status).toBe(200);
    expect(bot.fake.requests.map(({ method }) => method)).toEqual(['PUT', 'POST']);
  });

  it('whose update may have arrived gets no second card', async () => {
    await start(alwaysReply({ kind: 'card', message }));
    bot.fake.script({ kind: 'status', status: 503 });
    expect((await bot.post(submitted())).status).toBe(200);
    expect(bot.fake.requests).toHaveLength(1);
  });

  it('that does not say which card gets a new message', async () => {
    await start(alwaysReply({ kind: 'card', message }));
    await bot.post(submitted({ replyToId: undefined }));
    expect(bot.fake.requests).toMatchObject([{ method: 'POST' }]);
  });
});

describe('an event', () => {
  it.each([
    { type: 'somethingNew' },
    { type: 'messageReaction' },
    { type: 'event', name: 'x' },
    { type: 'conversationUpdate', from: undefined, id: undefined },
  ])('%j is answered with success', async (changes) => {
    await start(alwaysReply({ kind: 'nothing' }));
    expect(await bot.post(bot.said({ text: undefined, ...changes }))).toEqual({ status: 200, text: '' });
    expect(bot.taken).toHaveLength(1);
  });

  it('that is an unknown invoke is answered 501, and the bot is not asked', async () => {
    await start();
    expect(await bot.post(bot.said({ type: 'invoke', name: 'task/dream' }))).toEqual({ status: 501, text: '' });
    expect(bot.taken).toHaveLength(0);
  });
});

describe('the demo', () => {
  it('takes a hand-written activity with neither id, tenant, channel nor person', async () => {
    await start({ receiver: { tenants: [tenantId] } });
    const bare = {
      type: 'message',
      text: "what's overdue",
      serviceUrl: bot.fake.url,
      from: { id: '29:x' },
      recipient: { id: '28:chaser' },
      conversation: { id: 'c' },
    };
    expect((await bot.post(bare)).status).toBe(200);
    expect(bot.taken).toMatchObject([{ conversation: { tenantId, kind: 'personal' }, asker: { teamsUserId: '29:x', name: '' } }]);
    expect(bot.taken[0]?.activityId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(['http://169.254.169.254/', 'https://smba.trafficmanager.net/uk/', 'http://10.0.0.5/', 'http://localhost@evil.com/'])(
    'answers nobody at %s',
    async (serviceUrl) => {
      await start();
      expect(await bot.post(bot.said({ serviceUrl }))).toEqual({ status: 403, text: '' });
      expect(bot.taken).toHaveLength(0);
    },
  );
});

it('counts turns by kind and status', async () => {
  await start(alwaysReply({ kind: 'nothing' }));
  await bot.post(bot.said());
  expect(await bot.metrics.render()).toContain('chaser_turns_total{kind="message",status="200"} 1');
});
