import { describe, expect, test } from 'vitest';
import type { MissedQuestion } from '../../src/ask-memory.ts';
import { minutes, nine, sampleBoard, samplePlan } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

const chair = { boardId: 'a', conversationId: 'chat', personId: 'amir' };

function missed(id: string, askedAt = nine, boardId = 'a'): MissedQuestion {
  return { boardId, id, text: 'what of the partnerships lady \u0000', strange: 'partnerships lady', why: 'not-understood', askedAt };
}

export function describeMemory(create: CreateDatabase): void {
  describe('what is remembered of conversations', () => {
    test('each asker in each conversation goes on from their own last question', async () => {
      const store = await freshStore(create);
      const others = [
        { ...chair, personId: 'zoe' },
        { ...chair, conversationId: 'channel' },
        { ...chair, boardId: 'b' },
      ];
      await store.transact((tx) => tx.saveFrame(chair, { refs: ['1.4'] }, nine));
      await store.transact((tx) => tx.saveFrame(chair, { refs: ['1.5'] }, minutes(1)));
      expect(await store.transact((tx) => tx.findFrame(chair))).toEqual({ refs: ['1.5'] });
      for (const other of others) expect(await store.transact((tx) => tx.findFrame(other))).toBeUndefined();
      await store.close();
      const again = await store.reopen();
      expect(await again.transact((tx) => tx.findFrame(chair))).toEqual({ refs: ['1.5'] });
    });

    test('questions nobody understood are listed newest first until they are settled or old', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.keepMissed(missed('old', nine), nine);
        await tx.keepMissed(missed('newer', minutes(2)), nine);
        await tx.keepMissed(missed('newer', minutes(3)), nine);
        await tx.keepMissed(missed('elsewhere', minutes(2), 'b'), nine);
      });
      expect(await store.transact((tx) => tx.listMissed('a'))).toEqual([missed('newer', minutes(2)), missed('old', nine)]);
      await store.transact((tx) => tx.settleMissed('a', 'newer'));
      await store.transact((tx) => tx.keepMissed(missed('last', minutes(9)), minutes(5)));
      expect((await store.transact((tx) => tx.listMissed('a'))).map(({ id }) => id)).toEqual(['last']);
    });

    test('a post gets another name once, and only in its own board', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.addPlan('a', samplePlan());
        await tx.addPlan('b', samplePlan());
      });
      const add = (post: string, alias: string) => store.transact((tx) => tx.addAlias('a', post, alias));
      expect([
        await add('chair', 'Madam Chair'),
        await add('chair', 'MADAM CHAIR'),
        await add('chair', 'Chair'),
        await add('nobody', 'X'),
      ]).toEqual([true, true, true, false]);
      const aliases = async (board: string) =>
        (await store.transact((tx) => tx.findPlan(board)))?.posts.find(({ id }) => id === 'chair')?.aliases;
      expect(await aliases('a')).toEqual(['Madam Chair']);
      expect(await aliases('b')).toEqual([]);
      const remove = (post: string, alias: string) => store.transact((tx) => tx.removeAlias('a', post, alias));
      expect([await remove('nobody', 'X'), await remove('chair', 'Chair'), await remove('chair', 'madam chair')]).toEqual([
        false,
        false,
        true,
      ]);
      expect(await aliases('a')).toEqual([]);
      expect(await remove('chair', 'Madam Chair')).toBe(false);
    });

    test('a board keeps what its acronyms mean', async () => {
      const store = await freshStore(create);
      const board = { ...sampleBoard('a'), glossary: { CSE: 'child sexual exploitation' } };
      await store.transact((tx) => tx.saveBoard(board));
      expect(await store.transact((tx) => tx.findBoard('a'))).toEqual(board);
    });
  });
}
