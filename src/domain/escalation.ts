import type { Board, Person } from './board.ts';
import { addWorkingDays } from './calendar.ts';
import { chaseDay } from './chase-day.ts';
import { chasingOf } from './chasing.ts';
import { chasedFor } from './cover.ts';
import type { IsoDate } from './dates.ts';
import { pauseOf } from './pause.ts';
import { findAction, isFinished, type Action, type HistoryEntry, type Plan } from './plan.ts';
import type { Announced, NextStep, ReminderItem } from './reminder-item.ts';
import type { Telling } from './told.ts';
import { speaksFor } from './word.ts';

/** Reminders by the numbers of the actions on them, oldest first. */
export type AnnouncedByRef = ReadonlyMap<string, readonly Announced[]>;

export function byRef(announced: readonly Announced[]): AnnouncedByRef {
  const found = new Map<string, Announced[]>();
  for (const each of announced) {
    for (const { ref, next } of each.items) {
      if (next === undefined) continue;
      const those = found.get(ref);
      if (those === undefined) found.set(ref, [each]);
      else those.push(each);
    }
  }
  return found;
}

/**
 * Whom an unanswered reminder of this morning is told to, and when: reckoned from the first reminder on or after the due date, so that asking
 * again puts nothing off; a reply on the day itself is in time. Nobody is told of themselves.
 */
export function nextSteps(action: Action, due: IsoDate, board: Board, today: IsoDate, announced: AnnouncedByRef): readonly NextStep[] {
  const since = firstUnanswered(action, due, announced)?.on ?? today;
  const { managerAfter, chairAfter } = chasingOf(board);
  const steps: readonly NextStep[] = [
    { to: 'manager', on: addWorkingDays(board.calendar, since, managerAfter) },
    { to: 'chair', on: addWorkingDays(board.calendar, since, chairAfter) },
  ];
  return steps.filter(({ to, on }) => on >= today && toldOf(action, to, board, today).length > 0);
}

/** The board manager, then the chair, hear of what was announced and got no reply. */
export function tellEscalations(plan: Plan, board: Board, today: IsoDate, announced: readonly Announced[]): readonly Telling[] {
  const index = byRef(announced);
  return [...index.keys()].flatMap((ref) => {
    const action = findAction(plan, ref);
    return action === undefined ? [] : escalationsOf(action, plan, board, today, index);
  });
}

function escalationsOf(action: Action, plan: Plan, board: Board, today: IsoDate, announced: AnnouncedByRef): readonly Telling[] {
  const due = chaseDay(action, plan, board)?.due;
  if (due === undefined || isFinished(action) || pauseOf(action, today) !== undefined) return [];
  const first = firstUnanswered(action, due, announced);
  const reached = itemOf(first, action.ref, due)?.next?.filter(({ on }) => on < today) ?? [];
  return reached.flatMap(({ to }) =>
    toldOf(action, to, board, today).map(({ id }): Telling => ({
      personId: id,
      key: `escalated/${action.ref}/${due}/${to}/${first?.on ?? ''}`,
      told: { kind: 'escalated', ref: action.ref, to, since: first?.on ?? today },
    })),
  );
}

/** Whether an escalation still stands: open, in no pause, and without a word or a decision since the reminder that announced it. */
export function isStillEscalated(plan: Plan, ref: string, since: IsoDate, on: IsoDate): boolean {
  const action = findAction(plan, ref);
  if (action === undefined || isFinished(action) || pauseOf(action, on) !== undefined) return false;
  return !action.history.some((entry) => entry.on >= since && STOPS.has(entry.kind));
}

/** The earliest reminder of this due date that spoke of what comes next and that nothing has answered since. */
function firstUnanswered(action: Action, due: IsoDate, announced: AnnouncedByRef): Announced | undefined {
  return announced.get(action.ref)?.find((each) => {
    if (itemOf(each, action.ref, due)?.next === undefined) return false;
    return !action.history.some(
      (entry) => entry.on >= each.on && STOPS.has(entry.kind) && (entry.kind !== 'update' || speaksFor(action, entry, each.personId)),
    );
  });
}

function itemOf(announced: Announced | undefined, ref: string, due: IsoDate): ReminderItem | undefined {
  return announced?.items.find((item) => item.ref === ref && item.due === due);
}

/** What ends the clock: a word, a snooze, a decision, a new number. */
const STOPS: ReadonlySet<string> = new Set<HistoryEntry['kind']>([
  'update',
  'snoozed',
  'extension-asked',
  'extension-decided',
  'checked',
  'due',
  'review-set',
  'renumbered',
  'created',
  'returned',
  'leads',
]);

/** The managers or the chairs, without those who lead the action themselves. */
function toldOf(action: Action, right: NextStep['to'], board: Board, today: IsoDate): readonly Person[] {
  const leads = action.leads.filter(({ part }) => part === 'lead').flatMap(({ postId }) => chasedFor(board, postId, today));
  return board.people.filter((person) => person.right === right && !leads.some(({ id }) => id === person.id));
}
