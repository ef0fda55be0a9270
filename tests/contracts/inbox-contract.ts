import { describe, expect, test } from 'vitest';
import { minutes, nine } from './samples.ts';
import { freshStore, holdOpen, type CreateDatabase } from './test-database.ts';

const press = { boardId: 'a', key: 'press/nonce-1/zoe' };

export function describeInbox(create: CreateDatabase): void {
  describe('the inbox', () => {
    test('a key is taken once; who comes again hears when, and what was answered', async () => {
      const store = await freshStore(create);
      const answer = { card: { type: 'AdaptiveCard', body: ['recorded “1.2”', null, 3, '\u0000\ud800'] } };
      await store.transact(async (tx) => {
        expect(await tx.takeInbox(press, nine)).toEqual({ taken: true });
        await tx.keepResponse(press, answer);
      });
      const again = await store.transact((tx) => tx.takeInbox(press, minutes(5)));
      expect(again).toStrictEqual({ taken: false, at: nine, response: answer });
    });

    test('a key without a kept answer answers undefined, a kept null answers null', async () => {
      const store = await freshStore(create);
      const silent = { boardId: 'a', key: 'silent' };
      await store.transact(async (tx) => {
        await tx.takeInbox(press, nine);
        await tx.keepResponse(press, null);
        await tx.takeInbox(silent, nine);
        await tx.keepResponse(silent, undefined);
      });
      await store.transact(async (tx) => {
        expect(await tx.takeInbox(press, minutes(1))).toStrictEqual({ taken: false, at: nine, response: null });
        expect(await tx.takeInbox(silent, minutes(1))).toStrictEqual({ taken: false, at: nine, response: undefined });
      });
    });

    test('of many that come with one key at once exactly one takes it, and the others hear its answer', async () => {
      const store = await freshStore(create);
      const other = await store.reopen();
      const takers = Array.from({ length: 12 }, (_, index) =>
        (index % 2 === 0 ? store : other).transact(async (tx) => {
          const taken = await tx.takeInbox(press, minutes(index));
          if (taken.taken) await tx.keepResponse(press, `answer ${String(index)}`);
          return taken;
        }),
      );
      const outcomes = await Promise.all(takers);
      const first = outcomes.findIndex((outcome) => outcome.taken);
      expect(outcomes.filter((outcome) => outcome.taken)).toHaveLength(1);
      for (const outcome of outcomes.filter((_, index) => index !== first)) {
        expect(outcome).toStrictEqual({ taken: false, at: minutes(first), response: `answer ${String(first)}` });
      }
    });

    test('the second waits for the first: its effect when that commits, the key when that is taken back', async () => {
      const store = await freshStore(create);
      const other = await store.reopen();
      const givenUp = holdOpen(store, (tx) => tx.takeInbox(press, nine));
      await givenUp.begun;
      const second = other.transact((tx) => tx.takeInbox(press, minutes(1)));
      await givenUp.fail();
      expect(await second).toEqual({ taken: true });
      const third = await store.transact((tx) => tx.takeInbox(press, minutes(2)));
      expect(third).toMatchObject({ taken: false, at: minutes(1) });
    });

    test('one key in two boards is two keys', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.takeInbox(press, nine));
      expect(await store.transact((tx) => tx.takeInbox({ ...press, boardId: 'b' }, nine))).toEqual({ taken: true });
    });
  });
}
