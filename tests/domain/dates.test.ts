import { describe, expect, it, test } from 'vitest';
import { digestDayOf } from '../../src/domain/calendar.ts';
import { endOfMonth, isoDate, isoWeekOf, localTimeIn, momentOf, mondayOf, type LocalTime } from '../../src/domain/dates.ts';
import { wscbBoard } from '../support/wscb.ts';

describe('days and weeks', () => {
  test.each(['2015-02-29', '2015-2-1', '10/03/2015', '', '2015-13-01', '2015-03-10T09:00Z'])('"%s" is refused as a day', (text) => {
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  test.each([
    ['2015-01-01', '2015-W01'],
    ['2016-01-03', '2015-W53'],
    ['2015-03-09', '2015-W11'],
  ])('%s lies in %s', (day, week) => {
    expect(isoWeekOf(isoDate(day))).toBe(week);
  });

  test.each(['2014-W53', '2015-11', 'W11', '2015-W00', '2015-W54'])('there is no week "%s"', (week) => {
    expect(() => mondayOf(week)).toThrow(RangeError);
  });

  it('week 53 of 2015 starts on 28 December', () => {
    expect(mondayOf('2015-W53')).toBe('2015-12-28');
    expect(endOfMonth('2016-02-03')).toBe('2016-02-29');
  });
});

describe('the board’s clock', () => {
  test.each<[string, LocalTime, string]>([
    ['2027-03-28', '01:30', '2027-03-28T01:30:00.000Z'], // the hour the clocks skip: 02:30 in summer time
    ['2027-10-31', '01:30', '2027-10-31T00:30:00.000Z'], // the hour they repeat: the first of the two
    ['2015-03-30', '09:00', '2015-03-30T08:00:00.000Z'],
    ['2015-03-27', '09:00', '2015-03-27T09:00:00.000Z'],
  ])('%s %s in London is %s', (day, time, moment) => {
    expect(momentOf(isoDate(day), time, 'Europe/London')).toBe(moment);
  });

  it('a due date flips at London midnight, not at UTC midnight', () => {
    expect(localTimeIn('2015-06-30T23:30:00.000Z', 'Europe/London')).toEqual({ date: '2015-07-01', time: '00:30' });
  });

  it('the digest of a week that starts on Easter Monday goes out on the Tuesday', () => {
    expect(digestDayOf(wscbBoard.calendar, '2015-W15')).toBe('2015-04-07');
    expect(digestDayOf(wscbBoard.calendar, '2015-W11')).toBe('2015-03-09');
  });
});
