import { findPerson, type Board } from './board.ts';
import { isWorkingDay, workingDayOnOrAfter } from './calendar.ts';
import { chasingOf } from './chasing.ts';
import { addDays, localTimeIn, momentOf, type Instant, type IsoDate } from './dates.ts';

/**
 * The first moment from `now` on at which a person is written to without having asked: on a working day, between their hour and the board's
 * quiet hour, both on their own clocks.
 */
export function writableFrom(board: Board, personId: string, now: Instant): Instant {
  const { time, timeZone } = hourOf(board, personId);
  const clock = localTimeIn(now, timeZone);
  const isWorking = isWorkingDay(board.calendar, clock.date);
  if (isWorking && time <= clock.time && clock.time < chasingOf(board).quietFrom) return now;
  const day = isWorking && clock.time < time ? clock.date : workingDayOnOrAfter(board.calendar, addDays(clock.date, 1));
  return momentOf(day, time, timeZone);
}

/** When a day's reminders are put: at the board's hour, or at that of whoever on it wants theirs first. */
export function morningOf(board: Board, day: IsoDate): Instant {
  const { timeZone } = board.calendar;
  const own = board.people.flatMap(({ id, hour }) => (hour === undefined ? [] : [hourOf(board, id)]));
  const moments = [{ time: board.reminderTime, timeZone }, ...own].map((hour) => momentOf(day, hour.time, hour.timeZone));
  return moments.toSorted()[0] ?? momentOf(day, board.reminderTime, timeZone);
}

function hourOf(board: Board, personId: string) {
  const { time = board.reminderTime, timeZone = board.calendar.timeZone } = findPerson(board, personId)?.hour ?? {};
  return { time, timeZone };
}
