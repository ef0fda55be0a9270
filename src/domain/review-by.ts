import type { Board } from './board.ts';
import type { BoardCalendar } from './calendar.ts';
import { chasingOf, USUAL_CHASING } from './chasing.ts';
import { addDays, type IsoDate } from './dates.ts';
import { addMonths, monthOf, monthsFrom, yearOf } from './months.ts';
import { lastUpdate, type Action, type Plan } from './plan.ts';
import { occurrenceDay } from './recurrence.ts';

/** A word said so many days before a review counts as that review. */
const AHEAD_DAYS = 14;
const QUARTER_ENDS_BEFORE = 4;

/** Whether an action has no end to be late by, and is looked at again and again instead. */
export function isReviewed(action: Action): boolean {
  const { due } = action;
  if (due.kind === 'continuous') return true;
  return due.kind === 'recurring' ? occurrenceDay(action) === undefined : due.kind === 'none' && due.from !== undefined;
}

/**
 * The day by which an action without an end is looked at again: as somebody set it, until it was; else the end of the quarter (or the board's
 * next meeting, where `withReviews` has put it) after the last word on it, and no later than its own last day. Undefined for an action
 * that has an end, and for one that neither starts on a day nor has a day in its history.
 */
export function reviewDay(action: Action): IsoDate | undefined {
  if (!isReviewed(action)) return undefined;
  const set = pendingReview(action);
  if (set !== undefined) return set;
  if (action.reviewBy !== undefined) return action.reviewBy;
  return usualReview(action, (day) => quarterEnd(day, QUARTER_ENDS_BEFORE));
}

/** The plan as its board reads it: what the board has set for colours, silence and a later look, and the reviews of its own year. */
export function withRulesOf(board: Pick<Board, 'calendar' | 'chasing'>, plan: Plan): Plan {
  const { redAfter, silentAfter, relookAfterMonths } = chasingOf(board);
  const reviewed = withReviews(plan, board);
  const isUsual =
    [redAfter, silentAfter, relookAfterMonths].join() ===
    [USUAL_CHASING.redAfter, USUAL_CHASING.silentAfter, USUAL_CHASING.relookAfterMonths].join();
  return isUsual ? reviewed : { ...reviewed, rules: { redAfter, silentAfter, relookAfterMonths } };
}

/** The plan with its reviews as the board's own year has them, where quarters of the calendar are not what it looks again by. */
export function withReviews(plan: Plan, board: Pick<Board, 'calendar' | 'chasing'>): Plan {
  const { calendar } = board;
  const atBoards = chasingOf(board).reviewAt === 'next-board';
  if (!atBoards && calendar.financialYearStartsMonth % 3 === QUARTER_ENDS_BEFORE % 3) return plan;
  const next = (day: IsoDate): IsoDate =>
    (atBoards ? nextBoard(calendar, day) : undefined) ?? quarterEnd(day, calendar.financialYearStartsMonth);
  return {
    ...plan,
    actions: plan.actions.map((action) => {
      const reviewBy = isReviewed(action) ? usualReview(action, next) : undefined;
      return reviewBy === undefined ? action : { ...action, reviewBy };
    }),
  };
}

/** The review somebody set, until a word is said about it. */
function pendingReview({ history }: Action): IsoDate | undefined {
  const set = history.findLast((entry) => entry.kind === 'review-set');
  if (set?.kind !== 'review-set') return undefined;
  const last = lastUpdateAfter(history, set);
  return last !== undefined && last >= addDays(set.review, -AHEAD_DAYS) ? undefined : set.review;
}

function lastUpdateAfter(history: Action['history'], entry: Action['history'][number]): IsoDate | undefined {
  return history.slice(history.lastIndexOf(entry)).findLast(({ kind }) => kind === 'update')?.on;
}

function usualReview(action: Action, next: (day: IsoDate) => IsoDate): IsoDate | undefined {
  const { due, history } = action;
  const start = 'from' in due ? due.from : undefined;
  const created = history.find(({ kind }) => kind === 'created')?.on;
  const [base] = [lastUpdate(action)?.on, start, created]
    .filter((day) => day !== undefined)
    .toSorted()
    .toReversed();
  const end = 'by' in due ? due.by : undefined;
  if (base === undefined) return end;
  const review = next(addDays(base, AHEAD_DAYS));
  return end !== undefined && addDays(base, AHEAD_DAYS) <= end && end < review ? end : review;
}

function nextBoard({ meetings }: BoardCalendar, day: IsoDate): IsoDate | undefined {
  return (meetings['board'] ?? []).filter((meeting) => meeting >= day).toSorted()[0];
}

/** The last day of the quarter a day lies in; `startsMonth` is any month a quarter starts with. */
function quarterEnd(day: IsoDate, startsMonth: number): IsoDate {
  const back = (monthOf(day) - startsMonth + 12) % 3;
  const first = addMonths(monthsFrom(yearOf(day), monthOf(day), 1).from, -back);
  return monthsFrom(yearOf(first), monthOf(first), 3).to;
}
