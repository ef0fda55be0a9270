import { describe, expect, test } from 'vitest';
import type { PlanDraft } from '../../src/domain/plan-draft.ts';
import type { Store } from '../../src/ports.ts';
import { minutes, nine } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

const draft: PlanDraft = { title: 'Plan “A” \u0000', areas: [], actions: [], doubts: [], key: [], layout: { columns: [] } };
const by = { personId: 'zoe', at: minutes(9) };

function put(store: Store, id: string, boardId = 'a', madeAt = nine): Promise<boolean> {
  const source = { kind: 'file', name: 'plan.docx', address: 'https://x.sharepoint.com/f', needsToken: false } as const;
  return store.transact((tx) => tx.putImport({ boardId, id, personId: 'zoe', source, madeAt }));
}

function claim(store: Store, now = nine, limit = 9): Promise<readonly string[]> {
  return store.transact(async (tx) => (await tx.claimImports({ now, leaseUntil: minutes(1), limit })).map(({ id }) => id));
}

export function describeImports(create: CreateDatabase): void {
  describe('plan documents', () => {
    test('one message makes one import, however often it comes', async () => {
      const store = await freshStore(create);
      expect([await put(store, 'one'), await put(store, 'one'), await put(store, 'one', 'b')]).toEqual([true, false, true]);
    });

    test('an import is read under a lease, and again only once that has run out', async () => {
      const store = await freshStore(create);
      await put(store, 'late', 'a', minutes(1));
      await put(store, 'early');
      expect(await claim(store, nine, 1)).toEqual(['early']);
      expect(await claim(store)).toEqual(['late']);
      expect(await claim(store)).toEqual([]);
      expect(await claim(store, minutes(1))).toEqual(['early', 'late']);
    });

    test('two readers never get the same document', async () => {
      const store = await freshStore(create);
      const other = await store.reopen();
      for (let index = 0; index < 12; index += 1) await put(store, `d${String(index)}`);
      const claims = await Promise.all([store, other, store, other].map((one) => claim(one, nine, 3)));
      expect(new Set(claims.flat()).size).toBe(claims.flat().length);
    });

    test('what was read and what was chosen comes back, in the order it was chosen', async () => {
      const store = await freshStore(create);
      await put(store, 'one');
      expect(await store.transact((tx) => tx.settleReading('a', 'one', { draft }))).toBe(true);
      const choices = [
        { kind: 'as-read', doubt: 1 },
        { kind: 'title', doubt: 0, title: 'Zoë \u{1F4C4}' },
        { kind: 'suggested-statuses' },
      ] as const;
      await store.transact((tx) => tx.addChoices('a', 'one', choices.slice(0, 1)));
      await store.transact((tx) => tx.addChoices('a', 'one', []));
      await store.transact((tx) => tx.addChoices('a', 'one', choices.slice(1)));
      const found = await store.transact((tx) => tx.findImport('a', 'one'));
      expect(found).toMatchObject({ state: 'open', draft, choices, personId: 'zoe', madeAt: nine });
      expect(await store.transact((tx) => tx.findOpenImport('a'))).toEqual(found);
      expect(await store.transact((tx) => tx.findImport('b', 'one'))).toBeUndefined();
    });

    test('a document is settled once and closed once', async () => {
      const store = await freshStore(create);
      await put(store, 'one');
      expect(await store.transact((tx) => tx.closeImport('a', 'one', 'adopted', by))).toBe(false);
      await store.transact((tx) => tx.settleReading('a', 'one', { draft }));
      expect(await store.transact((tx) => tx.settleReading('a', 'one', { sentence: 'No.' }))).toBe(false);
      const ends = await Promise.all(
        (['adopted', 'withdrawn', 'adopted'] as const).map((state) => store.transact((tx) => tx.closeImport('a', 'one', state, by))),
      );
      expect(ends.filter(Boolean)).toHaveLength(1);
      expect(await store.transact((tx) => tx.findOpenImport('a'))).toBeUndefined();
    });

    test('a refused document keeps its sentence and waits for nobody', async () => {
      const store = await freshStore(create);
      await put(store, 'one');
      await store.transact((tx) => tx.settleReading('a', 'one', { sentence: 'It is empty.' }));
      expect(await store.transact((tx) => tx.findImport('a', 'one'))).toMatchObject({ state: 'refused', sentence: 'It is empty.' });
      expect(await claim(store, minutes(9))).toEqual([]);
    });

    test('the newest open document is the one to review', async () => {
      const store = await freshStore(create);
      for (const [id, at] of [
        ['old', nine],
        ['new', minutes(2)],
      ] as const) {
        await put(store, id, 'a', at);
        await store.transact((tx) => tx.settleReading('a', id, { draft }));
      }
      expect((await store.transact((tx) => tx.findOpenImport('a')))?.id).toBe('new');
    });
  });
}
