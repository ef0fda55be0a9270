import { deliveryNote } from '../cards/phrases-delivery.ts';
import { addMilliseconds, epochOf, type Instant } from '../domain/dates.ts';
import type { Claim, Settlement } from '../envelope.ts';
import type { RefusalCode, SendOutcome } from '../ports.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A message that may have arrived is tried once more, a minute later; then a person must look. */
const AMBIGUOUS_RETRY_AFTER = MINUTE;
const FIRST_BACKOFF = 15 * SECOND;
const LONGEST_BACKOFF = 30 * MINUTE;
/** A far side that has said "later" for two days needs a person. */
const GIVE_UP_AFTER = 48 * 60 * MINUTE;

/**
 * What one attempt's outcome means for its envelope. `isRepeatable` is for updates of a message in place: doing one twice shows the same,
 * so nothing about it is ambiguous.
 */
export function settlementFor(outcome: SendOutcome, claim: Claim, now: Instant, isRepeatable: boolean): Settlement {
  const settlement = decide(outcome, claim, now, isRepeatable);
  // A card that could not be drawn again says nothing wrong that a press would not put right: nobody needs to be told.
  if (claim.reason.kind !== 'refresh' || settlement.kind !== 'attention') return settlement;
  return { kind: 'suppressed', note: settlement.note, at: settlement.at };
}

function decide(outcome: SendOutcome, claim: Claim, now: Instant, isRepeatable: boolean): Settlement {
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'sent', conversationId: outcome.conversationId, activityId: outcome.activityId, at: now };
    case 'refused':
      return refused(outcome.code, now);
    case 'later':
      return later(claim, now, outcome.retryAfterMs ?? 0, outcome.detail);
    case 'ambiguous':
      return isRepeatable ? later(claim, now, 0, outcome.detail) : ambiguous(claim, now, outcome.detail);
  }
}

/** True where an envelope may have arrived twice already: once more would be one duplicate too many. */
export function hasSpentItsRetry(claim: Claim): boolean {
  return claim.ambiguous >= 2;
}

function ambiguous(claim: Claim, now: Instant, note: string): Settlement {
  if (claim.ambiguous >= 1) return { kind: 'attention', note: deliveryNote('perhaps-delivered'), at: now, ambiguous: true };
  return { kind: 'wait', notBefore: addMilliseconds(now, AMBIGUOUS_RETRY_AFTER), note, ambiguous: true };
}

function later(claim: Claim, now: Instant, atLeast: number, note: string): Settlement {
  if (epochOf(now) - epochOf(claim.putAt) > GIVE_UP_AFTER) return { kind: 'attention', note: deliveryNote('gave-up'), at: now };
  const backoff = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** Math.min(claim.attempts, 10));
  return { kind: 'wait', notBefore: addMilliseconds(now, Math.max(atLeast, backoff)), note };
}

function refused(code: RefusalCode, now: Instant): Settlement {
  if (code === 'message-gone') return { kind: 'suppressed', note: deliveryNote('message-gone'), at: now };
  return { kind: 'attention', note: deliveryNote(code), at: now };
}
