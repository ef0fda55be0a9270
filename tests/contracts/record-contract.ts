import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../src/board-record.ts';
import { minutes, nine, sampleBoard, samplePlan } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

const entry = (words: string, boardId = 'a'): AuditEntry => ({ boardId, at: nine, personId: 'zoe', by: 'Zoë', what: 'cover', words });

export function describeRecord(create: CreateDatabase): void {
  describe('what is recorded about the board itself', () => {
    test('its trail is only added to, and is read newest first, by board', async () => {
      const store = await freshStore(create);
      for (const words of ['first', 'second\u0000', 'third']) await store.transact((tx) => tx.addAudit(entry(words)));
      await store.transact((tx) => tx.addAudit(entry('of another board', 'b')));
      expect(await store.transact((tx) => tx.listAudit('a', 2))).toEqual([entry('third'), entry('second\u0000')]);
      expect(await store.transact((tx) => tx.listAudit('b', 9))).toEqual([entry('of another board', 'b')]);
    });

    test('two replicas that add to the trail at once lose neither line', async () => {
      const store = await freshStore(create);
      const other = await store.reopen();
      const words = Array.from({ length: 12 }, (_, index) => String(index));
      await Promise.all(words.map((each, index) => (index % 2 === 0 ? store : other).transact((tx) => tx.addAudit(entry(each)))));
      const kept = await store.transact((tx) => tx.listAudit('a', 99));
      expect(kept.map((each) => each.words).sort()).toEqual([...words].sort());
    });

    test('what somebody typed is kept for them alone, replaced by what they type next, and dropped when it is emptied', async () => {
      const store = await freshStore(create);
      const typed = { boardId: 'a', personId: 'zoe', key: 'progress/1.4', words: 'Imams met \u0000', keptAt: nine };
      await store.transact((tx) => tx.keepTyped(typed));
      await store.transact((tx) => tx.keepTyped({ ...typed, personId: 'amir', words: 'Mine' }));
      await store.transact((tx) => tx.keepTyped({ ...typed, words: 'Imams met twice', keptAt: minutes(1) }));
      const find = (personId: string) => store.transact((tx) => tx.findTyped('a', personId, 'progress/1.4'));
      expect(await find('zoe')).toEqual({ ...typed, words: 'Imams met twice', keptAt: minutes(1) });
      await store.transact((tx) => tx.keepTyped({ ...typed, words: '' }));
      expect(await find('zoe')).toBeUndefined();
      expect(await find('amir')).toMatchObject({ words: 'Mine' });
    });

    test('how a board chases, who stands in for whom and what people prefer come back as they were saved', async () => {
      const store = await freshStore(create);
      const board = {
        ...sampleBoard('a'),
        chasing: { managerAfter: 3, quietFrom: '17:00' as const },
        covers: [{ postId: 'chair', personId: 'zoe', from: '2015-03-10', until: '2015-04-14', by: 'amir' }] as const,
        setInTeams: ['ladder'],
        people: sampleBoard('a').people.map((person) => ({ ...person, hour: { time: '07:30', timeZone: 'Europe/Warsaw' } as const })),
      };
      await store.transact((tx) => tx.saveBoard(board));
      expect(await store.transact((tx) => tx.findBoard('a'))).toStrictEqual(board);
    });

    test('a new due date and an action’s own ladder are recorded with the change, and a plan keeps its own', async () => {
      const store = await freshStore(create);
      const plan = { ...samplePlan(), ladder: [-7, 0] };
      await store.transact((tx) => tx.addPlan('a', plan));
      const due = { kind: 'on', wording: 'end of March 2015', by: '2015-04-30', originally: '2015-03-31' } as const;
      const change = { boardId: 'a', ref: '1.1', fromVersion: 1, status: 'not-started', rag: null, entries: [] } as const;
      await store.transact((tx) => tx.changeAction({ ...change, due, ladder: [-1] }));
      const first = async () => (await store.transact((tx) => tx.findPlan('a')))?.actions[0];
      expect(await first()).toMatchObject({ due, ladder: [-1], version: 2 });
      await store.transact((tx) => tx.changeAction({ ...change, fromVersion: 2, ladder: null }));
      expect(await first()).not.toHaveProperty('ladder');
      expect((await store.transact((tx) => tx.findPlan('a')))?.ladder).toEqual([-7, 0]);
    });
  });
}
