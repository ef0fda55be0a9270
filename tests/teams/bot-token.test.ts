import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createBotToken, shareOneRequest, type BotIdentity } from '../../src/teams/bot-token.ts';
import { within } from '../../src/teams/within.ts';
import { tenantId } from '../support/activities.ts';
import { botAppId } from '../support/token-issuer.ts';

describe('a managed identity', () => {
  let endpoint: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    endpoint = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          access_token: 'token-of-the-machine',
          expires_on: String(Math.floor(Date.now() / 1000) + 3600),
          resource: 'r',
          token_type: 'Bearer',
        }),
      );
    });
    await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${String((endpoint.address() as AddressInfo).port)}/token`);
    vi.stubEnv('IDENTITY_HEADER', 'header');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    endpoint.close();
  });

  it('asks its machine once, for the Bot Connector, and keeps the token', async () => {
    const token = createBotToken({ MicrosoftAppId: botAppId, MicrosoftAppTenantId: tenantId, MicrosoftAppType: 'UserAssignedMSI' });
    expect(await Promise.all([token(), token(), token()])).toEqual(Array(3).fill('token-of-the-machine'));
    expect(await token()).toBe('token-of-the-machine');
    expect(asked).toHaveLength(1);
    expect(decodeURIComponent(asked[0] ?? '')).toContain('resource=https://api.botframework.com');
    expect(asked[0]).toContain(`client_id=${botAppId}`);
  });
});

describe('a registration the SDK cannot use is refused at once', () => {
  const single: BotIdentity = {
    MicrosoftAppId: botAppId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppPassword: 'p',
  };
  it.each([
    ['MicrosoftAppId', { ...single, MicrosoftAppId: ' ' }],
    ['MicrosoftAppTenantId', { ...single, MicrosoftAppTenantId: ' ' }],
    ['MicrosoftAppPassword', { ...single, MicrosoftAppPassword: ' ' }],
  ])('without %s', (missing, identity) => {
    expect(() => createBotToken(identity)).toThrow(missing);
  });
});

describe('a request for a token', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is shared by all who ask while it is under way, and made anew afterwards', async () => {
    const request = vi.fn(() => Promise.resolve('token'));
    const token = shareOneRequest(request, 1000);
    await Promise.all([token(), token()]);
    expect(request).toHaveBeenCalledTimes(1);
    await token();
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('that fails fails everybody who waits for it, and the next may succeed', async () => {
    const request = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('down')).mockResolvedValueOnce('token');
    const token = shareOneRequest(request, 1000);
    expect((await Promise.allSettled([token(), token()])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await token()).toBe('token');
  });

  it('that does not end is given up', async () => {
    vi.useFakeTimers();
    const token = shareOneRequest(() => new Promise<string>(() => undefined), 10_000);
    const given = expect(token()).rejects.toThrow('10000 ms');
    await vi.advanceTimersByTimeAsync(10_000);
    await given;
  });
});

it('work that ends in time leaves no timer behind', async () => {
  vi.useFakeTimers();
  expect(await within(1000, Promise.resolve('done'))).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
