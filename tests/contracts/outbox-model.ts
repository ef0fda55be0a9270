import { addMilliseconds, type Instant } from '../../src/domain/dates.ts';
import type { Settlement } from '../../src/envelope.ts';
import { nine } from './samples.ts';

/** What an envelope must be, kept in plain memory beside the real outbox. */
export interface ModelEnvelope {
  readonly boardId: string;
  readonly key: string;
  readonly personId: string;
  readonly putAt: Instant;
  notBefore: Instant;
  state: 'waiting' | 'sending' | 'sent' | 'suppressed' | 'attention';
  attempts: number;
  ambiguous: number;
  fence: number;
  leaseUntil: Instant | undefined;
}

export interface OutboxModel {
  now: Instant;
  readonly envelopes: Map<string, ModelEnvelope>;
  /** Every claim ever made, live or long lost: what a confused holder may come back with. */
  readonly claims: { readonly envelope: string; readonly fence: number }[];
}

export function emptyModel(): OutboxModel {
  return { now: nine, envelopes: new Map(), claims: [] };
}

export function modelClaim(model: OutboxModel, limit: number, lease: number): readonly ModelEnvelope[] {
  const due = [...model.envelopes.values()].filter((envelope) => isDue(envelope, model.now)).toSorted(byAge);
  const claimed = due.slice(0, limit);
  for (const envelope of claimed) {
    if (envelope.state === 'sending') envelope.ambiguous += 1;
    envelope.state = 'waiting';
    envelope.fence += 1;
    envelope.leaseUntil = addMilliseconds(model.now, lease);
    model.claims.push({ envelope: `${envelope.boardId}/${envelope.key}`, fence: envelope.fence });
  }
  return claimed;
}

/** The envelope a claim still holds, or undefined where it was settled, given back or claimed again. */
export function modelHeld(model: OutboxModel, index: number): ModelEnvelope | undefined {
  const claim = model.claims[index];
  const envelope = model.envelopes.get(claim?.envelope ?? '');
  return envelope?.fence === claim?.fence && envelope?.leaseUntil !== undefined ? envelope : undefined;
}

export function modelSettle(envelope: ModelEnvelope, settlement: Settlement): void {
  envelope.leaseUntil = undefined;
  envelope.state = settlement.kind === 'wait' ? 'waiting' : settlement.kind;
  if (settlement.kind === 'wait') envelope.notBefore = settlement.notBefore;
  if ('ambiguous' in settlement && settlement.ambiguous) envelope.ambiguous += 1;
}

function isDue(envelope: ModelEnvelope, now: Instant): boolean {
  const isOpen = envelope.state === 'waiting' || envelope.state === 'sending';
  return isOpen && envelope.notBefore <= now && (envelope.leaseUntil === undefined || envelope.leaseUntil <= now);
}

function byAge(left: ModelEnvelope, right: ModelEnvelope): number {
  return ageOf(left) < ageOf(right) ? -1 : 1;
}

function ageOf({ notBefore, putAt, boardId, key }: ModelEnvelope): string {
  return `${notBefore} ${putAt} ${boardId} ${key}`;
}
