import type { BoardCalendar } from '../../domain/calendar.ts';
import { addDays, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import { addMonths, firstOf, monthOf, monthsFrom, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';

/** What reading a date needs to know. `lean` says which way a month without a year looks: back for "updated in", on for "next". */
export interface DateScene {
  readonly today: IsoDate;
  readonly calendar: BoardCalendar;
  readonly lean: Lean;
  /** True for a text that asks nothing of a plan: there "in 10 days" is a day and "starting 1 May" a date, not words about actions. */
  readonly isAlone?: boolean;
}

/** "ahead" is for "by December": in January that is the one to come. */
export type Lean = 'past' | 'near' | 'ahead';

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
  /** True where no year was written, so that the other end of a stretch may lend its own. */
  readonly isYearless?: boolean;
  /** True for a weekday alone: "Monday to Wednesday" is one stretch whatever today is. */
  readonly isWeekday?: boolean;
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

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SPELT: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['couple', 2],
  ...ONES.map((text, at) => [text, at + 1] as const),
  ...TENS.map((text, at) => [text, 10 * at + 20] as const),
  ...TENS.flatMap((ten, at) => ONES.slice(0, 9).map((one, more) => [`${ten}-${one}`, 10 * at + 21 + more] as const)),
]);

/** A whole number in figures or words, up to 9,999. */
export function findNumber(text: string): number | undefined {
  return SPELT.get(text) ?? (/^\d{1,4}$/.test(text) ? Number(text) : undefined);
}

export type Unit = 'day' | 'week' | 'fortnight' | 'weekend' | 'month' | 'quarter' | 'year';

const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  wk: 'week',
  wks: 'week',
  fortnight: 'fortnight',
  fortnights: 'fortnight',
  weekend: 'weekend',
  month: 'month',
  months: 'month',
  mth: 'month',
  mths: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  qtr: 'quarter',
  year: 'year',
  years: 'year',
  yr: 'year',
  yrs: 'year',
};

export function findUnit(text: string): Unit | undefined {
  return lookUp(UNITS, text);
}

/** The day so many units after (or, below zero, before) another. */
export function shift(day: IsoDate, unit: Unit, count: number): IsoDate {
  const amount = Math.max(-2_000, Math.min(2_000, count));
  if (unit === 'day') return addDays(day, amount);
  if (unit === 'week' || unit === 'weekend') return addDays(day, Math.max(-600, Math.min(600, amount)) * 7);
  if (unit === 'fortnight') return addDays(day, Math.max(-600, Math.min(600, amount)) * 14);
  return addMonths(day, Math.max(-600, Math.min(600, amount * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12))));
}

/** What a table says of a word; undefined for one it does not hold, whatever objects hold of their own. */
export function lookUp<T>(table: Readonly<Record<string, T>>, text: string): T | undefined {
  return Object.hasOwn(table, text) ? table[text] : undefined;
}

/** Whether the words from `at` on are these. */
export function isWords(words: readonly Word[], at: number, text: string): boolean {
  const first = textAt(words, at);
  if (first === '' || !text.startsWith(first)) return false;
  return text.split(' ').every((word, step) => textAt(words, at + step) === word);
}

export function skipThe(words: readonly Word[], at: number): number {
  return textAt(words, at) === 'the' ? at + 1 : at;
}

export function asDay(day: IsoDate | undefined, next: number): Period | undefined {
  return day === undefined ? undefined : { from: day, to: day, next };
}

/** The stretch between two days, whichever comes first. */
export function between(one: IsoDate, other: IsoDate): { from: IsoDate; to: IsoDate } {
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}
