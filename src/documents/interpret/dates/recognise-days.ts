import { daySpan, fullYear, monthSpan, type RawMention, type Span } from './mention.ts';
import { MONTH, monthNumber, YEAR } from './month-names.ts';

/** A way of writing a date: a sticky pattern over plain text, and what its groups mean. */
export interface Recogniser {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => RawMention | undefined;
}

export function recogniser(source: string, read: Recogniser['read']): Recogniser {
  return { pattern: new RegExp(source, 'y'), read };
}

const GAP = "[\\s,./'-]*";
const ORDINAL = '(\\d{1,2})(?:\\s?(?:st|nd|rd|th)\\b)?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:the )?';

function dayMention(day: number, month: number, year: number | undefined, doubt?: string): RawMention | undefined {
  if (daySpan(year ?? 2000, month, day) === undefined) return undefined;
  return {
    unit: 'day',
    inYear: (some) => daySpan(some, month, day),
    ...(year === undefined ? {} : { year }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** Day first, as everybody here writes; a date that can only be read month first is read so, with a doubt. */
function numericDay(first: number, second: number, year: number | undefined): RawMention | undefined {
  const british = dayMention(first, second, year);
  if (british !== undefined || second <= 12) return british;
  return dayMention(second, first, year, 'It can only be a date with the month first; I took it so.');
}

function daysWithin(first: number, last: number, month: number, year: number | undefined): RawMention | undefined {
  const spanIn = (some: number): Span | undefined => {
    const [from, to] = [daySpan(some, month, first), daySpan(some, month, last)];
    return from === undefined || to === undefined || first > last ? undefined : { from: from.from, to: to.to };
  };
  if (spanIn(year ?? 2000) === undefined) return undefined;
  return { unit: 'days', inYear: spanIn, ...(year === undefined ? {} : { year }) };
}

function yearIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : fullYear(text);
}

export const DAYS: readonly Recogniser[] = [
  recogniser('(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ]\\d{2}:\\d{2}(?::\\d{2})?)?(?!\\d)', ([, year, month, day]) =>
    dayMention(Number(day), Number(month), Number(year)),
  ),
  recogniser(`${WEEKDAY}(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)`, ([, day, , month, year]) =>
    numericDay(Number(day), Number(month), fullYear(year ?? '')),
  ),
  recogniser(`${ORDINAL}\\s?(?:-|to|/|and|&)\\s?${ORDINAL}\\s?(?:of )?${MONTH}(?:${GAP}${YEAR})?`, ([, first, last, month, year]) =>
    daysWithin(Number(first), Number(last), monthNumber(month ?? ''), yearIn(year)),
  ),
  recogniser(`${WEEKDAY}${ORDINAL}[\\s./-]*(?:of )?(?:the )?${MONTH}(?:${GAP}${YEAR})?`, ([, day, month, year]) =>
    dayMention(Number(day), monthNumber(month ?? ''), yearIn(year)),
  ),
  recogniser(`${MONTH}\\s?(\\d{1,2})(?:st|nd|rd|th)?,?\\s?((?:19|20)\\d{2})(?!\\d)`, ([, month, day, year]) =>
    dayMention(Number(day), monthNumber(month ?? ''), yearIn(year)),
  ),
  recogniser(`${MONTH}\\s?(\\d{1,2})(?:st|nd|rd|th)`, ([, month, day]) => dayMention(Number(day), monthNumber(month ?? ''), undefined)),
  recogniser('(\\d{1,2})/(\\d{1,2})(?![\\d/])', ([, day, month]) => dayMention(Number(day), Number(month), undefined)),
];

function monthMention(month: number, year: number | undefined): RawMention {
  return { unit: 'month', inYear: (some) => monthSpan(some, month), ...(year === undefined ? {} : { year }) };
}

/** "June/July 2012" or "Nov - Feb 2015": the year belongs to the later month. */
function monthsMention(first: number, last: number, year: number | undefined): RawMention {
  const inYear = (some: number): Span => ({ from: monthSpan(first > last ? some - 1 : some, first).from, to: monthSpan(some, last).to });
  return { unit: 'months', inYear, ...(year === undefined ? {} : { year }) };
}

export const MONTHS: readonly Recogniser[] = [
  recogniser(`${MONTH}\\s?(?:/|-|to|through to|until|and|&|or)\\s?${MONTH}(?:${GAP}${YEAR})?`, ([, first, last, year]) =>
    monthsMention(monthNumber(first ?? ''), monthNumber(last ?? ''), yearIn(year)),
  ),
  recogniser(`${MONTH}(?:${GAP}(?:of )?${YEAR})`, ([, month, year]) => monthMention(monthNumber(month ?? ''), yearIn(year))),
  recogniser(`((?:19|20)\\d{2})[\\s/-]${MONTH}`, ([, year, month]) => monthMention(monthNumber(month ?? ''), yearIn(year))),
  recogniser('(0?[1-9]|1[0-2])[./-]((?:19|20)\\d{2})(?![\\d./-])', ([, month, year]) => monthMention(Number(month), yearIn(year))),
  recogniser(`${MONTH}(?! (?:be|need|have|not|vary|change|depend|require|include|take)\\b)`, ([, month]) =>
    monthMention(monthNumber(month ?? ''), undefined),
  ),
];
