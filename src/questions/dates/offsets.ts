import { addDays, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import { addMonths, firstOf, monthOf, monthsFrom, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { findWeekday } from './names.ts';
import { isWorkingDays, shiftWorking } from './nth-days.ts';
import {
  asDay,
  findNumber,
  findUnit,
  lookUp,
  shift,
  skipThe,
  textAt,
  weekOf,
  type DateScene,
  type Period,
  type ReadPeriod,
  type Unit,
} from './period.ts';

const BEFORE = /^(?:before|preceding)$/;
const SIDE = /^(?:before|preceding|after|following|from)$/;

/**
 * "two weeks before Easter", "the day after the next board", "the Friday before 1 April", "the week after next". What they are counted from is
 * read by `readBase`, which never comes back here, so that no text can make reading slow.
 */
export function readOffset(words: readonly Word[], at: number, scene: DateScene, readBase: ReadPeriod): Period | undefined {
  const start = skipThe(words, at);
  return readAfterNext(words, start, scene) ?? readCounted(words, start, scene, readBase) ?? readNamed(words, start, scene, readBase);
}

/** "the week after next", "the month before last", and so on. */
function readAfterNext(words: readonly Word[], at: number, { today }: DateScene): Period | undefined {
  const unit = findUnit(textAt(words, at));
  const phrase = `${textAt(words, at + 1)} ${textAt(words, at + 2)}`;
  const step = lookUp({ 'after next': 2, 'before last': -2 }, phrase);
  if (step === undefined) return undefined;
  const weekday = findWeekday(words, at);
  const week = addDays(weekOf(today).from, 7 * step);
  if (weekday !== undefined) return asDay(addDays(week, weekday - 1), at + 3);
  if (unit === 'week') return { from: week, to: addDays(week, 6), next: at + 3 };
  if (unit === 'weekend') return { from: addDays(week, 5), to: addDays(week, 6), next: at + 3 };
  const month = addMonths(firstOf(yearOf(today), monthOf(today)), step);
  if (unit === 'month') return { ...monthsFrom(yearOf(month), monthOf(month), 1), next: at + 3 };
  return unit === 'year' ? { ...monthsFrom(yearOf(today) + step, 1, 12), next: at + 3 } : undefined;
}

function readCounted(words: readonly Word[], at: number, scene: DateScene, readBase: ReadPeriod): Period | undefined {
  const count = findNumber(textAt(words, at));
  if (count === undefined) return undefined;
  const isWorking = isWorkingDays(words, at + 1);
  const unit = findUnit(textAt(words, at + 1));
  const sideAt = at + (isWorking ? 3 : 2);
  const side = textAt(words, sideAt);
  if (unit !== undefined && /^(?:starting|beginning|commencing)$/.test(side))
    return readLength(words, sideAt + 1, { count, unit }, scene, readBase);
  const base = (unit !== undefined || isWorking) && SIDE.test(side) ? readBase(words, sideAt + 1, scene) : undefined;
  if (!base || base.isRolling) return undefined;
  const isBefore = BEFORE.test(side);
  const from = isBefore ? base.from : base.to;
  const steps = isBefore ? -count : count;
  return asDay(isWorking ? shiftWorking(scene.calendar, from, steps) : unit && shift(from, unit, steps), base.next);
}

/** "two weeks starting 20 May": so many units from a day on. */
function readLength(
  words: readonly Word[],
  at: number,
  { count, unit }: { count: number; unit: Unit },
  scene: DateScene,
  readBase: ReadPeriod,
): Period | undefined {
  // Of one week its own reader knows more: it is named by its Monday.
  if (count === 1 && unit === 'week') return undefined;
  const base = readBase(words, /^(?:on|from)$/.test(textAt(words, at)) ? at + 1 : at, scene);
  return base?.from === base?.to ? base && { from: base.from, to: addDays(shift(base.from, unit, count), -1), next: base.next } : undefined;
}

/** "the day before X", "the week after X", "the Monday after X", "the first working day after X". */
function readNamed(words: readonly Word[], at: number, scene: DateScene, readBase: ReadPeriod): Period | undefined {
  const nameAt = /^(?:first|last|next)$/.test(textAt(words, at)) ? at + 1 : at;
  const isWorking = isWorkingDays(words, nameAt);
  const sideAt = nameAt + (isWorking ? 2 : 1);
  const side = textAt(words, sideAt);
  if (!/^(?:before|after|following|preceding)$/.test(side)) return undefined;
  const weekday = findWeekday(words, nameAt);
  const unit = findUnit(textAt(words, nameAt));
  if (!isWorking && weekday === undefined && (unit === undefined || textAt(words, nameAt) !== unit)) return undefined;
  const base = readBase(words, sideAt + 1, scene);
  if (!base || base.isRolling) return undefined;
  const step = BEFORE.test(side) ? -1 : 1;
  const edge = step < 0 ? base.from : base.to;
  if (isWorking) return asDay(shiftWorking(scene.calendar, edge, step), base.next);
  if (weekday !== undefined) return asDay(nearestWeekday(edge, weekday, step), base.next);
  return unit && besideWhole(edge, unit, step, base.next);
}

function nearestWeekday(edge: IsoDate, weekday: number, step: 1 | -1): IsoDate {
  const days = (step * (weekday - weekdayOf(edge)) + 7) % 7;
  return addDays(edge, step * (days === 0 ? 7 : days));
}

/** The calendar's own week or month before or after the one a day lies in. */
function besideWhole(edge: IsoDate, unit: string, step: 1 | -1, next: number): Period | undefined {
  if (unit === 'day') return asDay(addDays(edge, step), next);
  if (unit === 'week') return { ...weekOf(addDays(edge, 7 * step)), next };
  if (unit === 'weekend') return weekendBeside(edge, step, next);
  const month = addMonths(firstOf(yearOf(edge), monthOf(edge)), step);
  if (unit === 'month') return { ...monthsFrom(yearOf(month), monthOf(month), 1), next };
  return unit === 'year' ? { ...monthsFrom(yearOf(edge) + step, 1, 12), next } : undefined;
}

function weekendBeside(edge: IsoDate, step: 1 | -1, next: number): Period {
  const saturday = nearestWeekday(edge, 6, step);
  return { from: saturday, to: addDays(saturday, 1), next };
}
