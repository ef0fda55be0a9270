import { describe, expect, test } from 'vitest';
import type { PreferredHour } from '../../src/domain/board.ts';
import type { Instant } from '../../src/domain/dates.ts';
import { morningOf, writableFrom } from '../../src/domain/preferred-hour.ts';
import { wscbBoard } from '../support/wscb.ts';

const boardWith = (hour?: PreferredHour) => ({
  ...wscbBoard,
  people: wscbBoard.people.map((person) => (person.id === 'p-lay' && hour !== undefined ? { ...person, hour } : person)),
});

describe('when somebody is written to unasked', () => {
  test.each<[string, PreferredHour | undefined, Instant, Instant]>([
    ['at once within the hours', undefined, '2015-03-11T11:00:00.000Z', '2015-03-11T11:00:00.000Z'],
    ['from nine on', undefined, '2015-03-11T07:00:00.000Z', '2015-03-11T09:00:00.000Z'],
    ['not from six in the evening', undefined, '2015-03-11T18:00:00.000Z', '2015-03-12T09:00:00.000Z'],
    ['not on a Saturday', undefined, '2015-03-14T11:00:00.000Z', '2015-03-16T09:00:00.000Z'],
    ['not on Good Friday nor Easter Monday', undefined, '2015-04-02T18:00:00.000Z', '2015-04-07T08:00:00.000Z'],
    ['at nine by the clock on the Friday before the clocks go forward', undefined, '2015-03-27T06:00:00.000Z', '2015-03-27T09:00:00.000Z'],
    ['and on the Monday after', undefined, '2015-03-27T18:00:00.000Z', '2015-03-30T08:00:00.000Z'],
    ['and on the Monday after they go back', undefined, '2015-10-23T17:30:00.000Z', '2015-10-26T09:00:00.000Z'],
    ['at their own hour', { time: '07:30' }, '2015-03-11T06:00:00.000Z', '2015-03-11T07:30:00.000Z'],
    ['by their own clock', { time: '09:00', timeZone: 'America/New_York' }, '2015-03-11T09:00:00.000Z', '2015-03-11T13:00:00.000Z'],
    ['nor in their night', { time: '09:00', timeZone: 'Pacific/Auckland' }, '2015-03-11T09:00:00.000Z', '2015-03-11T20:00:00.000Z'],
  ])('%s', (_, hour, now, expected) => {
    expect(writableFrom(boardWith(hour), 'p-lay', now)).toBe(expected);
  });

  test.each<[string, PreferredHour | undefined, Instant]>([
    ['at the board’s hour', undefined, '2015-03-11T09:00:00.000Z'],
    ['before it, for whoever wants theirs earlier', { time: '07:15' }, '2015-03-11T07:15:00.000Z'],
    ['not later, for whoever wants theirs later', { time: '11:00' }, '2015-03-11T09:00:00.000Z'],
  ])('a day’s reminders are put %s', (_, hour, expected) => {
    expect(morningOf(boardWith(hour), '2015-03-11')).toBe(expected);
  });
});
