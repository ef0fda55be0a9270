import { daysBetween, type IsoDate } from './dates.ts';
import { dueDay } from './due-date.ts';
import { isFinished, type Action } from './plan.ts';

/** A fact we work out from the plan and today, never a judgement: that is the RAG a lead declares. */
export type DueStatus = 'finished' | 'overdue' | 'due-soon' | 'upcoming' | 'continuous' | 'cannot-say';

const SOON_DAYS = 28;

/** Due today is not yet overdue; an action with no readable date is "cannot say", never "not overdue". */
export function dueStatus(action: Action, today: IsoDate): DueStatus {
  if (isFinished(action)) return 'finished';
  const due = dueDay(action.due);
  if (due === undefined) return 'cannot-say';
  if (due < today) return 'overdue';
  if (action.due.kind === 'continuous') return 'continuous';
  return daysBetween(today, due) <= SOON_DAYS ? 'due-soon' : 'upcoming';
}

/** Due before today and not finished. Nothing without a due day is ever overdue. */
export function isOverdue(action: Action, today: IsoDate): boolean {
  const due = dueDay(action.due);
  return due !== undefined && due < today && !isFinished(action);
}

/** Open actions of which nobody can say whether they are late, because their wording gives no last day. */
export function cannotSay(actions: readonly Action[]): readonly Action[] {
  return actions.filter((action) => !isFinished(action) && dueDay(action.due) === undefined);
}

/** Due day first (none last), then ref as people count: 1.9 before 1.10. */
export function byDueThenRef(left: Action, right: Action): number {
  const [a, b] = [dueDay(left.due), dueDay(right.due)];
  if (a === b) return compareRefs(left.ref, right.ref);
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

const REF_ORDER = new Intl.Collator('en', { numeric: true });

export function compareRefs(left: string, right: string): number {
  return REF_ORDER.compare(left, right);
}
