import { addDays, daysBetween, type IsoDate } from '../../domain/dates.ts';
import { addMonths, firstOf, monthOf, monthsFrom, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { findMonth } from './names.ts';
import { wholeYear } from './named-days.ts';
import { readNth } from './nth-days.ts';
import { BACK, ON } from './rolling.ts';
import {
  asDay,
  between,
  financialQuarter,
  financialYear,
  financialYearOf,
  findUnit,
  isWords,
  quarterOf,
  shift,
  skipThe,
  textAt,
  weekOf,
  type DateScene,
  type Period,
  type ReadPeriod,
  type Unit,
} from './period.ts';

const HERE = new Set(['this', 'current']);

const DAYS: readonly (readonly [words: string, days: number])[] = [
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['tomorrow', 1],
  ['tomorrow morning', 1],
  ['tomorrow afternoon', 1],
  ['tomorrow evening', 1],
  ['tomorrow night', 1],
  ['yesterday', -1],
  ['yesterday morning', -1],
  ['yesterday afternoon', -1],
  ['yesterday evening', -1],
  ['last night', -1],
  ['day after tomorrow', 2],
  ['day before yesterday', -2],
];

/** "today", "tomorrow morning", "the day after tomorrow", "this time next week". */
export const readNearDay: ReadPeriod = (words, at, { today }) => {
  const start = skipThe(words, at);
  const timed = isWords(words, at, 'this time') ? readThisTime(words, at + 2, today) : undefined;
  if (timed) return timed;
  const found = DAYS.findLast(([phrase]) => isWords(words, start, phrase));
  return found && asDay(addDays(today, found[1]), start + found[0].split(' ').length);
};

function readThisTime(words: readonly Word[], at: number, today: IsoDate): Period | undefined {
  const step = textAt(words, at) === 'next' ? 1 : textAt(words, at) === 'last' ? -1 : undefined;
  const unit = findUnit(textAt(words, at + 1));
  if (isWords(words, at, 'tomorrow')) return asDay(addDays(today, 1), at + 1);
  return step === undefined || unit === undefined ? undefined : asDay(shift(today, unit, step), at + 2);
}

/** "this week", "next month", "last quarter", "the new financial year": whole ones of the calendar. */
export const readCalendarUnit: ReadPeriod = (words, at, scene) => {
  const start = skipThe(words, at);
  const pick = textAt(words, start);
  const step = HERE.has(pick) ? 0 : BACK.has(pick) ? -1 : ON.has(pick) || pick === 'new' ? 1 : undefined;
  const picked = step === undefined ? start : start + 1;
  const unitAt = textAt(words, picked) === 'calendar' ? picked + 1 : picked;
  const financial = readFinancialWord(words, unitAt);
  if (financial !== undefined)
    return { ...financialYear(financialYearOf(scene.today, scene.calendar) + (step ?? 0), scene.calendar), next: financial };
  const unit = findUnit(textAt(words, unitAt));
  if (unit === undefined || pick === 'new' || (step === undefined && !isNamedBare(words, at, unitAt, unit))) return undefined;
  // "the last day of term" is no yesterday.
  if ((textAt(words, unitAt) !== unit && unit !== 'quarter') || (unit === 'day' && textAt(words, unitAt + 1) === 'of')) return undefined;
  return { ...calendarUnit(unit, step ?? 0, scene), next: unitAt + 1 };
};

const PARTS =
  /^(?:end|start|beginning|middle|rest|remainder|close|half|days?|weeks?|months?|earlier|later|monday|tuesday|wednesday|thursday|friday)$/;

/** "the month" names a month only in "within the month", "end of the month" or "end of month"; "the weekend" is always one. */
function isNamedBare(words: readonly Word[], at: number, unitAt: number, unit: Unit): boolean {
  const before = textAt(words, at - 1);
  if (unit === 'weekend') return unitAt > at || /^(?:of|at|by|before|over|until|after)$/.test(before);
  if (/^(?:within|during)$/.test(before)) return unitAt > at && unit !== 'year' && unit !== 'day';
  return /^(?:of|in)$/.test(before) && PARTS.test(textAt(words, at - 2)) && (unitAt > at || unit !== 'year');
}

/** The position after "financial year", "fiscal year" or "FY"; undefined where they do not stand here. */
function readFinancialWord(words: readonly Word[], at: number): number | undefined {
  if (textAt(words, at) === 'fy') return at + 1;
  return /^(?:financial|fiscal)$/.test(textAt(words, at)) && textAt(words, at + 1) === 'year' ? at + 2 : undefined;
}

function calendarUnit(unit: Unit, step: number, { today, calendar }: DateScene): { from: IsoDate; to: IsoDate } {
  switch (unit) {
    case 'day':
      return between(addDays(today, step), addDays(today, step));
    case 'week':
      return weekOf(addDays(today, 7 * step));
    case 'weekend': {
      const { to } = weekOf(addDays(today, 7 * step));
      return between(addDays(to, -1), to);
    }
    case 'fortnight':
      return step < 0 ? between(addDays(today, -14), today) : between(today, addDays(today, 14));
    case 'month': {
      const first = addMonths(firstOf(yearOf(today), monthOf(today)), step);
      return monthsFrom(yearOf(first), monthOf(first), 1);
    }
    case 'quarter': {
      const day = addMonths(today, 3 * step);
      return financialQuarter(financialYearOf(day, calendar), quarterOf(day, calendar), calendar);
    }
    case 'year':
      return wholeYear(yearOf(today) + step);
  }
}

/** "end of April", "start of next month", "rest of the year", "mid-March", "later this month", "year end". */
export function readPart(words: readonly Word[], at: number, scene: DateScene, readWhole: ReadPeriod): Period | undefined {
  const start = skipThe(words, at);
  const word = textAt(words, start);
  const end = readYearEnd(words, start, scene);
  if (end) return end;
  const nth = readNth(words, start, scene, readWhole);
  if (nth) return nth;
  if (/^(?:later|earlier)$/.test(word)) return readLater(words, start, scene, readWhole);
  if (word === 'mid') return partOf('middle', readWhole(words, start + 1, scene), scene);
  if (word === 'so' && textAt(words, start + 1) === 'far') return partOf('past', readWhole(words, start + 2, scene), scene);
  const left = LEFT_OF.find((phrase) => isWords(words, start, phrase));
  if (left !== undefined) return partOf('rest', readWhole(words, start + left.split(' ').length, scene), scene);
  const half = /^(first|second) half$/.exec(`${word} ${textAt(words, start + 1)}`)?.[1];
  const ofAt = half === undefined ? start + 1 : start + 2;
  const part = half ?? (/^(?:end|start|beginning|middle|rest|remainder|close)$/.test(word) ? word : undefined);
  if (part === undefined) return undefined;
  const isClose =
    part === 'end' &&
    (findMonth(words, ofAt) !== undefined || /^(?:q[1-4]|quarter|summer|autumn|winter|spring|fy|financial)$/.test(textAt(words, ofAt)));
  if (isClose) return partOf(part, readWhole(words, ofAt, scene), scene);
  if (textAt(words, ofAt) !== 'of') return undefined;
  const whole = readWhole(words, ofAt + 1, scene) ?? readWhole(words, skipThe(words, ofAt + 1), scene);
  const isAnyYear = readFinancialWord(words, skipThe(words, ofAt + 1)) !== undefined && scene.lean !== 'past';
  const isStart = part === 'start' || part === 'beginning';
  return isAnyYear && isStart ? nearerStart(whole, scene) : partOf(part, whole, scene);
}

const LEFT_OF = ['what is left of', 'what remains of', 'what is still left of'];

/** "the start of the financial year", of which nobody said which: the one that is nearer to today. */
function nearerStart(year: Period | undefined, { today }: DateScene): Period | undefined {
  if (!year) return undefined;
  const coming = addDays(year.to, 1);
  const isNear = daysBetween(today, coming) < daysBetween(year.from, today);
  return isNear ? { ...year, from: coming, to: coming } : { ...year, to: year.from };
}

function readLater(words: readonly Word[], at: number, scene: DateScene, readWhole: ReadPeriod): Period | undefined {
  const start = textAt(words, at + 1) === 'in' ? at + 2 : at + 1;
  return partOf(textAt(words, at) === 'later' ? 'rest' : 'past', readWhole(words, start, scene), scene);
}

const ENDS: readonly (readonly [words: string, unit: Unit])[] = [
  ['month end', 'month'],
  ['eom', 'month'],
  ['month is out', 'month'],
  ['quarter end', 'quarter'],
  ['quarter is out', 'quarter'],
  ['week is out', 'week'],
];

function readYearEnd(words: readonly Word[], at: number, { today, calendar }: DateScene): Period | undefined {
  const isYear = /^(?:year|fy)$/.test(textAt(words, at));
  const named = isYear && textAt(words, at + 1) === 'end' ? at + 2 : undefined;
  const financial = textAt(words, at) === 'financial' && isWords(words, at + 1, 'year end') ? at + 3 : undefined;
  const bare = isWords(words, at, 'end of year') ? at + 3 : undefined;
  const next = named ?? financial ?? bare ?? (textAt(words, at) === 'year-end' ? at + 1 : undefined);
  if (next !== undefined) {
    const { to } = financialYear(financialYearOf(today, calendar), calendar);
    return { from: to, to, next, isEnd: true };
  }
  const found = ENDS.find(([phrase]) => isWords(words, at, phrase));
  if (!found) return undefined;
  const { to } = calendarUnit(found[1], 0, { today, calendar, lean: 'near' });
  return { from: to, to, next: at + found[0].split(' ').length, isEnd: true };
}

function partOf(part: string, whole: Period | undefined, { today }: DateScene): Period | undefined {
  if (!whole) return undefined;
  const { from, to } = whole;
  switch (part) {
    case 'end':
    case 'close':
      return { ...whole, from: to, isEnd: true };
    case 'start':
    case 'beginning':
      return { ...whole, to: from };
    case 'rest':
    case 'remainder':
      return today > to ? undefined : { ...whole, from: today < from ? from : today };
    case 'past':
      return today < from ? undefined : { ...whole, to: today < to ? today : to };
    case 'middle':
      if (addDays(from, 6) === to) return { ...whole, from: addDays(from, 1), to: addDays(from, 3) };
      return addDays(from, 200) < to
        ? { ...whole, from: addMonths(from, 4), to: addDays(addMonths(from, 8), -1) }
        : { ...whole, from: addDays(from, 9), to: addDays(from, 19) };
    default: {
      if (addDays(from, 6) === to) return part === 'first' ? { ...whole, to: addDays(from, 2) } : { ...whole, from: addDays(from, 3) };
      const half = addMonths(from, 6);
      if (half > to) return part === 'first' ? { ...whole, to: addDays(from, 14) } : { ...whole, from: addDays(from, 15) };
      return part === 'first' ? { ...whole, to: addDays(half, -1) } : { ...whole, from: half };
    }
  }
}
