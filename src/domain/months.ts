import { addDays, endOfMonth, isoDate, type IsoDate } from './dates.ts';

/** Undefined for a day the month does not have. */
export function findDay(year: number, month: number, day: number): IsoDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2199) return undefined;
  const first = firstOf(year, month);
  return day <= Number(endOfMonth(first).slice(8)) ? addDays(first, day - 1) : undefined;
}

export function firstOf(year: number, month: number): IsoDate {
  return isoDate(`${String(year)}-${String(month).padStart(2, '0')}-01`);
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: IsoDate): number {
  return Number(day.slice(5, 7));
}

/** The same day of the month so many months on (or back), or the month's last day where it has no such day. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const last = endOfMonth(firstOf(Math.floor(count / 12), (count % 12) + 1));
  return findDay(yearOf(last), monthOf(last), Number(day.slice(8))) ?? last;
}

/** So many whole months that start with the given one. */
export function monthsFrom(year: number, month: number, count: number): { from: IsoDate; to: IsoDate } {
  const from = firstOf(year, month);
  return { from, to: addDays(addMonths(from, count), -1) };
}
