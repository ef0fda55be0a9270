import { describe, expect, test } from 'vitest';
import { nine, sampleBoard, sampleConversation, sampleEnvelope, samplePlan } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

export function describeBoards(create: CreateDatabase): void {
  describe('boards', () => {
    test('a board comes back as it was saved, its people and holdings in their order', async () => {
      const store = await freshStore(create);
      expect(await store.transact((tx) => tx.findBoard('a'))).toEqual(sampleBoard('a'));
      expect(await store.transact((tx) => tx.listBoards())).toEqual([sampleBoard('a'), sampleBoard('b')]);
    });

    test('a board without Easter, people, holdings or channels comes back without them', async () => {
      const store = await freshStore(create);
      const { easterSunday, ...calendar } = sampleBoard('c').calendar;
      expect(easterSunday).toBe('2015-04-05');
      const bare = { ...sampleBoard('c'), calendar, people: [], holdings: [], digestChannels: [] };
      await store.transact((tx) => tx.saveBoard(bare));
      expect(await store.transact((tx) => tx.findBoard('c'))).toStrictEqual(bare);
    });

    test('there is no board of a name that was never saved', async () => {
      const store = await freshStore(create);
      expect(await store.transact((tx) => tx.findBoard('z'))).toBeUndefined();
    });

    test('saving again replaces settings, people and holdings of that board, and nothing else of it', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.addPlan('a', samplePlan());
        await tx.rememberConversation(sampleConversation('a', 'chat'));
        await tx.putEnvelope(sampleEnvelope('a', 'k'), nine);
      });
      const changed = {
        ...sampleBoard('a'),
        name: 'Renamed',
        people: [{ id: 'new', name: 'New', right: 'member' as const }],
        holdings: [{ postId: 'chair', personId: 'new' }],
      };
      await store.transact((tx) => tx.saveBoard(changed));
      await store.transact(async (tx) => {
        expect(await tx.findBoard('a')).toStrictEqual(changed);
        expect(await tx.findBoard('b')).toStrictEqual(sampleBoard('b'));
        expect(await tx.findPlan('a')).toStrictEqual(samplePlan());
        expect(await tx.findConversation('a', 'chat')).toStrictEqual(sampleConversation('a', 'chat'));
        expect(await tx.findEnvelope('a', 'k')).toMatchObject({ state: 'waiting' });
      });
    });

    test('two replicas that read a board, change it and save it lose neither change', async () => {
      const store = await freshStore(create);
      const other = await store.reopen();
      const channels = Array.from({ length: 8 }, (_, index) => `19:${String(index)}`);
      const adopt = (channel: string, replica: typeof other) =>
        replica.transact(async (tx) => {
          const board = await tx.findBoard('a');
          if (board) await tx.saveBoard({ ...board, digestChannels: [...board.digestChannels, channel] });
        });
      for (const [left, right] of [channels.slice(0, 2), channels.slice(2, 4)]) {
        await Promise.all([adopt(String(left), store), adopt(String(right), other)]);
      }
      const board = await store.transact((tx) => tx.findBoard('a'));
      expect(new Set(board?.digestChannels)).toEqual(new Set(['19:channel', ...channels.slice(0, 4)]));
    });
  });
}
