import { daysBetween, type IsoDate } from './dates.ts';
import { dueDay, originalDueDay } from './due-date.ts';
import { isFinished, type Action, type DateMove } from './plan.ts';

/** How far an action's date has slipped: the ledger of its moves, against the first date it ever had. */
export interface Slippage {
  readonly original: IsoDate;
  readonly now: IsoDate;
  /** Oldest first; a document that came with a revised date has moves nobody wrote down. */
  readonly moves: readonly DateMove[];
  readonly times: number;
  /** Days from the first date to the present one; negative where it was brought forward. */
  readonly days: number;
}

/** Undefined where the date has never moved, or never was a day. */
export function slippage(action: Action): Slippage | undefined {
  const [original, now] = [firstDueDay(action), dueDay(action.due)];
  if (original === undefined || now === undefined) return undefined;
  const moves = action.history.filter((entry) => entry.kind === 'due');
  if (moves.length === 0 && original === now) return undefined;
  return { original, now, moves, times: Math.max(1, moves.length), days: daysBetween(original, now) };
}

/** The first day the action was ever due, whatever has been agreed since. */
export function firstDueDay({ due, history }: Action): IsoDate | undefined {
  const moves = history.filter((entry) => entry.kind === 'due');
  return originalDueDay(due) ?? moves.find(({ from }) => from !== null)?.from ?? dueDay(due);
}

/** The day it was reported done; undefined where it is not, or the history does not say. */
export function doneOn(action: Action): IsoDate | undefined {
  if (!isFinished(action)) return undefined;
  return action.history.findLast((entry) => entry.kind === 'status' && entry.to === 'complete')?.on;
}

/**
 * How many days after its first date a finished action was done: agreeing to a later date takes no lateness away. 0 where it was in time;
 * undefined where nobody can say.
 */
export function daysLate(action: Action): number | undefined {
  const [due, done] = [firstDueDay(action), doneOn(action)];
  return due === undefined || done === undefined ? undefined : Math.max(0, daysBetween(due, done));
}
