import { describe, expect, test } from 'vitest';
import type { Store, Transaction } from '../../src/ports.ts';
import { minutes, nine, sampleBoard, samplePlan } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

const zoe = { id: 'zoe', name: 'Zoë Ångström', right: 'manager' } as const;
const cover = { postId: 'chair', personId: 'zoe', from: '2015-03-10', until: '2015-03-20', by: 'amir' } as const;

const changes: readonly (readonly [string, (tx: Transaction) => Promise<unknown>])[] = [
  ['a report', (tx) => tx.changeAction({ boardId: 'a', ref: '1.1', fromVersion: 1, status: 'in-progress', rag: null, entries: [] })],
  ['another holder', (tx) => tx.saveBoard({ ...sampleBoard('a'), holdings: [] })],
  ['another right', (tx) => tx.saveBoard({ ...sampleBoard('a'), people: [{ id: 'zoe', name: 'Zoë Ångström', right: 'member' }] })],
  ['another name of a post', (tx) => tx.addAlias('a', 'manager', 'the partnerships lady')],
  ['a stand-in', (tx) => tx.saveBoard({ ...sampleBoard('a'), covers: [cover] })],
  ['a longer stay of a stand-in', (tx) => tx.saveBoard({ ...sampleBoard('a'), covers: [{ ...cover, until: '2015-04-01' }] })],
  ['another way of chasing', (tx) => tx.saveBoard({ ...sampleBoard('a'), chasing: { managerAfter: 9 } })],
  ['a setting that follows Teams', (tx) => tx.saveBoard({ ...sampleBoard('a'), setInTeams: ['ladder'] })],
  ['a plan’s own ladder', async (tx) => expect(await tx.replacePlan('a', samplePlan(), { ...samplePlan(), ladder: [-7] })).toBe(true)],
  ['somebody’s own hour', (tx) => tx.saveBoard({ ...sampleBoard('a'), people: [{ ...zoe, hour: { time: '07:15' } }] })],
  [
    'who assigned a post',
    (tx) => tx.saveBoard({ ...sampleBoard('a'), holdings: [{ postId: 'manager', personId: 'zoe', assignedBy: 'amir' }] }),
  ],
  [
    'a line of the audit trail',
    (tx) => tx.addAudit({ boardId: 'a', at: nine, personId: 'zoe', by: 'Zoë Ångström', what: 'ladder', words: 'from 7 to 14' }),
  ],
  [
    'a chat that was not known before',
    (tx) =>
      tx.rememberConversation({ boardId: 'a', id: 'c', kind: 'personal', personId: 'amir', tenantId: 't', serviceUrl: 'u', seenAt: nine }),
  ],
  ['an envelope', (tx) => putReminder(tx)],
  [
    'a document that was sent in',
    (tx) => tx.putImport({ boardId: 'a', id: 'i', personId: 'zoe', source: { kind: 'pasted', name: 'n', text: 't' }, madeAt: nine }),
  ],
  [
    'a question nobody understood',
    (tx) => tx.keepMissed({ boardId: 'a', id: 'q', text: 't', strange: '', why: 'misread', askedAt: nine }, nine),
  ],
];

function putReminder(tx: Transaction): Promise<boolean> {
  const reason = { kind: 'digest', week: '2015-W11', since: '2015-03-02' } as const;
  return tx.putEnvelope({ boardId: 'a', key: 'k', to: { kind: 'person', personId: 'zoe' }, reason, notBefore: nine }, nine);
}

async function filledStore(create: CreateDatabase): Promise<Store> {
  const store = await freshStore(create);
  await store.transact((tx) => tx.addPlan('a', samplePlan()));
  return store;
}

export function describeChanges(create: CreateDatabase): void {
  describe('the revision of a board', () => {
    test('stays as long as nothing changes, and for another board’s changes', async () => {
      const store = await filledStore(create);
      const before = await store.transact((tx) => tx.findRevision('a'));
      await store.transact((tx) => tx.saveBoard({ ...sampleBoard('b'), name: 'Another' }));
      expect(await store.transact((tx) => tx.findRevision('a'))).toBe(before);
      expect(await store.transact((tx) => tx.findRevision('b'))).not.toBe(before);
    });

    test.each(changes)('changes with %s', async (_, change) => {
      const store = await filledStore(create);
      const before = await store.transact((tx) => tx.findRevision('a'));
      await store.transact(change);
      expect(await store.transact((tx) => tx.findRevision('a'))).not.toBe(before);
    });

    test('changes when an envelope needs attention, and when it is put back', async () => {
      const store = await filledStore(create);
      await store.transact(putReminder);
      const seen = [await store.transact((tx) => tx.findRevision('a'))];
      const [claim] = await store.transact((tx) => tx.claimEnvelopes({ now: minutes(1), leaseUntil: minutes(2), limit: 1 }));
      if (claim === undefined) throw new Error('nothing to claim');
      await store.transact((tx) => tx.settleEnvelope(claim, { kind: 'attention', note: 'blocked', at: minutes(1) }));
      seen.push(await store.transact((tx) => tx.findRevision('a')));
      await store.transact((tx) => tx.reviveEnvelopes('a', 'zoe', minutes(3)));
      expect(new Set(seen).size).toBe(2);
      expect(await store.transact((tx) => tx.findRevision('a'))).not.toBe(seen[1]);
    });
  });
}
