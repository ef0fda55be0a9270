import type { Instant, IsoDate } from './dates.ts';

/** One action on a reminder. */
export interface ReminderItem {
  readonly ref: string;
  readonly due: IsoDate;
  /** Rungs this morning stands for, in days from the due date: -28 is four weeks before, 7 a week after. */
  readonly rungs: readonly number[];
  /** When the chair or the manager asked for an update out of turn: the item stands until that is answered, whatever the ladder says. */
  readonly asked?: Instant;
}

/** A reminder to a person that was put and did not fail. */
export interface Announced {
  readonly personId: string;
  readonly on: IsoDate;
  readonly items: readonly ReminderItem[];
}
