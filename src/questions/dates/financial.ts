import { addDays, type IsoDate } from '../../domain/dates.ts';
import { monthsFrom, yearOf } from '../../domain/months.ts';
import { findYear, fullYear } from './names.ts';
import { wholeYear } from './named-days.ts';
import { skipThe, financialYear, textAt, type ReadPeriod, lookUp } from './period.ts';
import type { Word } from '../words.ts';

/** The starting year of "2015-16", "2015/16", "15/16", "2015/2016" or "FY15/16"; undefined for anything else, "14/03" among them. */
export function findSpannedYear(text: string): number | undefined {
  const match = /^(?:fy)?(\d{4}|\d{2})[/-](\d{4}|\d{2})$/.exec(text);
  if (!match) return undefined;
  const [from, to] = [fullYear(match[1] ?? ''), fullYear(match[2] ?? '')];
  return to === from + 1 ? from : undefined;
}

const FRACTION = /^(?:of|done|complete|completed|finished|are|have|actions?|year|years|yr|month|months)$/;

/** "FY15/16", "2015-16", "the 2015/16 financial year", "during 15/16". */
export const readFinancialYear: ReadPeriod = (words, at, scene) => {
  const start = skipThe(words, at);
  const named = skipYearWords(words, start);
  const isDashed = textAt(words, named + 1) === '-';
  const text = isDashed ? `${textAt(words, named)}-${textAt(words, named + 2)}` : textAt(words, named);
  const end = isDashed ? named + 3 : named + 1;
  const year = findSpannedYear(text);
  const last = skipYearWords(words, end);
  const isSure = named > start || last > end || /^fy|^\d{4}/.test(text) || isTwoYears(text, textAt(words, end));
  return year === undefined || !isSure ? undefined : { ...financialYear(year, scene.calendar), next: last };
};

/** "15/16" can be no day, "14/03" no two years; "14/15 actions" is a share. */
function isTwoYears(text: string, after: string): boolean {
  const match = /^(\d{2})\/(\d{2})$/.exec(text);
  return match !== null && Number(match[2]) > 12 && !FRACTION.test(after);
}

function skipYearWords(words: readonly Word[], at: number): number {
  if (textAt(words, at) === 'fy') return at + 1;
  return /^(?:financial|fiscal)$/.test(textAt(words, at)) && textAt(words, at + 1) === 'year' ? at + 2 : at;
}

/** Schools' years start on 1 September and the taxman's on 6 April. */
const OTHER_YEARS: Readonly<Record<string, { readonly month: number; readonly days: number }>> = {
  academic: { month: 9, days: 0 },
  school: { month: 9, days: 0 },
  tax: { month: 4, days: 5 },
};

/** "this academic year", "school year 2015/16", "the next tax year". */
export const readOtherYear: ReadPeriod = (words, at, { today }) => {
  const start = skipThe(words, at);
  const step = lookUp({ this: 0, current: 0, next: 1, last: -1, previous: -1 }, textAt(words, start));
  const before = findSpannedYear(textAt(words, start));
  const nameAt = step === undefined && before === undefined ? start : start + 1;
  const kind = lookUp(OTHER_YEARS, textAt(words, nameAt));
  if (!kind || textAt(words, nameAt + 1) !== 'year') return undefined;
  const after = findSpannedYear(textAt(words, nameAt + 2));
  const written = before ?? after;
  if (written === undefined && step === undefined && start === at) return undefined;
  const yearFrom = (year: number): { from: IsoDate; to: IsoDate } => {
    const { from, to } = monthsFrom(year, kind.month, 12);
    return { from: addDays(from, kind.days), to: addDays(to, kind.days) };
  };
  const thisYear = yearFrom(yearOf(today)).from <= today ? yearOf(today) : yearOf(today) - 1;
  return { ...yearFrom(written ?? thisYear + (step ?? 0)), next: nameAt + (after === undefined ? 2 : 3) };
};

export const readYear: ReadPeriod = (words, at) => {
  const start = skipThe(words, at);
  const yearAt = /^(?:calendar|year)$/.test(textAt(words, start)) ? (textAt(words, start + 1) === 'year' ? start + 2 : start + 1) : at;
  const year = findYear(textAt(words, yearAt));
  return year === undefined ? undefined : { ...wholeYear(year), next: yearAt + 1 };
};
