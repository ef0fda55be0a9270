import type { Instant, IsoDate, IsoWeek } from './domain/dates.ts';
import type { ReminderItem } from './domain/reminder-item.ts';
import type { Telling } from './domain/told.ts';

/** Why something is to be sent; never a drawn card, so that it is drawn from the plan as it stands at delivery. */
export type Reason =
  | {
      readonly kind: 'reminder';
      readonly on: IsoDate;
      readonly postIds: readonly string[];
      readonly items: readonly ReminderItem[];
      /** Absent where nothing is told beside the actions. */
      readonly told?: readonly Telling[];
    }
  /** `since` is the first day whose changes it tells. */
  | { readonly kind: 'digest'; readonly week: IsoWeek; readonly since: IsoDate }
  /** Redraw a reminder already sent, because somebody else answered one of its actions. */
  | { readonly kind: 'refresh'; readonly ofKey: string }
  /** Tell a manager what could not be delivered. */
  | { readonly kind: 'undelivered'; readonly keys: readonly string[] }
  /** Show whoever sent a plan document what was read in it, or why it was not. */
  | { readonly kind: 'review'; readonly importId: string };

export type Recipient =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'channel'; readonly conversationId: string }
  /** A post nobody holds: kept so that it is told to the manager, never dropped. */
  | { readonly kind: 'nobody'; readonly postIds: readonly string[] };

/** One waiting send. `key` is unique within a board: putting it twice leaves one. */
export interface Envelope {
  readonly boardId: string;
  readonly key: string;
  readonly to: Recipient;
  readonly reason: Reason;
  readonly notBefore: Instant;
}

export type EnvelopeState = 'waiting' | 'sending' | 'sent' | 'suppressed' | 'attention';

export interface StoredEnvelope extends Envelope {
  readonly state: EnvelopeState;
  readonly putAt: Instant;
  /** POSTs begun so far. */
  readonly attempts: number;
  /** Attempts of which nobody can say whether they arrived (timeout, reset, 5xx, killed mid-send). */
  readonly ambiguous: number;
  /** Why it was suppressed, waits or needs attention, in words a manager can act on. */
  readonly note?: string;
  /** Set once sent: where the message stands, so that it can be updated. */
  readonly conversationId?: string;
  readonly activityId?: string;
  readonly settledAt?: Instant;
}

/** An envelope held under a lease. `fence` grows with every claim: a holder that lost its lease can change nothing. */
export interface Claim extends StoredEnvelope {
  readonly fence: number;
}

export type Settlement =
  | { readonly kind: 'sent'; readonly conversationId: string; readonly activityId: string; readonly at: Instant }
  | { readonly kind: 'suppressed'; readonly note: string; readonly at: Instant }
  | { readonly kind: 'attention'; readonly note: string; readonly at: Instant; readonly ambiguous?: boolean }
  /** Try again; `ambiguous` says that this attempt may have arrived. */
  | { readonly kind: 'wait'; readonly notBefore: Instant; readonly note: string; readonly ambiguous?: boolean };
