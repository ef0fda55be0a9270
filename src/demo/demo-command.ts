import { addDays, daysBetween, isoDate, type IsoDate } from '../domain/dates.ts';

/** What somebody asks of the demo's clock. */
export type DemoCommand =
  | { readonly kind: 'go'; readonly to: IsoDate }
  /** The Playground has no paper clip: the demo sends a newer version of its plan in the visitor's name. */
  | { readonly kind: 'send' }
  | { readonly kind: 'refused'; readonly why: 'not-later' | 'too-far' | 'not-a-day' };

/** More than a year at once would take minutes. */
const FARTHEST_DAYS = 400;

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Undefined for anything that does not start with the word "demo". A day without a year is the nearest one of that name. */
export function readDemoCommand(text: string, today: IsoDate): DemoCommand | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .split(/\s+/);
  if (words[0] !== 'demo') return undefined;
  const [, first, second, ...rest] = words;
  if (first === 'next' && second === 'day') return { kind: 'go', to: addDays(today, 1) };
  if (first === 'next' && second === 'week') return { kind: 'go', to: addDays(today, 7) };
  if (first === 'send') return { kind: 'send' };
  if (first !== 'go' || second !== 'to') return { kind: 'refused', why: 'not-a-day' };
  const day = findDay(rest, today);
  if (day === undefined) return { kind: 'refused', why: 'not-a-day' };
  if (day <= today) return { kind: 'refused', why: 'not-later' };
  return daysBetween(today, day) > FARTHEST_DAYS ? { kind: 'refused', why: 'too-far' } : { kind: 'go', to: day };
}

function findDay(words: readonly string[], today: IsoDate): IsoDate | undefined {
  const text = words.filter((word) => word !== 'the' && word !== 'of').join(' ');
  const [, iso] = /^(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (iso !== undefined) return findRealDay(iso);
  const [, number = '', month = '', year] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})(?: (\d{4}))?$/.exec(text) ?? [];
  const monthNumber = MONTHS.findIndex((name) => month.length >= 3 && name.startsWith(month)) + 1;
  if (monthNumber === 0) return undefined;
  const inYear = (each: string) => findRealDay(`${each}-${String(monthNumber).padStart(2, '0')}-${number.padStart(2, '0')}`);
  if (year !== undefined) return inYear(year);
  const thisYear = today.slice(0, 4);
  const day = inYear(thisYear);
  const isLongPast = day !== undefined && daysBetween(day, today) > 183;
  return isLongPast ? inYear(String(Number(thisYear) + 1)) : day;
}

function findRealDay(text: string): IsoDate | undefined {
  try {
    return isoDate(text);
  } catch {
    return undefined;
  }
}
