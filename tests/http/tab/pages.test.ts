import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { startTab, type TabService } from '../../support/tab-service.ts';

let tab: TabService;
beforeEach(async () => {
  tab = await startTab();
});
afterEach(async () => {
  await tab.server.close();
});

describe('the tab’s page', () => {
  test.each(['/tab', '/tab/', '/tab/configure', '/tab?action=1.4'])(
    '%s opens without signing in, in Teams’ frames and nobody else’s',
    async (path) => {
      const response = await fetch(`${tab.url}${path}`);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(policy).toContain("script-src 'self'; style-src 'self'");
      expect(policy).toMatch(
        /frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft /,
      );
      expect(policy).not.toMatch(/unsafe|\*;|http:/);
      expect([response.headers.get('x-frame-options'), response.headers.get('x-content-type-options')]).toEqual([null, 'nosniff']);
    },
  );

  it('runs no script of its own text, and its files are kept for as long as their names stand', async () => {
    const html = await (await fetch(`${tab.url}/tab`)).text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/);
    const [, script = ''] = /src="(\/tab\/assets\/[^"]+\.js)"/.exec(html) ?? [];
    const response = await fetch(`${tab.url}${script}`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  test.each([
    '/tab/assets/..%2f..%2f..%2fpackage.json',
    '/tab/assets/%2e%2e/%2e%2e/package.json',
    '/tab/assets/index.html%00.js',
    '/tab/.made-of',
    '/tab/assets/',
  ])('%s leads nowhere', async (path) => {
    expect((await fetch(`${tab.url}${path}`)).status).toBe(404);
  });
});
