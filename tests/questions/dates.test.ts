import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/domain/dates.ts';
import { readDates, type DateMark } from '../../src/questions/dates/read-dates.ts';
import { ask } from '../../src/questions/ask.ts';
import { wordsOf } from '../../src/questions/words.ts';
import { sceneOf, WSCB } from './scenes.ts';

const read = (text: string, lean: 'past' | 'near' = 'near'): readonly DateMark[] =>
  readDates(wordsOf(text), { today: isoDate('2015-03-10'), calendar: WSCB.calendar, lean });
const windowOf = (text: string, lean: 'past' | 'near' = 'near'): string =>
  read(text, lean)
    .map(({ window }) => `${window.from ?? ''}..${window.by ?? ''}`)
    .join(' ');

describe('on Tuesday 10 March 2015', () => {
  test.each([
    ['today', '2015-03-10..2015-03-10'],
    ['tomorrow', '2015-03-11..2015-03-11'],
    ['yesterday', '2015-03-09..2015-03-09'],
    ['the day after tomorrow', '2015-03-12..2015-03-12'],
    ['this week', '2015-03-09..2015-03-15'],
    ['next week', '2015-03-16..2015-03-22'],
    ['last week', '2015-03-02..2015-03-08'],
    ['the last week', '2015-03-03..2015-03-10'],
    ['the last 7 days', '2015-03-03..2015-03-10'],
    ['the next fortnight', '2015-03-10..2015-03-24'],
    ['the next two weeks', '2015-03-10..2015-03-24'],
    ['next month', '2015-04-01..2015-04-30'],
    ['the next 3 months', '2015-03-10..2015-06-10'],
    ['12 March', '2015-03-12..2015-03-12'],
    ['12th of March 2015', '2015-03-12..2015-03-12'],
    ['March 12th', '2015-03-12..2015-03-12'],
    ['12/03/15', '2015-03-12..2015-03-12'],
    ['12.03.2015', '2015-03-12..2015-03-12'],
    ['2015-03-12', '2015-03-12..2015-03-12'],
    ['3/4', '2015-04-03..2015-04-03'],
    ['the 20th', '2015-03-20..2015-03-20'],
    ['the 5th', '2015-04-05..2015-04-05'],
    ['April', '2015-04-01..2015-04-30'],
    ['January', '2015-01-01..2015-01-31'],
    ['December', '2015-12-01..2015-12-31'],
    ['last December', '2014-12-01..2014-12-31'],
    ['in May', '2015-05-01..2015-05-31'],
    ['by April', '..2015-04-30'],
    ['before April', '..2015-03-31'],
    ['after April', '2015-05-01..'],
    ['since February', '2015-02-01..'],
    ['since November', '2014-11-01..'],
    ['until Easter', '..2015-04-05'],
    ['before Easter', '..2015-04-04'],
    ['between 1 and 15 March', '2015-03-01..2015-03-15'],
    ['between now and the next board', '2015-03-10..2015-04-13'],
    ['from April to June', '2015-04-01..2015-06-30'],
    ['from April onwards', '2015-04-01..'],
    ['end of April', '2015-04-30..2015-04-30'],
    ['by the end of the month', '..2015-03-31'],
    ['before the end of March', '..2015-03-31'],
    ['year end', '2015-03-31..2015-03-31'],
    ['Q4', '2015-01-01..2015-03-31'],
    ['Q1', '2015-04-01..2015-06-30'],
    ['Q3 2015/16', '2015-10-01..2015-12-31'],
    ['by end of Q3', '..2015-12-31'],
    ['FY15/16', '2015-04-01..2016-03-31'],
    ['2015-16', '2015-04-01..2016-03-31'],
    ['the new financial year', '2015-04-01..2016-03-31'],
    ['this financial year', '2014-04-01..2015-03-31'],
    ['this quarter', '2015-01-01..2015-03-31'],
    ['summer', '2015-06-01..2015-08-31'],
    ['autumn', '2015-09-01..2015-11-30'],
    ['half term', '2015-05-25..2015-05-29'],
    ['before the next board', '..2015-04-12'],
    ['since the last board', '2015-02-09..'],
    ['by the next executive', '..2015-03-23'],
    ['week commencing 16th March', '2015-03-16..2015-03-22'],
    ['w/c 16/3', '2015-03-16..2015-03-22'],
    ['week ending 20 March', '2015-03-14..2015-03-20'],
    ['Friday', '2015-03-13..2015-03-13'],
    ['next Friday', '2015-03-20..2015-03-20'],
    ['last Friday', '2015-03-06..2015-03-06'],
    ['Friday week', '2015-03-20..2015-03-20'],
    ['a week on Friday', '2015-03-20..2015-03-20'],
    ['a week today', '2015-03-17..2015-03-17'],
    ["in three weeks' time", '2015-03-31..2015-03-31'],
    ['two weeks ago', '2015-02-24..2015-02-24'],
    ['within 10 days', '2015-03-10..2015-03-20'],
    ['in 10 days', '2015-03-10..2015-03-20'],
    ['in two weeks', '2015-03-10..2015-03-24'],
    ['first week of February', '2015-02-01..2015-02-07'],
    ['rest of the month', '2015-03-10..2015-03-31'],
    ['March and April', '2015-03-01..2015-04-30'],
    ['Christmas', '2015-12-25..2015-12-25'],
    ['Easter 2016', '2016-03-27..2016-03-27'],
    ['29 February 2016', '2016-02-29..2016-02-29'],
  ])('"%s" is %s', (text, expected) => {
    expect(windowOf(text)).toBe(expected);
  });

  test.each([
    'may I ask',
    'what may be late',
    'it may not be done',
    '45/45/2015',
    '1.3',
    'the board',
    'second',
    'the plan',
    'a week',
    'over',
    'by the chair',
    'since when',
  ])('"%s" holds no day', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each(['due on 31 February', 'what is due by 32 March', 'due before the 45th of May'])('"%s" is asked back', (text) => {
    expect(ask(text, sceneOf(WSCB)).answer.kind).toBe('clarify');
  });

  test('what looks back finds the month that has been', () => {
    expect(windowOf('in November', 'past')).toBe('2014-11-01..2014-11-30');
    expect(windowOf('since half term', 'past')).toBe('2015-02-16..');
  });
});
