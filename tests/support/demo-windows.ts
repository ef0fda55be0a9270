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
