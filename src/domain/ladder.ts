import { workingDayOnOrAfter, workingDayOnOrBefore, type BoardCalendar } from './calendar.ts';
import { addDays, daysBetween, type IsoDate } from './dates.ts';

/** Days around a due date on which its leads are reminded: -28 is four weeks before, 0 the day itself. */
export interface Ladder {
  readonly rungs: readonly number[];
  /** After the last rung, again every so many days until the action is finished; 0 stops there. */
  readonly repeatEvery: number;
}

export interface ReachedRung {
  readonly rung: number;
  /** From this day on an answer counts for the rung. */
  readonly reachedOn: IsoDate;
  /** The working morning on which the rung's reminder goes out. */
  readonly morning: IsoDate;
}

/**
 * Every rung whose morning lies between two days, both inclusive, earliest first. A rung that falls on a closed day moves to the
 * working day before it while the due date is still ahead, because a warning must come before what it warns of, and otherwise to the
 * working day after.
 */
export function rungsBetween(due: IsoDate, ladder: Ladder, calendar: BoardCalendar, from: IsoDate, to: IsoDate): readonly ReachedRung[] {
  // A rung moves no further than to the next working day, so only those between two working days can have their morning here.
  const first = daysBetween(due, workingDayOnOrBefore(calendar, addDays(from, -1)));
  const last = daysBetween(due, workingDayOnOrAfter(calendar, addDays(to, 1)));
  return rungsWithin(ladder, first, last)
    .map((rung) => reach(due, rung, calendar))
    .filter(({ morning }) => from <= morning && morning <= to);
}

function rungsWithin({ rungs, repeatEvery }: Ladder, first: number, last: number): readonly number[] {
  const fixed = [...new Set(rungs)].sort((a, b) => a - b);
  const top = Math.max(fixed.at(-1) ?? 0, 0);
  const within = fixed.filter((rung) => first <= rung && rung <= last);
  if (fixed.length === 0 || repeatEvery <= 0 || last <= top) return within;
  const start = Math.max(1, Math.ceil((first - top) / repeatEvery));
  const count = Math.max(0, Math.floor((last - top) / repeatEvery) - start + 1);
  return [...within, ...Array.from({ length: count }, (_, index) => top + repeatEvery * (start + index))];
}

function reach(due: IsoDate, rung: number, calendar: BoardCalendar): ReachedRung {
  const day = addDays(due, rung);
  const morning = rung < 0 ? workingDayOnOrBefore(calendar, day) : workingDayOnOrAfter(calendar, day);
  return { rung, morning, reachedOn: morning < day ? morning : day };
}
