import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMetrics } from '../../src/http/metrics.ts';
import { postTo, ready, startServer, type StartedServer } from '../support/started-server.ts';
import type { Health, ServerOptions } from '../../src/http/server.ts';

let started: StartedServer;
afterEach(async () => {
  await started.server.close();
});

async function start(changes: Partial<ServerOptions> = {}): Promise<StartedServer> {
  started = await startServer(changes);
  return started;
}

describe('POST /api/messages', () => {
  it('hands the body and the token on and gives the answer back', async () => {
    const { url } = await start({ receive: ({ authorization, body }) => Promise.resolve({ status: 200, body: { authorization, body } }) });
    const response = await postTo(url, '{"type":"message"}', {
      'content-type': 'application/json; charset=utf-8',
      authorization: 'Bearer x',
    });
    expect([response.status, await response.json()]).toEqual([200, { authorization: 'Bearer x', body: { type: 'message' } }]);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  it.each([200, 401, 403, 400, 501, 503])('answers a bare %i with nothing in it', async (status) => {
    const { url } = await start({ receive: () => Promise.resolve({ status }) });
    const response = await postTo(url, '{}');
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  it.each([
    ['plain text', 'hello', { 'content-type': 'text/plain' }, 400],
    ['something like JSON', '{}', { 'content-type': 'application/jsonx' }, 400],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['an unknown packing', '{}', { 'content-type': 'application/json', 'content-encoding': 'zstd' }, 400],
    ['a chain of packings', '{}', { 'content-type': 'application/json', 'content-encoding': 'gzip, gzip' }, 400],
    ['a packing it does not have', '{}', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 400],
    ['broken JSON', '{"type":', { 'content-type': 'application/json' }, 400],
    ['an empty body', '', { 'content-type': 'application/json' }, 400],
  ])('refuses %s', async (_name, body, headers, status) => {
    const { url, receive } = await start();
    const response = await postTo(url, body, headers);
    expect([response.status, await response.text()]).toEqual([status, '']);
    expect(receive).not.toHaveBeenCalled();
  });

  it('answers a thrown fault with an empty 500, logs no word of it, and lives on', async () => {
    const { url } = await start({ receive: () => Promise.reject(new Error('secret detail')) });
    const response = await postTo(url, '{}');
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(started.lines).toMatchObject([{ level: 'error', event: 'request failed', fields: { fault: 'Error' } }]);
    expect(JSON.stringify(started.lines)).not.toContain('secret detail');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('refuses a request without a token before its body, where tokens are required', async () => {
    const { url, receive } = await start({ requiresToken: true });
    expect((await postTo(url, 'not even json')).status).toBe(401);
    expect((await postTo(url, '{}', { 'content-type': 'application/json', authorization: 'Bearer a.b.c' })).status).toBe(200);
    expect((await postTo(url, '{}', { 'content-type': 'application/json', authorization: 'junk' })).status).toBe(401);
    expect(receive).toHaveBeenCalledOnce();
  });

  it('lets the slowest sender give way to an honest one, and keeps no more bodies than it has room for', async () => {
    const { url, port } = await start({ limits: { bodies: 1 } });
    const slow = connect(port, '127.0.0.1');
    const isCut = new Promise((resolve) => slow.once('close', resolve));
    slow.on('error', () => undefined);
    slow.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{');
    // Whichever of the two comes first, the honest one is answered.
    const statuses = await Promise.all([1, 2, 3].map(async () => (await postTo(url, '{}')).status));
    expect(statuses).toContain(200);
    await vi.waitUntil(async () => (await postTo(url, '{}')).status === 200);
    await isCut;
  });
});

describe('GET /health', () => {
  it.each([
    [true, 200],
    [false, 503],
  ])('says ready %s with %i and no more than it may', async (isReady, status) => {
    const health = (): Promise<Health> => Promise.resolve({ ...ready, ready: isReady, people: ['Chair'] } as never);
    const { url } = await start({ health });
    const response = await fetch(`${url}/health`);
    expect([response.status, await response.json()]).toEqual([status, { ...ready, ready: isReady }]);
  });

  it('is not ready where nobody can say', async () => {
    const { url } = await start({ health: () => Promise.reject(new Error('secret path /srv/db')) });
    const response = await fetch(`${url}/health`);
    expect([response.status, await response.json()]).toEqual([503, { ready: false, lastTick: null, outbox: null }]);
    expect(JSON.stringify(started.lines)).not.toContain('secret');
  });
});

describe('GET /metrics', () => {
  it("is read from this machine in Prometheus' form", async () => {
    const metrics = createMetrics();
    metrics.count('reminders');
    metrics.count('turns', { kind: 'message', status: '200', surprise: 'x' });
    metrics.setOutbox({ waiting: 3, attention: 1 });
    const { url } = await start({ metrics });
    const response = await fetch(`${url}/metrics`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(text).toContain('chaser_reminders_total 1');
    expect(text).toContain('chaser_turns_total{kind="message",status="200"} 1');
    expect(text).toContain('chaser_outbox{state="waiting"} 3');
    expect(text).toContain('chaser_outbox{state="attention"} 1');
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-real-ip'])(
    'is closed to what a proxy passes on (%s), whatever address that claims',
    async (header) => {
      const { url } = await start();
      const response = await fetch(`${url}/metrics`, { headers: { [header]: '127.0.0.1' } });
      expect([response.status, await response.text()]).toEqual([401, '']);
    },
  );

  it.each([
    ['Bearer right', 200],
    ['Bearer wrong', 401],
    ['Bearer ', 401],
    ['right', 401],
  ])('opens to a distant reader with "%s": %i', async (authorization, status) => {
    const { url } = await start({ metricsToken: 'right' });
    expect((await fetch(`${url}/metrics`, { headers: { authorization, 'x-forwarded-for': '10.0.0.9' } })).status).toBe(status);
  });

  it('cannot be opened by an empty token', async () => {
    const { url } = await start({ metricsToken: '' });
    expect((await fetch(`${url}/metrics`, { headers: { authorization: 'Bearer ', 'x-forwarded-for': '10.0.0.9' } })).status).toBe(401);
  });
});

describe('the server', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/admin'],
    ['POST', '/api/notify'],
    ['GET', '/api/messages/..%2f..%2fetc'],
    ['GET', '/..%2f..%2fetc%2fpasswd'],
    ['GET', '/%00'],
    ['GET', '/%zz'],
  ])('has nothing at %s %s', async (method, path) => {
    const { url } = await start();
    const response = await fetch(`${url}${path}`, { method });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThanOrEqual(404);
    expect(await response.text()).toBe('');
  });

  it('refuses other methods with nothing in the answer', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/api/messages`);
    expect([response.status, await response.text()]).toEqual([405, '']);
  });

  it.each(['/health', '/nothing', '/metrics'])('tells browsers to keep their hands off %s, and does not name its make', async (path) => {
    const { url } = await start();
    const { headers } = await fetch(`${url}${path}`, { headers: { origin: 'https://evil.example' } });
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('server')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('survives bytes that are not HTTP', async () => {
    const { url, port } = await start();
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('\u0000\u0001 nonsense\r\n\r\n'));
      socket.resume().on('close', () => {
        resolve();
      });
    });
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('survives a client that breaks off in the middle', async () => {
    const { url, port, receive } = await start();
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type"');
    await new Promise((resolve) => setImmediate(resolve));
    socket.resetAndDestroy();
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(receive).not.toHaveBeenCalled();
  });
});
