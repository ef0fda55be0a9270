import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Identify } from '../../src/http/tab/identify.ts';
import type { BoardRoom } from './board-room.ts';
import { openContext } from './browser.ts';
import { startTab, type TabService } from './tab-service.ts';
import { wscbBoard } from './wscb.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

const identifyInPage: Identify = async ({ headers: { authorization = '' } }) => {
  const personId = /^Bearer demo\.(p-[a-z-]+)$/.exec(authorization)?.[1];
  if (personId === undefined) return { kind: 'unknown' };
  return { kind: 'known', identity: { personId, tenantId: wscbBoard.tenantId, expiresAt: Date.now() + 3_600_000 } };
};

/** The service with the board's own people to sign in as. */
export function startPageService(room: BoardRoom): Promise<TabService> {
  const people = wscbBoard.people.map(({ id, name }) => ({ id, name }));
  const tab = { identify: identifyInPage, signIn: { kind: 'demo' as const, people }, rate: { atOnce: 10_000, aSecond: 1_000 } };
  return startTab({ room, tab });
}

export interface OpenedPage {
  readonly page: Page;
  /** What the browser itself complained of. */
  readonly complaints: readonly string[];
}

/** A page of the tab for one person, in a browser window of its own. */
export async function openPage(
  browser: Browser,
  { url }: Pick<TabService, 'url'>,
  { person = 'p-manager', theme = 'light', width = 1280 }: { person?: string; theme?: ThemeName; width?: number } = {},
): Promise<OpenedPage> {
  const context = await openContext(browser);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => {
    complaints.push(error.message);
  });
  await page.addInitScript(
    ([who, wanted]) => {
      localStorage.setItem('chaser.demo.person', who);
      localStorage.setItem('chaser.demo.theme', wanted);
    },
    [person, theme] as const,
  );
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${url}/tab`);
  await page.locator('.plan-list').waitFor();
  return { page, complaints };
}

/** Goes to a view of the page that is open, and waits until it has read what it shows. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  // Two frames: one to draw the view, and one in which it has said that it reads.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await page.locator('.reading-now').first().waitFor({ state: 'detached' });
}

/** What axe-core finds against WCAG 2.2 A and AA, a line for each: the rule and where. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
    }
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await inPage.run({ runOnly });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  });
}

/** Whether the page, not a box in it, is wider than the window. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
