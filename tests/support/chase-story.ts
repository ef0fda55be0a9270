import { momentOf, type IsoDate } from '../../src/domain/dates.ts';
import type { DueDate } from '../../src/domain/due-date.ts';
import type { Action, HistoryEntry, ProgressUpdate } from '../../src/domain/plan.ts';
import { wscbAction } from './wscb.ts';

/** Who signs an entry made on a day, at two in the afternoon. */
export function signedOn(on: IsoDate, personId = 'p-manager') {
  return { on, at: momentOf(on, '14:00', 'Europe/London'), by: 'Jo Ash', personId };
}

export function saidOn(on: IsoDate, personId = 'p-manager', said: ProgressUpdate['said'] = 'on-track'): HistoryEntry {
  return { kind: 'update', ...signedOn(on, personId), said, words: 'Met.', route: 'card' };
}

/** Action 1.3 of the WSCB plan, led by the manager, with a due date and a history of its own. */
export function actionDue(due: DueDate, history: readonly HistoryEntry[] = [], more: Partial<Action> = {}): Action {
  return { ...wscbAction('1.3'), due, history, ...more };
}
