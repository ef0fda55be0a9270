import { describe, expect, it } from 'vitest';
import { dueStatusWords, dueWords, longDay, longMoment, shortDay, shortMoment, weekLabel } from '../../src/cards/phrases-dates.ts';
import type { DueDate } from '../../src/domain/due-date.ts';
import { wscbAction } from '../support/wscb.ts';

describe('days and moments in words', () => {
  it('are written one way everywhere', () => {
    expect(longDay('2015-03-31')).toBe('Tue 31 March 2015');
    expect(shortDay('2015-03-01')).toBe('1 Mar 2015');
    expect(weekLabel('2015-W02')).toBe('Week 2, 2015');
  });

  it('follow the clocks of the board, summer and winter', () => {
    expect(longMoment('2015-03-10T09:30:00.000Z', 'Europe/London')).toBe('Tue 10 March 2015, 09:30');
    expect(shortMoment('2015-07-01T23:30:00.000Z', 'Europe/London')).toBe('2 Jul 00:30');
  });
});

describe('a due date in words', () => {
  it.each<[DueDate, string]>([
    [{ kind: 'on', wording: 'January 2015', by: '2015-01-31' }, 'Due: “January 2015”, read as 31 Jan 2015'],
    [
      { kind: 'on', wording: 'January 2015 April 2015', by: '2015-04-30', originally: '2015-01-31' },
      'Due: “January 2015 April 2015”, read as 30 Apr 2015 (first 31 Jan 2015)',
    ],
    [{ kind: 'window', wording: 'Q1', from: '2015-04-01', by: '2015-06-30' }, 'Due: “Q1”, read as 1 Apr 2015 to 30 Jun 2015'],
    [
      { kind: 'continuous', wording: 'On-going', from: '2015-04-01', by: '2016-03-31' },
      'Due: “On-going”, read as continuous, 1 Apr 2015 to 31 Mar 2016',
    ],
    [{ kind: 'continuous', wording: 'On-going' }, 'Due: “On-going”, read as continuous'],
    [{ kind: 'recurring', wording: 'Monthly', from: '2015-04-01' }, 'Due: “Monthly”, read as recurring, from 1 Apr 2015'],
    [
      { kind: 'conditional', wording: 'In-line with audits' },
      'Due: “In-line with audits”, read as no clear date: it waits on something else',
    ],
    [
      { kind: 'none', wording: 'From April 2015 onwards', from: '2015-04-01' },
      'Due: “From April 2015 onwards”, read as starts 1 Apr 2015, no end date',
    ],
    [{ kind: 'none', wording: '' }, 'Due: no date'],
    [{ kind: 'unclear', wording: 'tbc' }, 'Due: “tbc”, read as no clear date'],
  ])('keeps the plan’s own wording beside our reading: %j', (due, words) => {
    expect(dueWords(due)).toBe(words);
  });

  it.each([
    ['1.1', '2015-03-10', 'finished'],
    ['1.4', '2015-03-10', '38 days overdue'],
    ['1.4', '2015-02-01', '1 day overdue'],
    ['1.3', '2015-03-31', 'due today'],
    ['1.3', '2015-03-30', 'due tomorrow'],
    ['3.2', '2015-03-10', 'continuous, until 31 Mar 2016'],
    ['4.2', '2015-03-10', 'cannot say if late: no clear date'],
  ] as const)('%s on %s is "%s"', (ref, today, words) => {
    expect(dueStatusWords(wscbAction(ref), today)).toBe(words);
  });
});
