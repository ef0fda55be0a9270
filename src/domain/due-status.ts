import { daysBetween, type IsoDate } from './dates.ts';
import { dueDay } from './due-date.ts';
import { isFinished, type Action } from './plan.ts';
import { occurrenceDay } from './recurrence.ts';
import { isReviewed, reviewDay } from './review-by.ts';

/** A fact we work out from the plan and today, never a judgement: that is the RAG a lead declares. */
export type DueStatus = 'finished' | 'overdue' | 'due-soon' | 'upcoming' | 'continuous' | 'review-missed' | 'cannot-say';

const SOON_DAYS = 28;

/**
 * Due today is not yet overdue; an action with no readable date is "cannot say", never "not overdue". One without an end is never overdue:
 * past the day it is looked at again its review is missed.
 */
export function dueStatus(action: Action, today: IsoDate): DueStatus {
  if (isFinished(action)) return 'finished';
  if (isReviewMissed(action, today)) return 'review-missed';
  const due = deadlineOf(action);
  if (due === undefined) return isReviewed(action) && dueDay(action.due) !== undefined ? 'continuous' : 'cannot-say';
  if (due < today) return 'overdue';
  return daysBetween(today, due) <= SOON_DAYS ? 'due-soon' : 'upcoming';
}

/** The last day on which an action with an end is not late; a recurring one has the occurrence that is to be answered next. */
export function deadlineOf(action: Action): IsoDate | undefined {
  if (isReviewed(action)) return undefined;
  return action.due.kind === 'recurring' ? occurrenceDay(action) : dueDay(action.due);
}

/** Past its last day and not finished. Nothing without a due day is ever overdue, nor anything without an end. */
export function isOverdue(action: Action, today: IsoDate): boolean {
  const due = deadlineOf(action);
  return due !== undefined && due < today && !isFinished(action);
}

/** Without an end, open, and not looked at by the day it should have been. */
export function isReviewMissed(action: Action, today: IsoDate): boolean {
  const review = reviewDay(action);
  return review !== undefined && review < today && !isFinished(action);
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
