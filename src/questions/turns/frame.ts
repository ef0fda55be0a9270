import { epochOf, type Instant, type IsoDate } from '../../domain/dates.ts';
import type { Condition, Query } from '../query.ts';

/** What a conversation is about, as plain JSON: enough to read "just the red ones" or "who leads it?" after it. */
export interface Frame {
  /** When the last question was asked. */
  readonly saidAt: Instant;
  /** The last question that was answered. */
  readonly query: Query;
  /** What "it" and "them" mean: the actions the last answer was about. */
  readonly refs: readonly string[];
  /** The last list shown, in its order: "the second one" counts in it, however many questions ago it was shown. */
  readonly list: readonly string[];
  /** Where the last answer was taken from: "the rest" is whatever else is in it. */
  readonly scope: readonly Condition[];
  /** The posts last spoken of: what "they" and "her actions" mean. */
  readonly posts: readonly string[];
  /** The day last spoken of: what "before then" means. */
  readonly day: IsoDate | null;
}

const REMEMBERED_MS = 60 * 60 * 1000;

/** The frame as it still counts now: after a quiet hour a conversation starts afresh. */
export function recallFrame(frame: Frame | undefined, now: Instant): Frame | undefined {
  return frame !== undefined && epochOf(now) - epochOf(frame.saidAt) <= REMEMBERED_MS ? frame : undefined;
}
