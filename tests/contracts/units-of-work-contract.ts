import { describe, expect, test } from 'vitest';
import { minutes, nine, sampleBoard, sampleEnvelope, samplePlan } from './samples.ts';
import { freshStore, holdOpen, type CreateDatabase } from './test-database.ts';

export function describeUnitsOfWork(create: CreateDatabase): void {
  describe('units of work', () => {
    test('what a unit of work answers is what transact answers', async () => {
      const store = await freshStore(create);
      expect(await store.transact(async () => 42)).toBe(42);
    });

    test('anything thrown takes back everything the unit of work did, and says what was thrown', async () => {
      const store = await freshStore(create);
      const work = store.transact(async (tx) => {
        await tx.addPlan('a', samplePlan());
        await tx.putEnvelope(sampleEnvelope('a', 'k'), nine);
        await tx.takeInbox({ boardId: 'a', key: 'press' }, nine);
        await tx.spendRungs('a', ['1.1/-28'], '2015-03-10');
        await tx.setClockOffset(1);
        throw new Error('the far side fell over');
      });
      await expect(work).rejects.toThrow('the far side fell over');
      await store.transact(async (tx) => {
        expect(await tx.findPlan('a')).toBeUndefined();
        expect(await tx.findEnvelope('a', 'k')).toBeUndefined();
        expect(await tx.takeInbox({ boardId: 'a', key: 'press' }, nine)).toEqual({ taken: true });
        expect(await tx.spentRungs('a')).toEqual(new Set());
        expect(await tx.findClockOffset()).toBeUndefined();
      });
    });

    test('a row refused by the database takes back the whole unit of work, and the next one succeeds', async () => {
      const store = await freshStore(create);
      const work = store.transact(async (tx) => {
        await tx.saveBoard(sampleBoard('c'));
        await tx.putEnvelope(sampleEnvelope('no such board', 'k'), nine);
      });
      await expect(work).rejects.toThrow(/foreign key/i);
      expect(await store.transact((tx) => tx.findBoard('c'))).toBeUndefined();
      await store.transact((tx) => tx.saveBoard(sampleBoard('c')));
      expect(await store.transact((tx) => tx.findBoard('c'))).toEqual(sampleBoard('c'));
    });

    test('twenty units of work at once all commit', async () => {
      const store = await freshStore(create);
      const keys = Array.from({ length: 20 }, (_, index) => `k${String(index)}`);
      await Promise.all(keys.map((key) => store.transact((tx) => tx.putEnvelope(sampleEnvelope('a', key), nine))));
      expect(await store.transact((tx) => tx.countOutbox())).toEqual({ waiting: 20, attention: 0 });
    });

    test('what another unit of work has not committed is not seen', async () => {
      const store = await freshStore(create);
      const other = await store.reopen();
      const open = holdOpen(store, (tx) => tx.putEnvelope(sampleEnvelope('a', 'k'), nine));
      await open.begun;
      const reading = other.transact((tx) => tx.findEnvelope('a', 'k'));
      await open.fail();
      expect(await reading).toBeUndefined();
    });

    test('closing waits for the units of work that have begun, and refuses new ones', async () => {
      const store = await freshStore(create);
      const closing = await store.reopen();
      const open = holdOpen(closing, (tx) => tx.putEnvelope(sampleEnvelope('a', 'k', minutes(5)), nine));
      await open.begun;
      const closed = closing.close();
      await expect(closing.transact((tx) => tx.listBoards())).rejects.toThrow('The store is closed.');
      await open.finish();
      await closed;
      await closing.close();
      expect(await store.transact((tx) => tx.findEnvelope('a', 'k'))).toMatchObject({ notBefore: minutes(5), putAt: nine });
    });

    test('two units of work that each wait for the other both end well', async () => {
      const store = await freshStore(create);
      const other = await store.reopen();
      const put = (first: string, second: string) => async (tx: Parameters<Parameters<typeof store.transact>[0]>[0]) => {
        await tx.putEnvelope(sampleEnvelope('a', first), nine);
        await tx.listBoards();
        await tx.putEnvelope(sampleEnvelope('a', second), nine);
      };
      const runs = Array.from({ length: 10 }, (_, index) => [
        store.transact(put(`left ${String(index)}`, `right ${String(index)}`)),
        other.transact(put(`right ${String(index)}`, `left ${String(index)}`)),
      ]);
      await Promise.all(runs.flat());
      expect(await store.transact((tx) => tx.countOutbox())).toEqual({ waiting: 20, attention: 0 });
    });
  });
}
