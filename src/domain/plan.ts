import type { IsoDate, Instant } from './dates.ts';
import type { DueDate } from './due-date.ts';

/** The document a board carries out. Order is the document's own. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly areas: readonly Area[];
  readonly posts: readonly Post[];
  readonly actions: readonly Action[];
}

/** A numbered heading of the plan ("area for development"). */
export interface Area {
  readonly ref: string;
  readonly title: string;
}

/** An office that leads, such as "Chair of the Executive"; people hold it from one day to another. */
export interface Post {
  readonly id: string;
  readonly name: string;
  /** Other names people use for it ("the exec chair"): the board's configuration, never code. */
  readonly aliases: readonly string[];
}

export interface Action {
  readonly ref: string;
  readonly areaRef: string;
  readonly title: string;
  readonly leads: readonly Lead[];
  readonly due: DueDate;
  readonly status: Status;
  /** What a lead declared; null where nobody has. Never worked out by us. */
  readonly rag: Rag | null;
  /** Only ever added to, oldest first. */
  readonly history: readonly HistoryEntry[];
  /** Days before (negative) and after the due date, where this action departs from the board's ladder. */
  readonly ladder?: readonly number[];
  /** Grows by one with every recorded change, so that a stale card is known for one. */
  readonly version: number;
}

export interface Lead {
  readonly postId: string;
  readonly part: 'lead' | 'supporting';
}

export type Status = 'not-started' | 'in-progress' | 'complete' | 'embedded';
export type Rag = 'red' | 'amber' | 'green' | 'blue';

/** What a lead can say on a reminder card. */
export type Said = 'on-track' | 'need-help' | 'done' | 'more-time';

export type HistoryEntry =
  | { readonly kind: 'created'; readonly on: IsoDate }
  | ProgressUpdate
  | { readonly kind: 'status'; readonly on: IsoDate; readonly from: Status; readonly to: Status }
  | { readonly kind: 'rag'; readonly on: IsoDate; readonly from: Rag | null; readonly to: Rag | null }
  | { readonly kind: 'due'; readonly on: IsoDate; readonly from: IsoDate | null; readonly to: IsoDate | null };

/** What somebody reported, when and by what route; its words are kept for ever. */
export interface ProgressUpdate {
  readonly kind: 'update';
  readonly on: IsoDate;
  readonly words: string;
  /** Absent on updates that came with the plan document, which says no more than a day. */
  readonly at?: Instant;
  readonly said?: Said;
  /** The reporter's name as it was then. */
  readonly by?: string;
  readonly personId?: string;
  readonly route: 'document' | 'card' | 'words';
}

export function isFinished(action: Action): boolean {
  return action.status === 'complete' || action.status === 'embedded';
}

export function findAction(plan: Plan, ref: string): Action | undefined {
  return plan.actions.find((action) => action.ref === ref);
}

/** The newest progress update, or undefined where nobody has reported. */
export function lastUpdate(action: Action): ProgressUpdate | undefined {
  return action.history.findLast((entry) => entry.kind === 'update');
}

/** The plan as its history says it stood at the start of a day: actions made since are not there, later entries are undone. */
export function planAsAt(plan: Plan, day: IsoDate): Plan {
  const there = plan.actions.filter(({ history }) => !history.some((entry) => entry.kind === 'created' && entry.on >= day));
  return { ...plan, actions: there.map((action) => actionAsAt(action, day)) };
}

function actionAsAt(action: Action, day: IsoDate): Action {
  const history = action.history.filter((entry) => entry.on < day);
  const undone = action.history.filter((entry) => entry.on >= day).toReversed();
  return { ...undone.reduce(undo, action), history };
}

function undo(action: Action, entry: HistoryEntry): Action {
  switch (entry.kind) {
    case 'created':
    case 'update':
      return action;
    case 'status':
      return { ...action, status: entry.from };
    case 'rag':
      return { ...action, rag: entry.from };
    case 'due':
      return { ...action, due: dueBefore(action.due, entry.from) };
  }
}

function dueBefore(due: DueDate, from: IsoDate | null): DueDate {
  return from === null ? { kind: 'none', wording: due.wording } : { kind: 'on', by: from, wording: due.wording };
}
