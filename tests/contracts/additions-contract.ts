import { describe, expect, test } from 'vitest';
import type { Action, Plan } from '../../src/domain/plan.ts';
import type { Store } from '../../src/ports.ts';
import { nine, sampleAction, samplePlan } from './samples.ts';
import { freshStore, holdOpen, type CreateDatabase, type TestStore } from './test-database.ts';

const made = { by: 'Zoë Ångström', personId: 'zoe', at: nine, messageId: '19:chat/1' };

function newAction(ref: string): Action {
  return { ...sampleAction(ref), history: [{ kind: 'created', on: '2015-03-10', made }] };
}

async function storeWithPlan(create: CreateDatabase, plan: Plan = samplePlan()): Promise<TestStore> {
  const store = await freshStore(create);
  await store.transact((tx) => tx.addPlan('a', plan));
  return store;
}

const refsOf = async (store: Store): Promise<readonly string[]> =>
  (await store.transact((tx) => tx.findPlan('a')))?.actions.map(({ ref }) => ref) ?? [];

export function describeAdditions(create: CreateDatabase): void {
  describe('an action that is added to a plan', () => {
    test('stands behind the one it is put behind, with its leads and its first line, and leaves the others as they are', async () => {
      const store = await storeWithPlan(create);
      expect(await store.transact((tx) => tx.insertAction('a', newAction('1.9'), '1.1'))).toBe(true);
      const plan = await store.transact((tx) => tx.findPlan('a'));
      const [first, ...rest] = samplePlan().actions;
      expect(plan?.actions).toStrictEqual([first, newAction('1.9'), ...rest]);
    });

    test.each([
      ['at the start', undefined, ['1.9', '1.1', '1.2', '1.10']],
      ['at the end', '1.10', ['1.1', '1.2', '1.10', '1.9']],
    ])('can stand %s', async (_, behind, refs) => {
      const store = await storeWithPlan(create);
      await store.transact((tx) => tx.insertAction('a', newAction('1.9'), behind));
      expect(await refsOf(store)).toEqual(refs);
    });

    test('can be reported on, and be in the way of a new version that did not know of it', async () => {
      const store = await storeWithPlan(create);
      const before = (await store.transact((tx) => tx.findPlan('a'))) ?? samplePlan();
      await store.transact((tx) => tx.insertAction('a', newAction('1.9'), '1.2'));
      const change = { boardId: 'a', ref: '1.9', fromVersion: 1, status: 'complete', rag: 'green', entries: [] } as const;
      expect(await store.transact((tx) => tx.changeAction(change))).toBe(true);
      expect(await store.transact((tx) => tx.replacePlan('a', before, samplePlan()))).toBe(false);
    });

    test('changes nothing where its number is taken, by an action of the plan or by one left out, or its place is gone', async () => {
      const gone: Action = { ...sampleAction('1.8'), version: 2 };
      const store = await storeWithPlan(create, { ...samplePlan(), removed: [gone] });
      const before = await store.transact((tx) => tx.findPlan('a'));
      for (const [ref, behind] of [
        ['1.1', '1.2'],
        ['1.8', '1.2'],
        ['1.9', '1.8'],
        ['1.9', 'none'],
      ] as const)
        expect(await store.transact((tx) => tx.insertAction('a', newAction(ref), behind))).toBe(false);
      expect(await store.transact((tx) => tx.findPlan('a'))).toStrictEqual(before);
    });

    test('two that want one number at the same moment: one gets it, and the other is told', async () => {
      const store = await storeWithPlan(create);
      const other = await store.reopen();
      const first = holdOpen(store, (tx) => tx.insertAction('a', newAction('1.9'), '1.2'));
      await first.begun;
      const second = other.transact((tx) => tx.insertAction('a', newAction('1.9'), '1.2'));
      await first.finish();
      expect(await second).toBe(false);
      expect(await refsOf(store)).toEqual(['1.1', '1.2', '1.9', '1.10']);
    });
  });
}
