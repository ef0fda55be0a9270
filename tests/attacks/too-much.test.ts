import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { activity, type Json } from '../support/activities.ts';
import { startBot, type StartedBot } from '../support/started-bot.ts';

let demo: StartedBot;
beforeAll(async () => {
  demo = await startBot({ handle: () => Promise.resolve({ kind: 'nothing' }), server: { limits: { milliseconds: 150 } } });
});
afterAll(async () => {
  await demo.close();
});
afterEach(async () => {
  expect(await demo.post(said())).toEqual({ status: 200, text: '' });
});

const said = (changes: Json = {}): Json => activity({ serviceUrl: demo.fake.url, ...changes });

async function expectNoTurn(body: unknown, status: number): Promise<void> {
  const turns = demo.taken.length;
  expect(await demo.post(body)).toEqual({ status, text: '' });
  expect(demo.taken.length).toBe(turns);
}

describe('A21: too much of something', () => {
  const bomb = Buffer.alloc(31_000_000, 'a');

  it('five megabytes of JSON', async () => {
    await expectNoTurn(said({ text: 'x'.repeat(5_000_000) }), 413);
  });

  it.each([
    ['gzip', gzipSync(bomb)],
    ['deflate', deflateSync(bomb)],
    ['br', brotliCompressSync(bomb)],
  ])('31 MB inside a small %s body, twenty times over, cost no memory worth speaking of', async (encoding, packed) => {
    expect(packed.byteLength).toBeLessThan(40_000);
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 20; round += 1) expect((await demo.post(packed, { 'content-encoding': encoding })).status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it('an honest packed body is read', async () => {
    expect((await demo.post(gzipSync(JSON.stringify(said())), { 'content-encoding': 'gzip' })).status).toBe(200);
  });

  it('sixty thousand levels', async () => {
    await expectNoTurn(`{"value":${'['.repeat(60_000)}${']'.repeat(60_000)}}`, 400);
  });

  it('a million keys', async () => {
    const keys = Array.from({ length: 1_000_000 }, (_, key) => `"k${String(key)}":1`).join(',');
    await expectNoTurn(`{${keys}}`, 413);
  });

  it('as many keys as fit are dropped unread', async () => {
    const keys = Object.fromEntries(Array.from({ length: 15_000 }, (_, key) => [`k${String(key)}`, 1]));
    expect((await demo.post({ ...said(), ...keys })).status).toBe(200);
  });

  it('a body that says no length and does not end', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(`${demo.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' } });
      request.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      request.on('error', reject);
      for (let part = 0; part < 40; part += 1) request.write('x'.repeat(10_000));
    });
    expect(status).toBe(413);
  });

  it('a slow sender is let go while others are served', async () => {
    const socket = connect(Number(new URL(demo.url).port), '127.0.0.1');
    const answer = new Promise<string>((resolve) =>
      socket.once('data', (data) => {
        resolve(data.toString());
      }),
    );
    socket.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{');
    expect((await demo.post(said())).status).toBe(200);
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
    socket.destroy();
  });
});
