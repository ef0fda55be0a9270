import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { findFreePort } from '../support/free-port.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground-page.ts';
import { startDemo, type StartedDemo } from '../support/started-demo.ts';

let folder: string;
let demo: StartedDemo;
let browser: Browser;
let manager: PlaygroundPage;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chaser-extension-'));
  const playgroundPort = await findFreePort(2);
  port = await findFreePort();
  demo = await startDemo({ folder, port, words: ['--playground-port', String(playgroundPort)] });
  browser = await launchBrowser();
  manager = await openPlayground(browser, `http://localhost:${String(playgroundPort + 1)}`);
  await manager.openPersonalChat();
  await manager.waitForLastCard(/I am Chaser/);
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
  await rm(folder, { recursive: true, force: true });
});

const dialog = (): Locator => manager.page.getByRole('dialog');

async function trigger(item: string): Promise<void> {
  await manager.page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await manager.page.getByRole('menuitem', { name: item }).click();
}

describe('the message extension in the Playground', () => {
  it('finds an action while somebody writes, and puts its card where they write', async () => {
    await trigger('Search Command');
    await manager.page.getByPlaceholder('Enter a search term').fill('lay member lead roles');
    const found = manager.page.getByText('2.2 ■ Red · 10 days overdue');
    await found.waitFor();
    await expect.poll(() => manager.page.getByText(/^\d\.\d [■▲●○]/).count()).toBe(3);
    await manager.screenshot('30-search');
    await found.click();
    expect(await manager.waitForLastCard(/Action 2\.2/)).toMatch(/Warrington Safeguarding Children Board, as of Tue 10 March 2015/);
    await manager.screenshot('31-search-card');
  });

  it('opens the dialog, keeps the form until something is filled in, and says what is not SMART', async () => {
    await trigger('Action Command');
    await manager.page.getByPlaceholder('Input command id or leave blanks').fill('makeAction');
    await dialog().getByRole('button', { name: 'Create', exact: true }).click();
    await dialog().getByText('A new action for Warrington Safeguarding Children Board').waitFor();
    await dialog().getByRole('button', { name: 'Add to the plan' }).click();
    await dialog().getByText('Write what is to be done, in 500 characters at most.').waitFor();
    await manager.screenshot('32-dialog-required');
    await dialog().getByRole('textbox').first().fill('Write to every school about the new threshold document');
    await dialog().getByRole('combobox', { name: 'Area of the plan' }).click();
    await manager.page.getByRole('option', { name: /^2 Ensure that lay members/ }).click();
    await dialog().getByRole('button', { name: 'Add to the plan' }).click();
    await dialog().getByText('Nobody leads it, so nobody is reminded.').waitFor();
    expect(await dialog().getByRole('textbox').first().inputValue()).toBe('Write to every school about the new threshold document');
    await manager.screenshot('33-dialog-hints');
  });

  it('adds the action once its lead is chosen, and puts its card where the manager writes', async () => {
    await dialog().getByRole('combobox', { name: 'Who leads it' }).click();
    await manager.page.getByRole('option', { name: 'Chair of the Executive' }).click();
    await dialog().getByRole('button', { name: 'Add it as it is' }).click();
    await dialog().getByText('Added to the plan as 2.3').waitFor();
    await manager.screenshot('34-added');
    await dialog().getByRole('button', { name: 'Put its card into the chat' }).click();
    await manager.waitForLastCard(/Action 2\.3/);
  });

  it('shows a link to the plan as the card of its action, and has nothing to say to a card', async () => {
    await trigger('Link Unfurling');
    await dialog()
      .getByRole('textbox')
      .fill(`http://localhost:${String(port)}/tab?action=2.3`);
    await dialog().getByText('Write to every school about the new threshold document').waitFor();
    await manager.screenshot('35-unfurled');
    await dialog().getByRole('button', { name: 'Send to Conversation' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('has it in the plan: the manager asks who added it', async () => {
    // The cards that wait in the box would be sent with the question.
    await manager.page.reload();
    await manager.openPersonalChat();
    await manager.sendMessage('history of 2.3');
    expect(await manager.waitForLastCard(/History of 2\.3/)).toMatch(/added to the plan in Teams, by WSCB & Partnerships Manager/);
    await manager.screenshot('36-history');
  });
});
