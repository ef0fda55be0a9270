import type { Board } from './board.ts';
import type { IsoDate } from './dates.ts';
import { deadlineOf } from './due-status.ts';
import type { Ladder } from './ladder.ts';
import type { Action, Plan } from './plan.ts';
import type { ChaseWhy } from './reminder-item.ts';
import { reviewDay } from './review-by.ts';

/** The day an action is chased for, and the rungs around it. */
export interface ChaseDay {
  readonly why: Exclude<ChaseWhy, 'asked'>;
  readonly due: IsoDate;
  readonly ladder: Ladder;
}

/**
 * Undefined where there is nothing to go by. A due date has the most specific ladder there is; a review is asked for on its day and from then
 * on at the board's pace; the event a conditional action waits for is asked about once.
 */
export function chaseDay(action: Action, plan: Plan, board: Board): ChaseDay | undefined {
  const { repeatEvery } = board;
  const deadline = deadlineOf(action);
  if (deadline !== undefined) return { why: 'due', due: deadline, ladder: { rungs: ladderOf(action, plan, board), repeatEvery } };
  const review = reviewDay(action);
  if (review !== undefined) return { why: 'review', due: review, ladder: { rungs: [0], repeatEvery } };
  const event = eventOf(action)?.day;
  return event === undefined ? undefined : { why: 'event', due: event, ladder: { rungs: [0], repeatEvery: 0 } };
}

function ladderOf(action: Action, plan: Plan, board: Board): readonly number[] {
  return action.ladder ?? plan.ladder ?? board.ladder;
}

/** What a conditional action waits for, as it was named last. */
export function eventOf({ due, history }: Action) {
  const last = due.kind === 'conditional' ? history.findLast((entry) => entry.kind === 'event') : undefined;
  return last?.kind === 'event' ? last : undefined;
}
