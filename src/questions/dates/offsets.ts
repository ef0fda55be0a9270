import { addDays, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import { addMonths, firstOf, monthOf, monthsFrom, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { findWeekday } from './names.ts';
import { isWorkingDays, shiftWorking } from './nth-days.ts';
import {
  asDay,
  findNumber,
  findUnit,
  isWords,
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
/** Ways to say on which side of a day a stretch lies; -1 before it, 1 after it, 0 both. */
const SIDES: readonly (readonly [words: string, side: -1 | 0 | 1])[] = [
  ['either side of', 0],
  ['each side of', 0],
  ['both sides of', 0],
  ['leading up to', -1],
  ['leading to', -1],
  ['running up to', -1],
  ['up to', -1],
  ['before', -1],
  ['preceding', -1],
  ['after', 1],
  ['following', 1],
  ['from', 1],
];

/**
 * "two weeks before Easter", "the day after the next board", "the Friday before 1 April", "the week after next". What they are counted from is
 * read by `readBase`, which never comes back here, so that no text can make reading slow.
 */
export function readOffset(words: readonly Word[], at: number, scene: DateScene, readBase: ReadPeriod): Period | undefined {
  const start = skipThe(words, at);
  const around = readAround(words, at, scene, readBase);
  if (around) return around;
  return readAfterNext(words, start, scene) ?? readCounted(words, start, scene, readBase) ?? readNamed(words, start, scene, readBase);
}

/** "within a fortnight of Easter", "two weeks either side of it", "the three weeks leading up to it", "the fortnight after it". */
function readAround(words: readonly Word[], at: number, scene: DateScene, readBase: ReadPeriod): Period | undefined {
  const isWithin = /^(?:within|inside)$/.test(textAt(words, at));
  const isStretch = textAt(words, at) === 'the';
  const start = skipThe(words, isWithin ? at + 1 : at);
  const count = findNumber(textAt(words, start));
  const unitAt = count === undefined ? start : start + 1;
  const unit = findUnit(textAt(words, unitAt));
  const named = unit === 'fortnight' || unit === 'month';
  if (unit === undefined || (count === undefined && !isWithin && !named)) return undefined;
  const isOf = isWithin && textAt(words, unitAt + 1) === 'of';
  const found = isOf ? (['of', 0] as const) : SIDES.find(([phrase]) => isWords(words, unitAt + 1, phrase));
  const isStretched = isWithin || isStretch || found?.[1] === 0 || (found?.[0] ?? '').includes(' ');
  if (!found || !isStretched) return undefined;
  const base = readBase(words, unitAt + 1 + found[0].split(' ').length, scene);
  if (!base || base.isRolling || (count === undefined && named && base.from !== base.to)) return undefined;
  const [phrase, side] = found;
  const isAhead = phrase === 'of' && base.to === scene.today;
  return { ...stretchBeside(base, unit, count ?? 1, isAhead ? 1 : side, isAhead || isWithin), next: base.next };
}

/** The days before, after or on both sides of a period; `withIt` where the period itself is among them. */
function stretchBeside({ from, to }: Period, unit: Unit, count: number, side: -1 | 0 | 1, withIt: boolean): { from: IsoDate; to: IsoDate } {
  const [before, after] = [shift(from, unit, -count), shift(to, unit, count)];
  if (side === 0) return { from: before, to: after };
  if (side < 0) return { from: before, to: withIt ? to : addDays(from, -1) };
  return { from: withIt ? from : addDays(to, 1), to: after };
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
  // A Sunday is led up to by the days right before it: "the week before Easter" has Good Friday in it.
  if (unit === 'week' && step < 0 && weekdayOf(edge) === 7) return { from: addDays(edge, -7), to: addDays(edge, -1), next };
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
