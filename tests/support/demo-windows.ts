import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { findFreePort } from './free-port.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';
import { startDemo } from './started-demo.ts';

export interface DemoWindows {
  readonly chair: PlaygroundPage;
  readonly manager: PlaygroundPage;
  close(): Promise<void>;
}

/** A demo of its own in a folder of its own, on free ports, with both of its windows open. */
export async function openDemoWindows(): Promise<DemoWindows> {
  const folder = await mkdtemp(join(tmpdir(), 'chaser-demo-'));
  const playgroundPort = await findFreePort(2);
  const demo = await startDemo({ folder, port: await findFreePort(), words: ['--playground-port', String(playgroundPort)] });
  const browser = await launchBrowser();
  const addresses = [...demo.printed().matchAll(/http:\/\/localhost:\d+/g)].map(([address]) => address);
  const [chair, manager] = [await openPlayground(browser, addresses[0] ?? ''), await openPlayground(browser, addresses[1] ?? '')];
  return {
    chair,
    manager,
    close: async () => {
      await browser.close();
      await demo.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Both windows tall enough for a whole card, so that a picture of one is not cut off, each in its personal chat. */
export async function openTallDemoWindows(): Promise<DemoWindows> {
  const windows = await openDemoWindows();
  for (const { page, openPersonalChat } of [windows.chair, windows.manager]) {
    await page.setViewportSize({ width: 1280, height: 1800 });
    await openPersonalChat();
  }
  return windows;
}

/** What is done in a window and seen on its newest card, photographed where it is named. */
export interface Hands {
  /** Says something, and reads the card that answers. */
  ask(window: PlaygroundPage, words: string, says: RegExp, picture?: string): Promise<string>;
  see(window: PlaygroundPage, says: RegExp, picture?: string): Promise<string>;
  press(window: PlaygroundPage, button: string, says: RegExp, picture?: string): Promise<string>;
}

const SOON_MS = 15_000;

async function see(window: PlaygroundPage, says: RegExp, picture?: string): Promise<string> {
  const text = await window.waitForLastCard(says, SOON_MS);
  if (picture !== undefined) await window.screenshotLastCard(picture);
  return text;
}

export const hands: Hands = {
  see,
  ask: async (window, words, says, picture) => {
    await window.sendMessage(words);
    return await see(window, says, picture);
  },
  press: async (window, button, says, picture) => {
    await window.pressButton(button);
    return await see(window, says, picture);
  },
};
