import { describe, expect, it, test } from 'vitest';
import type { IsoDate } from '../../src/domain/dates.ts';
import type { DueDate } from '../../src/domain/due-date.ts';
import { dueStatus, isOverdue, type DueStatus } from '../../src/domain/due-status.ts';
import type { HistoryEntry } from '../../src/domain/plan.ts';
import { occurrenceDay } from '../../src/domain/recurrence.ts';
import { remindersDue } from '../../src/domain/reminders-due.ts';
import { reviewDay, withReviews } from '../../src/domain/review-by.ts';
import { actionDue, saidOn, signedOn } from '../support/chase-story.ts';
import { planWith, wscb, wscbAction, wscbBoard } from '../support/wscb.ts';

const throughout: DueDate = { kind: 'continuous', wording: 'On-going throughout 2015-16', from: '2015-04-01', by: '2016-03-31' };
const onwards: DueDate = { kind: 'none', wording: 'From April 2015 onwards', from: '2015-04-01' };
const audit: DueDate = { kind: 'conditional', wording: 'In-line with audit programme' };
const yearly: DueDate = { kind: 'recurring', wording: 'By end of March annually', by: '2015-03-31' };
const reviewSet = (on: IsoDate, review: IsoDate): HistoryEntry => ({ kind: 'review-set', ...signedOn(on), review });
const named = (on: IsoDate, day?: IsoDate): HistoryEntry => ({
  kind: 'event',
  ...signedOn(on),
  name: 'spring audit',
  ...(day === undefined ? {} : { day }),
});

describe('the next look at an action without an end', () => {
  test.each<[string, DueDate, HistoryEntry[], IsoDate | undefined]>([
    ['is the end of the first quarter after it starts', throughout, [], '2015-06-30'],
    ['is the end of the quarter after the last word', throughout, [saidOn('2015-07-10')], '2015-09-30'],
    ['is not asked for again a few days after a word', throughout, [saidOn('2015-06-20')], '2015-09-30'],
    ['is never after its own last day', throughout, [saidOn('2016-01-20')], '2016-03-31'],
    ['goes on after its last day until it is finished', throughout, [saidOn('2016-04-20')], '2016-06-30'],
    ['is the day somebody set', throughout, [reviewSet('2015-05-01', '2015-05-29')], '2015-05-29'],
    [
      'stays the set day after a word long before it',
      throughout,
      [reviewSet('2015-05-01', '2015-08-29'), saidOn('2015-05-03')],
      '2015-08-29',
    ],
    [
      'goes back to the quarter once the set day is answered',
      throughout,
      [reviewSet('2015-05-01', '2015-05-29'), saidOn('2015-05-28')],
      '2015-06-30',
    ],
    ['comes for what starts and has no end', onwards, [], '2015-06-30'],
    [
      'comes for a recurring one that does not say how often',
      { kind: 'recurring', wording: 'regularly' },
      [saidOn('2015-02-24')],
      '2015-03-31',
    ],
    ['is none for a date', { kind: 'on', wording: 'March', by: '2015-03-31' }, [], undefined],
    ['is none for a window', { kind: 'window', wording: 'April to June', from: '2015-04-01', by: '2015-06-30' }, [], undefined],
    ['is none for what has no date at all', { kind: 'none', wording: 'tbc' }, [], undefined],
  ])('%s', (_, due, history, expected) => {
    expect(reviewDay(actionDue(due, history))).toBe(expected);
  });

  test.each<[string, Parameters<typeof withReviews>[1], IsoDate]>([
    ['the board’s next meeting, where it looks again there', { ...wscbBoard, chasing: { reviewAt: 'next-board' } }, '2015-06-15'],
    [
      'the end of the quarter, where no meeting is known',
      { calendar: { ...wscbBoard.calendar, meetings: {} }, chasing: { reviewAt: 'next-board' } },
      '2015-06-30',
    ],
    [
      'the end of its own quarter, where its year starts in May',
      { calendar: { ...wscbBoard.calendar, financialYearStartsMonth: 5 } },
      '2015-04-30',
    ],
  ])('can be %s', (_, board, expected) => {
    const plan = withReviews(planWith(wscb.plan, actionDue(throughout)), board);
    expect(plan.actions.filter(({ ref }) => ref === '1.3').map(reviewDay)).toEqual([expected]);
  });
});

describe('what a day says about an open action', () => {
  test.each<[string, DueDate, HistoryEntry[], IsoDate, DueStatus]>([
    ['a missed review is no lateness', throughout, [], '2015-07-01', 'review-missed'],
    ['the day of the review itself is in time', throughout, [], '2015-06-30', 'continuous'],
    ['past its own last day it is a missed review still', throughout, [], '2016-05-01', 'review-missed'],
    ['what has no end is not said to be late', onwards, [], '2015-05-01', 'cannot-say'],
    ['nor after its review', onwards, [], '2015-07-01', 'review-missed'],
    [
      'a window counts its end',
      { kind: 'window', wording: 'April to June', from: '2015-04-01', by: '2015-06-30' },
      [],
      '2015-06-30',
      'due-soon',
    ],
    [
      'and is late the day after',
      { kind: 'window', wording: 'April to June', from: '2015-04-01', by: '2015-06-30' },
      [],
      '2015-07-01',
      'overdue',
    ],
    ['a recurring one is late past its occurrence', yearly, [], '2015-04-01', 'overdue'],
    ['and rolls on once it is answered', yearly, [saidOn('2015-04-02')], '2015-04-03', 'upcoming'],
    ['a condition says nothing', audit, [], '2015-04-03', 'cannot-say'],
  ])('%s', (_, due, history, today, expected) => {
    const action = actionDue(due, history);
    expect(dueStatus(action, today)).toBe(expected);
    expect(isOverdue(action, today)).toBe(expected === 'overdue');
  });

  test.each<[string, string, IsoDate | undefined, IsoDate | undefined, IsoDate | undefined]>([
    ['a year on', 'By end of March annually', '2015-03-31', '2015-03-20', '2016-03-31'],
    ['not yet, for words said long before', 'By end of March annually', '2015-03-31', '2015-01-20', '2015-03-31'],
    ['a quarter on', 'Quarterly', '2015-03-31', '2015-04-02', '2015-06-30'],
    [
      'a month after the last word, where no first day is given',
      'Immediately and monthly thereafter',
      undefined,
      '2015-04-02',
      '2015-05-02',
    ],
    ['past all that were let go by', 'monthly', '2015-01-31', '2015-06-30', '2015-07-31'],
    ['nowhere, where nothing says how often', 'as needed', '2015-03-31', undefined, undefined],
  ])('the next occurrence is %s', (_, wording, by, said, expected) => {
    const due: DueDate = { kind: 'recurring', wording, ...(by === undefined ? {} : { by }) };
    expect(occurrenceDay(actionDue(due, said === undefined ? [] : [saidOn(said)]))).toBe(expected);
  });
});

describe('what is asked, and when', () => {
  const asked = (due: DueDate, history: HistoryEntry[], today: IsoDate) => {
    const alone = { ...wscb.plan, actions: [{ ...actionDue(due, history), leads: wscbAction('1.6').leads }] };
    return remindersDue(alone, wscbBoard, today, new Set(), today).flatMap(({ items, told = [] }) => [
      ...items.map(({ why = 'due', rungs }) => `${why} ${rungs.join()}`),
      ...told.map(({ told: one }) => one.kind),
    ]);
  };
  test.each<[string, DueDate, HistoryEntry[], IsoDate, string[]]>([
    ['a review is asked for on its day', throughout, [], '2015-06-30', ['review 0']],
    ['not before', throughout, [], '2015-06-29', []],
    ['and again every week while it is missed', throughout, [], '2015-07-07', ['review 7']],
    [
      'a window at its end',
      { kind: 'window', wording: 'April to June', from: '2015-04-01', by: '2015-06-30' },
      [],
      '2015-06-30',
      ['due 0'],
    ],
    ['a condition: when is it?', audit, [], '2015-03-24', ['event']],
    ['a condition named without a day: when is it?', audit, [named('2015-03-20')], '2015-03-24', ['event']],
    ['a condition whose day is known is left in peace', audit, [named('2015-03-20', '2015-05-12')], '2015-03-24', []],
    ['and asked about on that day', audit, [named('2015-03-20', '2015-05-12')], '2015-05-12', ['event 0']],
    ['once', audit, [named('2015-03-20', '2015-05-12')], '2015-05-19', []],
    [
      'and for the next one once it was reported on',
      audit,
      [named('2015-03-20', '2015-05-12'), saidOn('2015-05-13')],
      '2015-05-19',
      ['event'],
    ],
    ['a recurring one before its occurrence', yearly, [], '2015-03-24', ['due -7']],
    ['and before the next, once it was answered', yearly, [saidOn('2015-03-24')], '2016-03-24', ['due -7']],
  ])('%s', (_, due, history, today, expected) => {
    expect(asked(due, history, today)).toEqual(expected);
  });

  it('the most specific ladder wins: the action’s, the plan’s, the board’s', () => {
    const march = actionDue({ kind: 'on', wording: 'March', by: '2015-03-31' });
    const onDay = (plan: typeof wscb.plan) =>
      remindersDue(plan, wscbBoard, '2015-03-24', new Set(), '2015-03-24').flatMap(({ items }) => items.filter(({ ref }) => ref === '1.3'));
    expect(onDay(planWith(wscb.plan, march))).toHaveLength(1);
    expect(onDay({ ...planWith(wscb.plan, march), ladder: [-3, 0] })).toHaveLength(0);
    expect(onDay({ ...planWith(wscb.plan, { ...march, ladder: [-7] }), ladder: [-3, 0] })).toHaveLength(1);
  });
});
