import { coverLines } from '../cards/cover-lines.ts';
import { drawReminder } from '../cards/draw-reminder.ts';
import { deliveryNote } from '../cards/phrases-delivery.ts';
import { findPerson, type Board } from '../domain/board.ts';
import { localTimeIn, type Instant, type IsoDate } from '../domain/dates.ts';
import { itemsNow } from '../domain/number-since.ts';
import { findAction, isFinished, type Action, type Plan } from '../domain/plan.ts';
import { writableFrom } from '../domain/preferred-hour.ts';
import type { ReminderItem } from '../domain/reminder-item.ts';
import { chaseDay } from '../domain/chase-day.ts';
import { answersFor } from '../domain/cover.ts';
import { pauseOf } from '../domain/pause.ts';
import { catchUpFrom } from '../domain/reminders-due.ts';
import { isStillTold } from '../domain/tellings.ts';
import { openAsking, speaksFor } from '../domain/word.ts';
import type { Reason, StoredEnvelope } from '../envelope.ts';
import type { Message, Transaction } from '../ports.ts';
import type { DrawnEnvelope } from './drawn-envelope.ts';

type ReminderReason = Extract<Reason, { kind: 'reminder' }>;

export interface Drawing {
  readonly board: Board;
  readonly plan: Plan;
  readonly claim: StoredEnvelope;
  readonly now: Instant;
}

/** What is left of a reminder once its turn has come: what was answered, decided or handed on since is dropped. */
export async function drawReminderEnvelope(tx: Transaction, drawing: Drawing & { reason: ReminderReason }): Promise<DrawnEnvelope> {
  const { board, plan, claim, reason, now } = drawing;
  const today = localTimeIn(now, board.calendar.timeZone).date;
  const told = (reason.told ?? []).filter((telling) => isStillTold(telling, plan, board, reason.on));
  const theirs = itemsNow(plan, reason.items).filter((item) => isStillTheirs(drawing, item, today));
  const open = theirs.filter((item) => isStillDue(drawing, item, reason.on, today));
  if (open.length + told.length === 0) {
    const isOthers = theirs.length === 0 && reason.items.length > 0;
    return { kind: 'suppressed', note: deliveryNote(isOthers ? 'not-theirs' : 'answered') };
  }
  if (reason.on < catchUpFrom(board, today)) return { kind: 'suppressed', note: deliveryNote('too-old') };
  const left = { ...reason, items: open, told };
  if (await isSuperseded(tx, claim, left)) return { kind: 'suppressed', note: deliveryNote('superseded') };
  const writable = claim.to.kind === 'person' ? writableFrom(board, claim.to.personId, now) : now;
  if (writable > now) return { kind: 'wait', notBefore: writable, note: deliveryNote('quiet') };
  return { kind: 'draw', message: drawReminderFor(drawing, left) };
}

/** A reminder's card as it looks now; `notice` is one line above it, `from` the first row shown, `at` the action whose page is shown. */
export function drawReminderFor(
  { board, plan, claim, now }: Drawing,
  reason: ReminderReason,
  options: { from?: number; at?: string | undefined; notice?: string } = {},
): Message {
  const personId = claim.to.kind === 'person' ? claim.to.personId : '';
  const today = localTimeIn(now, board.calendar.timeZone).date;
  const tellings = (reason.told ?? []).map((telling) => ({ ...telling, isOpen: isStillTold(telling, plan, board, reason.on) }));
  return drawReminder({
    key: claim.key,
    personName: findPerson(board, personId)?.name ?? '',
    reminder: { ...reason, items: itemsNow(plan, reason.items) },
    plan,
    today,
    timeZone: board.calendar.timeZone,
    told: { board, tellings },
    asides: coverLines(board, plan, { personId, told: tellings.filter(({ isOpen }) => isOpen) }, today),
    ...options,
  });
}

/** A post may have changed hands since the morning; the new holder's own reminder follows with the next one. */
function isStillTheirs({ board, plan, claim: { to } }: Drawing, { ref }: ReminderItem, today: IsoDate): boolean {
  const held = to.kind === 'person' ? answersFor(board, to.personId, today) : [];
  return findAction(plan, ref)?.leads.some(({ postId }) => held.includes(postId)) === true;
}

/** Still open and in no pause, still due on the day the rung was reckoned from, and without a word since the reminder was put. */
function isStillDue(drawing: Drawing, item: ReminderItem, on: IsoDate, today: IsoDate): boolean {
  const { plan, board } = drawing;
  const action = findAction(plan, item.ref);
  if (action === undefined || isFinished(action)) return false;
  const isChasedFor = pauseOf(action, today) === undefined && item.rungs.length > 0 && chaseDay(action, plan, board)?.due === item.due;
  const isAsked = item.asked !== undefined && openAsking(action)?.at === item.asked;
  return isAsked || (isChasedFor && !isAnsweredSince(action, drawing, on));
}

function isAnsweredSince(action: Action, { board, claim: { to, putAt } }: Drawing, on: IsoDate): boolean {
  return action.history.some(
    (entry) =>
      entry.kind === 'update' &&
      (entry.at === undefined ? entry.on > on : entry.at >= putAt) &&
      (to.kind !== 'person' || speaksFor(action, entry, { board, who: to.personId, on })),
  );
}

/** Whether a newer reminder to the same person says all that is left of this one. */
async function isSuperseded(tx: Transaction, { boardId, to }: StoredEnvelope, left: ReminderReason): Promise<boolean> {
  const others = await tx.listEnvelopes(boardId, ['waiting', 'sending', 'sent', 'attention']);
  return others.some(
    ({ to: other, reason }) =>
      reason.kind === 'reminder' &&
      reason.on > left.on &&
      other.kind === 'person' &&
      to.kind === 'person' &&
      other.personId === to.personId &&
      saysAll(reason, left),
  );
}

function saysAll(newer: ReminderReason, { items, told = [] }: ReminderReason): boolean {
  return (
    items.every(({ ref }) => newer.items.some((item) => item.ref === ref)) &&
    told.every(({ key }) => newer.told?.some((telling) => telling.key === key) === true)
  );
}
