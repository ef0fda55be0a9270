import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation } from '../../src/ports.ts';
import { connect, threadAt } from '../support/connect.ts';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.ts';
import { message, recordLog } from '../support/started-bot.ts';

let fake: FakeConnector;
beforeEach(async () => {
  fake = await startFakeConnector();
});
afterEach(async () => {
  await fake.close();
});

const chat = (changes: Partial<Conversation> = {}): Conversation => threadAt(fake, changes);

describe('a message', () => {
  it('is one POST with the card and the line for the lock screen, and no words that Teams would send twice', async () => {
    expect(await connect().send(chat(), message)).toEqual({ kind: 'sent', conversationId: chat().id, activityId: 'activity-1' });
    expect(fake.requests).toHaveLength(1);
    expect(fake.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/19:board@thread.tacv2;messageid=1/activities',
      headers: { authorization: 'Bearer secret-bot-token', 'content-type': 'application/json' },
      body: {
        type: 'message',
        summary: message.summary,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
      },
    });
    expect(fake.requests[0]?.body).not.toHaveProperty('text');
  });

  it('goes out without a bearer in the demo', async () => {
    await connect({ token: () => Promise.resolve(undefined) }).send(chat(), message);
    expect(fake.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('waits for its turn before it is sent', async () => {
    const take = vi.fn(() => Promise.resolve());
    await connect({ budget: { take } }).send(chat(), message);
    expect(take).toHaveBeenCalledExactlyOnceWith(chat().id, 't');
  });

  it('keeps the connection for the next one', async () => {
    const connector = connect();
    for (let sent = 0; sent < 10; sent += 1) await connector.send(chat(), message);
    expect(fake.connections()).toBeLessThanOrEqual(2);
  });

  it.each(['', 'no slash at the end'])('finds the path behind a service address %s', async (note) => {
    const serviceUrl = `${fake.url}uk${note === '' ? '/' : ''}`;
    await connect().send(chat({ serviceUrl }), message);
    expect(fake.requests[0]?.path).toMatch(/^\/uk\/v3\/conversations\//);
  });

  it('cannot leave its path through a conversation id', async () => {
    await connect().send(chat({ id: '../../v3/x?y#z' }), message);
    expect(fake.requests[0]?.path).toBe('/v3/conversations/../../v3/x?y#z/activities');
    expect(fake.requests[0]?.rawPath).toBe('/v3/conversations/..%2F..%2Fv3%2Fx%3Fy%23z/activities');
  });
});

describe('nothing is sent', () => {
  it.each([
    'http://169.254.169.254/',
    'file:///etc/passwd',
    'https://smba.trafficmanager.net.evil.com/',
    'https://user:pass@127.0.0.1/',
    '',
  ])('to %s, and no token is even asked for', async (serviceUrl) => {
    const token = vi.fn(() => Promise.resolve('secret-bot-token'));
    const fetch = vi.fn();
    expect(await connect({ token, fetch }).send(chat({ serviceUrl }), message)).toMatchObject({ kind: 'refused', code: 'configuration' });
    expect(token).not.toHaveBeenCalled();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('while the token endpoint is down: that is never a doubtful send', async () => {
    const { log, lines } = recordLog();
    const token = (): Promise<string> => Promise.reject(new Error('AADSTS secret detail'));
    expect(await connect({ token, log }).send(chat(), message)).toEqual({ kind: 'later', detail: 'token endpoint' });
    expect(fake.requests).toHaveLength(0);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('to the far side of a redirect', async () => {
    const stranger = await startFakeConnector();
    fake.script({ kind: 'redirect', to: stranger.url });
    await connect().send(chat(), message);
    expect(stranger.requests).toHaveLength(0);
    await stranger.close();
  });
});

describe('an update', () => {
  it('replaces the message in place', async () => {
    expect(await connect().update(chat(), 'activity-9', message)).toEqual({
      kind: 'sent',
      conversationId: chat().id,
      activityId: 'activity-9',
    });
    expect(fake.requests).toMatchObject([{ method: 'PUT', path: `/v3/conversations/${chat().id}/activities/activity-9` }]);
  });

  it.each(['ActivityNotFoundInConversation', ''])('of a message that is gone says so (404 %s)', async (code) => {
    fake.script({ kind: 'status', status: 404, code });
    expect(await connect().update(chat(), 'activity-9', message)).toMatchObject({ kind: 'refused', code: 'message-gone' });
  });

  it('of a message whose id was never told asks nobody', async () => {
    expect(await connect().update(chat(), '', message)).toMatchObject({ kind: 'refused', code: 'message-gone' });
    expect(fake.requests).toHaveLength(0);
  });
});

describe('opening a personal chat', () => {
  const at = (): { serviceUrl: string; tenantId: string; personId: string } => ({ serviceUrl: fake.url, tenantId: 't', personId: 'oid-1' });

  it('names the bot, the person and the tenant', async () => {
    expect(await connect({ botId: '28:app' }).openPersonalChat(at())).toEqual({ kind: 'opened', conversationId: 'conversation-1' });
    expect(fake.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v3/conversations',
        body: { bot: { id: '28:app' }, members: [{ id: 'oid-1' }], tenantId: 't', channelData: { tenant: { id: 't' } }, isGroup: false },
      },
    ]);
  });

  it.each([
    [
      { kind: 'status', status: 403, code: 'ForbiddenOperationException' },
      { kind: 'refused', code: 'not-installed' },
    ],
    [
      { kind: 'status', status: 404 },
      { kind: 'refused', code: 'not-installed' },
    ],
    [{ kind: 'body', status: 201, body: '{}' }, { kind: 'later' }],
    [{ kind: 'accept-then-reset' }, { kind: 'ambiguous' }],
    [{ kind: 'hang' }, { kind: 'ambiguous' }],
  ] as const)('that meets %j ends as %j', async (answer, outcome) => {
    fake.script(answer);
    expect(await connect().openPersonalChat(at())).toMatchObject(outcome);
    expect(fake.requests).toHaveLength(1);
  });
});

describe('asking whether somebody is a guest', () => {
  const asked = () => chat({ id: 'a:chat', teamsUserId: '29:jo/ash' });

  it('is one GET about that member of the chat', async () => {
    fake.script({ kind: 'body', status: 200, body: '{"id":"29:jo/ash","userPrincipalName":"jo@council.example"}' });
    expect(await connect().askIsGuest(asked())).toBe(false);
    expect(fake.requests).toMatchObject([{ method: 'GET', rawPath: '/v3/conversations/a%3Achat/members/29%3Ajo%2Fash', bytes: 0 }]);
  });

  it.each([
    ['{"id":"29:jo","userPrincipalName":"jo_nhs.example#EXT#@council.onmicrosoft.com"}', true],
    ['{"id":"29:jo","userRole":"guest","userPrincipalName":"jo@nhs.example"}', true],
    ['{"id":"29:jo","userRole":"user"}', false],
    ['{"id":"29:jo","name":"Jo Ash"}', undefined],
    ['no json', undefined],
  ])('reads %s', async (body, isGuest) => {
    fake.script({ kind: 'body', status: 200, body });
    expect(await connect().askIsGuest(asked())).toBe(isGuest);
  });

  it.each([403, 404, 429, 500])('does not know where Teams answers %i', async (status) => {
    fake.script({ kind: 'status', status });
    expect(await connect().askIsGuest(asked())).toBeUndefined();
  });

  it('asks nothing about somebody who has never written', async () => {
    expect(await connect().askIsGuest(chat({ id: 'a:chat' }))).toBeUndefined();
    expect(fake.requests).toEqual([]);
  });
});

it('the log says what failed, and neither words nor token', async () => {
  fake.script({ kind: 'status', status: 403, code: 'BlockedByUser' });
  const { log, lines } = recordLog();
  await connect({ log }).send(chat(), message);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ level: 'warn', fields: { errand: 'send', code: 'blocked' } });
  expect(JSON.stringify(lines)).not.toMatch(/overdue|secret-bot-token/);
});
