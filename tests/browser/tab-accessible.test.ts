import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAfterReminders } from '../support/after-reminders.ts';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings, goTo, openPage, scrollsSideways, startPageService } from '../support/tab-page.ts';
import type { TabService } from '../support/tab-service.ts';

const views = [
  'plan',
  'plan/action/1.4',
  'timeline',
  'trend',
  'leads',
  'upcoming',
  'history',
  'review',
  'posts',
  'words',
  'outbox',
  'cover',
  'silence',
  'reach',
  'settings',
  'audit',
];

let browser: Browser;
let tab: TabService;
beforeAll(async () => {
  [browser, tab] = await Promise.all([launchBrowser(), openAfterReminders().then(startPageService)]);
});
afterAll(async () => {
  await browser.close();
  await tab.server.close();
});

describe.each(['light', 'dark', 'contrast'] as const)('in the %s theme', (theme) => {
  it.each([320, 1280])('every view is accessible and fits a window %i pixels wide', { timeout: 180_000 }, async (width) => {
    const { page, complaints } = await openPage(browser, tab, { theme, width });
    const found: string[] = [];
    for (const view of views) {
      await goTo(page, `#/${view}`);
      found.push(...(await axeFindings(page)).map((finding) => `${view} ${finding}`));
      if (await scrollsSideways(page)) found.push(`${view} scrolls sideways`);
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
