import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBudget, type Budget } from '../../src/teams/budget.ts';

/** A clock that waiting moves: sleepers wake in order of their time. */
function createVirtualTime(): { budget: Budget; run: () => Promise<void>; now: () => number } {
  let time = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const budget = createBudget({ now: () => time, wait: (ms) => new Promise((wake) => void sleepers.push({ at: time + ms, wake })) });
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const run = async (): Promise<void> => {
    for (await settle(); sleepers.length > 0; await settle()) {
      sleepers.sort((a, b) => a.at - b.at);
      const next = sleepers.shift();
      if (next === undefined) return;
      time = next.at;
      next.wake();
    }
  };
  return { budget, run, now: () => time };
}

async function timesOf(sends: readonly { thread: string; tenant: string }[]): Promise<{ thread: string; tenant: string; at: number }[]> {
  const { budget, run, now } = createVirtualTime();
  const done: { thread: string; tenant: string; at: number }[] = [];
  const all = Promise.all(sends.map((send) => budget.take(send.thread, send.tenant).then(() => done.push({ ...send, at: now() }))));
  await run();
  await all;
  return done;
}

it('a thread gets two at once and then one a second', async () => {
  const times = await timesOf(Array.from({ length: 5 }, () => ({ thread: 'a', tenant: 't' })));
  expect(times.map(({ at }) => at)).toEqual([0, 100, 1000, 2000, 3000]);
});

it('sixty people of one tenant are all served within six seconds', async () => {
  const times = await timesOf(Array.from({ length: 60 }, (_, person) => ({ thread: String(person), tenant: 't' })));
  expect(Math.max(...times.map(({ at }) => at))).toBe(5900);
});

it('a busy thread holds nobody else of its tenant up', async () => {
  const sends = [...Array.from({ length: 20 }, () => ({ thread: 'busy', tenant: 't' })), { thread: 'quiet', tenant: 't' }];
  const times = await timesOf(sends);
  expect(times.find(({ thread }) => thread === 'quiet')?.at).toBeLessThan(1000);
});

it('tenants do not wait for each other', async () => {
  const times = await timesOf(['t1', 't2', 't3'].map((tenant) => ({ thread: tenant, tenant })));
  expect(times.map(({ at }) => at)).toEqual([0, 0, 0]);
});

it('in no second does a thread get more than three or a tenant more than eleven', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ thread: fc.constantFrom('a', 'b', 'c', 'd', 'e'), tenant: fc.constantFrom('t1', 't2') }), { maxLength: 40 }),
      async (sends) => {
        const times = await timesOf(sends);
        expect(times).toHaveLength(sends.length);
        for (const { at, thread, tenant } of times) {
          const second = times.filter((other) => other.at >= at && other.at < at + 1000);
          expect(second.filter((other) => other.thread === thread).length).toBeLessThanOrEqual(3);
          expect(second.filter((other) => other.tenant === tenant).length).toBeLessThanOrEqual(11);
        }
      },
    ),
    { numRuns: 50 },
  );
});
