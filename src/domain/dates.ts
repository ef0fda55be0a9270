import { Temporal } from 'temporal-polyfill';

/** A calendar day, `2015-03-10`. Days compare with `<`; a due date is a day, never an instant. */
export type IsoDate = `${number}-${number}-${number}`;
/** A week by ISO 8601, `2015-W11`; it starts on Monday. */
export type IsoWeek = `${number}-W${number}`;
/** A moment in UTC with milliseconds, `2015-03-10T09:30:00.000Z`, so that moments compare with `<`. */
export type Instant = `${string}Z`;
/** A wall-clock time, `08:30`, in the zone named beside it. */
export type LocalTime = `${number}:${number}`;

/** Throws RangeError on anything but a real day of the years 1800 to 2999 written YYYY-MM-DD: no plan is due in another. */
export function isoDate(text: string): IsoDate {
  return /^(?:1[89]|2\d)\d{2}-\d{2}-\d{2}$/.test(text)
    ? asIsoDate(Temporal.PlainDate.from(text, { overflow: 'reject' }))
    : fail(`"${text}" is not a day written as YYYY-MM-DD`);
}

/** Throws RangeError unless the text is an instant with an offset or Z. */
export function instant(text: string): Instant {
  return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }) as Instant;
}

export function instantFromEpoch(milliseconds: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ fractionalSecondDigits: 3 }) as Instant;
}

export function epochOf(moment: Instant): number {
  return Temporal.Instant.from(moment).epochMilliseconds;
}

export function addMilliseconds(moment: Instant, milliseconds: number): Instant {
  return instantFromEpoch(epochOf(moment) + milliseconds);
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return dayNumbered(numberOf(day) + days);
}

/** The same day of a later month, or that month's last day where it has none such. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  return asIsoDate(Temporal.PlainDate.from(day).add({ months }));
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return numberOf(to) - numberOf(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: IsoDate): number {
  return ((((numberOf(day) + THURSDAY) % 7) + 7) % 7) + 1;
}

/** The ISO week a day lies in; 2016-01-03 lies in 2015-W53. */
export function isoWeekOf(day: IsoDate): IsoWeek {
  const date = Temporal.PlainDate.from(day);
  return `${String(date.yearOfWeek)}-W${String(date.weekOfYear).padStart(2, '0')}` as IsoWeek;
}

/** The Monday of an ISO week; throws RangeError for a week the year does not have. */
export function mondayOf(week: string): IsoDate {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? fail(`"${week}" is not a week written as YYYY-Www`);
  const fourthOfJanuary = isoDate(`${year ?? ''}-01-04`);
  const monday = addDays(fourthOfJanuary, 1 - weekdayOf(fourthOfJanuary) + 7 * (Number(number) - 1));
  return isoWeekOf(monday) === week ? monday : fail(`There is no week ${week}`);
}

/** The last day of the month a day lies in. */
export function endOfMonth(day: IsoDate): IsoDate {
  const date = Temporal.PlainDate.from(day);
  return asIsoDate(date.with({ day: date.daysInMonth }));
}

/** The day and wall-clock time that clocks in `timeZone` (IANA) show at a moment. */
export function localTimeIn(moment: Instant, timeZone: string): { date: IsoDate; time: LocalTime } {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return { date: asIsoDate(local.toPlainDate()), time: local.toPlainTime().toString().slice(0, 5) as LocalTime };
}

/** The moment of a wall-clock time; a time the clocks skip moves forward, one they repeat means the first. */
export function momentOf(day: IsoDate, time: LocalTime, timeZone: string): Instant {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  return instant(wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant().toString());
}

/** 1 January 1970 was a Thursday. */
const EPOCH = '1970-01-01';
const THURSDAY = 3;

/*
 * A board's year is walked through thousands of times a morning, by few days: each is read by Temporal once and counted from then on.
 */
const numbers = new Map<IsoDate, number>();
const days = new Map<number, IsoDate>();

function numberOf(day: IsoDate): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Temporal.PlainDate.from(EPOCH).until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days;
  numbers.set(day, number);
  return number;
}

function dayNumbered(number: number): IsoDate {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = asIsoDate(Temporal.PlainDate.from(EPOCH).add({ days: number }));
  days.set(number, day);
  return day;
}

function asIsoDate(date: Temporal.PlainDate): IsoDate {
  return date.toString() as IsoDate;
}

function fail(message: string): never {
  throw new RangeError(message);
}
