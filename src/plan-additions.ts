import type { Action } from './domain/plan.ts';

/** What a unit of work may add to a plan apart from a document; part of `Transaction`. */
export interface AdditionsInUnit {
  /**
   * Puts a new action, with its history, behind another in the plan's order; at its start where `behind` is undefined. Replies to other
   * actions go on meanwhile. False, and nothing changed, where its number has been taken since or `behind` is no longer there.
   */
  insertAction(boardId: string, action: Action, behind: string | undefined): Promise<boolean>;
}
