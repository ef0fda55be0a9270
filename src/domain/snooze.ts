import { sign, type Signature, type Snooze } from './chase-entry.ts';
import { addDays, type IsoDate } from './dates.ts';
import { isFinished, type Action } from './plan.ts';

/** Eight weeks: nobody puts an action off past two rounds of board papers without a word. */
export const LONGEST_SNOOZE_DAYS = 56;

export type SnoozeDecision =
  | { readonly kind: 'snoozed'; readonly entry: Snooze }
  | { readonly kind: 'finished-already' | 'words-missing' | 'date-passed' | 'date-too-far' }
  /** It was put off before, and nobody has reported since. */
  | { readonly kind: 'word-first' };

/** Puts reminders of one action off, up to and including a day. It moves no due date, and is never repeated without a report between. */
export function decideSnooze(
  action: Action,
  { until, why }: { readonly until: IsoDate; readonly why: string },
  signature: Signature,
): SnoozeDecision {
  if (isFinished(action)) return { kind: 'finished-already' };
  if (why.trim() === '') return { kind: 'words-missing' };
  if (until <= signature.on) return { kind: 'date-passed' };
  if (until > addDays(signature.on, LONGEST_SNOOZE_DAYS)) return { kind: 'date-too-far' };
  const last = action.history.findLast((entry) => entry.kind === 'snoozed' || entry.kind === 'update');
  if (last?.kind === 'snoozed') return { kind: 'word-first' };
  return { kind: 'snoozed', entry: { kind: 'snoozed', ...sign(signature), until, why: why.trim() } };
}

/** The snooze in force on a day. A report since does not end it: whoever put it off asked for quiet until then. */
export function snoozeOn(action: Pick<Action, 'history'>, day: IsoDate): Snooze | undefined {
  const last = action.history.findLast((entry) => entry.kind === 'snoozed');
  return last !== undefined && last.on <= day && day <= last.until ? last : undefined;
}
