import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { sampleAction, samplePlan } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

const layout = {
  columns: [
    { heading: 'No.', holds: 'ref' },
    { heading: 'Outcome', holds: 'other' },
  ],
} as const;

/** 1.2 left out, 1.10 renumbered to 1.2, another area, the document's own words beside the reading. */
function nextVersion(): Plan {
  const plan = samplePlan();
  const [first, second, third] = [sampleAction('1.1'), sampleAction('1.2'), sampleAction('1.10')];
  return {
    ...plan,
    title: 'Action plan, June',
    areas: [{ ref: '2', title: 'Voice of the child' }],
    actions: [
      { ...first, areaRef: '2', written: ['1.1', 'Children are heard'], version: 2 },
      { ...third, areaRef: '2', ref: '1.2', version: 3 },
    ],
    removed: [{ ...second, ref: '1.2 (old)', history: [...second.history, { kind: 'removed', on: '2015-06-01' }], version: 2 }],
    layout,
    key: [{ mark: 'G', meaning: 'On track', rag: 'green' }],
  };
}

export function describePlanVersions(create: CreateDatabase): void {
  describe('a new version of a plan', () => {
    test('it stands in the place of the old one, with all history and what was left out', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.addPlan('a', samplePlan()));
      await store.transact((tx) => tx.addPlan('b', samplePlan()));
      expect(await store.transact((tx) => tx.replacePlan('a', samplePlan(), nextVersion()))).toBe(true);
      expect(await store.transact((tx) => tx.findPlan('a'))).toStrictEqual(nextVersion());
      expect(await store.transact((tx) => tx.findPlan('b'))).toStrictEqual(samplePlan());
    });

    test('it goes back again as it came, the removed action too', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.addPlan('a', nextVersion()));
      expect(await store.transact((tx) => tx.replacePlan('a', nextVersion(), samplePlan()))).toBe(true);
      expect(await store.transact((tx) => tx.findPlan('a'))).toStrictEqual(samplePlan());
    });

    test('nothing is changed where a lead has reported since it was compared', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.addPlan('a', samplePlan()));
      const compared = samplePlan();
      await store.transact((tx) =>
        tx.changeAction({ boardId: 'a', ref: '1.1', fromVersion: 1, status: 'in-progress', rag: null, entries: [] }),
      );
      expect(await store.transact((tx) => tx.replacePlan('a', compared, nextVersion()))).toBe(false);
      const kept = await store.transact((tx) => tx.findPlan('a'));
      expect(kept?.actions.map(({ ref, version }) => [ref, version])).toEqual([
        ['1.1', 2],
        ['1.2', 1],
        ['1.10', 1],
      ]);
    });

    test('nothing is changed where another version was adopted since', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.addPlan('a', samplePlan()));
      await store.transact((tx) => tx.replacePlan('a', samplePlan(), samplePlan(['7.1'])));
      expect(await store.transact((tx) => tx.replacePlan('a', samplePlan(), nextVersion()))).toBe(false);
      expect(await store.transact((tx) => tx.findPlan('a'))).toStrictEqual(samplePlan(['7.1']));
    });
  });
}
