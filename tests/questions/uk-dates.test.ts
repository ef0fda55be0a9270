import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardCalendar } from '../../src/domain/calendar.ts';
import { addDays, isoDate, type IsoDate } from '../../src/domain/dates.ts';
import { datesIn, readDatesOf } from '../../src/questions/dates-alone.ts';
import { readDates } from '../../src/questions/dates/read-dates.ts';
import { wordsOf } from '../../src/questions/words.ts';
import { ENGLISH_YEAR, withEnglishHolidays } from '../../src/terminal/english-year.ts';
import { readFixture, WSCB } from './scenes.ts';

/** The board's own year belongs to the days of March 2015; the other days have England's alone. */
const calendarOn = (today: IsoDate): BoardCalendar => withEnglishHolidays(today === '2015-03-10' ? WSCB.calendar : ENGLISH_YEAR, today);
const rows = readFixture('uk-dates.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t') as [today: IsoDate, text: string, expected: string]);
const windowsOf = (today: IsoDate, text: string): string =>
  datesIn(text, calendarOn(today), today, false)
    .dates.map(({ from, by }) => `${from ?? ''}..${by ?? ''}`)
    .join(' ');

describe('what people at a board write', () => {
  test.each(rows.filter(([, , expected]) => expected !== '-'))('on %s "%s" is %s', (today, text, expected) => {
    expect(windowsOf(today, text)).toBe(expected);
  });

  test.each(rows.filter(([, , expected]) => expected === '-'))('on %s "%s" holds no day', (today, text) => {
    expect(windowsOf(today, text)).toBe('');
  });
});

describe('whatever the day', () => {
  const today = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(isoDate('1995-01-01'), days));
  const somePart = fc.constantFrom(
    ...'the a in by from to and or of before after since until between last next this first second two 3 12 12th 31st 2015 2015-16 15/16 3/4 1-2 - may march april feb monday sat week weeks month quarter q3 year day days working fortnight end mid late half term easter christmas new bank holiday commencing w/c now today ago time onwards later / constructor __proto__ toString'.split(
      ' ',
    ),
  );

  test('no words make reading fail, and what is read begins before it ends', () => {
    fc.assert(
      fc.property(today, fc.array(somePart, { maxLength: 12 }), (day, parts) => {
        for (const { from, by } of datesIn(parts.join(' '), calendarOn(day), day, true).dates) {
          expect(from !== null || by !== null).toBe(true);
          if (from !== null && by !== null) expect(from <= by).toBe(true);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('a day written out is that day in every British way of writing it', () => {
    fc.assert(
      fc.property(today, today, (day, now) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const name = new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
        const short = new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
          weekday: 'short',
          day: '2-digit',
          month: 'short',
          year: 'numeric',
        });
        for (const text of [day, `${date}/${month}/${year}`, `${date}.${month}.${year}`, name, `the ${name}`, short])
          expect(windowsOf(now, `due on ${text}`)).toBe(`${day}..${day}`);
      }),
      { numRuns: 300 },
    );
  });

  test('a date means the same wherever it stands in a question', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rows.filter(([, text, expected]) => /^(?:by|before) /.test(text) && expected !== '-')),
        ([now, text, expected]) => {
          expect(windowsOf(now, `what is due ${text}`)).toBe(expected);
          expect(windowsOf(now, `which red actions fall due ${text}, please?`)).toBe(expected);
        },
      ),
    );
  });
});

/** Each of these would take for ever, not seconds, if a reader went back over what another had read; a test has five seconds. */
describe('9,000 characters that go on and on are read at once', () => {
  test.each([
    'two weeks before ',
    'the end of ',
    'the first week of the ',
    'between 1 and ',
    'week commencing ',
    'last working day of ',
    'april, ',
    '1 april to ',
    'new year ',
    '1 year 2 ',
    'a',
    '1-',
    'april-',
    '1/',
    "'15 ",
    '((((',
    '-',
    '١٢ ',
  ])('"%s" again and again', (piece) => {
    const text = piece.repeat(Math.ceil(9_000 / piece.length)).slice(0, 9_000);
    expect(() =>
      readDates(wordsOf(text), { today: isoDate('2015-03-10'), calendar: calendarOn('2015-03-10'), lean: 'near' }),
    ).not.toThrow();
    expect(() => windowsOf('2015-03-10', text)).not.toThrow();
  });
});

test.each([
  ['starting on 1 May', '2015-05-01..'],
  ['beginning 7 June', '2015-06-07..'],
  ['starting next month', '2015-04-01..2015-04-30'],
])('asked of no plan, "%s" is %s', (text, expected) => {
  expect(windowsOf('2015-03-10', text)).toBe(expected);
});

describe('a batch of texts', () => {
  const file = { now: WSCB.now, calendarOn, explain: false };
  const read = (line: object, explain = false): unknown => JSON.parse(readDatesOf([JSON.stringify(line)], { ...file, explain })[0] ?? '');

  test.each([
    ['2015-03-10T09:30:00Z', '2015-03-10'],
    ['2015-07-31T23:30:00Z', '2015-08-01'],
    ['2015-07-31T23:30:00+01:00', '2015-07-31'],
    ['2015-07-31T23:30', '2015-07-31'],
    ['2015-07-31T23:30:00', '2015-07-31'],
    ['2015-07-31 23:30:00', '2015-07-31'],
    ['2015-07-31', '2015-07-31'],
  ])('now %s is %s in London', (now, day) => {
    expect(read({ id: 'a', text: 'today', now })).toEqual({ id: 'a', dates: [{ text: 'today', from: day, by: day }] });
  });

  test('a line without a now takes that of the plan', () => {
    expect(read({ id: 'a', text: 'by Easter' })).toEqual({ id: 'a', dates: [{ text: 'by Easter', from: null, by: '2015-04-05' }] });
  });

  test('explained, a line says the same dates twice, what it was cleaned to and what nobody read', () => {
    expect(read({ id: 'a', text: '<b>due</b> by Easter or so' }, true)).toMatchObject({
      dates: [{ text: 'by Easter' }],
      trace: {
        cleaned: 'due by Easter or so',
        today: '2015-03-10',
        dates: [{ text: 'by Easter', from: null }],
        unexplained: ['due', 'or', 'so'],
      },
    });
  });

  test.each([
    'no json',
    '{"id":"a"}',
    '{"text":"today"}',
    '{"id":"a","text":"today","now":"soon"}',
    '{"id":"a","text":"today","now":"2015-02-30"}',
  ])('the bad line %s is told by its number', (line) => {
    expect(() => readDatesOf(['{"id":"a","text":"today"}', line], file)).toThrow(/^Line 2 of the batch [^.]+\.$/);
  });
});
