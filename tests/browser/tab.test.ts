import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actionOf, openAfterReminders, pressed, updatesOf } from '../support/after-reminders.ts';
import { launchBrowser } from '../support/browser.ts';
import { goTo, openPage, startPageService } from '../support/tab-page.ts';
import type { TabService } from '../support/tab-service.ts';

let browser: Browser;
let tab: TabService;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  tab = await startPageService(await openAfterReminders());
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await tab.server.close();
});

const rows = (page: Page) => page.locator('.row.action');

describe('the plan in a browser', () => {
  it('is there after two requests of data: how to sign in, and all of the first view', async () => {
    const { page, complaints } = await openPage(browser, tab);
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith('/api/') && path !== '/api/events'),
    );
    expect(asked).toEqual(['/api/sign-in', '/api/view']);
    expect(await rows(page).count()).toBe(13);
    expect(complaints).toEqual([]);
  });

  it('is narrowed by what stands in the address, and says how much it shows', async () => {
    const { page } = await openPage(browser, tab, { person: 'p-chair' });
    await page.getByRole('button', { name: /Overdue/ }).click();
    expect(page.url()).toContain('due=overdue');
    expect(await page.locator('.shown').textContent()).toBe('3 of 13 actions');
    await page.getByRole('searchbox').fill('LEAD roles');
    expect(await rows(page).count()).toBe(1);
    await page.reload();
    await page.locator('.plan-list').waitFor();
    expect(await page.locator('.shown').textContent()).toBe('1 of 13 actions');
  });

  it('opens an action from a link as a card has it', async () => {
    const { page } = await openPage(browser, tab);
    await page.goto(`${tab.url}/tab?action=2.2`);
    await page.locator('#action-heading').waitFor();
    expect(await page.locator('#action-heading').textContent()).toMatch(/^2\.2 Agree lead roles/);
  });

  it('is used by keyboard alone: to an action, down the list, in, out and back to where one was', async () => {
    const { page } = await openPage(browser, tab);
    await page.locator('a[data-action="1.3"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#action-heading').waitFor();
    expect(await page.evaluate('document.activeElement?.id')).toBe('action-heading');
    await page.keyboard.press('Escape');
    await page.locator('#action-heading').waitFor({ state: 'detached' });
    expect(await page.evaluate(`document.activeElement?.getAttribute('data-action')`)).toBe('1.4');
  });
});

describe('a report in the browser', () => {
  it('is recorded and shown', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/plan/action/1.4');
    await page.getByRole('radio', { name: 'On track' }).check();
    await page.getByLabel('A few words').fill('Imams met on 10 March.');
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText('Recorded: 1.4 On track, 11 Mar 09:15. Thank you.').waitFor();
    expect(await updatesOf(tab.room, '1.4')).toBe(2);
    expect(await page.getByLabel('A few words').inputValue()).toBe('');
    await page.locator('.story').getByText('Imams met on 10 March.').waitFor();
  });

  it('is not sent without an answer, and the keyboard is taken to it', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/plan/action/1.4');
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText('Please choose one of the answers.').waitFor();
    expect(await page.evaluate(`document.activeElement?.getAttribute('name')`)).toBe('said');
    expect(await updatesOf(tab.room, '1.4')).toBe(1);
  });

  it('half written survives closing the page', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/plan/action/1.4');
    await page.getByLabel('A few words').fill('Half a sent');
    await page.reload();
    await page.locator('#form-words').waitFor();
    expect(await page.getByLabel('A few words').inputValue()).toBe('Half a sent');
  });

  it('somebody else sends on a card shows within seconds, and takes nothing that is being typed', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/plan/action/1.4');
    await page.getByLabel('A few words').fill('I was just saying');
    await tab.room.press('p-manager', 'progress.record', pressed('1.4', { said: 'need-help', words: 'We lack a venue.' }));
    await page.locator('.changed').getByText('We lack a venue.').waitFor({ timeout: 5_000 });
    expect(await page.getByLabel('A few words').inputValue()).toBe('I was just saying');
    await page.getByRole('radio', { name: 'On track' }).check();
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText(/^Recorded: 1\.4/).waitFor();
    expect(
      (await actionOf(tab.room, '1.4')).history.flatMap((entry) => (entry.kind === 'update' && entry.by ? [entry.words] : [])),
    ).toEqual(['We lack a venue.', 'I was just saying']);
  });

  it('is offered to nobody who may not', async () => {
    const { page } = await openPage(browser, tab, { person: 'p-lay' });
    await goTo(page, '#/plan/action/1.4');
    await page.getByText('Only its leads and the board manager can report on this action.').waitFor();
    expect(await page.getByRole('navigation', { name: 'Running the plan' }).count()).toBe(0);
  });
});

describe('what will be sent', () => {
  it('shows the very card, drawn by Microsoft’s renderer', async () => {
    const { page, complaints } = await openPage(browser, tab);
    await goTo(page, '#/upcoming');
    await page.locator('.reminder').first().click();
    await page.locator('.adaptive-card .ac-adaptiveCard').waitFor();
    expect(await page.locator('.adaptive-card').textContent()).toContain('to report on');
    expect(complaints).toEqual([]);
  });
});

describe('what the manager sets up in the browser', () => {
  it('is the glossary, line by line, to add, to change and to take off', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/words');
    await page.getByLabel('Short word').fill('CSE');
    await page.getByLabel('What it means').fill('child exploitation');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Change CSE' }).click();
    expect(await page.getByLabel('What it means').inputValue()).toBe('child exploitation');
    await page.getByLabel('What it means').fill('child sexual exploitation');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('definition').filter({ hasText: 'child sexual exploitation' }).waitFor();
    await page.screenshot({ path: 'screenshots/tab-words.png' });
    await page.getByRole('button', { name: 'Take CSE off' }).click();
    await page.getByText('The board’s glossary is empty.').waitFor();
  });

  it('is who holds a post, nobody too, and what people call it', async () => {
    const { page } = await openPage(browser, tab);
    await goTo(page, '#/posts');
    const card = page.locator('.card.post').filter({ has: page.getByRole('heading', { name: 'Chair of the Executive' }) });
    await card.getByLabel('Another name for it').fill('the top table');
    await card.getByRole('button', { name: /^Add name/ }).click();
    await card.getByRole('button', { name: 'Forget the name “the top table”' }).click();
    await card.getByRole('button', { name: 'Forget the name “the top table”' }).waitFor({ state: 'detached' });
    await card.getByLabel('Give it to').selectOption({ label: 'Nobody: leave it vacant' });
    await card.getByRole('button', { name: /^Assign/ }).click();
    await card.getByText('Held by: Nobody').waitFor();
    await page.screenshot({ path: 'screenshots/tab-posts.png' });
  });
});

describe('themes', () => {
  it('change every colour at once, without loading anything', async () => {
    const { page } = await openPage(browser, tab);
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const before = await background();
    await page.getByLabel('Theme').selectOption('contrast');
    expect([before, await background()]).toEqual(['rgb(245, 245, 245)', 'rgb(0, 0, 0)']);
  });
});
