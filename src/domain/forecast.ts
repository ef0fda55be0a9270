import type { Board } from './board.ts';
import { addDays, type IsoDate } from './dates.ts';
import type { Plan } from './plan.ts';
import type { Announced } from './reminder-item.ts';
import type { Reminder } from './reminder.ts';
import { remindersDue, spentBy } from './reminders-due.ts';

/** What has been sent so far, from which the next mornings follow. */
export interface SoFar {
  readonly spent: ReadonlySet<string>;
  readonly announced: readonly Announced[];
}

/**
 * Every reminder of the mornings from a day on, as it would go if nobody answered and nothing changed: the same function as on the morning
 * itself, with what each morning spends carried on to the next.
 */
export function forecast(plan: Plan, board: Board, { from, days }: { from: IsoDate; days: number }, soFar: SoFar): readonly Reminder[] {
  const spent = new Set(soFar.spent);
  const announced = [...soFar.announced];
  return Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((day) => {
    const reminders = remindersDue(plan, board, day, spent, undefined, announced);
    for (const reminder of reminders) {
      for (const key of spentBy(reminder)) spent.add(key);
      if (reminder.personId !== null) announced.push({ personId: reminder.personId, on: day, items: reminder.items });
    }
    return reminders;
  });
}
