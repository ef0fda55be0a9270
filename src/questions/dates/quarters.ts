import { addMonths, firstOf, monthOf, monthsFrom, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { findSpannedYear } from './financial.ts';
import { findYear } from './names.ts';
import { financialYearOf, lookUp, quarterOf, skipThe, textAt, type DateScene, type Period, type ReadPeriod } from './period.ts';

/** A quarter or a half of a financial year, before it is known of which. */
interface Part {
  readonly months: 3 | 6;
  /** From 1. */
  readonly place: number;
  readonly next: number;
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  final: 4,
};
const STEPS: Readonly<Record<string, number>> = { this: 0, current: 0, next: 1, new: 1, last: -1, previous: -1 };

/** "Q3", "quarter 3", "the third quarter", "H1". */
function findPart(words: readonly Word[], at: number): Part | undefined {
  const text = textAt(words, at);
  const short = /^([qh])([1-4])$/.exec(text);
  if (short?.[1] === 'h') return Number(short[2]) > 2 ? undefined : { months: 6, place: Number(short[2]), next: at + 1 };
  if (short) return { months: 3, place: Number(short[2]), next: at + 1 };
  const after = textAt(words, at + 1);
  if (text === 'quarter' && /^[1-4]$/.test(after)) return { months: 3, place: Number(after), next: at + 2 };
  const place = after === 'quarter' ? lookUp(ORDINALS, text) : undefined;
  return place === undefined ? undefined : { months: 3, place, next: at + 2 };
}

/** Q1 to Q4 of the financial year. Without a year: the one under way or next to come, or, looking back, the last begun. */
export const readQuarter: ReadPeriod = (words, at, scene) => {
  const start = skipThe(words, at);
  const yearFirst = findPart(words, start + 1);
  const before = yearFirst && words[start + 1]?.breaks !== true ? findWritten(words, start, yearFirst, scene) : undefined;
  if (yearFirst && before) return periodOf(yearFirst, before.year, yearFirst.next, scene);
  const part = findPart(words, start) ?? findLast(words, start);
  if (!part) return undefined;
  if (textAt(words, part.next) === 'end') {
    const { to, next } = periodOf(part, nearestYear(part, scene), part.next + 1, scene);
    return { from: to, to, next, isEnd: true };
  }
  const written = readYearOf(words, part, scene);
  if (written) return periodOf(part, written.year, written.next, scene);
  // A bare "H1" may be the name of anything.
  const isSure = part.months === 3 || /^(?:in|by|during|of|for|before|after|since|until|to|and|-)$/.test(textAt(words, at - 1));
  return isSure ? periodOf(part, nearestYear(part, scene), part.next, scene) : undefined;
};

/** "the last quarter of 2015-16": without a year it is the one before this. */
function findLast(words: readonly Word[], at: number): Part | undefined {
  const isLast = textAt(words, at) === 'last' && textAt(words, at + 1) === 'quarter' && /^(?:of|in)$/.test(textAt(words, at + 2));
  const year = textAt(words, skipThe(words, at + 3));
  const hasYear = isLast && (findYear(year) !== undefined || findSpannedYear(year) !== undefined);
  return hasYear ? { months: 3, place: 4, next: at + 2 } : undefined;
}

/** The calendar year in which the financial year that is meant began, and the position after its words. */
interface YearFound {
  readonly year: number;
  readonly next: number;
}

function readYearOf(words: readonly Word[], part: Part, scene: DateScene): YearFound | undefined {
  const { next } = part;
  const yearAt = /^(?:of|fy|in)$/.test(textAt(words, next)) ? skipThe(words, next + 1) : next;
  const written = findWritten(words, yearAt, part, scene);
  if (written) return written;
  const step = lookUp(STEPS, textAt(words, yearAt));
  const isFinancial = /^(?:financial|fiscal)$/.test(textAt(words, yearAt + 1));
  if (step === undefined || textAt(words, yearAt + (isFinancial ? 2 : 1)) !== 'year') return undefined;
  const { today, calendar } = scene;
  return isFinancial
    ? { year: financialYearOf(today, calendar) + step, next: yearAt + 3 }
    : { year: yearWithin(part, yearOf(today) + step, scene), next: yearAt + 2 };
}

function findWritten(words: readonly Word[], at: number, part: Part, scene: DateScene): YearFound | undefined {
  const spanned = findSpannedYear(textAt(words, at));
  if (spanned !== undefined) return { year: spanned, next: at + 1 };
  const year = findYear(textAt(words, at));
  return year === undefined ? undefined : { year: yearWithin(part, year, scene), next: at + 1 };
}

/** "Q4 2015" is the one whose months lie in 2015. */
function yearWithin(part: Part, year: number, scene: DateScene): number {
  return yearOf(periodOf(part, year, 0, scene).from) === year ? year : year - 1;
}

function nearestYear({ months, place }: Part, { today, calendar, lean }: DateScene): number {
  const year = financialYearOf(today, calendar);
  const now = Math.ceil((quarterOf(today, calendar) * 3) / months);
  if (lean === 'past') return place <= now ? year : year - 1;
  return place >= now ? year : year + 1;
}

function periodOf({ months, place }: Part, year: number, next: number, { calendar }: DateScene): Period {
  const from = addMonths(firstOf(year, calendar.financialYearStartsMonth), months * (place - 1));
  return { ...monthsFrom(yearOf(from), monthOf(from), months), next };
}
