import type { BoardCalendar } from '../domain/calendar.ts';
import { instant, localTimeIn, type Instant, type IsoDate } from '../domain/dates.ts';
import { datesIn, readDatesOf } from '../questions/dates-alone.ts';
import { readLines } from './batch-file.ts';
import { ENGLISH_YEAR, withEnglishHolidays } from './english-year.ts';
import type { TerminalOptions } from './options.ts';
import { readPlan } from './read-plan.ts';

/** Reads dates alone; a plan's file, if one is named, lends its calendar, and always its "now" to a text without one. */
export async function printDates({ plan, batch, text, now: moment, explain }: TerminalOptions): Promise<void> {
  const file = await readPlan(plan);
  const own = plan === undefined ? ENGLISH_YEAR : file.calendar;
  const now = moment === undefined ? file.now : readMoment(moment);
  const calendarOn = (today: IsoDate): BoardCalendar => withEnglishHolidays(own, today);
  if (batch !== undefined) {
    for (const line of readDatesOf(await readLines(batch), { now, calendarOn, explain })) console.log(line);
    return;
  }
  const today = localTimeIn(now, own.timeZone).date;
  console.log(JSON.stringify(datesIn(text, calendarOn(today), today, explain)));
}

/** The moment after --now. */
export function readMoment(text: string): Instant {
  try {
    return instant(text);
  } catch (error) {
    throw new Error(`--now needs a moment such as 2015-03-10T09:30:00Z.`, { cause: error });
  }
}
