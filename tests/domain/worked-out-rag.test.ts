import { describe, expect, it, test } from 'vitest';
import type { IsoDate } from '../../src/domain/dates.ts';
import type { Action, HistoryEntry, KeyEntry, Rag, Said } from '../../src/domain/plan.ts';
import { isDoubtfullyGreen, ragDifference, workedOutRag } from '../../src/domain/worked-out-rag.ts';
import { actionWith, said } from '../support/entries.ts';

const due = { kind: 'on', wording: '', by: '2015-03-31' } as const;

function spoken(what: Said | undefined, on: IsoDate, more: Partial<Action> = {}): Action {
  const history: readonly HistoryEntry[] = what === undefined ? [] : [said(what, on)];
  return actionWith('1.3', history, { due, rag: 'green', ...more });
}

describe('the colour worked out beside the declared one', () => {
  test.each<[string, Action, IsoDate, Rag]>([
    ['lies ahead and was spoken of', spoken('on-track', '2015-03-10'), '2015-03-20', 'green'],
    ['lies far ahead, without a word', spoken(undefined, '2015-01-01', { due: { ...due, by: '2015-09-30' } }), '2015-03-20', 'green'],
    ['is near, without a word for weeks', spoken('on-track', '2015-02-01'), '2015-03-20', 'amber'],
    ['is near, and nobody ever spoke', spoken(undefined, '2015-01-01'), '2015-03-20', 'amber'],
    ['is today', spoken('on-track', '2015-03-20'), '2015-03-31', 'green'],
    ['passed yesterday', spoken('on-track', '2015-03-30'), '2015-04-01', 'amber'],
    ['passed 14 days ago', spoken('on-track', '2015-04-13'), '2015-04-14', 'amber'],
    ['passed 15 days ago', spoken('on-track', '2015-04-14'), '2015-04-15', 'red'],
    ['lies ahead, and help is asked for', spoken('need-help', '2015-03-10'), '2015-03-20', 'amber'],
    ['passed yesterday, and help is asked for', spoken('need-help', '2015-03-30'), '2015-04-01', 'red'],
    [
      'gives no day, and was spoken of',
      spoken('on-track', '2015-03-10', { due: { kind: 'unclear', wording: 'asap' } }),
      '2015-09-20',
      'green',
    ],
    ['no longer matters: it is done', spoken('done', '2015-03-10', { status: 'complete' }), '2015-09-20', 'green'],
    ['no longer matters: it is embedded', spoken('done', '2015-03-10', { status: 'embedded' }), '2015-09-20', 'blue'],
  ])('of an action whose date %s', (_, action, today, rag) => {
    expect(workedOutRag(action, {}, today).rag).toBe(rag);
  });

  it.each([
    [14, '2015-04-14', 'amber'],
    [13, '2015-04-14', 'red'],
    [0, '2015-04-01', 'red'],
    [30, '2015-04-15', 'amber'],
  ] as const)('is red more than %i days past the date where the board says so: on %s', (redAfter, today, rag) => {
    const rules = { redAfter, silentAfter: 28, relookAfterMonths: 3 };
    expect(workedOutRag(spoken('on-track', today), { rules }, today).rag).toBe(rag);
  });

  it('is shown only where it differs, with the reasons', () => {
    expect(ragDifference(spoken('on-track', '2015-02-10'), {}, '2015-04-21')).toEqual({
      declared: 'green',
      rag: 'red',
      reasons: [
        { kind: 'date-passed', days: 21 },
        { kind: 'last-word', on: '2015-02-10' },
      ],
    });
    expect(ragDifference(spoken('on-track', '2015-03-10'), {}, '2015-03-20')).toBeUndefined();
    expect(ragDifference(spoken('on-track', '2015-02-10', { rag: null }), {}, '2015-04-21')).toBeUndefined();
  });

  it('speaks the colours of the plan’s own key', () => {
    const key: readonly KeyEntry[] = [
      { mark: 'G', meaning: 'complete', rag: 'green', status: 'complete' },
      { mark: 'B', meaning: 'complete and checked', rag: 'blue', status: 'embedded' },
    ];
    const done = spoken('done', '2015-03-10', { status: 'complete', rag: 'green' });
    expect(ragDifference(done, { key }, '2015-09-20')).toBeUndefined();
    expect(ragDifference(spoken('on-track', '2015-02-10'), { key }, '2015-04-21')).toBeUndefined();
  });

  test.each<[string, Action, boolean]>([
    ['green, weeks past its date', spoken('on-track', '2015-02-10'), true],
    ['red, weeks past its date', spoken('on-track', '2015-02-10', { rag: 'red' }), false],
    ['green and done', spoken('done', '2015-02-10', { status: 'complete' }), false],
  ])('doubts what is declared %s: see %#', (_, action, is) => {
    expect(isDoubtfullyGreen(action, {}, '2015-04-21')).toBe(is);
  });
});
