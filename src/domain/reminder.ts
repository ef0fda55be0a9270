import type { IsoDate } from './dates.ts';
import type { Told } from './telling.ts';

/**
 * The message to one person on one morning: every action of theirs whose rung is reached, never one message an action.
 * `personId` is null where the post has no holder; such a reminder goes to the manager as *needs attention*.
 */
export interface Reminder {
  readonly personId: string | null;
  readonly postIds: readonly string[];
  readonly on: IsoDate;
  readonly items: readonly ReminderItem[];
  /** What they are told beside the actions they lead. */
  readonly told?: readonly Told[];
}

export interface ReminderItem {
  readonly ref: string;
  readonly due: IsoDate;
  /** Rungs this morning stands for, in days from the due date: -28 is four weeks before, 7 a week after. */
  readonly rungs: readonly number[];
}
