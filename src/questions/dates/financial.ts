import { findYear, fullYear, skipThe, wholeYear } from './named-days.ts';
import { financialQuarter, financialYear, financialYearOf, quarterOf, textAt, type DateScene, type ReadPeriod } from './period.ts';
import type { Word } from '../words.ts';

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 };

/** The starting year of "2015-16", "2015/16", "15/16", "2015/2016" or "FY15/16"; undefined for anything else, "14/03" among them. */
function findSpannedYear(text: string): number | undefined {
  const match = /^(?:fy)?(\d{4}|\d{2})[/-](\d{4}|\d{2})$/.exec(text);
  if (!match) return undefined;
  const [from, to] = [fullYear(match[1] ?? ''), fullYear(match[2] ?? '')];
  return to === from + 1 ? from : undefined;
}

export const readFinancialYear: ReadPeriod = (words, at, scene) => {
  const named = skipYearWords(words, at);
  const text = textAt(words, named);
  const year = findSpannedYear(text);
  const isSure = named > at || /^fy|^\d{4}/.test(text);
  return year === undefined || !isSure ? undefined : { ...financialYear(year, scene.calendar), next: named + 1 };
};

function skipYearWords(words: readonly Word[], at: number): number {
  const start = skipThe(words, at);
  if (textAt(words, start) === 'fy') return start + 1;
  return /^(?:financial|fiscal)$/.test(textAt(words, start)) && textAt(words, start + 1) === 'year' ? start + 2 : at;
}

/** Q1 to Q4 of the financial year. Without a year: the one under way or next to come, or, looking back, the last begun. */
export const readQuarter: ReadPeriod = (words, at, scene) => {
  const start = skipThe(words, at);
  const short = /^q([1-4])$/.exec(textAt(words, start));
  const spelt = textAt(words, start) === 'quarter' ? /^[1-4]$/.exec(textAt(words, start + 1)) : null;
  const ordinal = textAt(words, start + 1) === 'quarter' ? ORDINALS[textAt(words, start)] : undefined;
  const quarter = short ? Number(short[1]) : spelt ? Number(spelt[0]) : ordinal;
  if (quarter === undefined) return undefined;
  const next = short ? start + 1 : start + 2;
  const yearAt = /^(?:of|fy|in)$/.test(textAt(words, next)) ? skipThe(words, next + 1) : next;
  const spanned = findSpannedYear(textAt(words, yearAt));
  if (spanned !== undefined) return { ...financialQuarter(spanned, quarter, scene.calendar), next: yearAt + 1 };
  const calendarYear = findYear(textAt(words, yearAt));
  if (calendarYear !== undefined) return { ...quarterWithin(calendarYear, quarter, scene), next: yearAt + 1 };
  return { ...financialQuarter(yearOfQuarter(quarter, scene), quarter, scene.calendar), next };
};

/** "Q4 2015" is the one whose months lie in 2015. */
function quarterWithin(year: number, quarter: number, { calendar }: DateScene): ReturnType<typeof financialQuarter> {
  const span = financialQuarter(year, quarter, calendar);
  return span.from.startsWith(String(year)) ? span : financialQuarter(year - 1, quarter, calendar);
}

function yearOfQuarter(quarter: number, { today, calendar, lean }: DateScene): number {
  const year = financialYearOf(today, calendar);
  const now = quarterOf(today, calendar);
  if (lean === 'past') return quarter <= now ? year : year - 1;
  return quarter >= now ? year : year + 1;
}

export const readYear: ReadPeriod = (words, at) => {
  const year = findYear(textAt(words, at));
  return year === undefined ? undefined : { ...wholeYear(year), next: at + 1 };
};
