import type { Word } from '../words.ts';
import { findNumber, lookUp, textAt } from './period.ts';

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

/** Names and their first three letters, numbered from 1. */
function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  const full = names.map((name, at) => [name, at + 1] as const);
  const short = full.map(([name, number]) => [name.slice(0, 3), number] as const);
  return new Map([...full, ...short]);
}

const MONTH_NUMBERS = numbered(MONTHS);
const WEEKDAY_NUMBERS = numbered(WEEKDAYS);

function findName(numbers: ReadonlyMap<string, number>, text: string): number | undefined {
  return numbers.get(text) ?? numbers.get(lookUp(SHORT, text) ?? '');
}

/** Whether a text is the name of a month, whatever it may mean where it stands. */
export function isMonthName(text: string): boolean {
  return findName(MONTH_NUMBERS, text) !== undefined;
}

/** 1 to 12, or undefined; "may" and "march" count only where they are no verbs. */
export function findMonth(words: readonly Word[], at: number): number | undefined {
  const month = findName(MONTH_NUMBERS, textAt(words, at));
  if (month === 5) return isMay(words, at) ? 5 : undefined;
  if (month === 3 && isVerb(words, at)) return undefined;
  return month;
}

const BEFORE_MAY = new Set(
  'in by before until till since after during for from of end this next last early late mid due about and or to between through beginning start middle -'.split(
    ' ',
  ),
);
const AFTER_MODAL = new Set('i we you they he she it be have not need also well the there or'.split(' '));

/** "May" the month, not "may" the verb: a day, a year or a preposition stands beside it, or it has its capital inside a sentence. */
function isMay(words: readonly Word[], at: number): boolean {
  const [before, after] = [textAt(words, at - 1), textAt(words, at + 1)];
  if (findOrdinal(before) !== undefined || /^\d{4}$/.test(after) || findOrdinal(after) !== undefined) return true;
  if (readDayNumber(words, at + 1, 'counted') || (before === 'of' && SPELT_DAY.test(textAt(words, at - 2)))) return true;
  if (BEFORE_MAY.has(before)) return !AFTER_MODAL.has(after) || after === 'or' || after === 'the';
  const raw = words[at]?.raw ?? '';
  const isShouted = words.length > 1 && words.every((word) => word.raw === word.raw.toUpperCase());
  return at > 0 && raw.startsWith('M') && !isShouted ? !AFTER_MODAL.has(after) : words.length <= 2 && !AFTER_MODAL.has(after);
}

/** "we march on", "the march of progress", "mar" as the first word: no month. */
function isVerb(words: readonly Word[], at: number): boolean {
  const [before, after] = [textAt(words, at - 1), textAt(words, at + 1)];
  if (textAt(words, at) === 'mar') return words[at]?.raw === 'mar' && at === 0;
  if (/^(?:we|they|i|you|who|will|would|must|should)$/.test(before)) return true;
  return before === 'the' && after === 'of' && findYear(textAt(words, at + 2)) === undefined;
}

const BEFORE_SHORT_DAY = new Set(
  'on by this next last before after until till til since from and or to due between coming every week fortnight - ending commencing'.split(
    ' ',
  ),
);

/** 1 for Monday to 7 for Sunday; "sat", "sun" and "wed" count only where nothing else can be meant. */
export function findWeekday(words: readonly Word[], at: number): number | undefined {
  const text = textAt(words, at);
  const day = findName(WEEKDAY_NUMBERS, text);
  if (day === undefined || !/^(?:sat|sun|wed)$/.test(text)) return day;
  const isBeside = BEFORE_SHORT_DAY.has(textAt(words, at - 1)) || findOrdinal(textAt(words, at + 1)) !== undefined;
  const isStuck = findMonth(words, at + 1) !== undefined || textAt(words, at + 1) === 'the';
  return isBeside || isStuck || words.length <= 2 ? day : undefined;
}

export function isWeekdayName(text: string): boolean {
  return findName(WEEKDAY_NUMBERS, text) !== undefined;
}

const SPELT: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const SPELT_DAY = /^(?:first|second|third|thirtieth|[a-z-]{4,12}th)$/;
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };

/** A day of the month in figures, with or without its ending. */
export function findOrdinal(text: string): number | undefined {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  return day && Number(day[1]) >= 1 && Number(day[1]) <= 31 ? Number(day[1]) : undefined;
}

const SPELT_DAYS: ReadonlyMap<string, number> = new Map([
  ...SPELT.map((text, at) => [text, at + 1] as const),
  ['thirtieth', 30],
  ...Object.entries(TENS).flatMap(([ten, days]) => SPELT.slice(0, 9).map((text, at) => [`${ten}-${text}`, days + at + 1] as const)),
]);

/** "12", "12th", "twelfth", "twenty-first", "twenty first", and, `counted`, "twenty nine", with the position after it. */
export function readDayNumber(words: readonly Word[], at: number, kind: 'ordinal' | 'counted'): { day: number; next: number } | undefined {
  const text = textAt(words, at);
  const written = findOrdinal(text);
  if (written !== undefined) return { day: written, next: at + 1 };
  const isTens = lookUp(TENS, text) !== undefined;
  const joined = isTens ? SPELT_DAYS.get(`${text}-${textAt(words, at + 1)}`) : undefined;
  if (joined !== undefined) return { day: joined, next: at + 2 };
  const spelt = SPELT_DAYS.get(text);
  if (spelt !== undefined) return { day: spelt, next: at + 1 };
  if (kind === 'ordinal' || text === 'a' || text === 'an' || text === 'couple') return undefined;
  const pair = isTens ? findNumber(`${text}-${textAt(words, at + 1)}`) : undefined;
  const count = pair ?? findNumber(text);
  return count === undefined || count > 31 || /^\d/.test(text) ? undefined : { day: count, next: at + (pair === undefined ? 1 : 2) };
}

export function findYear(text: string): number | undefined {
  return /^(?:19|20)\d{2}$/.test(text) ? Number(text) : undefined;
}

/** "15" is 2015 and "96" is 1996. */
export function fullYear(text: string): number {
  return text.length === 4 ? Number(text) : Number(text) + (Number(text) > 50 ? 1900 : 2000);
}

const AFTER_YEAR = /^(?:-|to|until|till|through|and|or|for|is|are|was|were|in|on|at|by|then|but|please)$/;

/** The year that follows a day or month ("2015", "in 2015"), and the position after it; two figures count where they can count nothing else. */
export function readYearAfter(words: readonly Word[], at: number): { year: number; next: number } | undefined {
  const text = textAt(words, at);
  const yearAt = /^(?:of|in)$/.test(text) ? at + 1 : at;
  const year = findYear(textAt(words, yearAt));
  if (year !== undefined) return { year, next: yearAt + 1 };
  const after = words[at + 1];
  const isLast = after === undefined || after.breaks || AFTER_YEAR.test(after.text);
  return /^\d{2}$/.test(text) && isLast && words[at]?.breaks !== true ? { year: fullYear(text), next: at + 1 } : undefined;
}
