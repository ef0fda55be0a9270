import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChaseEntry } from '../../../src/domain/chase-entry.ts';
import type { HistoryEntry } from '../../../src/domain/plan.ts';
import type { ActionDetail, ActionView, PlanView } from '../../../src/tab-contract.ts';
import { actionOf, openAfterReminders } from '../../support/after-reminders.ts';
import { signedOn } from '../../support/entries.ts';
import { startTab, type TabService } from '../../support/tab-service.ts';

let tab: TabService;
beforeEach(async () => {
  tab = await startTab({ room: await openAfterReminders() });
});
afterEach(async () => {
  await tab.server.close();
});

async function add(ref: string, entries: readonly HistoryEntry[], change: { status?: 'complete'; rag?: 'green' } = {}): Promise<void> {
  const { version, status, rag } = await actionOf(tab.room, ref);
  await tab.room.store.transact((tx) => tx.changeAction({ boardId: 'wscb', ref, fromVersion: version, status, rag, ...change, entries }));
}

async function viewOf(ref: string): Promise<ActionView | undefined> {
  const { actions } = (await tab.get('/api/view')).body as unknown as PlanView;
  return actions.find((action) => action.ref === ref);
}

async function eventsOf(ref: string): Promise<ActionDetail['events']> {
  return ((await tab.get(`/api/actions/${ref}`)).body as unknown as ActionDetail).events;
}

const evening = signedOn('2015-03-10');

describe('an action that is chased', () => {
  it('tells what people did about it, each in a line', async () => {
    const entries: readonly ChaseEntry[] = [
      { kind: 'snoozed', ...evening, until: '2015-03-20', why: 'Half term.' },
      { kind: 'extension-asked', ...evening, to: '2015-04-30', why: 'No venue.', effect: 'The audit waits.' },
      { kind: 'extension-decided', ...evening, decision: 'refused', why: 'It is too late already.' },
      { kind: 'impact', ...evening, how: 'voice', words: 'Pupils told us.' },
      { kind: 'checked', ...evening, outcome: 'sent-back', words: 'No minutes.' },
      { kind: 'asked', ...evening, note: 'Before the board?' },
    ];
    await add('1.4', entries);
    const told = (await eventsOf('1.4')).filter(({ kind }) => kind === 'chase').map(({ line }) => line);
    expect(told.toReversed()).toEqual([
      'P-manager asked not to be reminded until 20 Mar 2015: “Half term.”',
      'P-manager asked for more time, until 30 Apr 2015: “No venue.” If late: “The audit waits.”',
      'P-manager refused more time: “It is too late already.”',
      'P-manager on what is different for children and young people, shown by the voice of children and young people: “Pupils told us.”',
      'P-manager checked it and sent it back: “No minutes.”',
      'P-manager asked for an update: “Before the board?”',
    ]);
  });

  it('shows the address of evidence as a link of its own, beside the words', async () => {
    await add('1.4', [{ kind: 'evidence', ...evening, words: 'Minutes.', link: 'https://wscb.org/m' }]);
    const shown = (await eventsOf('1.4')).find(({ link }) => link !== undefined);
    expect(shown).toMatchObject({ line: 'Evidence from p-manager: “Minutes.”', link: 'https://wscb.org/m', when: '10 Mar 2015, 09:00' });
  });

  it('never makes a link of an address that is not https, wherever it came from', async () => {
    await add('1.4', [{ kind: 'evidence', ...evening, words: '', link: 'javascript:alert(1)' }]);
    expect((await eventsOf('1.4')).filter(({ link }) => link !== undefined)).toEqual([]);
  });

  it('says that more time is asked for, until it is decided', async () => {
    await add('1.4', [{ kind: 'extension-asked', ...evening, to: '2015-04-30', why: 'No venue.', effect: '' }]);
    expect((await viewOf('1.4'))?.extension).toBe('extension asked until 30 Apr 2015');
    await add('1.4', [{ kind: 'extension-decided', ...evening, decision: 'refused', why: 'No.' }]);
    expect((await viewOf('1.4'))?.extension).toBeUndefined();
  });

  it('says how far its date has slipped, and shows the worked-out colour only where it differs', async () => {
    await add('1.4', [{ kind: 'due', ...evening, from: '2014-11-01', to: '2014-12-15', wording: 'November' }], {
      rag: 'green',
    });
    expect(await viewOf('1.4')).toMatchObject({
      rag: 'green',
      slipped: 'moved once, 91 days',
      workedOut: { rag: 'red', why: 'date passed 39 days ago; last word 10 Feb 2015' },
    });
    expect((await viewOf('1.1'))?.slipped).toBeUndefined();
  });

  it('says how far its closing is once it is done', async () => {
    expect((await viewOf('1.4'))?.closing).toBeUndefined();
    await add('1.4', [{ kind: 'status', on: '2015-03-10', from: 'in-progress', to: 'complete' }], { status: 'complete', rag: 'green' });
    expect((await viewOf('1.4'))?.closing).toBe('Closing, step 1 of 4: done, no evidence yet');
  });
});
