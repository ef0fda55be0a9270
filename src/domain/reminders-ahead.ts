import type { Board } from './board.ts';
import { addDays, type IsoDate } from './dates.ts';
import type { Plan } from './plan.ts';
import type { Reminder } from './reminder.ts';
import { remindersDue, spentRungKey, whoIs } from './reminders-due.ts';

/** A morning on which something would go out. */
export interface MorningAhead {
  readonly on: IsoDate;
  readonly reminders: readonly Reminder[];
}

/**
 * What the mornings after today would bring if nobody reported and nothing changed meanwhile, told by the rule of the mornings themselves.
 * `spent` holds what has gone out; what one of these mornings would send is not sent again by a later one.
 */
export function remindersAhead(
  plan: Plan,
  board: Board,
  today: IsoDate,
  spent: ReadonlySet<string>,
  days: number,
): readonly MorningAhead[] {
  const used = new Set(spent);
  return Array.from({ length: days }, (_, index) => addDays(today, index + 1)).flatMap((on) => {
    const reminders = remindersDue(plan, board, on, used);
    for (const reminder of reminders) {
      for (const { ref, due, rungs } of reminder.items) for (const rung of rungs) used.add(spentRungKey(ref, due, rung, whoIs(reminder)));
    }
    return reminders.length === 0 ? [] : [{ on, reminders }];
  });
}
