import { addDays, endOfMonth, isoDate, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import { addMonths, findDay, firstOf, monthOf, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { findNumber, textAt, weekOf, type DateScene, type Period, type ReadPeriod } from './period.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT: Readonly<Record<string, string>> = {
  sept: 'september',
  tues: 'tuesday',
  weds: 'wednesday',
  thur: 'thursday',
  thurs: 'thursday',
};
/** Names a spelling correction may lead to. */
export const DATE_WORDS: readonly string[] = [...MONTHS.filter((name) => name !== 'may' && name !== 'march'), 'march', ...WEEKDAYS];

/** 1 to 12, or undefined; "may" counts only where `isMay` says so. */
export function findMonth(words: readonly Word[], at: number): number | undefined {
  const month = findName(MONTHS, textAt(words, at));
  if (month === 5) return isMay(words, at) ? 5 : undefined;
  if (month === 3 && textAt(words, at) === 'mar' && words[at]?.raw === 'mar' && at === 0) return undefined;
  return month;
}

function findName(names: readonly string[], text: string): number | undefined {
  const full = Object.hasOwn(SHORT, text) ? SHORT[text] : text;
  const at = names.findIndex((name) => name === full || (text.length === 3 && name.slice(0, 3) === text));
  return at < 0 ? undefined : at + 1;
}

const BEFORE_MAY = new Set(
  'in by before until till since after during for from of end this next last early late mid due about and or to between through beginning start middle'.split(
    ' ',
  ),
);
const AFTER_MODAL = new Set('i we you they he she it be have not need also well the there or'.split(' '));

/** "May" the month, not "may" the verb: a day, a year or a preposition stands beside it, or it has its capital inside a sentence. */
function isMay(words: readonly Word[], at: number): boolean {
  const [before, after] = [textAt(words, at - 1), textAt(words, at + 1)];
  if (findOrdinal(before) !== undefined || /^\d{4}$/.test(after) || findOrdinal(after) !== undefined) return true;
  if (BEFORE_MAY.has(before)) return !AFTER_MODAL.has(after) || after === 'or' || after === 'the';
  const raw = words[at]?.raw ?? '';
  const isShouted = words.length > 1 && words.every((word) => word.raw === word.raw.toUpperCase());
  return at > 0 && raw.startsWith('M') && !isShouted ? !AFTER_MODAL.has(after) : words.length <= 2 && !AFTER_MODAL.has(after);
}

const SPELT_DAYS: Readonly<Record<string, number | undefined>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  tenth: 10,
  twelfth: 12,
  fifteenth: 15,
  twentieth: 20,
};

function findOrdinal(text: string): number | undefined {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  return day && Number(day[1]) >= 1 && Number(day[1]) <= 31 ? Number(day[1]) : undefined;
}

export function findWeekday(text: string): number | undefined {
  return findName(WEEKDAYS, text);
}

export const readNumericDay: ReadPeriod = (words, at, scene) => {
  const text = textAt(words, at);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return asDay(findDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), at + 1);
  const british = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (!british || (british[4] === undefined && british[2] !== '/')) return undefined;
  const [day, month] = [Number(british[1]), Number(british[3])];
  const year = british[4] === undefined ? undefined : fullYear(british[4]);
  return asDay(year === undefined ? yearlessDay(month, day, scene) : findDay(year, month, day), at + 1);
};

export const readDayAndMonth: ReadPeriod = (words, at, scene) => {
  const first = skipThe(words, at);
  const second = skipThe(words, first + 1);
  const lead = findWeekday(textAt(words, first)) !== undefined && findOrdinal(textAt(words, second)) !== undefined ? second : first;
  const day = findOrdinal(textAt(words, lead)) ?? SPELT_DAYS[textAt(words, lead)];
  if (day !== undefined) {
    const month = textAt(words, lead + 1) === 'of' ? lead + 2 : lead + 1;
    return monthDay(words, month, month + 1, day, scene);
  }
  const after = skipThe(words, at + 1);
  const dayAfter = findMonth(words, at) === undefined ? undefined : findOrdinal(textAt(words, after));
  return dayAfter === undefined ? undefined : monthDay(words, at, after + 1, dayAfter, scene);
};

function monthDay(words: readonly Word[], monthAt: number, next: number, day: number, scene: DateScene): Period | undefined {
  const month = findMonth(words, monthAt);
  if (month === undefined) return undefined;
  const year = findYear(textAt(words, next));
  return year === undefined ? asDay(yearlessDay(month, day, scene), next) : asDay(findDay(year, month, day), next + 1);
}

export const readMonth: ReadPeriod = (words, at, scene) => {
  const pick = /^(?:last|next|this|previous|coming)$/.exec(textAt(words, at))?.[0];
  const monthAt = pick === undefined ? at : at + 1;
  const month = findMonth(words, monthAt);
  if (month === undefined) return undefined;
  const written = findYear(textAt(words, monthAt + 1)) ?? findYear(textAt(words, monthAt + 1) === 'of' ? textAt(words, monthAt + 2) : '');
  const next = written === undefined ? monthAt + 1 : textAt(words, monthAt + 1) === 'of' ? monthAt + 3 : monthAt + 2;
  const from = firstOf(written ?? yearOfMonth(month, pick, scene), month);
  return { from, to: endOfMonth(from), next };
};

/** A month without a year: this year's, unless that lies more than five months back, or nearly a year ahead. */
function yearOfMonth(month: number, pick: string | undefined, { today, lean }: DateScene): number {
  const ahead = month - monthOf(today);
  const year = yearOf(today);
  if (pick === 'last' || pick === 'previous') return ahead >= 0 ? year - 1 : year;
  if (pick === 'next' || pick === 'coming') return ahead <= 0 ? year + 1 : year;
  if (pick === 'this') return year;
  if (lean === 'past') return ahead > 0 ? year - 1 : year;
  return ahead < -5 ? year + 1 : ahead > 9 ? year - 1 : year;
}

function yearlessDay(month: number, day: number, scene: DateScene): IsoDate | undefined {
  return findDay(yearOfMonth(month, undefined, scene), month, day) ?? findDay(yearOf(scene.today) + 1, month, day);
}

/** "the 20th": of this month, or of the month before or after where the lean asks for it. */
export const readDayOfMonth: ReadPeriod = (words, at, { today, lean }) => {
  const dayAt = textAt(words, at) === 'the' ? at + 1 : at;
  const text = textAt(words, dayAt);
  if (!/^\d{1,2}(?:st|nd|rd|th)$/.test(text)) return undefined;
  const day = findOrdinal(text);
  if (day === undefined || findMonth(words, dayAt + 1) !== undefined) return undefined;
  const here = findDay(yearOf(today), monthOf(today), day);
  const isWrongSide = here !== undefined && (lean === 'past' ? here > today : here < today);
  const month = isWrongSide || here === undefined ? addMonths(firstOf(yearOf(today), monthOf(today)), lean === 'past' ? -1 : 1) : today;
  return asDay(findDay(yearOf(month), monthOf(month), day), dayAt + 1);
};

/** "Friday" is the coming one, "next Friday" that of next week, "a week on Friday" and "Friday week" seven days after the coming one. */
export const readWeekday: ReadPeriod = (words, at, scene) => {
  const { today, lean } = scene;
  const later = readWeekLater(words, at, today);
  if (later) return later;
  const pick = /^(?:last|next|this|coming)$/.exec(textAt(words, at))?.[0];
  const nameAt = pick === undefined ? at : at + 1;
  const weekday = findWeekday(textAt(words, nameAt));
  if (weekday === undefined) return undefined;
  if (textAt(words, nameAt + 1) === 'week') return asDay(addDays(comingWeekday(today, weekday), 7), nameAt + 2);
  const next = nameAt + (textAt(words, nameAt + 1) === 'next' && textAt(words, nameAt + 2) === 'week' ? 3 : 1);
  if (pick === 'last' || (pick === undefined && lean === 'past'))
    return asDay(addDays(comingWeekday(today, weekday), -7 - (weekdayOf(today) === weekday && pick === 'last' ? 7 : 0)), next);
  if (pick === 'next' || next > nameAt + 1) return asDay(addDays(weekOf(today).from, 6 + weekday), next);
  return asDay(pick === 'this' ? addDays(weekOf(today).from, weekday - 1) : comingWeekday(today, weekday), next);
};

function readWeekLater(words: readonly Word[], at: number, today: IsoDate): Period | undefined {
  const count = findNumber(textAt(words, at));
  const unit = /^(week|fortnight)s?$/.exec(textAt(words, at + 1))?.[1];
  if (count === undefined || unit === undefined) return undefined;
  const dayAt = textAt(words, at + 2) === 'on' || textAt(words, at + 2) === 'from' ? at + 3 : at + 2;
  const text = textAt(words, dayAt);
  const weekday = findWeekday(text);
  const start =
    text === 'today' ? today : text === 'tomorrow' ? addDays(today, 1) : weekday === undefined ? undefined : comingWeekday(today, weekday);
  return asDay(start === undefined ? undefined : addDays(start, count * (unit === 'week' ? 7 : 14)), dayAt + 1);
}

/** The next such weekday after today; today itself is a week away. */
function comingWeekday(today: IsoDate, weekday: number): IsoDate {
  const days = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, days === 0 ? 7 : days);
}

export function findYear(text: string): number | undefined {
  return /^(?:19|20)\d{2}$/.test(text) ? Number(text) : undefined;
}

export function fullYear(text: string): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}

export function skipThe(words: readonly Word[], at: number): number {
  return textAt(words, at) === 'the' ? at + 1 : at;
}

export function asDay(day: IsoDate | undefined, next: number): Period | undefined {
  return day === undefined ? undefined : { from: day, to: day, next };
}

export function wholeYear(year: number): { from: IsoDate; to: IsoDate } {
  return { from: firstOf(year, 1), to: isoDate(`${String(year)}-12-31`) };
}
