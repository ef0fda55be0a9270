import { describe, expect, test } from 'vitest';
import { sampleProposal } from './samples.ts';
import { freshStore, holdOpen, type CreateDatabase } from './test-database.ts';

export function describeOnce(create: CreateDatabase): void {
  describe('proposals', () => {
    test('a proposal keeps its words for ever, and what became of it first stands', async () => {
      const store = await freshStore(create);
      const proposal = { ...sampleProposal('a', 'p'), words: '1.1 done \u0000 “quoted”' };
      await store.transact(async (tx) => {
        await tx.putProposal(proposal);
        await tx.putProposal({ ...proposal, words: 'written over' });
        expect(await tx.findProposal('a', 'p')).toStrictEqual(proposal);
        await tx.settleProposal('a', 'p', 'recorded');
        await tx.settleProposal('a', 'p', 'withdrawn');
        expect(await tx.findProposal('a', 'p')).toStrictEqual({ ...proposal, state: 'recorded' });
      });
    });

    test('of two taps at once one finds it open', async () => {
      const store = await freshStore(create);
      const other = await store.reopen();
      await store.transact((tx) => tx.putProposal(sampleProposal('a', 'p')));
      const first = holdOpen(store, async (tx) => {
        const found = await tx.findProposal('a', 'p');
        await tx.settleProposal('a', 'p', 'recorded');
        return found?.state;
      });
      expect(await first.begun).toBe('open');
      const second = other.transact((tx) => tx.findProposal('a', 'p'));
      await first.finish();
      expect((await second)?.state).toBe('recorded');
    });

    test('one id in two boards is two proposals', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.putProposal(sampleProposal('a', 'p'));
        await tx.putProposal(sampleProposal('b', 'p'));
        await tx.settleProposal('a', 'p', 'withdrawn');
        expect((await tx.findProposal('b', 'p'))?.state).toBe('open');
        expect(await tx.findProposal('a', 'other')).toBeUndefined();
      });
    });
  });

  describe('rungs, runs and the demo’s clock', () => {
    test('a rung is spent once, for its own board', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.spendRungs('a', ['1.1/-28', '1.1/-14'], '2015-03-03');
        await tx.spendRungs('a', ['1.1/-14', '1.1/-7'], '2015-03-24');
        await tx.spendRungs('a', [], '2015-03-24');
        await tx.spendRungs('b', ['1.2/0'], '2015-03-24');
      });
      expect(await store.transact((tx) => tx.spentRungs('a'))).toEqual(new Set(['1.1/-28', '1.1/-14', '1.1/-7']));
      expect(await store.transact((tx) => tx.spentRungs('b'))).toEqual(new Set(['1.2/0']));
    });

    test('thousands of rungs are spent in one unit of work', async () => {
      const store = await freshStore(create);
      const keys = Array.from({ length: 5000 }, (_, index) => `1.${String(index)}/0`);
      await store.transact((tx) => tx.spendRungs('a', keys, '2015-03-24'));
      expect((await store.transact((tx) => tx.spentRungs('a'))).size).toBe(5000);
    });

    test('a job remembers what it last ran for, board by board', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        expect(await tx.lastRun('a', 'reminders')).toBeUndefined();
        await tx.setLastRun('a', 'reminders', '2015-03-10');
        await tx.setLastRun('a', 'reminders', '2015-03-11');
        await tx.setLastRun('a', 'digest', '2015-W11');
        expect(await tx.lastRun('a', 'reminders')).toBe('2015-03-11');
        expect(await tx.lastRun('a', 'digest')).toBe('2015-W11');
        expect(await tx.lastRun('b', 'reminders')).toBeUndefined();
      });
    });

    test('the demo’s clock may be eleven years behind', async () => {
      const store = await freshStore(create);
      expect(await store.transact((tx) => tx.findClockOffset())).toBeUndefined();
      await store.transact((tx) => tx.setClockOffset(-369_000_000_000));
      await store.transact((tx) => tx.setClockOffset(-368_913_600_000));
      expect(await store.transact((tx) => tx.findClockOffset())).toBe(-368_913_600_000);
    });
  });
}
