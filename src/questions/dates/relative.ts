import { addDays, type IsoDate } from '../../domain/dates.ts';
import { addMonths, firstOf, monthOf, monthsFrom, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { asDay, skipThe, wholeYear } from './named-days.ts';
import {
  financialQuarter,
  financialYear,
  financialYearOf,
  findNumber,
  findUnit,
  quarterOf,
  shift,
  textAt,
  weekOf,
  type DateScene,
  type Period,
  type ReadPeriod,
  type Unit,
} from './period.ts';

const BACK = new Set(['last', 'past', 'previous', 'preceding']);
const ON = new Set(['next', 'coming', 'following']);
const HERE = new Set(['this', 'current']);

export const readNearDay: ReadPeriod = (words, at, { today }) => {
  const text = textAt(words, at);
  if (text === 'today') return asDay(today, at + 1);
  if (text === 'tomorrow') return asDay(addDays(today, 1), at + 1);
  if (text === 'yesterday') return asDay(addDays(today, -1), at + 1);
  const rest = [1, 2].map((step) => textAt(words, skipThe(words, at) + step)).join(' ');
  if (textAt(words, skipThe(words, at)) !== 'day') return undefined;
  if (rest === 'after tomorrow') return asDay(addDays(today, 2), skipThe(words, at) + 3);
  return rest === 'before yesterday' ? asDay(addDays(today, -2), skipThe(words, at) + 3) : undefined;
};

/** "the next two weeks", "last 30 days", "the past month", "within a fortnight": counted from today, today included. */
export const readRolling: ReadPeriod = (words, at, { today }) => {
  const start = skipThe(words, at);
  const hasArticle = start > at;
  const direction = textAt(words, start);
  if (!BACK.has(direction) && !ON.has(direction)) return undefined;
  const numberAt = textAt(words, start + 1) === 'few' ? undefined : start + 1;
  const count = numberAt === undefined ? undefined : findNumber(textAt(words, numberAt));
  const unitAt = count === undefined ? start + 1 : skipOf(words, start + 2);
  const unit = findUnit(textAt(words, unitAt));
  if (unit === undefined) return undefined;
  const isLength =
    count !== undefined ||
    unit === 'fortnight' ||
    ((hasArticle || direction === 'past' || direction === 'coming') && unit !== 'quarter' && unit !== 'year');
  if (!isLength) return undefined;
  const far = shift(today, unit, (count ?? 1) * (BACK.has(direction) ? -1 : 1));
  return { ...between(today, far), next: unitAt + 1, isRolling: true };
};

/** "in three weeks' time", "two weeks ago", "a month from now" are days; "in 10 days" and "within 10 days" last from today till then. */
export const readDistance: ReadPeriod = (words, at, { today }) => {
  const isWithin = textAt(words, at) === 'within' || textAt(words, at) === 'in';
  const start = skipOf(words, isWithin ? skipThe(words, at + 1) : at);
  const count = findNumber(textAt(words, start));
  const unitAt = skipOf(words, start + 1);
  const unit = count === undefined ? undefined : findUnit(textAt(words, unitAt));
  if (count === undefined || unit === undefined) return undefined;
  const after = textAt(words, unitAt + 1);
  if (after === 'ago' || after === 'back') return asDay(shift(today, unit, -count), unitAt + 2);
  const far = shift(today, unit, count);
  if (after === 'time') return asDay(far, unitAt + 2);
  if (after === 'from' && /^(?:now|today)$/.test(textAt(words, unitAt + 2))) return asDay(far, unitAt + 3);
  return isWithin ? { from: today, to: far, next: unitAt + 1, isRolling: true } : undefined;
};

function skipOf(words: readonly Word[], at: number): number {
  if (textAt(words, at) === 'a' && textAt(words, at + 1) === 'couple') return skipOf(words, at + 1);
  if (textAt(words, at) === 'couple' && textAt(words, at + 1) === 'of') return at;
  return textAt(words, at) === 'of' ? at + 1 : at;
}

/** "this week", "next month", "last quarter", "the new financial year": whole ones of the calendar. */
export const readCalendarUnit: ReadPeriod = (words, at, scene) => {
  const start = skipThe(words, at);
  const pick = textAt(words, start);
  const step = HERE.has(pick) ? 0 : BACK.has(pick) ? -1 : ON.has(pick) || pick === 'new' ? 1 : undefined;
  const unitAt = step === undefined ? start : start + 1;
  const financial = readFinancialWord(words, unitAt);
  if (financial !== undefined)
    return { ...financialYear(financialYearOf(scene.today, scene.calendar) + (step ?? 0), scene.calendar), next: financial };
  const unit = findUnit(textAt(words, unitAt));
  if (unit === undefined || (step === undefined && start === at) || (step === undefined && !isOfPhrase(words, at)) || pick === 'new')
    return undefined;
  return { ...calendarUnit(unit, step ?? 0, scene), next: unitAt + 1 };
};

/** "the month" names a month only inside "end of the month", "rest of the month", "start of the month". */
function isOfPhrase(words: readonly Word[], at: number): boolean {
  return textAt(words, at - 1) === 'of';
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

function between(one: IsoDate, other: IsoDate): { from: IsoDate; to: IsoDate } {
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}

/** "end of April", "start of next month", "rest of the year", "mid-March", "later this month", "year end". */
export function readPart(words: readonly Word[], at: number, scene: DateScene, readWhole: ReadPeriod): Period | undefined {
  const start = skipThe(words, at);
  const word = textAt(words, start);
  const end = readYearEnd(words, start, scene);
  if (end) return end;
  if (/^(?:later|earlier)$/.test(word)) return partOf(word === 'later' ? 'rest' : 'past', readWhole(words, start + 1, scene), scene);
  if (word === 'mid') return partOf('middle', readWhole(words, start + 1, scene), scene);
  if (word === 'so' && textAt(words, start + 1) === 'far') return partOf('past', readWhole(words, start + 2, scene), scene);
  const week = readWeekOf(words, start, scene, readWhole);
  if (week) return week;
  const half = /^(first|second) half$/.exec(`${word} ${textAt(words, start + 1)}`)?.[1];
  const ofAt = half === undefined ? start + 1 : start + 2;
  const part = half ?? (/^(?:end|start|beginning|middle|rest|remainder|close)$/.test(word) ? word : undefined);
  if (part === undefined || textAt(words, ofAt) !== 'of') return undefined;
  return partOf(part, readWhole(words, ofAt + 1, scene) ?? readWhole(words, skipThe(words, ofAt + 1), scene), scene);
}

const WEEKS: Readonly<Record<string, number | undefined>> = { first: 0, second: 7, third: 14, fourth: 21 };

/** "first week of February", "last week of the month", "last day of April", "late April", "early spring". */
function readWeekOf(words: readonly Word[], at: number, scene: DateScene, readWhole: ReadPeriod): Period | undefined {
  const [place, unit, of] = [textAt(words, at), textAt(words, at + 1), textAt(words, at + 2)];
  const isNear = place === 'late' || place === 'early';
  const whole = isNear ? readWhole(words, at + 1, scene) : of === 'of' ? readWhole(words, skipThe(words, at + 3), scene) : undefined;
  if (
    !whole ||
    (isNear && !/^[a-z]{3,9}$/.test(unit)) ||
    /^(?:this|next|last|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|in|by)$/.test(unit)
  )
    return undefined;
  if (place === 'late') return { ...whole, from: addDays(whole.to, -10) };
  if (place === 'early') return { ...whole, to: addDays(whole.from, 9) };
  if (unit === 'day')
    return place === 'last' ? { ...whole, from: whole.to, isEnd: true } : place === 'first' ? { ...whole, to: whole.from } : undefined;
  const offset = unit === 'week' ? WEEKS[place] : undefined;
  if (unit === 'week' && place === 'last') return { ...whole, from: addDays(whole.to, -6) };
  return offset === undefined ? undefined : { ...whole, from: addDays(whole.from, offset), to: addDays(whole.from, offset + 6) };
}

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
  if (!isWords(words, at, 'month end') && !isWords(words, at, 'quarter end')) return undefined;
  const { to } = calendarUnit(textAt(words, at) === 'month' ? 'month' : 'quarter', 0, { today, calendar, lean: 'near' });
  return { from: to, to, next: at + 2, isEnd: true };
}

function isWords(words: readonly Word[], at: number, text: string): boolean {
  return text.split(' ').every((word, step) => textAt(words, at + step) === word);
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
      return { ...whole, from: today < from ? from : today };
    case 'past':
      return { ...whole, to: today < to ? today : to };
    case 'middle':
      return { ...whole, from: addDays(from, 9), to: addDays(from, 19) };
    default: {
      const half = addMonths(from, 6);
      if (half > to) return part === 'first' ? { ...whole, to: addDays(from, 14) } : { ...whole, from: addDays(from, 15) };
      return part === 'first' ? { ...whole, to: addDays(half, -1) } : { ...whole, from: half };
    }
  }
}
