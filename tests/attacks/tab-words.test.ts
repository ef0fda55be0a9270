import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../src/domain/plan.ts';
import { actionOf, openAfterReminders } from '../support/after-reminders.ts';
import { signedOn } from '../support/entries.ts';
import { startTab, type TabService } from '../support/tab-service.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

/** The same child named in every place where somebody can type, and in the row of the plan's own document. */
const CHILD = 'Quillon (7)';
const signed = signedOn('2015-03-10');
const everywhere: readonly HistoryEntry[] = [
  { kind: 'update', ...signed, said: 'on-track', words: `${CHILD} was moved.`, route: 'tab' },
  { kind: 'snoozed', ...signed, until: '2015-03-20', why: `Waiting for ${CHILD}.` },
  { kind: 'extension-asked', ...signed, to: '2015-04-30', why: `${CHILD} first.`, effect: `${CHILD} waits.` },
  { kind: 'extension-decided', ...signed, decision: 'refused', why: `Ask ${CHILD}.` },
  { kind: 'due', on: '2015-03-10', from: '2015-01-31', to: '2015-02-28', wording: '', by: 'Jo', why: `${CHILD} again.` },
  { kind: 'evidence', ...signed, words: `Letter of ${CHILD}.`, link: 'https://wscb.org/letter' },
  { kind: 'impact', ...signed, how: 'voice', words: `${CHILD} told us.` },
  { kind: 'checked', ...signed, outcome: 'sent-back', words: `Not ${CHILD} again.` },
  { kind: 'asked', ...signed, note: `And ${CHILD}?` },
  { kind: 'event', ...signed, name: `the review of ${CHILD}` },
];

let tab: TabService;
beforeAll(async () => {
  const room = await openAfterReminders();
  tab = await startTab({ room });
  await room.store.transact(async (tx) => {
    const plan = await tx.findPlan(wscbBoard.id);
    if (plan === undefined) throw new Error('no plan');
    const actions = plan.actions.map((action) =>
      action.ref === '1.4' ? { ...action, written: plan.layout?.columns.map(() => `Met ${CHILD}`) ?? [`Met ${CHILD}`] } : action,
    );
    await tx.replacePlan(wscbBoard.id, plan, { ...plan, actions });
  });
  const { version, status, rag } = await actionOf(room, '1.4');
  await room.store.transact((tx) =>
    tx.changeAction({ boardId: wscbBoard.id, ref: '1.4', fromVersion: version, status, rag, entries: everywhere }),
  );
});
afterAll(async () => {
  await tab.server.close();
});

const paths = ['/api/view', '/api/actions/1.4', '/api/history', '/api/upcoming'];
const asked = async (path: string, personId: string) => JSON.stringify((await tab.get(path, personId)).body);

describe('a child who is named in a plan', () => {
  it.each(paths)('is named to nobody without the right by %s', async (path) => {
    expect(wscb.plan.actions.some(({ ref }) => ref === '1.4')).toBe(true);
    expect(await asked(path, 'p-lay')).not.toContain('Quillon');
  });

  it.each(['/api/actions/1.4', '/api/history'])('stands as it was written for the chair and the manager by %s', async (path) => {
    for (const personId of ['p-chair', 'p-manager']) expect(await asked(path, personId)).toContain(`${CHILD} told us.`);
  });

  it('leaves the rest of what was said where it was', async () => {
    expect(await asked('/api/actions/1.4', 'p-lay')).toContain('[a child] told us.');
  });
});
