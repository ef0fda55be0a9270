import type { ChaseEntry } from './chase-entry.ts';
import type { PlanRules } from './chasing.ts';
import type { IsoDate, Instant } from './dates.ts';
import type { DueDate } from './due-date.ts';
import type { PlanLayout } from './plan-layout.ts';

/** The document a board carries out. Order is the document's own. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly areas: readonly Area[];
  readonly posts: readonly Post[];
  readonly actions: readonly Action[];
  /** Actions that a later version of the document left out; their history is kept. */
  readonly removed?: readonly Action[];
  /** Absent where the plan was not read from a document of the board's. */
  readonly layout?: PlanLayout;
  /** Days around a due date on which leads are reminded, where this plan departs from the board's ladder. */
  readonly ladder?: readonly number[];
  /** What the marks of this plan's status column mean; absent where it has none or nobody has said. */
  readonly key?: readonly KeyEntry[];
  /** As the board has set them; absent where it follows the usual ones. Never stored with the plan. */
  readonly rules?: PlanRules;
}

/** One mark of a plan's own key: colours and signs mean something else on every board. */
export interface KeyEntry {
  /** The letter, number, word or sign; empty where the meaning stands on a colour. */
  readonly mark: string;
  readonly meaning: string;
  readonly rag?: Rag;
  readonly status?: Status;
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
  /** The row's cells as the document has them, one for each column of the plan's layout. */
  readonly written?: readonly string[];
  /** Where an action without an end is looked at again by the board's own year; worked out whenever a plan is read, never kept. */
  readonly reviewBy?: IsoDate;
  /** Grows by one with every recorded change, so that a stale card is known for one. */
  readonly version: number;
}

export interface Lead {
  readonly postId: string;
  readonly part: 'lead' | 'supporting';
}

export type Status = 'not-started' | 'in-progress' | 'complete' | 'embedded';
export type Rag = 'red' | 'amber' | 'green' | 'blue';

/** What a lead can say on a reminder card; `no-change` is an answer, though not for ever. */
export type Said = 'on-track' | 'no-change' | 'need-help' | 'done' | 'more-time';

export type HistoryEntry =
  | Creation
  | ProgressUpdate
  | { readonly kind: 'status'; readonly on: IsoDate; readonly from: Status; readonly to: Status }
  | { readonly kind: 'rag'; readonly on: IsoDate; readonly from: Rag | null; readonly to: Rag | null }
  | DateMove
  | { readonly kind: 'reworded'; readonly on: IsoDate; readonly from: string; readonly to: string }
  | { readonly kind: 'leads'; readonly on: IsoDate; readonly from: readonly Lead[]; readonly to: readonly Lead[] }
  /** Left out of a newer version of the document, and taken into a later one again. */
  | { readonly kind: 'removed'; readonly on: IsoDate }
  | { readonly kind: 'returned'; readonly on: IsoDate }
  | { readonly kind: 'renumbered'; readonly on: IsoDate; readonly from: string; readonly to: string }
  | ChaseEntry;

/** An action's first line. */
export interface Creation {
  readonly kind: 'created';
  readonly on: IsoDate;
  /** Who made it of a message in Teams; absent where a document brought it in. */
  readonly made?: { readonly by: string; readonly personId: string; readonly at: Instant; readonly messageId: string };
}

/** One line of an action's slippage ledger. */
export interface DateMove {
  readonly kind: 'due';
  readonly on: IsoDate;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The words it had before. */
  readonly wording?: string;
  /** Who moved it, by name, and why; absent where the document says neither. */
  readonly by?: string;
  readonly why?: string;
  /** Who agreed to it, by name, where somebody had to be asked. */
  readonly approvedBy?: string;
}

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
  readonly route: 'document' | 'card' | 'words' | 'tab';
  /** The moment of the update of theirs that this one puts right; the first words stay where they are. */
  readonly corrects?: Instant;
}

export function isFinished(action: Action): boolean {
  return action.status === 'complete' || action.status === 'embedded';
}

export function findAction(plan: Plan, ref: string): Action | undefined {
  return plan.actions.find((action) => action.ref === ref);
}

export function findRemoved(plan: Plan, ref: string): Action | undefined {
  return plan.removed?.find((action) => action.ref === ref);
}

/** Whether a number has come to stand on this action on a day or since: what was drawn or typed for the number before meant another. */
export function isAnotherSince({ history }: Action, day: IsoDate): boolean {
  return history.some(({ kind, on }) => (kind === 'created' || kind === 'returned' || kind === 'renumbered') && on >= day);
}

/** The newest progress update, or undefined where nobody has reported. */
export function lastUpdate(action: Action): ProgressUpdate | undefined {
  return action.history.findLast((entry) => entry.kind === 'update');
}

/** The day an action was finished, by its history; undefined where no entry says so. */
export function finishedOn({ history }: Action): IsoDate | undefined {
  return history.findLast((entry) => entry.kind === 'status' && (entry.to === 'complete' || entry.to === 'embedded'))?.on;
}
