import { describe, expect, test } from 'vitest';
import type { Claim, Settlement } from '../../src/envelope.ts';
import type { Store } from '../../src/ports.ts';
import { minutes, nine, sampleEnvelope } from './samples.ts';
import { freshStore, holdOpen, type CreateDatabase } from './test-database.ts';

const sent = { kind: 'sent', conversationId: 'chat', activityId: '1', at: minutes(1) } as const;

function claim(store: Store, at: number, limit = 10): Promise<readonly Claim[]> {
  return store.transact((tx) => tx.claimEnvelopes({ now: minutes(at), leaseUntil: minutes(at + 2), limit }));
}

async function claimOne(store: Store, at: number): Promise<Claim> {
  const [first] = await claim(store, at);
  if (first === undefined) throw new Error('There was nothing to claim.');
  return first;
}

async function put(store: Store, ...keys: readonly string[]): Promise<void> {
  await store.transact(async (tx) => {
    for (const key of keys) await tx.putEnvelope(sampleEnvelope('a', key), nine);
  });
}

export function describeClaims(create: CreateDatabase): void {
  describe('claims', () => {
    describeWhatIsClaimed(create);
    describeFencing(create);
    describeClaimersAtOnce(create);
  });
}

function describeWhatIsClaimed(create: CreateDatabase): void {
  test('what is due is claimed, oldest first over all boards, no more than asked for', async () => {
    const store = await freshStore(create);
    await store.transact(async (tx) => {
      await tx.putEnvelope(sampleEnvelope('a', 'third', minutes(3)), nine);
      await tx.putEnvelope(sampleEnvelope('b', 'first', minutes(1)), nine);
      await tx.putEnvelope(sampleEnvelope('a', 'second', minutes(2)), nine);
      await tx.putEnvelope(sampleEnvelope('a', 'not yet', minutes(4)), nine);
    });
    expect((await claim(store, 3, 2)).map(({ boardId, key }) => [boardId, key])).toEqual([
      ['b', 'first'],
      ['a', 'second'],
    ]);
    expect((await claim(store, 3, 2)).map(({ key }) => key)).toEqual(['third']);
    expect(await claim(store, 3)).toEqual([]);
    expect(await claim(store, 4, 0)).toEqual([]);
  });

  test('a claimed envelope is what was put, its fence one higher with every claim', async () => {
    const store = await freshStore(create);
    await put(store, 'k');
    const claimed = { ...sampleEnvelope('a', 'k'), state: 'waiting', putAt: nine, attempts: 0, ambiguous: 0 };
    expect(await claimOne(store, 0)).toStrictEqual({ ...claimed, fence: 1 });
    expect(await claim(store, 1)).toEqual([]);
    expect(await claimOne(store, 2)).toStrictEqual({ ...claimed, fence: 2 });
  });

  test('one that was being sent when its holder vanished comes back as an ambiguous attempt, once', async () => {
    const store = await freshStore(create);
    await put(store, 'k');
    const first = await claimOne(store, 0);
    expect(await store.transact((tx) => tx.markSending(first, minutes(5)))).toBe(true);
    expect(await store.transact((tx) => tx.findEnvelope('a', 'k'))).toMatchObject({ state: 'sending', attempts: 1, ambiguous: 0 });
    expect(await claim(store, 4)).toEqual([]);
    expect(await claimOne(store, 5)).toMatchObject({ state: 'waiting', attempts: 1, ambiguous: 1, fence: 2 });
    expect(await claimOne(store, 7)).toMatchObject({ state: 'waiting', attempts: 1, ambiguous: 1, fence: 3 });
  });

  test('one given back is free at once; one already being sent is not given back', async () => {
    const store = await freshStore(create);
    await put(store, 'k');
    const first = await claimOne(store, 0);
    await store.transact((tx) => tx.releaseEnvelope(first));
    const second = await claimOne(store, 0);
    expect(second).toMatchObject({ fence: 2, attempts: 0, ambiguous: 0 });
    await store.transact(async (tx) => {
      await tx.markSending(second, minutes(3));
      await tx.releaseEnvelope(second);
    });
    expect(await claim(store, 1)).toEqual([]);
    expect(await store.transact((tx) => tx.settleEnvelope(second, sent))).toBe(true);
  });

  test('one told to wait is claimed again from then on', async () => {
    const store = await freshStore(create);
    await put(store, 'k');
    const first = await claimOne(store, 0);
    await store.transact(async (tx) => {
      await tx.markSending(first, minutes(3));
      expect(await tx.settleEnvelope(first, { kind: 'wait', notBefore: minutes(10), note: 'timed out', ambiguous: true })).toBe(true);
    });
    expect(await claim(store, 9)).toEqual([]);
    expect(await claimOne(store, 10)).toMatchObject({ attempts: 1, ambiguous: 1, fence: 2, note: 'timed out', notBefore: minutes(10) });
  });

  test.each<Settlement>([sent, { kind: 'suppressed', note: 'done meanwhile', at: nine }, { kind: 'attention', note: 'blocked', at: nine }])(
    'one that is $kind is never claimed again',
    async (settlement) => {
      const store = await freshStore(create);
      await put(store, 'k');
      const first = await claimOne(store, 0);
      await store.transact((tx) => tx.settleEnvelope(first, settlement));
      expect(await claim(store, 1000)).toEqual([]);
    },
  );
}

function describeFencing(create: CreateDatabase): void {
  test('a holder that lost its lease to another can neither send, settle nor give back', async () => {
    const store = await freshStore(create);
    await put(store, 'k');
    const lost = await claimOne(store, 0);
    const held = await claimOne(store, 2);
    const before = await store.transact((tx) => tx.findEnvelope('a', 'k'));
    await store.transact(async (tx) => {
      expect(await tx.markSending(lost, minutes(9))).toBe(false);
      expect(await tx.settleEnvelope(lost, sent)).toBe(false);
      await tx.releaseEnvelope(lost);
      expect(await tx.findEnvelope('a', 'k')).toStrictEqual(before);
    });
    expect(await claim(store, 3)).toEqual([]);
    expect(await store.transact((tx) => tx.settleEnvelope(held, sent))).toBe(true);
  });

  test('a claim that was settled or given back holds nothing any more', async () => {
    const store = await freshStore(create);
    await put(store, 'settled', 'released');
    const [settled, released] = await claim(store, 0).then((claims) => claims.toSorted((left, right) => (left.key < right.key ? 1 : -1)));
    if (settled === undefined || released === undefined) throw new Error('Two were put.');
    await store.transact(async (tx) => {
      await tx.settleEnvelope(settled, sent);
      await tx.releaseEnvelope(released);
      for (const past of [settled, released]) {
        expect(await tx.markSending(past, minutes(9))).toBe(false);
        expect(await tx.settleEnvelope(past, { kind: 'attention', note: 'late', at: nine })).toBe(false);
      }
      expect(await tx.findEnvelope('a', 'settled')).toMatchObject({ state: 'sent', attempts: 0 });
      expect(await tx.findEnvelope('a', 'released')).toMatchObject({ state: 'waiting', attempts: 0 });
    });
  });

  test('a lease that ran out but was taken by nobody can still be settled: nobody else can have sent it', async () => {
    const store = await freshStore(create);
    await put(store, 'k');
    const slow = await claimOne(store, 0);
    await store.transact((tx) => tx.markSending(slow, minutes(1)));
    expect(await store.transact((tx) => tx.settleEnvelope(slow, { ...sent, at: minutes(30) }))).toBe(true);
  });

  test('a claim of one board settles nothing of the same key in another', async () => {
    const store = await freshStore(create);
    await put(store, 'k');
    await store.transact((tx) => tx.putEnvelope(sampleEnvelope('b', 'k'), nine));
    const ofA = (await claim(store, 0)).filter(({ boardId }) => boardId === 'a');
    for (const each of ofA) await store.transact((tx) => tx.settleEnvelope(each, sent));
    expect(await store.transact((tx) => tx.findEnvelope('a', 'k'))).toMatchObject({ state: 'sent' });
    expect(await store.transact((tx) => tx.findEnvelope('b', 'k'))).toMatchObject({ state: 'waiting' });
  });
}

function describeClaimersAtOnce(create: CreateDatabase): void {
  test('many claimers at once never share an envelope and leave none', async () => {
    const store = await freshStore(create);
    const keys = Array.from({ length: 60 }, (_, index) => `k${String(index)}`);
    await put(store, ...keys);
    const replicas = [store, await store.reopen(), await store.reopen()];
    const got: string[] = [];
    const drain = async (replica: Store): Promise<void> => {
      const claims = await claim(replica, 0, 4);
      got.push(...claims.map(({ key }) => key));
      if (claims.length > 0) await drain(replica);
    };
    await Promise.all([...replicas, ...replicas].map(drain));
    // A claimer passes over what another is just claiming, so whoever is last looks once more.
    await drain(store);
    expect(got.toSorted()).toEqual(keys.toSorted());
  });

  test('what another claimer has in hand and gives up is there for the next', async () => {
    const store = await freshStore(create);
    const other = await store.reopen();
    await put(store, 'k');
    const givenUp = holdOpen(store, (tx) => tx.claimEnvelopes({ now: nine, leaseUntil: minutes(2), limit: 1 }));
    expect(await givenUp.begun).toHaveLength(1);
    await givenUp.fail();
    expect(await claimOne(other, 0)).toMatchObject({ key: 'k', fence: 1 });
  });
}
