import { daysBetween, localTimeIn, weekdayOf, type Instant, type IsoDate, type IsoWeek } from '../domain/dates.ts';
import { deadlineOf, dueStatus } from '../domain/due-status.ts';
import { dueDay, startDay, type DueDate } from '../domain/due-date.ts';
import type { Action } from '../domain/plan.ts';
import { reviewDay } from '../domain/review-by.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "Tue 31 March 2015" */
export function longDay(day: IsoDate): string {
  const { year, month, date } = partsOf(day);
  return `${WEEKDAYS[weekdayOf(day) - 1] ?? ''} ${date} ${month} ${year}`;
}

/** "31 Mar 2015" */
export function shortDay(day: IsoDate): string {
  return `${shortDayWithoutYear(day)} ${partsOf(day).year}`;
}

/** "31 Mar", for the one line a lock screen shows. */
export function shortDayWithoutYear(day: IsoDate): string {
  const { month, date } = partsOf(day);
  return `${date} ${month.slice(0, 3)}`;
}

/** "Tue 10 March 2015, 09:30" on the clocks of `timeZone`. */
export function longMoment(moment: Instant, timeZone: string): string {
  const { date, time } = localTimeIn(moment, timeZone);
  return `${longDay(date)}, ${time}`;
}

/** "10 Mar 14:02" on the clocks of `timeZone`. */
export function shortMoment(moment: Instant, timeZone: string): string {
  const { date, time } = localTimeIn(moment, timeZone);
  return `${shortDayWithoutYear(date)} ${time}`;
}

/** "Week 11, 2015" */
export function weekLabel(week: IsoWeek): string {
  const [year = '', number = ''] = week.split('-W');
  return `Week ${String(Number(number))}, ${year}`;
}

export function daysWords(days: number): string {
  return `${String(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** Where an action stands against the calendar: "38 days overdue", "due in 7 days", "cannot say: no clear date". */
export function dueStatusWords(action: Action, today: IsoDate): string {
  const due = deadlineOf(action) ?? dueDay(action.due);
  const status = dueStatus(action, today);
  if (status === 'finished') return 'finished';
  if (status === 'review-missed') return reviewMissedWords(action, today);
  if (status === 'cannot-say' || due === undefined) return 'cannot say if late: no clear date';
  if (status === 'continuous') return `continuous, until ${shortDay(due)}`;
  const days = daysBetween(today, due);
  if (days < 0) return `${daysWords(-days)} overdue`;
  if (days === 0) return 'due today';
  return days === 1 ? 'due tomorrow' : `due in ${daysWords(days)}`;
}

/** "review missed 21 days ago": never "overdue", for there is no end to be late by. */
function reviewMissedWords(action: Action, today: IsoDate): string {
  const review = reviewDay(action);
  return review === undefined ? 'review missed' : `review missed ${daysWords(daysBetween(review, today))} ago`;
}

/** The plan's own wording beside our reading of it. */
export function dueWords(due: DueDate): string {
  const reading = readingWords(due);
  const wording = due.wording.trim();
  return wording === '' ? `Due: ${reading}` : `Due: “${wording}”, read as ${reading}`;
}

/** Our reading alone: "31 Jan 2015", "1 Apr 2015 to 31 Mar 2016, continuous", "no clear date". */
export function readingWords(due: DueDate): string {
  const from = startDay(due);
  const by = dueDay(due);
  const span = spanWords(from, by);
  switch (due.kind) {
    case 'on':
    case 'window':
      return due.originally === undefined ? span : `${span} (first ${shortDay(due.originally)})`;
    case 'continuous':
    case 'recurring':
      return span === '' ? due.kind : `${due.kind}, ${span}`;
    case 'conditional':
      return 'no clear date: it waits on something else';
    case 'none':
      return from === undefined ? 'no date' : `starts ${shortDay(from)}, no end date`;
    case 'unclear':
      return 'no clear date';
  }
}

function spanWords(from: IsoDate | undefined, by: IsoDate | undefined): string {
  if (from === undefined) return by === undefined ? '' : shortDay(by);
  return by === undefined ? `from ${shortDay(from)}` : `${shortDay(from)} to ${shortDay(by)}`;
}

function partsOf(day: IsoDate): { year: string; month: string; date: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', date: String(Number(date)) };
}
