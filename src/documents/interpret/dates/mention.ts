import { addDays, endOfMonth, type IsoDate } from '../../../domain/dates.ts';
import { findDay, firstOf, monthsFrom } from '../../../domain/months.ts';

/** What a stretch of days was written as. A term's days are not known until somebody says when the schools break up. */
export type DateUnit = 'day' | 'days' | 'month' | 'months' | 'quarter' | 'financial-year' | 'year' | 'term';

export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A date found in words, its year perhaps still to be settled. */
export interface RawMention {
  readonly unit: DateUnit;
  readonly year?: number;
  /** The days it means in a given year; undefined where that year has no such day. */
  readonly inYear: (year: number) => Span | undefined;
  /** What makes the reading less than certain. */
  readonly doubt?: string;
  /** True where the days are no more than a suggestion: a term, a quarter of nobody knows which year. */
  readonly isOpen?: boolean;
}

/** A date found in words: its place in the plain text and the days it means. */
export interface Mention extends Span {
  readonly at: number;
  readonly end: number;
  readonly unit: DateUnit;
  readonly hasYear: boolean;
  readonly doubt?: string;
  readonly isOpen?: boolean;
}

export function daySpan(year: number, month: number, day: number): Span | undefined {
  const found = findDay(year, month, day);
  return found === undefined ? undefined : { from: found, to: found };
}

export function monthSpan(year: number, month: number): Span {
  const from = firstOf(year, month);
  return { from, to: endOfMonth(from) };
}

/** April to March: the financial year of English public bodies. */
export function financialYearSpan(startYear: number): Span {
  return monthsFrom(startYear, 4, 12);
}

export function financialQuarterSpan(startYear: number, quarter: number): Span {
  return quarter === 4 ? monthsFrom(startYear + 1, 1, 3) : monthsFrom(startYear, 1 + 3 * quarter, 3);
}

export function calendarYearSpan(year: number): Span {
  return { from: firstOf(year, 1), to: addDays(firstOf(year + 1, 1), -1) };
}

/** Two figures mean this century. */
export function fullYear(text: string): number {
  const figures = text.replace(/\D/g, '');
  return figures.length === 4 ? Number(figures) : 2000 + Number(figures);
}
