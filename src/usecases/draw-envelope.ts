import { drawDigest } from '../cards/draw-digest.ts';
import { drawReminder } from '../cards/draw-reminder.ts';
import { drawUndelivered, type UndeliveredRow } from '../cards/draw-undelivered.ts';
import { deliveryNote } from '../cards/phrases-delivery.ts';
import { postName } from '../cards/phrases.ts';
import { findPerson, postsHeldBy, type Board } from '../domain/board.ts';
import { localTimeIn, type Instant, type IsoDate } from '../domain/dates.ts';
import { makeDigest } from '../domain/make-digest.ts';
import { findAction, isFinished, type Action, type Plan } from '../domain/plan.ts';
import type { ReminderItem } from '../domain/reminder.ts';
import { catchUpFrom } from '../domain/reminders-due.ts';
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

type ReminderReason = Extract<Reason, { kind: 'reminder' }>;

interface Drawing {
  readonly board: Board;
  readonly plan: Plan;
  readonly claim: StoredEnvelope;
  readonly now: Instant;
}

async function drawReminderEnvelope(tx: Transaction, drawing: Drawing & { reason: ReminderReason }): Promise<DrawnEnvelope> {
  const { board, plan, claim, reason, now } = drawing;
  const today = localTimeIn(now, board.calendar.timeZone).date;
  const theirs = reason.items.filter((item) => isStillTheirs(drawing, item, today));
  if (theirs.length === 0) return { kind: 'suppressed', note: deliveryNote('not-theirs') };
  const open = theirs.filter((item) => isStillDue(plan, item, reason.on, claim.putAt));
  if (open.length === 0) return { kind: 'suppressed', note: deliveryNote('answered') };
  if (reason.on < catchUpFrom(board, today)) return { kind: 'suppressed', note: deliveryNote('too-old') };
  if (await isSuperseded(tx, claim, reason)) return { kind: 'suppressed', note: deliveryNote('superseded') };
  return { kind: 'draw', message: drawReminderFor(drawing, { ...reason, items: open }) };
}

/** A reminder's card as it looks now; `notice` is one line above it, `from` the first row shown. */
export function drawReminderFor(
  { board, plan, claim, now }: Drawing,
  reason: ReminderReason,
  options: { from?: number; notice?: string } = {},
): Message {
  const personId = claim.to.kind === 'person' ? claim.to.personId : '';
  return drawReminder({
    key: claim.key,
    personName: findPerson(board, personId)?.name ?? '',
    reminder: reason,
    plan,
    today: localTimeIn(now, board.calendar.timeZone).date,
    timeZone: board.calendar.timeZone,
    ...options,
  });
}

/** A post may have changed hands since the morning; the new holder's own reminder follows with the next one. */
function isStillTheirs({ board, plan, claim: { to } }: Drawing, { ref }: ReminderItem, today: IsoDate): boolean {
  const held = to.kind === 'person' ? postsHeldBy(board, to.personId, today) : [];
  return findAction(plan, ref)?.leads.some(({ postId }) => held.includes(postId)) === true;
}

/** Still open, still due on the day the rung was reckoned from, and without a word since the reminder was put. */
function isStillDue(plan: Plan, item: ReminderItem, on: string, putAt: Instant): boolean {
  const action = findAction(plan, item.ref);
  return action !== undefined && !isFinished(action) && hasDueDay(action, item) && !isAnsweredSince(action, on, putAt);
}

function hasDueDay(action: Action, item: ReminderItem): boolean {
  return 'by' in action.due && action.due.by === item.due;
}

function isAnsweredSince(action: Action, on: string, putAt: Instant): boolean {
  return action.history.some((entry) => entry.kind === 'update' && (entry.at === undefined ? entry.on > on : entry.at >= putAt));
}

async function isSuperseded(tx: Transaction, claim: StoredEnvelope, reason: ReminderReason): Promise<boolean> {
  const others = await tx.listEnvelopes(claim.boardId, ['waiting', 'sending', 'sent', 'attention']);
  return others.some(
    (other) =>
      other.reason.kind === 'reminder' &&
      other.reason.on > reason.on &&
      other.to.kind === 'person' &&
      claim.to.kind === 'person' &&
      other.to.personId === claim.to.personId &&
      reason.items.every(({ ref }) => other.reason.kind === 'reminder' && other.reason.items.some((item) => item.ref === ref)),
  );
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
  const refs = reason.items.map(({ ref }) => ref);
  if (to.kind === 'person') return { kind: 'person', personName: findPerson(board, to.personId)?.name ?? to.personId, refs, note };
  return { kind: 'posts', postNames: reason.postIds.map((postId) => postName(plan, postId)), refs, note };
}
