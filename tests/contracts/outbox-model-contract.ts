import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMilliseconds } from '../../src/domain/dates.ts';
import type { Claim, Settlement, StoredEnvelope } from '../../src/envelope.ts';
import type { Store } from '../../src/ports.ts';
import { emptyModel, modelClaim, modelHeld, modelSettle, type ModelEnvelope, type OutboxModel } from './outbox-model.ts';
import { sampleEnvelope } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

interface Real {
  readonly store: Store;
  readonly claims: Claim[];
}
type Command = fc.AsyncCommand<OutboxModel, Real>;

const MINUTE = 60_000;

export function describeOutboxModel(create: CreateDatabase): void {
  describe('the outbox as a whole', () => {
    test('whatever its holders do, in whatever order, every envelope is where the rules say', async () => {
      const store = await freshStore(create);
      const property = fc.asyncProperty(fc.commands([...commands], { maxCommands: 40, size: 'max' }), async (run) => {
        await store.database.run('delete from outbox');
        const model = emptyModel();
        await fc.asyncModelRun(() => ({ model, real: { store, claims: [] } }), run);
        await expectSame(model, store);
      });
      await fc.assert(property, { numRuns: 60 });
    });
  });
}

const board = fc.constantFrom('a', 'b');
const person = fc.constantFrom('zoe', 'amir');
const someMinutes = fc.integer({ min: -3, max: 6 });
const anyClaim = fc.nat({ max: 30 });
const settlement = fc.constantFrom<Settlement['kind'][]>('sent', 'suppressed', 'attention', 'wait');

const commands: readonly fc.Arbitrary<Command>[] = [
  fc.tuple(board, fc.constantFrom('k1', 'k2', 'k3', 'k4'), person, someMinutes).map((values) => put(...values)),
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 })).map((values) => claim(...values)),
  fc.tuple(anyClaim, fc.integer({ min: 1, max: 4 })).map((values) => markSending(...values)),
  fc.tuple(anyClaim, settlement, fc.boolean(), someMinutes).map((values) => settle(...values)),
  anyClaim.map(release),
  fc.tuple(board, person).map((values) => revive(...values)),
  fc.integer({ min: 1, max: 5 }).map(advance),
];

function put(boardId: string, key: string, personId: string, inMinutes: number): Command {
  return command(`put ${boardId}/${key} for ${personId} in ${String(inMinutes)}`, async (model, { store }) => {
    const notBefore = addMilliseconds(model.now, inMinutes * MINUTE);
    const isNew = !model.envelopes.has(`${boardId}/${key}`);
    if (isNew) model.envelopes.set(`${boardId}/${key}`, newEnvelope(model, { boardId, key, personId, notBefore }));
    const envelope = { ...sampleEnvelope(boardId, key, notBefore), to: { kind: 'person' as const, personId } };
    expect(await store.transact((tx) => tx.putEnvelope(envelope, model.now))).toBe(isNew);
  });
}

function claim(limit: number, leaseMinutes: number): Command {
  return command(`claim ${String(limit)} for ${String(leaseMinutes)}`, async (model, { store, claims }) => {
    const expected = modelClaim(model, limit, leaseMinutes * MINUTE);
    const leaseUntil = addMilliseconds(model.now, leaseMinutes * MINUTE);
    const claimed = await store.transact((tx) => tx.claimEnvelopes({ now: model.now, leaseUntil, limit }));
    expect(claimed.map((each) => ({ ...facts(each), fence: each.fence }))).toEqual(
      expected.map((each) => ({ ...facts(each), fence: each.fence })),
    );
    claims.push(...claimed);
  });
}

function markSending(index: number, leaseMinutes: number): Command {
  return onClaim(`mark ${String(index)} for ${String(leaseMinutes)}`, index, async (model, { store, held, real }) => {
    const leaseUntil = addMilliseconds(model.now, leaseMinutes * MINUTE);
    if (held) {
      held.state = 'sending';
      held.attempts += 1;
      held.leaseUntil = leaseUntil;
    }
    expect(await store.transact((tx) => tx.markSending(real, leaseUntil))).toBe(held !== undefined);
  });
}

function settle(index: number, kind: Settlement['kind'], ambiguous: boolean, inMinutes: number): Command {
  return onClaim(`settle ${String(index)} ${kind} ${String(ambiguous)}`, index, async (model, { store, held, real }) => {
    const outcome = settlementOf(model, kind, ambiguous, inMinutes);
    if (held) modelSettle(held, outcome);
    expect(await store.transact((tx) => tx.settleEnvelope(real, outcome))).toBe(held !== undefined);
  });
}

function release(index: number): Command {
  return onClaim(`release ${String(index)}`, index, async (_, { store, held, real }) => {
    if (held?.state === 'waiting') held.leaseUntil = undefined;
    await store.transact((tx) => tx.releaseEnvelope(real));
  });
}

function revive(boardId: string, personId: string): Command {
  return command(`revive ${boardId}/${personId}`, async (model, { store }) => {
    const revived = [...model.envelopes.values()].filter(
      (each) => each.boardId === boardId && each.personId === personId && each.state === 'attention',
    );
    for (const each of revived) Object.assign(each, { state: 'waiting', notBefore: model.now });
    expect(await store.transact((tx) => tx.reviveEnvelopes(boardId, personId, model.now))).toBe(revived.length);
  });
}

function advance(byMinutes: number): Command {
  return command(`advance ${String(byMinutes)}`, async (model) => {
    model.now = addMilliseconds(model.now, byMinutes * MINUTE);
  });
}

function command(name: string, run: (model: OutboxModel, real: Real) => Promise<void>): Command {
  return { check: () => true, run, toString: () => name };
}

function onClaim(
  name: string,
  index: number,
  run: (model: OutboxModel, on: { store: Store; held: ModelEnvelope | undefined; real: Claim }) => Promise<void>,
): Command {
  return {
    check: (model) => index < model.claims.length,
    run: async (model, { store, claims }) => {
      const real = claims[index];
      if (real === undefined) throw new Error('The outbox gave out fewer claims than the model.');
      await run(model, { store, held: modelHeld(model, index), real });
    },
    toString: () => name,
  };
}

function settlementOf(model: OutboxModel, kind: Settlement['kind'], ambiguous: boolean, inMinutes: number): Settlement {
  switch (kind) {
    case 'sent':
      return { kind, conversationId: 'chat', activityId: '1', at: model.now };
    case 'suppressed':
      return { kind, note: 'note', at: model.now };
    case 'attention':
      return { kind, note: 'note', at: model.now, ambiguous };
    case 'wait':
      return { kind, note: 'note', notBefore: addMilliseconds(model.now, inMinutes * MINUTE), ambiguous };
  }
}

function newEnvelope(model: OutboxModel, fields: Pick<ModelEnvelope, 'boardId' | 'key' | 'personId' | 'notBefore'>): ModelEnvelope {
  return { ...fields, putAt: model.now, state: 'waiting', attempts: 0, ambiguous: 0, fence: 0, leaseUntil: undefined };
}

async function expectSame(model: OutboxModel, store: Store): Promise<void> {
  for (const boardId of ['a', 'b']) {
    const real = await store.transact((tx) => tx.listEnvelopes(boardId, ['waiting', 'sending', 'sent', 'suppressed', 'attention']));
    const expected = [...model.envelopes.values()].filter((each) => each.boardId === boardId).map(facts);
    expect(real.map(facts).toSorted(byKey)).toEqual(expected.toSorted(byKey));
  }
}

function facts({ boardId, key, state, notBefore, putAt, attempts, ambiguous }: StoredEnvelope | ModelEnvelope) {
  return { boardId, key, state, notBefore, putAt, attempts, ambiguous };
}

function byKey(left: { key: string }, right: { key: string }): number {
  return left.key < right.key ? -1 : 1;
}
