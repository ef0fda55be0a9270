import type { BoardCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/dates.ts';
import { bankHolidaysOfEngland } from '../schedule/bank-holidays.ts';

/** The year of anybody in England: its financial year and bank holidays, and no meetings, terms or seasons of a board. */
export const ENGLISH_YEAR: BoardCalendar = {
  timeZone: 'Europe/London',
  closedDays: [],
  financialYearStartsMonth: 4,
  meetings: {},
  breaks: [],
  seasons: {},
};

const holidaysOf = new Map<number, readonly IsoDate[]>();

/** The calendar with the bank holidays of the years around a day, as the bot keeps it. */
export function withEnglishHolidays(calendar: BoardCalendar, today: IsoDate): BoardCalendar {
  const year = Number(today.slice(0, 4));
  const closedDays = new Set([...calendar.closedDays, ...[year - 1, year, year + 1, year + 2].flatMap(holidaysIn)]);
  return { ...calendar, closedDays: [...closedDays].sort() };
}

function holidaysIn(year: number): readonly IsoDate[] {
  const known = holidaysOf.get(year) ?? bankHolidaysOfEngland(year);
  holidaysOf.set(year, known);
  return known;
}
