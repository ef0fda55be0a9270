import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type StartedServer } from '../support/started-server.ts';

const screenshots = fileURLToPath(new URL('../../screenshots/', import.meta.url));
let browser: Browser;
let started: StartedServer;

beforeAll(async () => {
  started = await startServer({ owner: { name: 'Warrington Borough Council', contact: 'chaser-help@warrington.example' } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await started.server.close();
});

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly unknown[] }[];
  readonly passes: readonly unknown[];
}

const looks = ['light', 'dark'].flatMap((scheme) => [320, 1280].map((width) => [scheme as 'light' | 'dark', width] as const));

describe.each(looks)('in %s, %i pixels wide', (colorScheme, width) => {
  it.each(['privacy', 'terms', 'support', 'accessibility'])('axe finds nothing on the %s page, and nothing is cut off', async (name) => {
    // The policy of the page would keep axe out, too.
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${started.url}/${name}`);
    await page.addScriptTag({ content: axe.source });
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const results = await page.evaluate<AxeResults>(`axe.run({ runOnly: ${JSON.stringify(tags)} })`);
    expect(results.violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
    expect(results.passes.length).toBeGreaterThan(15);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.screenshot({ path: `${screenshots}page-${name}-${colorScheme}-${String(width)}.png` });
    await context.close();
  });
});

it('the style of the page is let in by its own policy, and the keyboard finds a way past the links', async () => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (line) => complaints.push(line.text()));
  await page.goto(`${started.url}/privacy`);
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(27, 27, 27)');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(page.url()).toMatch(/#content$/);
  expect(complaints.filter((line) => !line.includes('favicon'))).toEqual([]);
  await context.close();
});
