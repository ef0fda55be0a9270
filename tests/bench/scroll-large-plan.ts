import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from '../../src/http/server.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { createTabDesk } from '../../src/usecases/tab/tab-desk.ts';
import { launchBrowser, openContext } from '../support/browser.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

const ACTIONS = 5_000;
const SECONDS = 6;

/** A plan as large as none is: how long the first view takes, and how evenly it scrolls in a real Chromium. */
const folder = await mkdtemp(join(tmpdir(), 'chaser-bench-'));
const store = await openStore(join(folder, 'plan.sqlite'));
const actions = Array.from({ length: ACTIONS }, (_, index) => {
  const original = wscb.plan.actions[index % wscb.plan.actions.length] ?? wscb.plan.actions[0];
  if (original === undefined) throw new Error('The plan has no action.');
  return { ...original, ref: `${original.areaRef}.${String(index + 1)}`, leads: original.leads };
});
await store.transact(async (tx) => {
  await tx.saveBoard(wscbBoard);
  await tx.addPlan('wscb', { ...wscb.plan, actions });
});
const nothing = () => undefined;
const log = { info: nothing, warn: nothing, error: nothing };
const metrics = createMetrics();
const desk = createTabDesk({ store, clock: { now: () => '2015-03-10T09:30:00.000Z' }, metrics, wake: nothing });
const identity = { personId: 'p-manager', tenantId: wscbBoard.tenantId, expiresAt: Date.now() + 3_600_000 };
const server = createServer({
  receive: () => Promise.resolve({ status: 200 }),
  health: () => Promise.resolve({ ready: true, lastTick: null, outbox: null }),
  metrics,
  log,
  owner: { name: 'W Council' },
  host: '127.0.0.1',
  port: 0,
  tab: {
    desk,
    identify: async () => ({ kind: 'known', identity }),
    signIn: { kind: 'demo', people: [{ id: 'p-manager', name: 'Manager' }] },
    folder: join(import.meta.dirname, '..', '..', 'build', 'tab'),
  },
});
const port = await server.listen();
const browser = await launchBrowser();
const page = await (await openContext(browser)).newPage();
for (const which of ['first', 'second']) {
  const began = performance.now();
  const bytes = (await (await fetch(`http://127.0.0.1:${String(port)}/api/view`, { headers: { 'accept-encoding': 'gzip' } })).arrayBuffer())
    .byteLength;
  console.log(
    `${which} view of ${String(ACTIONS)} actions: ${(performance.now() - began).toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} KB unpacked`,
  );
}
const opened = performance.now();
await page.goto(`http://127.0.0.1:${String(port)}/tab`);
await page.locator('.row.action').first().waitFor();
console.log(`page open to first row: ${(performance.now() - opened).toFixed(0)} ms`);
const gaps = await page.evaluate<number[]>(`new Promise((resolve) => {
  const frames = [];
  const ends = performance.now() + ${String(SECONDS * 1000)};
  let last = performance.now();
  const frame = (now) => {
    frames.push(now - last);
    last = now;
    window.scrollBy(0, 120);
    if (now < ends) requestAnimationFrame(frame);
    else resolve(frames.slice(1).sort((one, other) => one - other));
  };
  requestAnimationFrame(frame);
})`);
const at = (share: number): string => (gaps[Math.floor(gaps.length * share)] ?? 0).toFixed(1);
console.log(
  `scrolled ${String(gaps.length)} frames: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, slowest ${(gaps.at(-1) ?? 0).toFixed(1)} ms`,
);
console.log(`rows in the page: ${String(await page.locator('.row.action').count())}`);
await browser.close();
await server.close();
await store.close();
await rm(folder, { recursive: true, force: true });
