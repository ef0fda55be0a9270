import { drawDigest } from '../cards/draw-digest.ts';
import { drawUndelivered, type UndeliveredRow } from '../cards/draw-undelivered.ts';
import { deliveryNote } from '../cards/phrases-delivery.ts';
import { postName } from '../cards/phrases.ts';
import { findPerson, type Board } from '../domain/board.ts';
import { localTimeIn, type Instant } from '../domain/dates.ts';
import { makeDigest } from '../domain/make-digest.ts';
import type { Plan } from '../domain/plan.ts';
import { drawReminderEnvelope, drawReminderFor, type Drawing } from './draw-reminder-envelope.ts';
import { drawReviewEnvelope } from './draw-review-envelope.ts';
import type { DrawnEnvelope } from './drawn-envelope.ts';
import type { Claim, Reason, StoredEnvelope } from '../envelope.ts';
import type { Message, Transaction } from '../ports.ts';

/** Re-reads the plan and draws, so that nobody is chased for what they finished a minute ago. */
export async function drawEnvelope(tx: Transaction, claim: Claim, now: Instant): Promise<DrawnEnvelope> {
  const [board, plan] = [await tx.findBoard(claim.boardId), await tx.findPlan(claim.boardId)];
  if (board !== undefined && claim.reason.kind === 'review')
    return await drawReviewEnvelope(tx, claim.reason.importId, { board, plan, now });
  if (board === undefined || plan === undefined) return { kind: 'suppressed', note: deliveryNote('no-plan') };
  if (claim.to.kind === 'nobody')
    return { kind: 'attention', note: deliveryNote(claim.reason.kind === 'digest' ? 'no-channel' : 'no-holder') };
  const { reason } = claim;
  switch (reason.kind) {
    case 'reminder':
      return await drawReminderEnvelope(tx, { board, plan, claim, reason, now });
    case 'digest':
      return { kind: 'draw', message: drawDigestFor({ board, plan, reason, now }) };
    case 'refresh':
      return await drawRefresh(tx, { board, plan, claim, ofKey: reason.ofKey, now });
    case 'review':
      return { kind: 'suppressed', note: deliveryNote('no-plan') };
    case 'undelivered':
      return await drawUndeliveredEnvelope(tx, { board, plan, keys: reason.keys });
  }
}

function drawDigestFor({ board, plan, reason, now }: Omit<Drawing, 'claim'> & { reason: Extract<Reason, { kind: 'digest' }> }): Message {
  const today = localTimeIn(now, board.calendar.timeZone).date;
  return drawDigest(makeDigest(plan, reason.week, today, reason.since), plan);
}

async function drawRefresh(tx: Transaction, { board, plan, claim, ofKey, now }: Drawing & { ofKey: string }): Promise<DrawnEnvelope> {
  const original = await tx.findEnvelope(claim.boardId, ofKey);
  if (original?.reason.kind !== 'reminder') return { kind: 'suppressed', note: deliveryNote('no-plan') };
  return { kind: 'draw', message: drawReminderFor({ board, plan, claim: original, now }, original.reason) };
}

async function drawUndeliveredEnvelope(
  tx: Transaction,
  { board, plan, keys }: { board: Board; plan: Plan; keys: readonly string[] },
): Promise<DrawnEnvelope> {
  const failed = await Promise.all(keys.map((key) => tx.findEnvelope(board.id, key)));
  const still = failed.flatMap((envelope) => (envelope?.state === 'attention' ? [envelope] : []));
  if (still.length === 0) return { kind: 'suppressed', note: deliveryNote('reached-since') };
  return {
    kind: 'draw',
    message: drawUndelivered({ rows: still.map((envelope) => toRow(board, plan, envelope)) }),
  };
}

function toRow(board: Board, plan: Plan, { to, reason, note = '' }: StoredEnvelope): UndeliveredRow {
  if (reason.kind !== 'reminder') return { kind: 'digest', note };
  const refs = refsOf(reason);
  if (to.kind === 'person') return { kind: 'person', personName: findPerson(board, to.personId)?.name ?? to.personId, refs, note };
  return { kind: 'posts', postNames: reason.postIds.map((postId) => postName(plan, postId)), refs, note };
}

/** What the reminder asks about and what it tells of: whoever passes it on needs both. */
function refsOf({ items, told = [] }: Extract<Reason, { kind: 'reminder' }>): readonly string[] {
  const toldOf = told.flatMap(({ told: each }) => ('ref' in each ? [each.ref] : each.kind === 'hand-over' ? each.refs : []));
  return [...new Set([...items.map(({ ref }) => ref), ...toldOf])];
}
