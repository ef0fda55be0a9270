import type { IsoDate } from '../domain/dates.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MS = 24 * 60 * 60_000;

/** "31 Jan 2015". Days are the board's own: nothing here knows or asks for a time zone. */
export function shortDay(day: IsoDate): string {
  return `${dayAndMonth(day)} ${day.slice(0, 4)}`;
}

export function dayAndMonth(day: IsoDate): string {
  return `${String(Number(day.slice(8, 10)))} ${monthName(day)}`;
}

export function monthName(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** Days since 1 January 1970, for drawing days along a line. */
export function dayNumber(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The first days of the months from one day to another, as "2015-03-01". */
export function monthsBetween(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const months: IsoDate[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const first = `${String(year)}-${String(month).padStart(2, '0')}-01` as IsoDate;
    if (first > to) return months;
    months.push(first);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
