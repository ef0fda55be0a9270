import type { IsoDate, IsoWeek } from './dates.ts';
import type { Rag, Status } from './plan.ts';
import type { RagDifference } from './worked-out-rag.ts';

/** The weekly post to the board channel as data: exceptions first, each line with its reason. */
export interface Digest {
  readonly week: IsoWeek;
  /** The day whose facts it tells. */
  readonly asOf: IsoDate;
  /** The first day whose changes it tells: a week before the digest's Monday. */
  readonly since: IsoDate;
  readonly sections: readonly DigestSection[];
  /** Refs of every overdue action, told each week whether new or not. */
  readonly overdue: readonly string[];
  /** Refs of open actions of which nobody can say whether they are late. */
  readonly cannotSay: readonly string[];
  readonly counts: DigestCounts;
  /** The same counts a week earlier, for the movement. */
  readonly before: DigestCounts;
  /** True where nothing happened that the board has not been told: then it is one quiet line. */
  readonly isQuiet: boolean;
}

export interface DigestSection {
  readonly kind: 'needs-decision' | 'newly-overdue' | 'changed' | 'silent' | 'review-missed' | 'doubtful' | 'due-soon' | 'done' | 'impact';
  readonly lines: readonly DigestLine[];
}

export interface DigestLine {
  readonly ref: string;
  readonly reasons: readonly DigestReason[];
}

export type DigestReason =
  | { readonly kind: 'asked-for-help'; readonly on: IsoDate }
  /** `to` is the day they ask for, once they have named one. */
  | { readonly kind: 'asked-for-time'; readonly on: IsoDate; readonly to?: IsoDate }
  | { readonly kind: 'overdue'; readonly due: IsoDate; readonly days: number }
  /** Nobody looked at it by the day it should have been: it has no end, so it is never overdue. */
  | { readonly kind: 'review-missed'; readonly review: IsoDate; readonly days: number }
  | { readonly kind: 'rag-changed'; readonly from: Rag | null; readonly to: Rag | null }
  | { readonly kind: 'status-changed'; readonly from: Status; readonly to: Status }
  | { readonly kind: 'due-moved'; readonly from: IsoDate | null; readonly to: IsoDate | null }
  /** A newer version of the plan brings it in, words it differently, gives it other leads, leaves it out, or has it again. */
  | { readonly kind: 'added' | 'reworded' | 'leads' | 'removed' | 'returned' | 'renumbered' }
  | { readonly kind: 'reported'; readonly on: IsoDate }
  /** `since` is undefined where nobody has ever reported. */
  | { readonly kind: 'silent'; readonly since?: IsoDate; readonly days?: number }
  /** "No change" three times running or more. */
  | { readonly kind: 'steady'; readonly times: number }
  | { readonly kind: 'doubted'; readonly difference: RagDifference }
  | { readonly kind: 'no-impact' }
  | { readonly kind: 'due'; readonly due: IsoDate; readonly days: number }
  | { readonly kind: 'done'; readonly on: IsoDate; readonly daysLate: number };

export interface DigestCounts {
  readonly total: number;
  readonly overdue: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  /** `none` counts the actions on which nobody has declared a colour. */
  readonly byRag: Readonly<Record<Rag | 'none', number>>;
}
