import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/incoming.ts';
import { message, startBot, type BotChanges, type StartedBot } from '../support/started-bot.ts';

let bot: StartedBot;
afterEach(async () => {
  await bot.close();
});

async function start(changes: BotChanges = {}): Promise<void> {
  bot = await startBot(changes);
}

describe('when the turn fails', () => {
  const secret = 'SELECT password FROM secrets';
  const failing = { handle: () => Promise.reject(new Error(secret)) };

  it('the person is told in one sentence, the log finds it by the same reference, and the request has succeeded', async () => {
    await start(failing);
    expect(await bot.post(bot.said())).toEqual({ status: 200, text: '' });
    const [told] = bot.fake.messages();
    const [, reference] = /^Something went wrong \(reference ([0-9a-f]{6})\)\. Nothing was recorded\.$/.exec(String(told?.['text'])) ?? [];
    expect(bot.lines.filter(({ fields }) => fields['reference'] === reference).map(({ event }) => event)).toEqual(['turn', 'turn failed']);
  });

  it('a press is told under its card', async () => {
    await start(failing);
    const { status, text } = await bot.post(bot.pressed());
    expect([status, JSON.parse(text)]).toEqual([
      200,
      {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: {
          code: 'InternalError',
          message: expect.stringMatching(/^Something went wrong \(reference [0-9a-f]{6}\)\. Nothing was recorded\.$/) as string,
        },
      },
    ]);
  });

  it('and the person cannot be told, the request fails too, without a word', async () => {
    await start(failing);
    bot.fake.script({ kind: 'status', status: 429 });
    expect(await bot.post(bot.said())).toEqual({ status: 500, text: '' });
  });

  it('on an event, nobody is written to', async () => {
    await start(failing);
    expect(await bot.post(bot.said({ type: 'installationUpdate', action: 'add' }))).toEqual({ status: 500, text: '' });
    expect(bot.fake.requests).toHaveLength(0);
  });

  it('no word of the fault leaves the process, not even into the log', async () => {
    await start(failing);
    const answers = [await bot.post(bot.said()), await bot.post(bot.pressed())];
    expect(JSON.stringify([answers, bot.fake.messages(), bot.lines])).not.toContain('password');
    expect(bot.lines.find(({ event }) => event === 'turn failed')?.fields['at']).toEqual(
      expect.arrayContaining([expect.stringContaining('receive-faults.test.ts')]),
    );
  });

  it('something that is not even an error is thrown, all the same', async () => {
    await start({ handle: () => Promise.reject(Object.create(null) as Error) });
    expect((await bot.post(bot.said())).status).toBe(200);
    expect(bot.fake.messages()).toHaveLength(1);
  });
});

describe('when the turn takes too long', () => {
  it('the person is told in time, without a promise about what was recorded, and the late answer still comes', async () => {
    let finish: (reply: Reply) => void = () => undefined;
    await start({ handle: () => new Promise<Reply>((resolve) => (finish = resolve)), receiver: { deadlineMs: 50 } });
    expect(await bot.post(bot.said())).toEqual({ status: 200, text: '' });
    expect(bot.fake.messages()).toMatchObject([{ text: expect.stringMatching(/^This is taking too long/) as string }]);
    finish({ kind: 'message', message });
    expect(await bot.fake.waitFor(2)).toHaveLength(2);
  });

  it('a turn that fails after its deadline harms nobody', async () => {
    let fail: (error: Error) => void = () => undefined;
    await start({ handle: () => new Promise<Reply>((_, reject) => (fail = reject)), receiver: { deadlineMs: 50 } });
    await bot.post(bot.said());
    fail(new Error('late'));
    expect((await fetch(`${bot.url}/health`)).status).toBe(200);
  });

  it('a press is told under its card', async () => {
    await start({ handle: () => new Promise<Reply>(() => undefined), receiver: { deadlineMs: 50 } });
    expect(JSON.parse((await bot.post(bot.pressed())).text)).toMatchObject({ statusCode: 500 });
  });
});
