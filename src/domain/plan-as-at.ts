import { isChaseEntry } from './chase-entry.ts';
import type { IsoDate } from './dates.ts';
import type { DueDate } from './due-date.ts';
import type { Action, HistoryEntry, Plan } from './plan.ts';

/** The plan as its history says it stood at the start of a day: actions made since are not there, later entries are undone. */
export function planAsAt(plan: Plan, day: IsoDate): Plan {
  const all = [...plan.actions, ...(plan.removed ?? [])];
  return { ...plan, actions: all.filter((action) => wasThere(action, day)).map((action) => actionAsAt(action, day)), removed: [] };
}

function wasThere({ history }: Action, day: IsoDate): boolean {
  if (history.some((entry) => entry.kind === 'created' && entry.on >= day)) return false;
  return history.findLast((entry) => (entry.kind === 'removed' || entry.kind === 'returned') && entry.on < day)?.kind !== 'removed';
}

function actionAsAt(action: Action, day: IsoDate): Action {
  const history = action.history.filter((entry) => entry.on < day);
  const undone = action.history.filter((entry) => entry.on >= day).toReversed();
  return { ...undone.reduce(undo, action), history };
}

function undo(action: Action, entry: HistoryEntry): Action {
  if (isChaseEntry(entry)) return action;
  switch (entry.kind) {
    case 'created':
    case 'update':
    case 'removed':
    case 'returned':
      return action;
    case 'status':
      return { ...action, status: entry.from };
    case 'rag':
      return { ...action, rag: entry.from };
    case 'due':
      return { ...action, due: dueBefore(action.due, entry) };
    case 'reworded':
      return { ...action, title: entry.from };
    case 'renumbered':
      return { ...action, ref: entry.from };
    case 'leads':
      return { ...action, leads: entry.from };
  }
}

function dueBefore(due: DueDate, { from, wording }: Extract<HistoryEntry, { kind: 'due' }>): DueDate {
  const before = { wording: wording ?? due.wording };
  return from === null ? { kind: 'none', ...before } : { kind: 'on', by: from, ...before };
}
