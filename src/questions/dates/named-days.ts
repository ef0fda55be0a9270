import { endOfMonth, isoDate, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import { addMonths, findDay, firstOf, monthOf, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { findMonth, findOrdinal, findWeekday, findYear, fullYear, readDayNumber, readYearAfter } from './names.ts';
import { asDay, lookUp, skipThe, textAt, type DateScene, type Period, type ReadPeriod } from './period.ts';

const OF_A_WHOLE = /^(?:of|done|complete|completed|finished|closed|are|have|actions?|leads?|areas?|red|amber|green|overdue|late)$/;
const NAMES_A_PLACE = /^(?:room|page|pages|section|sections|version|item|items|appendix|chapter|step|point|level|volume|v)$/;

export const readNumericDay: ReadPeriod = (words, at, scene) => {
  const text = textAt(words, at);
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return asDay(findDay(Number(iso[1]), Number(iso[3]), Number(iso[4])), at + 1);
  const british = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (!british || (british[4] === undefined && british[2] !== '/') || isOther(words, at)) return undefined;
  const [day, month] = [Number(british[1]), Number(british[3])];
  if (british[4] !== undefined) return asDay(findDay(fullYear(british[4]), month, day), at + 1);
  return isFraction(words, at) ? undefined : yearless(asDay(yearlessDay(month, day, scene), at + 1));
};

/** "room 3/4", "£12/10". */
function isOther(words: readonly Word[], at: number): boolean {
  return NAMES_A_PLACE.test(textAt(words, at - 1)) || /[£$€]$/.test(words[at]?.gap ?? '');
}

/** "3/4 of the actions", "9/10 are done", "24/7". */
function isFraction(words: readonly Word[], at: number): boolean {
  const isSure = /^(?:on|by|before|after|since|until|till|from|due|to|between|and|commencing|beginning|w\/c|wc|w\/b|w\/e|ending)$/.test(
    textAt(words, at - 1),
  );
  return textAt(words, at) === '24/7' || (!isSure && OF_A_WHOLE.test(textAt(words, at + 1)));
}

function yearless(period: Period | undefined): Period | undefined {
  return period && { ...period, isYearless: true };
}

/** A written day and month, whether or not the month has such a day. */
interface Written {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  readonly next: number;
}

/** "12 April 2015", "the 12th of April", "Thursday 12 April", "April 12th", "2018 April 12". */
function findWritten(words: readonly Word[], at: number): Written | undefined {
  const start = skipThe(words, at);
  const named = findWeekday(words, start) === undefined ? start : skipThe(words, textAt(words, start + 1) === '-' ? start + 2 : start + 1);
  return findDayFirst(words, named) ?? findMonthFirst(words, named) ?? findYearFirst(words, at);
}

function findDayFirst(words: readonly Word[], at: number): Written | undefined {
  const number = readDayNumber(words, at, 'ordinal') ?? findTooMany(words, at);
  if (!number) return undefined;
  const ofAt = textAt(words, number.next) === 'day' ? number.next + 1 : number.next;
  const monthAt = textAt(words, ofAt) === 'of' ? ofAt + 1 : number.next;
  const month = findMonth(words, monthAt);
  return month === undefined ? undefined : { day: number.day, month, ...yearAfter(words, monthAt + 1) };
}

function findMonthFirst(words: readonly Word[], at: number): Written | undefined {
  const month = findMonth(words, at);
  const dayAt = skipThe(words, at + 1);
  const number = month === undefined ? undefined : (readDayNumber(words, dayAt, 'counted') ?? findTooMany(words, dayAt));
  return month === undefined || !number ? undefined : { day: number.day, month, ...yearAfter(words, number.next) };
}

function findYearFirst(words: readonly Word[], at: number): Written | undefined {
  const year = findYear(textAt(words, at));
  const month = findMonth(words, at + 1);
  const day = findOrdinal(textAt(words, at + 2));
  return year === undefined || month === undefined || day === undefined ? undefined : { day, month, year, next: at + 3 };
}

/** "32", "45th": no day of any month, yet written as one. */
function findTooMany(words: readonly Word[], at: number): { day: number; next: number } | undefined {
  return /^(?:3[2-9]|4\d)(?:st|nd|rd|th)?$/.test(textAt(words, at)) && !words[at + 1]?.breaks ? { day: 99, next: at + 1 } : undefined;
}

function yearAfter(words: readonly Word[], at: number): { year: number | undefined; next: number } {
  return readYearAfter(words, at) ?? { year: undefined, next: at };
}

export const readDayAndMonth: ReadPeriod = (words, at, scene) => {
  const written = findWritten(words, at);
  if (!written) return undefined;
  const phrase = written.year === undefined ? yearOfPhrase(words, written.next, scene) : undefined;
  const { day, month, year, next } = { ...written, ...phrase };
  return year === undefined ? yearless(asDay(yearlessDay(month, day, scene), next)) : asDay(findDay(year, month, day), next);
};

/** The position after a day that its month does not have ("31 February"): none of its words may be read as anything else. */
export function skipImpossible(words: readonly Word[], at: number): number | undefined {
  const written = findWritten(words, at);
  if (!written) return undefined;
  const isPossible = findDay(written.year ?? 2000, written.month, written.day) !== undefined;
  return isPossible ? undefined : written.next;
}

export const readMonth: ReadPeriod = (words, at, scene) => {
  const figures = /^(\d{4})[-/](\d{1,2})$/.exec(textAt(words, at)) ?? /^(\d{1,2})[-/](\d{4})$/.exec(textAt(words, at));
  if (figures) return monthInFigures(figures.slice(1), at + 1);
  const pick = /^(?:last|next|this|previous|coming)$/.exec(textAt(words, at))?.[0];
  const before = words[at + 1]?.breaks === true ? undefined : findYear(textAt(words, at));
  const monthAt = pick === undefined && before === undefined ? at : at + 1;
  const month = findMonth(words, monthAt);
  if (month === undefined || (pick === undefined && skipImpossible(words, at) !== undefined)) return undefined;
  const after =
    before === undefined ? (yearOfPhrase(words, monthAt + 1, scene) ?? longYear(words, monthAt + 1)) : { year: before, next: monthAt + 1 };
  const from = firstOf(after?.year ?? yearOfMonth(month, pick, scene), month);
  const isYearless = after === undefined && pick === undefined;
  return { from, to: endOfMonth(from), next: after?.next ?? monthAt + 1, ...(isYearless ? { isYearless } : {}) };
};

function monthInFigures([one = '', other = '']: readonly string[], next: number): Period | undefined {
  const [year, month] = one.length === 4 ? [one, other] : [other, one];
  const from = findDay(Number(year), Number(month), 1);
  return from && { from, to: endOfMonth(from), next };
}

/** "April 96" is a year, "April 16" a day. */
function longYear(words: readonly Word[], at: number): { year: number; next: number } | undefined {
  const after = readYearAfter(words, at);
  return after && (/^\d{4}$/.test(textAt(words, after.next - 1)) || Number(textAt(words, at)) > 49) ? after : undefined;
}

/** "April of next year", "April last year". */
function yearOfPhrase(words: readonly Word[], at: number, { today }: DateScene): { year: number; next: number } | undefined {
  const start = textAt(words, at) === 'of' ? at + 1 : at;
  const step = lookUp({ last: -1, this: 0, next: 1 }, textAt(words, start));
  return step === undefined || textAt(words, start + 1) !== 'year' ? undefined : { year: yearOf(today) + step, next: start + 2 };
}

/** A month without a year: this year's, unless that lies more than five months back, or nearly a year ahead. */
function yearOfMonth(month: number, pick: string | undefined, { today, lean }: DateScene): number {
  const ahead = month - monthOf(today);
  const year = yearOf(today);
  if (pick === 'last' || pick === 'previous') return ahead >= 0 ? year - 1 : year;
  if (pick === 'next' || pick === 'coming') return ahead <= 0 ? year + 1 : year;
  if (pick === 'this') return year;
  if (lean === 'past') return ahead > 0 ? year - 1 : year;
  return ahead < -5 ? year + 1 : ahead > 9 && lean === 'near' ? year - 1 : year;
}

function yearlessDay(month: number, day: number, scene: DateScene): IsoDate | undefined {
  const year = yearOfMonth(month, undefined, scene);
  const leap = scene.lean === 'past' ? [year - 1, year - 2, year - 3] : [year + 1, year + 2, year + 3];
  const years = month === 2 && day === 29 ? [year, ...leap] : [year];
  return years.map((one) => findDay(one, month, day)).find((one) => one !== undefined);
}

const COUNTS_ON = /^(?:action|actions|one|ones|area|item|lead|draft|line|party|century|time|times|floor|edition|version|place|birthday)$/;
const BEFORE_DAY = /^(?:on|by|before|after|since|until|till|to|from|due|and|or|between|-|than|commencing|beginning|ending)$/;

/** "the 20th": of this month, or of the month before or after where the lean asks for it; "the 3rd of last month", "Sat 14th". */
export const readDayOfMonth: ReadPeriod = (words, at, scene) => {
  const weekday = findWeekday(words, at);
  const dayAt = skipThe(words, weekday === undefined ? at : at + 1);
  const text = textAt(words, dayAt);
  const after = words[dayAt + 1];
  const isLast = after === undefined || after.breaks;
  const isAsked = dayAt > at && /^(?:on|by|before|after|until|till|since)$/.test(textAt(words, at - 1));
  const isBare = (weekday !== undefined || isAsked) && isLast && /^\d{1,2}$/.test(text);
  if (!isBare && !/^\d{1,2}(?:st|nd|rd|th)$/.test(text)) return undefined;
  const day = findOrdinal(text);
  if (day === undefined || findMonth(words, dayAt + 1) !== undefined || COUNTS_ON.test(after?.text ?? '')) return undefined;
  const month = readMonthPhrase(words, after?.text === 'day' ? dayAt + 2 : dayAt + 1, scene.today);
  if (month) return asDay(findDay(yearOf(month.first), monthOf(month.first), day), month.next);
  if (weekday !== undefined) return asDay(nearestOn(weekday, day, scene), dayAt + 1);
  const isSure = dayAt > at || isLast || BEFORE_DAY.test(textAt(words, at - 1));
  return isSure || /^(?:-|to|and|or|for|is|was|of|in|at|please)$/.test(after.text) ? asDay(nearestDay(day, scene), dayAt + 1) : undefined;
};

/** "Friday 13th": the nearest month, looking one way only, whose 13th is a Friday. */
function nearestOn(weekday: number, day: number, scene: DateScene): IsoDate | undefined {
  const near = nearestDay(day, scene) ?? scene.today;
  const step = scene.lean === 'past' ? -1 : 1;
  const months = Array.from({ length: 14 }, (_, count) => addMonths(firstOf(yearOf(near), monthOf(near)), count * step));
  const days = months.map((first) => findDay(yearOf(first), monthOf(first), day));
  return days.find((one) => one !== undefined && weekdayOf(one) === weekday);
}

function nearestDay(day: number, { today, lean }: DateScene): IsoDate | undefined {
  const here = findDay(yearOf(today), monthOf(today), day);
  const isWrongSide = here !== undefined && (lean === 'past' ? here > today : here < today);
  const month = isWrongSide || here === undefined ? addMonths(firstOf(yearOf(today), monthOf(today)), lean === 'past' ? -1 : 1) : today;
  return findDay(yearOf(month), monthOf(month), day);
}

/** "of next month", "in this month", "this month": its first day. */
export function readMonthPhrase(words: readonly Word[], at: number, today: IsoDate): { first: IsoDate; next: number } | undefined {
  const pickAt = /^(?:of|in)$/.test(textAt(words, at)) ? skipThe(words, at + 1) : at;
  const isBare = pickAt > at && textAt(words, pickAt) === 'month';
  const step = isBare ? 0 : lookUp({ last: -1, previous: -1, this: 0, next: 1, following: 1 }, textAt(words, pickAt));
  if (step === undefined || textAt(words, isBare ? pickAt : pickAt + 1) !== 'month') return undefined;
  return { first: addMonths(firstOf(yearOf(today), monthOf(today)), step), next: pickAt + (isBare ? 1 : 2) };
}

export function wholeYear(year: number): { from: IsoDate; to: IsoDate } {
  return { from: firstOf(year, 1), to: isoDate(`${String(year)}-12-31`) };
}
