import { addDays, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import { isWorkingDay, type BoardCalendar } from '../../domain/calendar.ts';
import type { Word } from '../words.ts';
import { findMonth, findWeekday } from './names.ts';
import {
  asDay,
  findNumber,
  findUnit,
  isWords,
  lookUp,
  shift,
  skipThe,
  textAt,
  type DateScene,
  type Period,
  type ReadPeriod,
} from './period.ts';

const PLACES: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  last: -1,
  final: -1,
  penultimate: -2,
};

/** "the 2nd Friday in April", "last working day of March", "first week of February", "late April", "the last day of the month". */
export function readNth(words: readonly Word[], at: number, scene: DateScene, readWhole: ReadPeriod): Period | undefined {
  const text = textAt(words, at);
  const place = lookUp(PLACES, text);
  if (place === undefined) return readNearEnd(words, at, scene, readWhole);
  const several = readSeveral(words, at, place, scene, readWhole);
  if (several) return several;
  const weekday = findWeekday(words, at + 1);
  const isWorking = isWorkingDays(words, at + 1);
  const unit = isWorking ? 'working' : weekday === undefined ? textAt(words, at + 1) : 'weekday';
  if (!/^(?:working|weekday|day|week|weekend)$/.test(unit)) return undefined;
  const ofAt = at + (isWorking ? 3 : 2);
  const isOf = /^(?:of|in)$/.test(textAt(words, ofAt));
  if (!isOf && (weekday === undefined || findMonth(words, ofAt) === undefined)) return undefined;
  const start = isOf ? ofAt + 1 : ofAt;
  const whole = readWhole(words, start, scene) ?? readWhole(words, skipThe(words, start), scene);
  if (!whole || whole.from === whole.to || whole.isRolling) return undefined;
  if (unit === 'week') return weekWithin(whole, place);
  if (unit === 'day' && place === -1) return { ...whole, from: whole.to, isEnd: true };
  const day = nthWithin(whole, place, (one) =>
    unit === 'working' ? isWorkingDay(scene.calendar, one) : unit === 'day' || weekdayOf(one) === (unit === 'weekend' ? 6 : weekday),
  );
  if (day === undefined || unit !== 'weekend') return asDay(day, whole.next);
  return { from: day, to: addDays(day, 1), next: whole.next };
}

/** "the first two weeks of April", "the last four months of 2016". */
function readSeveral(words: readonly Word[], at: number, place: number, scene: DateScene, readWhole: ReadPeriod): Period | undefined {
  const count = Math.abs(place) === 1 ? findNumber(textAt(words, at + 1)) : undefined;
  const unit = findUnit(textAt(words, at + 2));
  if (count === undefined || unit === undefined || !/^(?:of|in)$/.test(textAt(words, at + 3))) return undefined;
  const whole = readWhole(words, at + 4, scene) ?? readWhole(words, skipThe(words, at + 4), scene);
  if (!whole || whole.isRolling) return undefined;
  const part =
    place > 0
      ? { from: whole.from, to: addDays(shift(whole.from, unit, count), -1) }
      : { from: shift(addDays(whole.to, 1), unit, -count), to: whole.to };
  return part.from < whole.from || part.to > whole.to ? undefined : { ...whole, ...part };
}

/** "working days", "business day" take two words. */
export function isWorkingDays(words: readonly Word[], at: number): boolean {
  return /^(?:working|business)$/.test(textAt(words, at)) && /^days?$/.test(textAt(words, at + 1));
}

function nthWithin({ from, to }: Period, place: number, fits: (day: IsoDate) => boolean): IsoDate | undefined {
  const step = place < 0 ? -1 : 1;
  let left = Math.abs(place);
  for (let day = place < 0 ? to : from, tries = 0; day >= from && day <= to && tries < 60; day = addDays(day, step), tries++) {
    if (fits(day)) left -= 1;
    if (left === 0) return day;
  }
  return undefined;
}

function weekWithin(whole: Period, place: number): Period | undefined {
  if (place === -1) return { ...whole, from: addDays(whole.to, -6) };
  if (place < 0 || place > 4) return undefined;
  const from = addDays(whole.from, 7 * (place - 1));
  return { ...whole, from, to: addDays(from, 6) };
}

/** "late April", "early spring", "early next month". */
function readNearEnd(words: readonly Word[], at: number, scene: DateScene, readWhole: ReadPeriod): Period | undefined {
  const isLate = textAt(words, at) === 'late';
  if (!isLate && textAt(words, at) !== 'early') return undefined;
  const start = textAt(words, at + 1) === 'in' ? at + 2 : at + 1;
  const whole = readWhole(words, start, scene);
  const isNamed = /^(?:(?!today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|by)[a-z]{3,9}|(?:19|20)\d\d)$/.test(
    textAt(words, skipThe(words, start)),
  );
  if (!whole || !isNamed || whole.from === whole.to) return undefined;
  if (addDays(whole.from, 6) === whole.to)
    return isLate ? { ...whole, from: addDays(whole.from, 3) } : { ...whole, to: addDays(whole.from, 2) };
  const isYear = addDays(whole.from, 200) < whole.to;
  const length = isYear ? 121 : 10;
  return isLate ? { ...whole, from: addDays(whole.to, -length) } : { ...whole, to: addDays(whole.from, length - 1) };
}

/** So many working days after a day (before it, below zero). */
export function shiftWorking(calendar: BoardCalendar, from: IsoDate, count: number): IsoDate {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.min(Math.abs(count), 260), tries = 0; left > 0 && tries < 800; tries++) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** "next working day", "in five working days", "within 5 working days", "the last ten working days", "three working days ago". */
export const readWorkingDays: ReadPeriod = (words, at, scene) => {
  const { today, calendar, isAlone } = scene;
  const start = skipThe(words, at);
  const word = textAt(words, start);
  const opens = /^(?:in|within|next|last|past|previous)$/.test(word);
  const countAt = opens ? skipThe(words, start + 1) : start;
  const count = isWorkingDays(words, countAt) ? undefined : findNumber(textAt(words, countAt));
  const unitAt = count === undefined ? countAt : countAt + 1;
  if (!isWorkingDays(words, unitAt)) return undefined;
  const [next, after] = [unitAt + 2, textAt(words, unitAt + 2)];
  const isBack = /^(?:last|past|previous)$/.test(word);
  if (count === undefined)
    return opens && word !== 'in' && textAt(words, unitAt + 1) === 'day'
      ? asDay(shiftWorking(calendar, today, isBack ? -1 : 1), next)
      : undefined;
  const far = shiftWorking(calendar, today, isBack || after === 'ago' ? -count : count);
  if (after === 'ago') return asDay(far, next + 1);
  if (after === 'time') return asDay(far, next + 1);
  if (isWords(words, next, 'from now') || isWords(words, next, 'from today')) return asDay(far, next + 2);
  if (!opens) return undefined;
  if (isAlone && word === 'in' && !isAwaited(words, at)) return asDay(far, next);
  return far < today ? { from: far, to: today, next, isRolling: true } : { from: today, to: far, next, isRolling: true };
};

/** "due in 10 days" asks for all that falls due till then; "the meeting is in 10 days" names a day. */
export function isAwaited(words: readonly Word[], at: number): boolean {
  const [far, near] = [textAt(words, at - 2), textAt(words, at - 1)];
  return (
    /^(?:due|up|falling|fall|falls|deadlines?|expiring|coming|ending|outstanding|needed|starting)$/.test(near) ||
    /^(?:coming up|due (?:for|back|again))$/.test(`${far} ${near}`)
  );
}
