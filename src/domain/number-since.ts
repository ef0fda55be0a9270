import { findAction, type Action, type Plan } from './plan.ts';
import type { ReminderItem } from './reminder-item.ts';

/**
 * A reminder's items by the numbers their actions have now: a plan may have been numbered anew since it was put. An item whose action is gone
 * keeps the number it had; where another action stands there now, it is left out, so that nobody answers for the wrong one.
 */
export function itemsNow(plan: Plan, items: readonly ReminderItem[]): readonly ReminderItem[] {
  return items.flatMap((item) => {
    const moved = plan.actions.find((action) => numberBefore(action, item.seen) === item.ref && action.ref !== item.ref);
    if (moved !== undefined) return [{ ...item, ref: moved.ref, seen: moved.history.length }];
    const there = findAction(plan, item.ref);
    return there !== undefined && isAnother(there, item) ? [] : [item];
  });
}

/** Whether a reminder asks for an action under a number, be it the one it had when the reminder was put or the one it has now. */
export function asksFor(plan: Plan, items: readonly ReminderItem[], ref: string): boolean {
  return [...items, ...itemsNow(plan, items)].some((item) => item.ref === ref);
}

/** The number an action had when its history had so many entries. */
function numberBefore({ ref, history }: Action, seen: number | undefined): string {
  if (seen === undefined) return ref;
  return history.slice(seen).reduceRight((number, entry) => (entry.kind === 'renumbered' ? entry.from : number), ref);
}

/** Fewer entries than there were, or a number it did not have: not the action that was meant. */
function isAnother(action: Action, { ref, seen }: ReminderItem): boolean {
  return seen !== undefined && (action.history.length < seen || numberBefore(action, seen) !== ref);
}
