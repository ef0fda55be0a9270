import Holidays from 'date-holidays';
import { isoDate, type IsoDate } from '../domain/dates.ts';

/** Bank holidays of England, substitute days included, from the date-holidays package's data. */
export function bankHolidaysOfEngland(year: number): readonly IsoDate[] {
  const holidays = new Holidays('GB', 'ENG').getHolidays(year, 'en');
  return holidays.filter(({ type }) => type === 'public').map(({ date }) => isoDate(date.slice(0, 10)));
}
