import type { IsoDate } from './dates.ts';
import type { Rag, Status } from './plan.ts';

/** What adopting a draft would change, told by the refs of the new version where an action is in both. */
export interface PlanDiff {
  readonly added: readonly string[];
  readonly returned: readonly string[];
  /** By the ref they had. */
  readonly removed: readonly string[];
  readonly renumbered: readonly { readonly from: string; readonly to: string }[];
  readonly moved: readonly { readonly ref: string; readonly from: IsoDate | null; readonly to: IsoDate | null }[];
  readonly reworded: readonly { readonly ref: string; readonly from: string; readonly to: string }[];
  readonly ledByOthers: readonly string[];
  /** The document says another colour or status than a lead has declared in Chaser since. */
  readonly clashes: readonly Clash[];
  readonly unchanged: number;
}

export interface Clash {
  readonly ref: string;
  readonly recorded: Declared;
  readonly inDocument: Declared;
}

export interface Declared {
  readonly status: Status;
  readonly rag: Rag | null;
}
