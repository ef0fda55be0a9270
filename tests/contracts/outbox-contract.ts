import { describe, expect, test } from 'vitest';
import type { Settlement } from '../../src/envelope.ts';
import type { Store } from '../../src/ports.ts';
import { minutes, nine, sampleEnvelope } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

/** Puts an envelope, claims everything due and settles that one. */
async function settle(store: Store, key: string, settlement: Settlement): Promise<void> {
  await store.transact(async (tx) => {
    await tx.putEnvelope(sampleEnvelope('a', key), nine);
    const claims = await tx.claimEnvelopes({ now: nine, leaseUntil: minutes(1), limit: 10 });
    for (const claim of claims.filter((each) => each.key === key)) await tx.settleEnvelope(claim, settlement);
  });
}

export function describeOutbox(create: CreateDatabase): void {
  describe('the outbox', () => {
    test('an envelope comes back as it was put, waiting and never tried', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        expect(await tx.putEnvelope(sampleEnvelope('a', 'k', minutes(30)), nine)).toBe(true);
        expect(await tx.findEnvelope('a', 'k')).toStrictEqual({
          ...sampleEnvelope('a', 'k', minutes(30)),
          state: 'waiting',
          putAt: nine,
          attempts: 0,
          ambiguous: 0,
        });
        expect(await tx.findEnvelope('a', 'other')).toBeUndefined();
      });
    });

    test('putting a key twice leaves the first; the same key in another board is another envelope', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.putEnvelope(sampleEnvelope('a', 'k'), nine);
        const digest = { ...sampleEnvelope('a', 'k'), reason: { kind: 'digest', week: '2015-W11', since: '2015-03-02' } as const };
        expect(await tx.putEnvelope(digest, minutes(1))).toBe(false);
        expect(await tx.putEnvelope({ ...digest, boardId: 'b' }, minutes(1))).toBe(true);
        expect(await tx.findEnvelope('a', 'k')).toMatchObject({ reason: { kind: 'reminder' }, putAt: nine });
        expect(await tx.findEnvelope('b', 'k')).toMatchObject({ reason: { kind: 'digest' } });
      });
    });

    test('a key stays used after its envelope was sent', async () => {
      const store = await freshStore(create);
      await settle(store, 'k', { kind: 'sent', conversationId: 'chat', activityId: '1', at: minutes(1) });
      expect(await store.transact((tx) => tx.putEnvelope(sampleEnvelope('a', 'k'), minutes(2)))).toBe(false);
    });

    test('of two replicas that put one key at once one puts it', async () => {
      const store = await freshStore(create);
      const other = await store.reopen();
      const puts = [store, other, store, other].map((replica) => replica.transact((tx) => tx.putEnvelope(sampleEnvelope('a', 'k'), nine)));
      expect((await Promise.all(puts)).filter(Boolean)).toHaveLength(1);
    });

    test('each way of settling is kept with its note and its moment', async () => {
      const store = await freshStore(create);
      await settle(store, 'sent', { kind: 'sent', conversationId: 'chat', activityId: '77', at: minutes(1) });
      await settle(store, 'suppressed', { kind: 'suppressed', note: 'answered meanwhile', at: minutes(2) });
      await settle(store, 'attention', { kind: 'attention', note: 'blocked', at: minutes(3), ambiguous: true });
      await settle(store, 'wait', { kind: 'wait', note: 'told to wait', notBefore: minutes(9), ambiguous: false });
      await store.transact(async (tx) => {
        expect(await tx.findEnvelope('a', 'sent')).toMatchObject({
          state: 'sent',
          conversationId: 'chat',
          activityId: '77',
          settledAt: minutes(1),
        });
        expect(await tx.findEnvelope('a', 'suppressed')).toMatchObject({
          state: 'suppressed',
          note: 'answered meanwhile',
          settledAt: minutes(2),
        });
        expect(await tx.findEnvelope('a', 'attention')).toMatchObject({
          state: 'attention',
          note: 'blocked',
          settledAt: minutes(3),
          ambiguous: 1,
        });
        const waiting = await tx.findEnvelope('a', 'wait');
        expect(waiting).toMatchObject({ state: 'waiting', note: 'told to wait', notBefore: minutes(9), ambiguous: 0 });
        expect(waiting?.settledAt).toBeUndefined();
        expect(await tx.countOutbox()).toEqual({ waiting: 1, attention: 1 });
      });
    });

    test('a board’s envelopes are listed by state, the one put first first', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.putEnvelope(sampleEnvelope('a', 'late', minutes(1)), minutes(2));
        await tx.putEnvelope(sampleEnvelope('a', 'early', minutes(5)), minutes(1));
        await tx.putEnvelope(sampleEnvelope('b', 'other', minutes(1)), minutes(1));
        expect((await tx.listEnvelopes('a', ['waiting', 'sent'])).map(({ key }) => key)).toEqual(['early', 'late']);
        expect(await tx.listEnvelopes('a', ['sent'])).toEqual([]);
        expect(await tx.listEnvelopes('a', [])).toEqual([]);
      });
    });

    test('who can be reached again gets what needed attention, in that board, and no more', async () => {
      const store = await freshStore(create);
      const blocked: Settlement = { kind: 'attention', note: 'blocked', at: minutes(3), ambiguous: true };
      await settle(store, 'k', blocked);
      await settle(store, 'sent', { kind: 'sent', conversationId: 'chat', activityId: '77', at: minutes(1) });
      await store.transact(async (tx) => {
        await tx.putEnvelope({ ...sampleEnvelope('a', 'nobody'), to: { kind: 'nobody', postIds: ['chair'] } }, nine);
        for (const claim of await tx.claimEnvelopes({ now: nine, leaseUntil: minutes(1), limit: 9 }))
          await tx.settleEnvelope(claim, blocked);
        expect(await tx.reviveEnvelopes('a', 'amir', minutes(60))).toBe(0);
        expect(await tx.reviveEnvelopes('b', 'zoe', minutes(60))).toBe(0);
        expect(await tx.reviveEnvelopes('a', 'zoe', minutes(60))).toBe(1);
        expect(await tx.findEnvelope('a', 'k')).toStrictEqual({
          ...sampleEnvelope('a', 'k', minutes(60)),
          state: 'waiting',
          putAt: nine,
          attempts: 0,
          ambiguous: 1,
        });
        expect(await tx.countOutbox()).toEqual({ waiting: 1, attention: 1 });
      });
    });
  });
}
