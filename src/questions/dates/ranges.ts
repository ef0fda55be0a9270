import { addDays, endOfMonth, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import { addMonths, findDay, monthOf, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { findMonth, findWeekday, readDayNumber, readYearAfter } from './names.ts';
import { readMonthPhrase } from './named-days.ts';
import { asDay, findUnit, skipThe, textAt, type DateScene, type Period } from './period.ts';
import { readPeriod } from './periods.ts';

const OPEN = /^(?:to|until|till|through|-)$/;
const JOINT = /^(?:to|until|till|through|-|and|or)$/;

/** A period, or several that touch or stand for a stretch: "March and April", "3-17 April", "April to June". */
export function readRange(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  const days = readDays(words, at, scene, OPEN);
  if (days) return days;
  let whole = readListed(words, at, scene) ?? readEnd(words, at, scene);
  for (let next = whole && readOn(words, whole, scene); next; next = readOn(words, next, scene)) whole = next;
  return whole;
}

/** What follows a period and makes one stretch with it. */
function readOn(words: readonly Word[], first: Period, scene: DateScene): Period | undefined {
  const joint = textAt(words, first.next);
  const alike = readAlike(words, first, scene);
  if (alike) return alike;
  const isList = !JOINT.test(joint);
  if (isList && (words[first.next]?.breaks !== true || first.from === first.to)) return undefined;
  const second = readEnd(words, skipThe(words, isList ? first.next : first.next + 1), scene);
  if (!second || second.meeting) return undefined;
  if (OPEN.test(joint)) return stretch(first, second, scene);
  const touches = second.from === addDays(first.to, 1);
  return touches && !(isList && second.from === second.to) ? { from: first.from, to: second.to, next: second.next } : undefined;
}

/** "this week or next", "this month and next": the second takes its unit from the first. */
function readAlike(words: readonly Word[], first: Period, scene: DateScene): Period | undefined {
  const [pick, unit, after] = [words[first.next + 1], words[first.next - 1], words[first.next + 2]];
  if (!/^(?:and|or)$/.test(textAt(words, first.next)) || pick?.text !== 'next' || !unit) return undefined;
  const isAlone = after === undefined || after.breaks || textAt(words, first.next - 2) === 'this';
  const second = isAlone && findUnit(unit.text) ? readPeriod([pick, unit], 0, scene) : undefined;
  const isWhole = second?.from === addDays(first.to, 1) && readEnd(words, first.next + 1, scene) === undefined;
  return isWhole ? { from: first.from, to: second.to, next: first.next + 2 } : undefined;
}

/** One end of a stretch: "now" is one beside any period. */
function readEnd(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  const isNow = textAt(words, at) === 'now' && OPEN.test(textAt(words, at + 1));
  return isNow ? { from: scene.today, to: scene.today, next: at + 1 } : readPeriod(words, at, scene);
}

/** From the first day of one to the last of another, which lend each other the year that only one of them has. */
function stretch(first: Period, second: Period, scene: DateScene): Period | undefined {
  const [from, to] = inOrder(first, second, scene);
  return from.from > to.to ? undefined : { from: from.from, to: to.to, next: second.next };
}

function inOrder(first: Period, second: Period, { lean }: DateScene): readonly [Period, Period] {
  if (second.isWeekday) return [first, second.to < first.from ? nextOn(second, first.from) : second];
  if (first.isYearless && !second.isYearless && isDated(second)) {
    const near = moveYears(first, yearOf(second.from) - yearOf(first.from));
    return [near.from > second.to ? moveYears(near, -1) : near, second];
  }
  if (!second.isYearless) return [first, second];
  if (!first.isYearless && isDated(first)) {
    const near = moveYears(second, yearOf(first.from) - yearOf(second.from));
    return [first, near.to < first.from ? moveYears(near, 1) : near];
  }
  if (second.to >= first.from) return [first, second];
  if (!first.isYearless) return [first, moveYears(second, 1)];
  return lean === 'past' ? [moveYears(first, -1), second] : [first, moveYears(second, 1)];
}

/** The same weekday in the week that follows a day: "next Monday to Friday". */
function nextOn(weekday: Period, after: IsoDate): Period {
  const days = (weekdayOf(weekday.to) - weekdayOf(after) + 7) % 7;
  return { ...weekday, from: addDays(after, days), to: addDays(after, days) };
}

/** Whether a period was written with its year, as against counted from today. */
function isDated({ isRolling, isWeekday, isYearless }: Period): boolean {
  return !isRolling && !isWeekday && !isYearless;
}

function moveYears(period: Period, years: number): Period {
  const isMonthEnd = period.to === endOfMonth(period.to);
  const to = addMonths(period.to, 12 * years);
  return { ...period, from: addMonths(period.from, 12 * years), to: isMonthEnd ? endOfMonth(to) : to };
}

/** "between 1 March and Easter", "from April to June", "between now and the next board". */
export function readBetween(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  const opener = textAt(words, at);
  if (opener !== 'between' && opener !== 'from') return undefined;
  const joint = opener === 'between' ? /^(?:and|to|-|until|till|through)$/ : OPEN;
  const days = readDays(words, at + 1, scene, joint);
  if (days) return days;
  const isNow = textAt(words, at + 1) === 'now' || (opener === 'from' && textAt(words, at + 1) === 'today');
  const first = isNow ? { from: scene.today, to: scene.today, next: at + 2 } : readPeriod(words, at + 1, scene);
  if (!first || !joint.test(textAt(words, first.next))) return undefined;
  const isToday = /^(?:now|date|present)$/.test(textAt(words, first.next + 1));
  const second = isToday ? { from: scene.today, to: scene.today, next: first.next + 2 } : readPeriod(words, first.next + 1, scene);
  return second && stretch(first, second, scene);
}

/** "3 to 17 April 2015", "the 3rd and the 17th of April", "April 3-17", "4 to 22 this month": two days of one month. */
function readDays(words: readonly Word[], at: number, scene: DateScene, joint: RegExp): Period | undefined {
  const isMonthFirst = findMonth(words, at) !== undefined;
  const first = readDayNumber(words, isMonthFirst ? skipThe(words, at + 1) : skipWeekday(words, at), 'counted');
  if (!first || !joint.test(textAt(words, first.next))) return undefined;
  const second = readDayNumber(words, skipWeekday(words, first.next + 1), 'counted');
  if (!second) return undefined;
  const monthAt = textAt(words, second.next) === 'of' ? second.next + 1 : second.next;
  const last = isMonthFirst ? readDay(words, at, second, scene) : readLastDay(words, monthAt, second, scene);
  const from = last && findDay(yearOf(last.from), monthOf(last.from), first.day);
  return from && from <= last.to ? { ...last, from } : undefined;
}

/** "Monday 2 to Friday 6 February", "the 3rd": the position of the number. */
function skipWeekday(words: readonly Word[], at: number): number {
  const start = skipThe(words, at);
  return findWeekday(words, start) === undefined ? start : skipThe(words, start + 1);
}

/** A day number and the month it stands with, as one day. */
function readLastDay(
  words: readonly Word[],
  monthAt: number,
  { day, next }: { day: number; next: number },
  scene: DateScene,
): Period | undefined {
  const phrase = readMonthPhrase(words, next, scene.today);
  if (phrase) return asDay(findDay(yearOf(phrase.first), monthOf(phrase.first), day), phrase.next);
  return findMonth(words, monthAt) === undefined ? undefined : readDay(words, monthAt, { day, next: monthAt + 1 }, scene);
}

function readDay(
  words: readonly Word[],
  monthAt: number,
  { day, next }: { day: number; next: number },
  scene: DateScene,
): Period | undefined {
  const month = findMonth(words, monthAt);
  const year = readYearAfter(words, next);
  if (month === undefined) return undefined;
  const nearest = readPeriod(
    [{ text: String(day), raw: '', possessive: false, breaks: false }, ...words.slice(monthAt, monthAt + 1)],
    0,
    scene,
  );
  const found: IsoDate | undefined = year === undefined ? nearest?.from : findDay(year.year, month, day);
  return asDay(found, year?.next ?? next);
}

/** "18 and 19 June", "the 20th, 23rd and 27th of March": the first day of such a list takes its month from the last. */
function readListed(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  const first = readDayNumber(words, skipThe(words, at), 'ordinal');
  let second = first && readNextListed(words, first);
  for (let next = second; next; next = readNextListed(words, next)) second = next;
  if (!first || !second) return undefined;
  const monthAt = textAt(words, second.next) === 'of' ? second.next + 1 : second.next;
  const last = readLastDay(words, monthAt, second, scene);
  return last && asDay(findDay(yearOf(last.from), monthOf(last.from), first.day), first.next);
}

function readNextListed(words: readonly Word[], { day, next }: { day: number; next: number }): { day: number; next: number } | undefined {
  const isJoined = /^(?:and|or)$/.test(textAt(words, next));
  if (!isJoined && words[next]?.breaks !== true) return undefined;
  const listed = readDayNumber(words, skipThe(words, isJoined ? next + 1 : next), 'ordinal');
  return listed && listed.day > day ? listed : undefined;
}
