import type { IsoDate } from './dates.ts';

/** What became of one reminder card. */
export interface Delivery {
  /** The morning it was for. */
  readonly on: IsoDate;
  /** Null where nobody held the post. */
  readonly personId: string | null;
  /** The posts it went to. */
  readonly postIds: readonly string[];
  /** The actions it named. */
  readonly refs: readonly string[];
  /** `waiting` has not been settled yet; what was overtaken before it was sent is no delivery at all. */
  readonly outcome: 'delivered' | 'failed' | 'waiting';
  /** Why it failed, with what would put it right. */
  readonly note?: string;
}
