import type { IsoDate } from './dates.ts';
import type { ReminderItem } from './reminder-item.ts';
import type { Telling } from './told.ts';

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
  readonly told?: readonly Telling[];
}
