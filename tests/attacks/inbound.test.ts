import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Handle } from '../../src/incoming.ts';
import { createAuthenticate } from '../../src/teams/authenticate.ts';
import { activity, botId, pressActivity, tenantId, type Json } from '../support/activities.ts';
import { startBot, type StartedBot } from '../support/started-bot.ts';
import { botAppId, startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

const secret = 'postgres://chaser:hunter2@db/board';
let issuer: TokenIssuer;
let service: StartedBot;
let demo: StartedBot;

/** Echoes nothing and fails on demand, so that whatever leaks would have to leak from the way in or out. */
const handle: Handle = (incoming) => {
  if (incoming.kind === 'message' && incoming.text === 'fail') return Promise.reject(new Error(secret));
  return Promise.resolve({ kind: 'nothing' });
};

const printed = vi.spyOn(console, 'error');

beforeAll(async () => {
  issuer = await startTokenIssuer();
  const auth = createAuthenticate(
    { MicrosoftAppId: botAppId, MicrosoftAppTenantId: tenantId, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'hunter2' },
    issuer.metadataUrl,
  );
  service = await startBot({ handle, receiver: { isDemo: false, auth }, server: { requiresToken: true } });
  demo = await startBot({ handle, server: { limits: { milliseconds: 150 } } });
});
afterAll(async () => {
  await Promise.all([service.close(), demo.close(), issuer.close()]);
});

const said = (changes: Json = {}): Json => activity({ serviceUrl: demo.fake.url, ...changes });

afterEach(async () => {
  expect(({} as Json)['polluted']).toBeUndefined();
  expect(await demo.post(said())).toEqual({ status: 200, text: '' });
  expect((await service.post(activity(), { authorization: await issuer.bearer() })).status).toBe(200);
  expect(JSON.stringify([service.lines, demo.lines])).not.toContain('hunter2');
  expect(printed).not.toHaveBeenCalled();
});

async function expectNoTurn(bot: StartedBot, attack: () => Promise<{ status: number; text: string }>, status: number): Promise<void> {
  const turns = bot.taken.length;
  const sent = bot.fake.requests.length;
  expect(await attack()).toEqual({ status, text: '' });
  expect([bot.taken.length, bot.fake.requests.length]).toEqual([turns, sent]);
}

it('A01: without a token nothing happens', async () => {
  await expectNoTurn(service, () => service.post(activity()), 401);
});

const bodies = [
  '{}',
  '[]',
  'null',
  '"text"',
  '5',
  '{"type":"message"',
  '',
  '{"type":null}',
  '{"type":"message","conversation":null}',
  '{"type":{"a":1}}',
];

describe('A02: bodies that are no activity', () => {
  it.each(bodies)('%s without a token', async (body) => {
    await expectNoTurn(service, () => service.post(body), 401);
  });
  it.each(bodies)('%s with a token', async (body) => {
    const authorization = await issuer.bearer();
    await expectNoTurn(service, () => service.post(body, { authorization }), 400);
  });
  it.each(bodies)('%s in the demo', async (body) => {
    await expectNoTurn(demo, () => demo.post(body), 400);
  });
  it('no content type', async () => {
    await expectNoTurn(demo, () => demo.post(said(), { 'content-type': '' }), 400);
  });
});

it('A03: a token by another key does not open', async () => {
  const authorization = await issuer.bearer({ signedBy: 'stranger' });
  await expectNoTurn(service, () => service.post(activity(), { authorization }), 401);
});

it('A04: a token for another service address does not open', async () => {
  const authorization = await issuer.bearer({ serviceUrl: 'https://smba.trafficmanager.net/emea/' });
  await expectNoTurn(service, () => service.post(activity(), { authorization }), 401);
});

it('A05: an activity without a service address is no activity', async () => {
  const authorization = await issuer.bearer();
  await expectNoTurn(service, () => service.post(activity({ serviceUrl: undefined }), { authorization }), 400);
});

it.each([
  'http://169.254.169.254/',
  'file:///etc/passwd',
  'https://a@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net.evil.com/',
])('A06: nothing is ever sent to %s', async (serviceUrl) => {
  const authorization = await issuer.bearer({ serviceUrl });
  await expectNoTurn(service, () => service.post(activity({ serviceUrl }), { authorization }), 403);
  await expectNoTurn(demo, () => demo.post(activity({ serviceUrl })), 403);
});

it('A06: a redirect is not followed, and its target gets no bearer', async () => {
  const stranger = await startBot();
  const bot = await startBot();
  bot.fake.script({ kind: 'redirect', to: stranger.fake.url });
  expect((await bot.post(activity({ serviceUrl: bot.fake.url }))).status).toBe(500);
  expect([bot.fake.requests.length, stranger.fake.requests.length]).toEqual([1, 0]);
  await Promise.all([bot.close(), stranger.close()]);
});

it("A08: the emulator's tokens are nobody's", async () => {
  const authorization = await issuer.bearer({ issuer: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0' });
  await expectNoTurn(service, () => service.post(activity(), { authorization }), 401);
});

it.each(['emulator', 'directline', 'webchat', 'AseChannel'])('A09: the channel %s is refused', async (channelId) => {
  const authorization = await issuer.bearer();
  await expectNoTurn(service, () => service.post(activity({ channelId }), { authorization }), 403);
  await expectNoTurn(demo, () => demo.post(said({ channelId })), 403);
});

it.each([
  [{ conversation: { id: 'c', tenantId: 'other' }, channelData: { tenant: { id: 'other' } } }],
  [{ conversation: { id: 'c', tenantId }, channelData: { tenant: { id: 'other' } } }],
])('A10: the tenant of %j is not served', async (changes) => {
  const authorization = await issuer.bearer();
  await expectNoTurn(service, () => service.post(activity(changes), { authorization }), 403);
  await expectNoTurn(demo, () => demo.post(said(changes)), 403);
});

describe("A13 and A15: who somebody is comes from the directory's id alone", () => {
  it.each([
    { id: '29:guest', name: 'Chair of WSCB' },
    { id: '29:guest', name: 'Chair of WSCB', aadObjectId: null },
    { id: '29:guest', name: 'Chair of WSCB', aadObjectId: '' },
    {
      id: '29:guest',
      name: 'Chair of WSCB',
      userPrincipalName: 'chair@board.example',
      role: 'admin',
      personId: '11111111-0000-4000-8000-000000000001',
    },
  ])('%j is nobody', async (from) => {
    await demo.post(said({ from, text: 'I am the admin', personId: '11111111-0000-4000-8000-000000000001' }));
    expect(demo.taken.at(-1)?.asker).toEqual({ teamsUserId: '29:guest', name: 'Chair of WSCB' });
  });
});

it.each([
  ['typed by hand', '<at>Chaser</at> red ones', []],
  [
    'of another bot',
    '<at>Chaser</at> red ones',
    [{ type: 'mention', text: '<at>Chaser</at>', mentioned: { id: '28:evil', name: 'Chaser' } }],
  ],
  ['in the wrong place', '<at>Chaser</at> red ones', [{ type: 'mention', text: '<at>Chaser</at>', id: botId }]],
])('A16: a mention %s is no mention', async (_name, text, entities) => {
  await demo.post(said({ text, entities }));
  expect(demo.taken.at(-1)).toMatchObject({ kind: 'message', isMentioned: false, text });
});

it('A20: line breaks and terminal codes in ids and names make no lines of their own', async () => {
  const nasty = 'a\r\nFAKE {"level":"info"}\u001b[31m';
  const before = demo.lines.length;
  await demo.post(said({ id: nasty, from: { id: nasty, name: nasty, aadObjectId: nasty }, type: 'message' }));
  expect(demo.lines.slice(before).map(({ event }) => event)).toEqual(['turn']);
  expect(JSON.stringify(demo.lines.at(-1))).not.toMatch(/[\r\n\u001b]/);
});

describe('A22: keys that lead to a prototype', () => {
  it.each(['{"__proto__":{"polluted":true},"type":"message"}', '{"constructor":{"prototype":{"polluted":true}},"type":"message"}'])(
    '%s is no activity',
    async (body) => {
      await expectNoTurn(demo, () => demo.post(body), 400);
    },
  );

  it("in a card's data are gone before anybody sees them", async () => {
    const value = JSON.stringify({ action: { verb: 'ask', data: { text: 'x', inner: { evil: 1 } } } });
    const press = JSON.stringify(pressActivity('VALUE', { serviceUrl: demo.fake.url })).replace(
      '"VALUE"',
      value.replace('"evil":1', '"__proto__":{"polluted":true}').replace('"text":"x"', '"text":"x","constructor":{"a":1}'),
    );
    expect((await demo.post(press)).status).toBe(200);
    expect(demo.taken.at(-1)).toMatchObject({ kind: 'press', data: { text: 'x', inner: {} } });
    const [taken] = demo.taken.slice(-1);
    expect(taken?.kind === 'press' && Object.keys(taken.data)).toEqual(['text', 'inner']);
  });

  it('in the address do nothing', async () => {
    expect((await fetch(`${demo.url}/health?__proto__[polluted]=1&constructor.prototype.polluted=1`)).status).toBe(200);
  });
});

describe('A30: from outside', () => {
  it.each(['/admin', '/api/notify', '/debug', '/.env', '/metrics/'])('there is nothing at %s', async (path) => {
    const response = await fetch(`${service.url}${path}`);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });
  it('the metrics are closed, whatever a proxy is told', async () => {
    const response = await fetch(`${service.url}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1', host: 'localhost' } });
    expect([response.status, await response.text()]).toEqual([401, '']);
  });
  it('health says nothing of the board', async () => {
    const response = await fetch(`${service.url}/health`);
    expect(Object.keys((await response.json()) as Json).toSorted()).toEqual(['lastTick', 'outbox', 'ready']);
  });
});

describe('A31: a fault inside', () => {
  it('reaches neither the answer, the chat nor the log', async () => {
    expect(await demo.post(said({ text: 'fail' }))).toEqual({ status: 200, text: '' });
    expect(demo.fake.messages().at(-1)?.['text']).toMatch(/^Something went wrong \(reference [0-9a-f]{6}\)\. Nothing was recorded\.$/);
    expect(JSON.stringify(demo.fake.messages())).not.toContain('hunter2');
  });
});
