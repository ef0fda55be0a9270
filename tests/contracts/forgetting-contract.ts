import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/dates.ts';
import type { Settlement } from '../../src/envelope.ts';
import type { Store } from '../../src/ports.ts';
import { minutes, nine, sampleEnvelope } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

const later: Instant = '2016-03-20T09:00:00.000Z';
const before = {
  cards: '2016-03-15T00:00:00.000Z',
  keys: '2015-12-01T00:00:00.000Z',
  documents: '2015-12-01T00:00:00.000Z',
  limit: 100,
} as const;

async function settle(store: Store, key: string, settlement: Settlement): Promise<void> {
  await store.transact(async (tx) => {
    await tx.putEnvelope(sampleEnvelope('a', key), nine);
    const claims = await tx.claimEnvelopes({ now: nine, leaseUntil: minutes(5), limit: 10 });
    for (const claim of claims) if (claim.key === key) await tx.settleEnvelope(claim, settlement);
  });
}

const keysOf = (store: Store) =>
  store.transact(async (tx) =>
    (await tx.listEnvelopes('a', ['waiting', 'sending', 'sent', 'suppressed', 'attention'])).map(({ key }) => key).sort(),
  );

export function describeForgetting(create: CreateDatabase): void {
  describe('what nobody needs any more', () => {
    test('cards that were sent or dropped long ago go; what waits, needs attention or is newer stays', async () => {
      const store = await freshStore(create);
      const sent = { kind: 'sent', conversationId: 'c', activityId: 'm' } as const;
      await settle(store, 'sent-old', { ...sent, at: nine });
      await settle(store, 'dropped-old', { kind: 'suppressed', note: 'answered', at: nine });
      await settle(store, 'failed-old', { kind: 'attention', note: 'blocked', at: nine });
      await settle(store, 'sent-new', { ...sent, at: later });
      await store.transact((tx) => tx.putEnvelope(sampleEnvelope('a', 'waiting'), nine));
      expect(await store.transact((tx) => tx.forgetOld(before))).toBe(2);
      expect(await keysOf(store)).toEqual(['failed-old', 'sent-new', 'waiting']);
      expect(await store.transact((tx) => tx.forgetOld(before))).toBe(0);
    });

    test('keys of what came in go after their time, and then count as never seen', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.takeInbox({ boardId: 'a', key: 'old' }, nine));
      await store.transact((tx) => tx.takeInbox({ boardId: 'a', key: 'new' }, later));
      expect(await store.transact((tx) => tx.forgetOld(before))).toBe(1);
      expect(await store.transact((tx) => tx.takeInbox({ boardId: 'a', key: 'old' }, later))).toEqual({ taken: true });
      expect((await store.transact((tx) => tx.takeInbox({ boardId: 'a', key: 'new' }, later))).taken).toBe(false);
    });

    test('words typed and never sent, and what a conversation was about, go after their time', async () => {
      const store = await freshStore(create);
      const at = (personId: string) => ({ boardId: 'a', conversationId: 'c', personId });
      await store.transact(async (tx) => {
        for (const [personId, when] of [
          ['zoe', nine],
          ['amir', later],
        ] as const) {
          await tx.keepTyped({ boardId: 'a', personId, key: 'progress/1.4', words: 'half a sentence', keptAt: when });
          await tx.saveFrame(at(personId), { where: [] }, when);
        }
        await tx.forgetOld(before);
        expect(await tx.findTyped('a', 'zoe', 'progress/1.4')).toBeUndefined();
        expect(await tx.findFrame(at('zoe'))).toBeUndefined();
        expect(await tx.findTyped('a', 'amir', 'progress/1.4')).toMatchObject({ words: 'half a sentence' });
        expect(await tx.findFrame(at('amir'))).toEqual({ where: [] });
      });
    });

    test('documents that came to nothing go with their choices; those under review or adopted stay for ever', async () => {
      const store = await freshStore(create);
      const source = { kind: 'pasted', name: 'plan', text: '1.1' } as const;
      const draft = { actions: [], areas: [], doubts: [], legend: [] } as never;
      for (const id of ['refused', 'withdrawn', 'adopted', 'open']) {
        await store.transact(async (tx) => {
          await tx.putImport({ boardId: 'a', id, personId: 'zoe', source, madeAt: nine });
          await tx.settleReading('a', id, id === 'refused' ? { sentence: 'no table' } : { draft });
          if (id !== 'refused') await tx.addChoices('a', id, [{ kind: 'as-read', doubt: 0 }]);
          if (id === 'withdrawn' || id === 'adopted') await tx.closeImport('a', id, id, { personId: 'zoe', at: nine });
        });
      }
      expect(await store.transact((tx) => tx.forgetOld(before))).toBe(2);
      const left = await store.transact((tx) =>
        Promise.all(['refused', 'withdrawn', 'adopted', 'open'].map((id) => tx.findImport('a', id))),
      );
      expect(left.map((each) => each?.state)).toEqual([undefined, undefined, 'adopted', 'open']);
    });

    test('no more goes at once than was asked for', async () => {
      const store = await freshStore(create);
      for (let index = 0; index < 7; index += 1) await store.transact((tx) => tx.takeInbox({ boardId: 'a', key: String(index) }, nine));
      const gone: number[] = [];
      for (let index = 0; index < 4; index += 1) gone.push(await store.transact((tx) => tx.forgetOld({ ...before, limit: 3 })));
      expect(gone).toEqual([3, 3, 1, 0]);
    });
  });
}
