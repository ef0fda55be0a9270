import type { BoardCalendar } from '../../domain/calendar.ts';
import { addDays, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import { addMonths, firstOf, monthOf, monthsFrom, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';

/** What reading a date needs to know. `lean` says which way a month without a year looks: back for "updated in", on for "next". */
export interface DateScene {
  readonly today: IsoDate;
  readonly calendar: BoardCalendar;
  readonly lean: 'past' | 'near';
}

/** A stretch of days that words name, and the position after its last word. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly next: number;
  /** True for "end of April": then "before" it means by it. */
  readonly isEnd?: boolean;
  /** True for lengths from today on or back ("the next two weeks"), which need no preposition. */
  readonly isRolling?: boolean;
  readonly meeting?: { readonly body: string; readonly last: boolean };
}

export type ReadPeriod = (words: readonly Word[], at: number, scene: DateScene) => Period | undefined;

export function textAt(words: readonly Word[], at: number): string {
  return words[at]?.text ?? '';
}

export function weekOf(day: IsoDate): { from: IsoDate; to: IsoDate } {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

/** The calendar year in which the financial year that a day lies in began. */
export function financialYearOf(day: IsoDate, calendar: BoardCalendar): number {
  return monthOf(day) >= calendar.financialYearStartsMonth ? yearOf(day) : yearOf(day) - 1;
}

export function financialYear(startYear: number, calendar: BoardCalendar): { from: IsoDate; to: IsoDate } {
  return monthsFrom(startYear, calendar.financialYearStartsMonth, 12);
}

/** `quarter` from 1 to 4 of the financial year that began in `startYear`. */
export function financialQuarter(startYear: number, quarter: number, calendar: BoardCalendar): { from: IsoDate; to: IsoDate } {
  const from = addMonths(firstOf(startYear, calendar.financialYearStartsMonth), 3 * (quarter - 1));
  return monthsFrom(yearOf(from), monthOf(from), 3);
}

/** The quarter, 1 to 4, of the financial year that a day lies in. */
export function quarterOf(day: IsoDate, calendar: BoardCalendar): number {
  return Math.floor(((monthOf(day) - calendar.financialYearStartsMonth + 12) % 12) / 3) + 1;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  couple: 2,
};

/** A whole number in figures or words, up to 9,999. */
export function findNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : Object.hasOwn(NUMBERS, text) ? NUMBERS[text] : undefined;
}

export type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  wk: 'week',
  wks: 'week',
  fortnight: 'fortnight',
  fortnights: 'fortnight',
  month: 'month',
  months: 'month',
  mth: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
  yr: 'year',
};

export function findUnit(text: string): Unit | undefined {
  return Object.hasOwn(UNITS, text) ? UNITS[text] : undefined;
}

/** The day so many units after (or, below zero, before) another. */
export function shift(day: IsoDate, unit: Unit, count: number): IsoDate {
  const amount = Math.max(-2_000, Math.min(2_000, count));
  if (unit === 'day') return addDays(day, amount);
  if (unit === 'week' || unit === 'fortnight') return addDays(day, Math.max(-600, Math.min(600, amount)) * (unit === 'week' ? 7 : 14));
  return addMonths(day, Math.max(-600, Math.min(600, amount * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12))));
}
