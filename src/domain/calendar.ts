import { addDays, isoWeekOf, mondayOf, weekdayOf, type IsoDate, type IsoWeek } from './dates.ts';

/** A board's own year: what "the next board", "half term" and "a working day" mean to it. */
export interface BoardCalendar {
  /** IANA zone, Europe/London for an English board. */
  readonly timeZone: string;
  /** Bank holidays and other days on which nobody is chased. */
  readonly closedDays: readonly IsoDate[];
  /** 4 for April: the month the board's financial year starts. */
  readonly financialYearStartsMonth: number;
  /** Days of meetings, by the body that meets: "board", "executive". */
  readonly meetings: Readonly<Record<string, readonly IsoDate[]>>;
  readonly breaks: readonly { readonly name: string; readonly from: IsoDate; readonly to: IsoDate }[];
  readonly seasons: Readonly<Record<string, { readonly from: IsoDate; readonly to: IsoDate }>>;
  readonly easterSunday?: IsoDate;
}

/** Bank holidays of England for a year, as days. */
export type BankHolidays = (year: number) => readonly IsoDate[];

export function isWorkingDay(calendar: BoardCalendar, day: IsoDate): boolean {
  return weekdayOf(day) <= 5 && !calendar.closedDays.includes(day);
}

/** The day itself if it is a working day, otherwise the first one after it. */
export function workingDayOnOrAfter(calendar: BoardCalendar, day: IsoDate): IsoDate {
  return isWorkingDay(calendar, day) ? day : workingDayOnOrAfter(calendar, addDays(day, 1));
}

/** The day itself if it is a working day, otherwise the last one before it. */
export function workingDayOnOrBefore(calendar: BoardCalendar, day: IsoDate): IsoDate {
  return isWorkingDay(calendar, day) ? day : workingDayOnOrBefore(calendar, addDays(day, -1));
}

/** So many working days after a day. */
export function addWorkingDays(calendar: BoardCalendar, day: IsoDate, count: number): IsoDate {
  return count <= 0 ? day : addWorkingDays(calendar, workingDayOnOrAfter(calendar, addDays(day, 1)), count - 1);
}

/** The day a week's digest goes out: its first working day, or its Monday where the whole week is closed. */
export function digestDayOf(calendar: BoardCalendar, week: IsoWeek): IsoDate {
  const monday = mondayOf(week);
  const day = workingDayOnOrAfter(calendar, monday);
  return isoWeekOf(day) === week ? day : monday;
}
