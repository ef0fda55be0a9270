import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAuthenticate } from '../../src/teams/authenticate.ts';
import type { BotIdentity } from '../../src/teams/bot-token.ts';
import { createReceiver } from '../../src/teams/receive.ts';
import { activity, tenantId } from '../support/activities.ts';
import { startBot, type StartedBot } from '../support/started-bot.ts';
import {
  botAppId,
  botConnectorIssuer,
  startTokenIssuer,
  teamsServiceUrl,
  type TokenDetails,
  type TokenIssuer,
} from '../support/token-issuer.ts';

const identity: BotIdentity = {
  MicrosoftAppId: botAppId,
  MicrosoftAppTenantId: tenantId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'secret-password',
};

let issuer: TokenIssuer;
let bot: StartedBot;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  const auth = createAuthenticate(identity, issuer.metadataUrl);
  bot = await startBot({
    handle: () => Promise.resolve({ kind: 'nothing' }),
    receiver: { isDemo: false, auth, tenants: [tenantId] },
    server: { requiresToken: true },
  });
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
});

const printed = vi.spyOn(console, 'error');
beforeEach(() => {
  printed.mockClear();
});
afterEach(() => {
  expect(printed).not.toHaveBeenCalled();
});

async function postWith(authorization: string, changes: Record<string, unknown> = {}): Promise<number> {
  const before = bot.taken.length;
  const { status, text } = await bot.post(activity(changes), { authorization });
  expect(text).toBe('');
  expect(bot.taken.length - before).toBe(status === 200 ? 1 : 0);
  return status;
}

describe('a service', () => {
  it('takes what the Bot Connector vouches for', async () => {
    expect(await postWith(await issuer.bearer())).toBe(200);
  });

  it.each([
    ['for another bot', { audience: 'another-bot' }],
    ['of another issuer', { issuer: 'https://evil.example' }],
    ["of the emulator's issuer", { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }],
    ["of the emulator's other issuer", { issuer: 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0' }],
    ['that ended more than five minutes ago', { expiresIn: -301 }],
    ['that has not begun', { startsIn: 600 }],
    ['signed by a stranger', { signedBy: 'stranger' }],
    ['whose key does not vouch for Teams', { signedBy: 'directline' }],
    ['for another service address', { serviceUrl: 'https://smba.trafficmanager.net/emea/' }],
  ] as const satisfies readonly (readonly [string, TokenDetails])[])('refuses a token %s', async (_name, details) => {
    expect(await postWith(await issuer.bearer(details))).toBe(401);
  });

  it('takes a token that ended within the five minutes by which clocks may differ', async () => {
    expect(await postWith(await issuer.bearer({ expiresIn: -200 }))).toBe(200);
  });

  it('refuses a token without a signature', async () => {
    expect(await postWith(issuer.unsigned())).toBe(401);
  });

  it('refuses a token signed with the public key as a secret', async () => {
    expect(await postWith(await issuer.signedWithPublicKey())).toBe(401);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer x', 'Bearer a.b.c', 'Basic dXNlcjpwYXNz', 'Bearer a.e30.c d', `Bearer ${'a'.repeat(8000)}`])(
    'refuses "%s"',
    async (authorization) => {
      expect(await postWith(authorization)).toBe(401);
    },
  );

  it('refuses who brings no token before reading what they say', async () => {
    expect(await bot.post('not json')).toEqual({ status: 401, text: '' });
  });

  it.each(['emulator', 'directline', 'webchat', 'AseChannel', 'MSTeams', '', null])(
    'refuses the channel %j, token or not',
    async (channelId) => {
      expect(await postWith(await issuer.bearer(), { channelId })).toBe(403);
    },
  );

  it.each([undefined, null, ''])('refuses the service address %j', async (serviceUrl) => {
    expect(await postWith(await issuer.bearer(), { serviceUrl })).toBe(400);
  });

  it.each([
    'http://169.254.169.254/',
    'file:///etc/passwd',
    'https://user@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.com/',
    'http://127.0.0.1:1/',
  ])('refuses the service address %s even with a token for it, and asks nobody', async (serviceUrl) => {
    expect(await postWith(await issuer.bearer({ serviceUrl }), { serviceUrl })).toBe(403);
    expect(bot.fake.requests).toHaveLength(0);
  });

  const other = '33333333-3333-4333-8333-333333333333';
  it.each([
    ['another tenant', { conversation: { id: 'c', tenantId: other }, channelData: { tenant: { id: other } } }, 403],
    ['two tenants at once', { conversation: { id: 'c', tenantId }, channelData: { tenant: { id: other } } }, 403],
    [
      'two tenants at once, the other way round',
      { conversation: { id: 'c', tenantId: other }, channelData: { tenant: { id: tenantId } } },
      403,
    ],
    ['no tenant', { conversation: { id: 'c' }, channelData: {} }, 403],
    ['its tenant in one place only', { conversation: { id: 'c' }, channelData: { tenant: { id: tenantId } } }, 200],
    ['its tenant in capitals', { conversation: { id: 'c', tenantId: tenantId.toUpperCase() }, channelData: {} }, 200],
  ])('told %s answers accordingly', async (_name, changes, status) => {
    expect(await postWith(await issuer.bearer(), changes)).toBe(status);
  });

  it('refuses a message without an id, which could not be told from its repetition', async () => {
    expect(await postWith(await issuer.bearer(), { id: undefined })).toBe(400);
  });

  it('passes an anonymous guest on without a person, whatever name they took', async () => {
    expect(await postWith(await issuer.bearer(), { from: { id: '29:guest', name: 'Chair of WSCB' } })).toBe(200);
    expect(bot.taken.at(-1)?.asker).toEqual({ teamsUserId: '29:guest', name: 'Chair of WSCB' });
  });

  it('fetches the keys once for all of this', () => {
    expect(issuer.fetches()).toBe(1);
  });

  it('logs every refusal in one line with a reference, and never the token', async () => {
    const bearer = await issuer.bearer({ signedBy: 'stranger' });
    await postWith(bearer);
    expect(bot.lines.at(-1)).toMatchObject({
      level: 'warn',
      event: 'request refused',
      fields: { status: 401, reference: expect.stringMatching(/^[0-9a-f]{6}$/) as string },
    });
    expect(JSON.stringify(bot.lines)).not.toContain(bearer.slice(-40));
  });
});

describe('without its keys a service lets nobody in', () => {
  it('while the key server is down', async () => {
    const down = await startTokenIssuer();
    const bearer = await down.bearer();
    await down.close();
    const authenticate = createAuthenticate(identity, down.metadataUrl);
    expect(await authenticate(bearer, { channelId: 'msteams', serviceUrl: teamsServiceUrl })).toMatchObject({ kind: 'unavailable' });
  });

  it('while the key server does not answer', async () => {
    const { createServer } = await import('node:net');
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const authenticate = createAuthenticate(identity, `http://127.0.0.1:${String(port)}/`, 100);
    expect(await authenticate(await issuer.bearer(), { channelId: 'msteams', serviceUrl: teamsServiceUrl })).toEqual({
      kind: 'unavailable',
      why: 'TimeoutError',
    });
    silent.close();
  });

  it("and never asks them for a stranger's token", async () => {
    const authenticate = createAuthenticate(identity, 'http://127.0.0.1:1/');
    expect(
      await authenticate(await issuer.bearer({ issuer: `${botConnectorIssuer}.evil` }), {
        channelId: 'msteams',
        serviceUrl: teamsServiceUrl,
      }),
    ).toMatchObject({ kind: 'refused' });
  });
});

it.each(['', '  '])('the application id "%s" cannot switch authentication off', (MicrosoftAppId) => {
  expect(() => createAuthenticate({ ...identity, MicrosoftAppId })).toThrow('MicrosoftAppId is missing');
});

it('a receiver of a real service cannot be made without authentication', () => {
  const { connector } = bot;
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  expect(() =>
    createReceiver({ isDemo: false, tenants: [tenantId], connector, log, handle: () => Promise.resolve({ kind: 'nothing' }) }),
  ).toThrow('authentication');
});

it('what others print while a token is checked is still printed', async () => {
  const authenticate = createAuthenticate(identity, issuer.metadataUrl);
  const check = authenticate(await issuer.bearer({ signedBy: 'stranger' }), { channelId: 'msteams', serviceUrl: teamsServiceUrl });
  const { error: print } = console;
  print('from elsewhere');
  await check;
  expect(printed.mock.calls).toEqual([['from elsewhere']]);
  printed.mockClear();
});
