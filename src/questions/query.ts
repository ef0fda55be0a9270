import type { IsoDate } from '../domain/dates.ts';
import type { Rag, Status } from '../domain/plan.ts';
import type { FactField } from './answer.ts';

/** Days from one to another, both inclusive; null where that side is open. */
export interface Window {
  readonly from: IsoDate | null;
  readonly by: IsoDate | null;
}

type ChangeKind = 'any' | 'update' | 'status' | 'rag' | 'due';

/** One thing that is true or not of an action. Conditions of a query all have to hold. */
export type Condition =
  | { readonly is: 'overdue' }
  | { readonly is: 'status'; readonly statuses: readonly Status[]; readonly say: string }
  | { readonly is: 'rag'; readonly rags: readonly (Rag | null)[] }
  | { readonly is: 'on-track' }
  | { readonly is: 'area'; readonly areas: readonly string[] }
  | { readonly is: 'refs'; readonly refs: readonly string[] }
  | { readonly is: 'lead'; readonly posts: readonly string[]; readonly how: 'any' | 'all' | 'only' }
  | { readonly is: 'leads'; readonly how: 'joint' | 'sole' | 'none' }
  /** `finishedToo` where a completed action counts as well: a window in the past, or "was due". */
  | { readonly is: 'due'; readonly window: Window; readonly finishedToo: boolean; readonly say: string }
  | { readonly is: 'starts'; readonly window: Window; readonly say: string }
  | { readonly is: 'dated'; readonly has: boolean }
  | { readonly is: 'continuous' }
  | { readonly is: 'moved' }
  /** The colour its lead declared is not the one we work out. */
  | { readonly is: 'doubted' }
  /** Without an end, open, and past the day it should have been looked at again. */
  | { readonly is: 'review-missed' }
  /** Finished, and nobody has said what is different for children. */
  | { readonly is: 'without-impact' }
  /** Done and nothing shows it; done and nobody else has looked. */
  | { readonly is: 'without-evidence' }
  | { readonly is: 'unchecked' }
  /** The last word on it asks for help; or for help or more time, which somebody is to decide on. */
  | { readonly is: 'help-asked' }
  | { readonly is: 'to-be-decided' }
  /** More time is asked for and not decided. */
  | { readonly is: 'extension-asked' }
  /** Completed, and when by its history: after its due date, or by it. */
  | { readonly is: 'punctual'; readonly late: boolean }
  | {
      readonly is: 'changed';
      readonly what: ChangeKind;
      readonly window: Window;
      /** The status or colour it changed to; null stands for "no colour". */
      readonly to?: Status | Rag | null;
      readonly from?: Rag;
      readonly say: string;
    }
  | { readonly is: 'silent'; readonly window: Window; readonly say: string }
  | { readonly is: 'topic'; readonly words: readonly string[]; readonly refs: readonly string[]; readonly inAreas: boolean }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'any'; readonly of: readonly Condition[] };

export type GroupBy = 'lead' | 'area' | 'status' | 'rag';

/** What is wanted of the actions that the conditions leave. */
export type Ask =
  | { readonly kind: 'list' }
  /** `every`: areas all of whose actions fit. */
  | { readonly kind: 'count'; readonly of: 'actions' | 'leads' | 'areas'; readonly every?: true }
  /** The part of `among` that the query's conditions leave. */
  | { readonly kind: 'percent'; readonly among: readonly Condition[] }
  /** `claim`: whether the first of `only` has more, fewer, or at least as many as the second ("has the chair more overdue than the manager?"). */
  | { readonly kind: 'groups'; readonly by: GroupBy; readonly only: readonly string[]; readonly claim?: 'more' | 'fewer' | 'as-many' }
  /** `every`: areas all of whose actions fit, as in "which areas are finished". */
  | { readonly kind: 'areas'; readonly every: boolean }
  /** `every`: leads all of whose actions fit, as in "which leads have nothing overdue". */
  /** `besides`: posts left out of the answer, as in "who shares actions with the chair". */
  | { readonly kind: 'leads'; readonly every: boolean; readonly besides?: readonly string[] }
  | { readonly kind: 'most'; readonly by: 'lead' | 'area'; readonly least: boolean; readonly only: readonly string[] }
  | { readonly kind: 'pick'; readonly by: 'due' | 'start' | 'update' | 'finish'; readonly last: boolean; readonly top: number }
  | { readonly kind: 'detail' }
  | { readonly kind: 'history' }
  | { readonly kind: 'fact'; readonly field: FactField }
  /** `on`: the meeting of a named month. */
  | { readonly kind: 'meeting'; readonly body: string; readonly last: boolean; readonly on?: IsoDate }
  | { readonly kind: 'summary' };

/** A question as data. Two turns of a conversation can be merged condition by condition, and the ask swapped. */
export interface Query {
  readonly ask: Ask;
  readonly where: readonly Condition[];
}
