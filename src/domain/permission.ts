import { findPerson, managersOf, type Board } from './board.ts';
import { answersFor } from './cover.ts';
import type { IsoDate } from './dates.ts';
import type { Action } from './plan.ts';

/** Leads (supporting ones too) and whoever stands in for them record progress on their own actions; the board manager, who runs the plan, on any. */
export function mayRecordProgress(board: Board, action: Action, personId: string, today: IsoDate): boolean {
  if (findPerson(board, personId)?.right === 'manager') return true;
  const held = answersFor(board, personId, today);
  return action.leads.some((lead) => held.includes(lead.postId));
}

/** Only the chair and the board manager bring in a plan, review it and adopt it. */
export function mayImport(board: Board, personId: string): boolean {
  return mayOversee(board, personId);
}

/** The chair and the board manager see who is silent and who can be reached, and may ask any lead for an update out of turn. */
export function mayOversee(board: Board, personId: string): boolean {
  const right = findPerson(board, personId)?.right;
  return right === 'chair' || right === 'manager';
}

/** The board manager, or the chair where there is none, sets how the board chases and who holds which post. */
export function maySetUp(board: Board, personId: string): boolean {
  return managersOf(board).some(({ id }) => id === personId);
}

/** When silence is told to the manager and to the chair is for either of them to say. */
export function maySetEscalation(board: Board, personId: string): boolean {
  return mayOversee(board, personId);
}

/** The plan is the board's: only its chair and its manager add to it. */
export function mayAddAction(board: Board, personId: string): boolean {
  return mayImport(board, personId);
}
