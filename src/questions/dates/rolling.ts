import { addDays, endOfMonth, type IsoDate } from '../../domain/dates.ts';
import { addMonths } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { isAwaited } from './nth-days.ts';
import {
  asDay,
  between,
  financialQuarter,
  financialYearOf,
  findNumber,
  findUnit,
  quarterOf,
  shift,
  skipThe,
  textAt,
  type DateScene,
  type Period,
  type ReadPeriod,
  type Unit,
} from './period.ts';

/** Words that look back from today, and on. */
export const BACK = new Set(['last', 'past', 'previous', 'preceding']);
export const ON = new Set(['next', 'coming', 'following', 'upcoming']);

/** "the next two weeks", "last 30 days", "the past month": counted from today, today included; quarters are whole ones. */
export const readRolling: ReadPeriod = (words, at, scene) => {
  const start = skipThe(words, at);
  const counted = readCountFirst(words, start);
  const direction = counted?.direction ?? textAt(words, start);
  if (!BACK.has(direction) && !ON.has(direction)) return undefined;
  const length = readLength(words, counted?.lengthAt ?? start + 1, counted?.count);
  if (!length || length.unit === 'weekend' || isTooFar(length)) return undefined;
  const sign = BACK.has(direction) ? -1 : 1;
  if (length.unit === 'quarter' && length.isCounted) return quartersBeside(sign, length, scene);
  if (!length.isCounted && (!isLength(direction, length.unit, start > at) || textAt(words, length.next) === 'of')) return undefined;
  return { ...between(scene.today, shiftAll(scene.today, length, sign)), next: length.next, isRolling: true };
};

/** Without a number: "the last week" is seven days, "last week" a week of the calendar. */
function isLength(direction: string, unit: Unit, hasArticle: boolean): boolean {
  if (unit === 'quarter' || (unit === 'day' && ON.has(direction))) return false;
  if (unit === 'fortnight' || direction === 'past' || direction === 'coming') return true;
  return hasArticle && direction !== 'following' && unit !== 'year';
}

/** "the two next weeks", "the 5 past years". */
function readCountFirst(words: readonly Word[], at: number): { count: number; direction: string; lengthAt: number } | undefined {
  const [count, direction] = [findNumber(textAt(words, at)), textAt(words, at + 1)];
  return count !== undefined && (BACK.has(direction) || ON.has(direction)) ? { count, direction, lengthAt: at + 2 } : undefined;
}

interface Length {
  readonly unit: Unit;
  readonly count: number;
  readonly isCounted: boolean;
  readonly next: number;
  /** The days and weeks after "1 year and": a length has two parts at most. */
  readonly rest?: { readonly unit: Unit; readonly count: number };
}

/** "two weeks", "a couple of months", "1 year 2 months", "week". */
function readLength(words: readonly Word[], at: number, given?: number): Length | undefined {
  const start = skipOf(words, at);
  const count = given ?? findNumber(textAt(words, start));
  const unitAt = count === undefined || given !== undefined ? start : skipOf(words, start + 1);
  const unit = findUnit(textAt(words, unitAt));
  if (unit === undefined || (count === undefined && /s$/.test(textAt(words, unitAt)))) return undefined;
  const restAt = textAt(words, unitAt + 1) === 'and' ? unitAt + 2 : unitAt + 1;
  const more = count === undefined ? undefined : findNumber(textAt(words, restAt));
  const smaller = more === undefined ? undefined : findUnit(textAt(words, restAt + 1));
  const rest = more === undefined || smaller === undefined ? {} : { rest: { unit: smaller, count: more } };
  return { unit, count: count ?? 1, isCounted: count !== undefined, next: 'rest' in rest ? restAt + 2 : unitAt + 1, ...rest };
}

const FARTHEST: Readonly<Record<Unit, number>> = {
  day: 2_000,
  week: 520,
  weekend: 520,
  fortnight: 260,
  month: 600,
  quarter: 200,
  year: 50,
};

/** Nobody plans for a day this far off, and no wrong one is said for it. */
function isTooFar({ unit, count, rest }: Length): boolean {
  return count > FARTHEST[unit] || (rest !== undefined && rest.count > FARTHEST[rest.unit]);
}

function shiftAll(from: IsoDate, { unit, count, rest }: Length, sign: number): IsoDate {
  const far = shift(from, unit, sign * count);
  return rest === undefined ? far : shift(far, rest.unit, sign * rest.count);
}

function quartersBeside(sign: number, { count, next }: Length, { today, calendar }: DateScene): Period {
  const here = financialQuarter(financialYearOf(today, calendar), quarterOf(today, calendar), calendar);
  if (sign > 0) return { from: addDays(here.to, 1), to: endOfMonth(addMonths(here.to, 3 * count)), next };
  return { from: addMonths(here.from, -3 * count), to: addDays(here.from, -1), next };
}

/** "in three weeks' time", "two weeks ago", "in a month" are days; "within 10 days" and "due in 10 days" last from today till then. */
export const readDistance: ReadPeriod = (words, at, { today, isAlone }) => {
  const isWithin = textAt(words, at) === 'within' || textAt(words, at) === 'in';
  const length = readLength(words, isWithin ? skipThe(words, at + 1) : at);
  if (!length?.isCounted || isTooFar(length)) return undefined;
  const { next } = length;
  const after = textAt(words, next);
  if (after === 'ago' || after === 'back') return asDay(shiftAll(today, length, -1), next + 1);
  const far = shiftAll(today, length, 1);
  if (after === 'time') return asDay(far, next + 1);
  if (after === 'from' && /^(?:now|today)$/.test(textAt(words, next + 1)))
    return textAt(words, at) === 'within' ? { from: today, to: far, next: next + 2, isRolling: true } : asDay(far, next + 2);
  if (!isWithin || /^(?:before|after|of)$/.test(after)) return undefined;
  const isDay = isAlone === true && textAt(words, at) === 'in' && !isAwaited(words, at);
  return isDay ? asDay(far, next) : { from: today, to: far, next, isRolling: true };
};

function skipOf(words: readonly Word[], at: number): number {
  const isCouple = textAt(words, at) === 'couple' || (textAt(words, at) === 'a' && textAt(words, at + 1) === 'couple');
  if (isCouple) return textAt(words, at) === 'a' ? at + 1 : at;
  return textAt(words, at) === 'of' ? at + 1 : at;
}
