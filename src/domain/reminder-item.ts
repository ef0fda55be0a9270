import type { Instant, IsoDate } from './dates.ts';

/** One action on a reminder. */
export interface ReminderItem {
  readonly ref: string;
  /** The day the rungs are reckoned from: the due date, the review, or the day of the event it waits for. */
  readonly due: IsoDate;
  /** Rungs this morning stands for, in days from that day: -28 is four weeks before, 7 a week after. None where it was only asked about. */
  readonly rungs: readonly number[];
  /** Why it is asked about; absent for a due date. */
  readonly why?: ChaseWhy;
  /** The moment somebody asked for an update out of turn, where that is still to be answered. */
  readonly asked?: Instant;
  /** Entries its history had when it was put: tells the action apart from one that has its number since. */
  readonly seen?: number;
  /** Whom it is told to without a reply, and when; absent before the due date. */
  readonly next?: readonly NextStep[];
}

export type ChaseWhy = 'due' | 'review' | 'event' | 'asked';

export interface NextStep {
  readonly to: 'manager' | 'chair';
  readonly on: IsoDate;
}

/** A reminder to a person that was put and did not fail. */
export interface Announced {
  readonly personId: string;
  readonly on: IsoDate;
  readonly items: readonly ReminderItem[];
}
