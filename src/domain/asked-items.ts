import type { AskedNow } from './chase-entry.ts';
import type { IsoDate } from './dates.ts';
import { dueDay } from './due-date.ts';
import { byDueThenRef } from './due-status.ts';
import { isFinished, type Action, type Plan } from './plan.ts';
import type { ReminderItem } from './reminder-item.ts';
import { openAsking } from './word.ts';

/** What was asked out of turn since a day and waits for an answer; an action without a due day is reckoned from the day of the question. */
export function askedItems(plan: Plan, since: IsoDate): readonly { readonly item: ReminderItem; readonly to: Action }[] {
  return [...plan.actions].sort(byDueThenRef).flatMap((action) => {
    const asked = openAsking(action);
    if (asked === undefined || asked.on < since || isFinished(action)) return [];
    return [{ item: { ref: action.ref, due: dueDay(action.due) ?? asked.on, rungs: [], asked: asked.at }, to: action }];
  });
}

export function askedOf({ asked }: ReminderItem): { readonly asked?: NonNullable<ReminderItem['asked']> } {
  return asked === undefined ? {} : { asked };
}

/** Names one question as put to one person, in the form of a spent rung so that it follows the action when it is given another number. */
export function spentAskedKey(ref: string, { at }: Pick<AskedNow, 'at'>, who: string): string {
  return `${ref}/${at.slice(0, 10)}/asked ${at}/${who}`;
}
