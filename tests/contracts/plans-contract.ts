import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readPlanJson } from '../../src/documents/plan-json.ts';
import type { HistoryEntry } from '../../src/domain/plan.ts';
import type { ActionChange } from '../../src/ports.ts';
import { nine, sampleAction, samplePlan } from './samples.ts';
import { freshStore, holdOpen, type CreateDatabase } from './test-database.ts';

const update: HistoryEntry = {
  kind: 'update',
  on: '2015-03-10',
  at: nine,
  words: 'report went to exec \u{1F4C4}\u0000 “done”',
  said: 'done',
  by: 'Zoë Ångström',
  personId: 'zoe',
  route: 'card',
};
const embedded: HistoryEntry = { kind: 'status', on: '2015-03-11', from: 'complete', to: 'embedded' };
const completed: HistoryEntry = { kind: 'status', on: '2015-03-10', from: 'not-started', to: 'complete' };

function change(fields: Partial<ActionChange> = {}): ActionChange {
  return { boardId: 'a', ref: '1.2', fromVersion: 1, status: 'complete', rag: 'green', entries: [update, completed], ...fields };
}

export function describePlans(create: CreateDatabase): void {
  describe('plans', () => {
    describeReading(create);
    describeChanging(create);
  });
}

function describeReading(create: CreateDatabase): void {
  test('the WSCB plan comes back as it was read, word for word', async () => {
    const store = await freshStore(create);
    const file = new URL('../../src/demo/wscb-plan.json', import.meta.url);
    const { plan } = readPlanJson(await readFile(file, 'utf8'), 'wscb');
    await store.transact((tx) => tx.addPlan('a', plan));
    expect(await store.transact((tx) => tx.findPlan('a'))).toStrictEqual(plan);
  });

  test('every kind of due date, a ladder and a declared RAG come back', async () => {
    const store = await freshStore(create);
    const [first, second] = [sampleAction('1'), sampleAction('2')];
    const plan = {
      ...samplePlan(),
      actions: [
        { ...first, ladder: [-3, 0], rag: 'amber' as const, due: { kind: 'continuous', wording: 'on-going', from: '2015-04-01' } as const },
        {
          ...second,
          leads: [],
          history: [],
          version: 7,
          due: { kind: 'window', wording: 'Q1', from: '2015-01-01', by: '2015-03-31', originally: '2015-01-31' } as const,
        },
      ],
    };
    await store.transact((tx) => tx.addPlan('b', plan));
    expect(await store.transact((tx) => tx.findPlan('b'))).toStrictEqual(plan);
  });

  test('a board has no plan before its first, and its first one stands', async () => {
    const store = await freshStore(create);
    expect(await store.transact((tx) => tx.findPlan('a'))).toBeUndefined();
    await store.transact((tx) => tx.addPlan('a', samplePlan()));
    await expect(store.transact((tx) => tx.addPlan('a', samplePlan(['9.9'])))).rejects.toThrow('This board already has a plan.');
    expect(await store.transact((tx) => tx.findPlan('a'))).toStrictEqual(samplePlan());
  });

  test('a plan of ten thousand actions is added and found whole', async () => {
    const store = await freshStore(create);
    const plan = samplePlan(Array.from({ length: 10_000 }, (_, index) => `1.${String(index)}`));
    await store.transact((tx) => tx.addPlan('a', plan));
    const found = await store.transact((tx) => tx.findPlan('a'));
    expect(found?.actions.length).toBe(10_000);
    expect(found?.actions.at(-1)).toStrictEqual(plan.actions.at(-1));
  });
}

function describeChanging(create: CreateDatabase): void {
  test('a change sets status and RAG, adds its lines to the history and makes the version one higher', async () => {
    const store = await freshStore(create);
    await store.transact((tx) => tx.addPlan('a', samplePlan()));
    expect(await store.transact((tx) => tx.changeAction(change()))).toBe(true);
    const again = change({ fromVersion: 2, status: 'embedded', rag: null, entries: [embedded] });
    expect(await store.transact((tx) => tx.changeAction(again))).toBe(true);
    const plan = await store.transact((tx) => tx.findPlan('a'));
    const [first, changed] = plan?.actions ?? [];
    expect(first).toStrictEqual(sampleAction('1.1'));
    expect(changed).toStrictEqual({
      ...sampleAction('1.2'),
      status: 'embedded',
      rag: null,
      version: 3,
      history: [...sampleAction('1.2').history, update, completed, ...again.entries],
    });
  });

  test('a change decided on an older version changes nothing and says so', async () => {
    const store = await freshStore(create);
    await store.transact((tx) => tx.addPlan('a', samplePlan()));
    await store.transact((tx) => tx.changeAction(change()));
    const before = await store.transact((tx) => tx.findPlan('a'));
    for (const stale of [change(), change({ fromVersion: 3 }), change({ ref: 'none' }), change({ boardId: 'b' })]) {
      expect(await store.transact((tx) => tx.changeAction(stale))).toBe(false);
    }
    expect(await store.transact((tx) => tx.findPlan('a'))).toStrictEqual(before);
  });

  test('of many replies decided on the same version exactly one is recorded', async () => {
    const store = await freshStore(create);
    const other = await store.reopen();
    await store.transact((tx) => tx.addPlan('a', samplePlan()));
    const presses = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? store : other).transact((tx) => tx.changeAction(change())));
    const recorded = await Promise.all(presses);
    expect(recorded.filter(Boolean)).toHaveLength(1);
    const plan = await store.transact((tx) => tx.findPlan('a'));
    expect(plan?.actions[1]?.history).toHaveLength(3);
  });

  test('who comes while a change is being recorded finds it out of date once that is committed, and free once it is taken back', async () => {
    const store = await freshStore(create);
    const other = await store.reopen();
    await store.transact((tx) => tx.addPlan('a', samplePlan()));
    const givenUp = holdOpen(store, (tx) => tx.changeAction(change()));
    await givenUp.begun;
    const next = other.transact((tx) => tx.changeAction(change()));
    await givenUp.fail();
    expect(await next).toBe(true);
    const kept = holdOpen(store, (tx) => tx.changeAction(change({ fromVersion: 2 })));
    await kept.begun;
    const late = other.transact((tx) => tx.changeAction(change({ fromVersion: 2 })));
    await kept.finish();
    expect(await late).toBe(false);
  });

  test('the same refs in two boards are two actions', async () => {
    const store = await freshStore(create);
    await store.transact(async (tx) => {
      await tx.addPlan('a', samplePlan());
      await tx.addPlan('b', samplePlan());
      await tx.changeAction(change());
    });
    expect(await store.transact((tx) => tx.findPlan('b'))).toStrictEqual(samplePlan());
  });
}
