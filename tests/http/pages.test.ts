import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type StartedServer } from '../support/started-server.ts';

const PAGES = ['/privacy', '/terms', '/support', '/accessibility'];
let started: StartedServer;
beforeAll(async () => {
  started = await startServer({ owner: { name: 'W & <b>Z</b> "Council"', contact: 'it@w.gov.uk' } });
});
afterAll(() => started.server.close());

const read = async (path: string, init: RequestInit = {}): Promise<{ readonly response: Response; readonly text: string }> => {
  const response = await fetch(`${started.url}${path}`, init);
  return { response, text: await response.text() };
};

describe.each(PAGES)('the page %s', (path) => {
  it('opens without signing in, as a whole page in British English', async () => {
    const { response, text } = await read(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toMatch(/<title>[^<]+ – Chaser<\/title>/);
  });

  it('runs nothing, loads nothing, and may be framed by nobody', async () => {
    const { response, text } = await read(path);
    const policy = response.headers.get('content-security-policy') ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`);
    expect(text).not.toMatch(/<script|<link|<img|\son\w+=|style="|javascript:|url\(|@import/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('names who runs it as text, and leaves no blank to fill in', async () => {
    const { text } = await read(path);
    expect(text).toContain('W &amp; &lt;b&gt;Z&lt;/b&gt; &quot;Council&quot;');
    expect(text).toContain('<a href="mailto:it@w.gov.uk">it@w.gov.uk</a>');
    expect(text).not.toMatch(/\{\{|<b>Z/);
  });

  it('is linked from every other, and marked as the one that is shown', async () => {
    for (const other of PAGES) expect((await read(other)).text).toContain(`<a href="${path}"`);
    expect((await read(path)).text.match(/aria-current="page"/g)).toHaveLength(1);
  });

  it('can be looked for without being read', async () => {
    const { response, text } = await read(path, { method: 'HEAD' });
    expect([response.status, text]).toEqual([200, '']);
  });
});

describe('the pages', () => {
  it('name the IT service where nobody gave an address', async () => {
    const other = await startServer({ owner: { name: 'W Council' } });
    const text = await (await fetch(`${other.url}/support`)).text();
    expect(text).toContain('ask the IT service of W Council');
    await other.server.close();
  });

  it('are these alone: nothing else is read from the disk', async () => {
    for (const path of ['/privacy.html', '/pages/privacy', '/%2e%2e%2fpackage.json', '/privacy/..%2fpages.ts', '/', '/Privacy/x'])
      expect((await read(path)).response.status).toBe(404);
  });

  it('say of a child what to do instead, wherever somebody could bring a worry', async () => {
    for (const path of ['/terms', '/support']) expect((await read(path)).text).toMatch(/in an emergency call 999/);
  });
});
