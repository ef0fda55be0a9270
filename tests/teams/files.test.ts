import { describe, expect, it } from 'vitest';
import { createFiles, isLoopbackFileUrl, isSharePointUrl } from '../../src/teams/files.ts';
import { isTeamsServiceUrl } from '../../src/teams/service-url.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const file = (address: string, needsToken = false) => ({ kind: 'file', name: 'plan.docx', address, needsToken }) as const;

interface Asked {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly method: string;
  readonly redirect: string | undefined;
}

function filesWith(answer: (url: string) => Response | Promise<Response>, timeoutMs = 1_000) {
  const asked: Asked[] = [];
  const files = createFiles({
    token: () => Promise.resolve('secret'),
    isAllowedServiceUrl: isTeamsServiceUrl,
    isAllowedFileUrl: isSharePointUrl,
    log: silent,
    timeoutMs,
    fetch: async (input, init) => {
      const url = input as string;
      asked.push({ url, headers: init?.headers as Record<string, string>, method: init?.method ?? 'GET', redirect: init?.redirect });
      return await answer(url);
    },
  });
  return { files, asked };
}

describe('a file somebody sent', () => {
  it('is fetched from SharePoint without the bot’s token: its address is its permission', async () => {
    const { files, asked } = filesWith(() => new Response('words'));
    const fetched = await files.fetch(file('https://council-my.sharepoint.com/personal/x/download.aspx?tempauth=abc'), 100);
    expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.from('words') });
    expect(asked[0]).toMatchObject({ headers: {}, redirect: 'manual' });
  });

  it('that the Bot Connector holds is fetched with the token', async () => {
    const { files, asked } = filesWith(() => new Response('words'));
    await files.fetch(file('https://smba.trafficmanager.net/uk/v3/attachments/1/views/original', true), 100);
    expect(asked[0]?.headers).toEqual({ authorization: 'Bearer secret' });
  });

  it.each([
    ['http://council.sharepoint.com/f', false],
    ['https://council.sharepoint.com.evil.com/f', false],
    ['https://evilsharepoint.com/f', false],
    ['https://user:pass@council.sharepoint.com/f', false],
    ['https://council.sharepoint.com:8443/f', false],
    ['https://169.254.169.254/latest', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
    ['https://council.sharepoint.com/f', true],
    ['https://smba.trafficmanager.net@evil.com/f', true],
    ['https://smba.trafficmanager.net.evil.com/f', true],
  ])('at %s is not asked for', async (address, needsToken) => {
    const { files, asked } = filesWith(() => new Response('words'));
    expect(await files.fetch(file(address, needsToken), 100)).toEqual({ kind: 'failed', why: 'not-allowed' });
    expect(asked).toEqual([]);
  });

  it.each([
    [() => new Response('x'.repeat(101)), 'too-big'],
    [() => new Response('', { status: 404 }), 'gone'],
    [() => new Response('', { status: 403 }), 'gone'],
    [() => new Response('', { status: 302, headers: { location: 'https://evil.com' } }), 'unreachable'],
    [() => new Response('', { status: 500 }), 'unreachable'],
    [() => Promise.reject(new TypeError('reset')), 'unreachable'],
  ] as const)('fails in words that say what to do (%#)', async (answer, why) => {
    expect(await filesWith(answer).files.fetch(file('https://council.sharepoint.com/f'), 100)).toEqual({ kind: 'failed', why });
  });

  it('that never ends is cut off at its limit, whatever its length was said to be', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const { files } = filesWith(() => new Response(endless, { headers: { 'content-length': '10' } }));
    expect(await files.fetch(file('https://council.sharepoint.com/f'), 5_000)).toEqual({ kind: 'failed', why: 'too-big' });
    expect(sent).toBeLessThan(20_000);
  });
});

describe('a file we give', () => {
  it('is put in one piece where Teams said it may', async () => {
    const { files, asked } = filesWith(() => new Response(null, { status: 201 }));
    expect(await files.upload('https://council.sharepoint.com/up?guid=1', new Uint8Array(5))).toEqual({ kind: 'uploaded' });
    expect(asked[0]).toMatchObject({ method: 'PUT', headers: { 'content-range': 'bytes 0-4/5' } });
  });

  it('goes to no other host, and a refusal is told', async () => {
    const { files, asked } = filesWith(() => new Response(null, { status: 507 }));
    expect((await files.upload('https://evil.com/up', new Uint8Array(5))).kind).toBe('failed');
    expect(asked).toEqual([]);
    expect(await files.upload('https://council.sharepoint.com/up', new Uint8Array(5))).toEqual({ kind: 'failed', detail: '507' });
  });
});

describe('in the demo', () => {
  it.each([
    ['http://127.0.0.1:9000/plan.docx?x=1', true],
    ['http://localhost:9000/a/b', true],
    ['http://example.org/plan.docx', false],
    ['http://me@127.0.0.1/plan', false],
    ['file:///etc/passwd', false],
  ])('a file at %s: %s', (address, isAllowed) => {
    expect(isLoopbackFileUrl(address)).toBe(isAllowed);
  });
});
