import type { Board } from './board.ts';
import { eventOf } from './chase-day.ts';
import { chasedFor } from './cover.ts';
import type { IsoDate } from './dates.ts';
import { pauseOf } from './pause.ts';
import { isFinished, type Action, type Plan } from './plan.ts';
import type { Telling } from './told.ts';

/**
 * Asks the leads of an action that waits for something when it is, once: before anybody has named it, where its day was not known, and again
 * once it has been and was reported on.
 */
export function askForEvents(plan: Plan, board: Board, today: IsoDate): readonly Telling[] {
  return plan.actions
    .filter((action) => isAwaiting(action, today))
    .flatMap((action) => {
      const people = action.leads.filter(({ part }) => part === 'lead').flatMap(({ postId }) => chasedFor(board, postId, today));
      const key = `event/${action.ref}/${eventOf(action)?.at ?? 'first'}`;
      return [...new Set(people.map(({ id }) => id))].map((personId): Telling => ({
        personId,
        key,
        told: { kind: 'event', ref: action.ref },
      }));
    });
}

function isAwaiting(action: Action, today: IsoDate): boolean {
  if (action.due.kind !== 'conditional' || isFinished(action) || pauseOf(action, today) !== undefined) return false;
  const day = eventOf(action)?.day;
  if (day === undefined) return true;
  return action.history.some((entry) => entry.kind === 'update' && entry.on >= day);
}
