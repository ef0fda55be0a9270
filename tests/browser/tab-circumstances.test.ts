import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openAfterReminders, updatesOf } from '../support/after-reminders.ts';
import { launchBrowser } from '../support/browser.ts';
import { goTo, openPage, scrollsSideways, startPageService } from '../support/tab-page.ts';
import type { TabService } from '../support/tab-service.ts';

const COLOURS = `(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.querySelector('.row.action')))`;

/** The classes of whatever an animation or a transition would move. */
const MOVING = `[...document.querySelectorAll('*')]
  .filter((element) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
    const lasts = (duration) => duration.split(',').some((each) => Number.parseFloat(each) > 0.01);
    return (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration);
  })
  .map(({ className }) => String(className))`;

let browser: Browser;
let tab: TabService;
beforeAll(async () => {
  [browser, tab] = await Promise.all([launchBrowser(), openAfterReminders().then(startPageService)]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await tab.server.close();
});

describe('a page under other circumstances', () => {
  it('prints the plan in black on white, without what can only be pressed', async () => {
    const { page } = await openPage(browser, tab, { theme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.navigation').isVisible()).toBe(false);
    expect(await page.locator('input[type="search"]').isVisible()).toBe(false);
    expect(await page.locator('.row.action').count()).toBe(13);
    const colours = await page.evaluate(COLOURS);
    expect(colours).toEqual(['rgb(0, 0, 0)', expect.stringMatching(/^(rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/)]);
  });

  it('at 200 % is the page of half the width: nothing is cut off or scrolls sideways', async () => {
    const { page } = await openPage(browser, tab, { width: 640 });
    for (const view of ['plan', 'plan/action/1.4', 'cover', 'silence', 'settings', 'audit']) {
      await goTo(page, `#/${view}`);
      expect([view, await scrollsSideways(page)]).toEqual([view, false]);
    }
  });

  it('moves nothing for whoever asked for less motion', async () => {
    const { page } = await openPage(browser, tab);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(MOVING);
    expect(moving).toEqual([]);
  });

  it('without a connection says so, keeps what is typed, and goes on where it was', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/plan/action/2.2');
    await page.locator('#form-words').fill('The venue is booked.');
    await page.context().setOffline(true);
    await page.locator('.banner').waitFor();
    expect(await page.locator('.banner').textContent()).toMatch(/^No connection\./);
    expect(await page.locator('#form-words').inputValue()).toBe('The venue is booked.');
    await page.context().setOffline(false);
    await page.locator('.banner').waitFor({ state: 'detached' });
    expect(await page.locator('#form-words').inputValue()).toBe('The venue is booked.');
  });
});

describe('words that look as if they named a child, in the tab', () => {
  it('are shown to whoever wrote them, who may keep them, and nothing typed is lost', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/plan/action/1.3');
    const before = await updatesOf(tab.room, '1.3');
    await page.getByLabel('On track').check();
    await page.locator('#form-words').fill('Sam (7) was moved.');
    await page.getByRole('button', { name: 'Record' }).click();
    await page.locator('.look').waitFor();
    expect(await page.locator('.look').textContent()).toContain('“Sam (7)”');
    expect([await page.locator('#form-words').inputValue(), await updatesOf(tab.room, '1.3')]).toEqual(['Sam (7) was moved.', before]);
    await page.getByRole('button', { name: 'Keep what I wrote' }).click();
    await page.locator('.said').filter({ hasText: 'Recorded' }).waitFor();
    expect(await updatesOf(tab.room, '1.3')).toBe(before + 1);
  });
});

describe('a panel in the browser', () => {
  it('arranges cover: shown once more, then done and listed', async () => {
    const { page, complaints } = await openPage(browser, tab);
    await goTo(page, '#/cover');
    await page.getByLabel('Which post').selectOption({ label: 'Chair of WSCB' });
    await page.getByLabel('Who stands in').selectOption({ index: 2 });
    await page.getByLabel('Until, that day included').fill('2015-03-20');
    await page.getByRole('button', { name: 'Look at it first' }).click();
    await page.getByRole('button', { name: 'Yes, arrange it' }).click();
    await page.getByRole('button', { name: /^End Chair of WSCB/ }).waitFor();
    expect(await page.locator('.panel-card').textContent()).toMatch(/From 11 Mar 2015 until 20 Mar 2015/);
    expect(complaints).toEqual([]);
  });

  it('saves a setting, and says what it was before', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/settings');
    await page.getByLabel(/^After the last of them/).fill('5');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.panel-card').filter({ hasText: /7.*5/ }).waitFor();
    expect((await tab.room.store.transact((tx) => tx.findBoard('wscb')))?.repeatEvery).toBe(5);
  });
});

describe('a link to an action', () => {
  it('is copied, or said where the browser lets nothing be copied', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/plan/action/1.4');
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await page
      .locator('.said')
      .filter({ hasText: /Link copied|\/tab\?action=1\.4/ })
      .waitFor();
  });
});
