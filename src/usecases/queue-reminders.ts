import type { Board } from '../domain/board.ts';
import { chasingOf } from '../domain/chasing.ts';
import { localTimeIn, type Instant, type IsoDate } from '../domain/dates.ts';
import { itemsNow } from '../domain/number-since.ts';
import { findAction, isFinished, type Plan } from '../domain/plan.ts';
import type { Reminder } from '../domain/reminder.ts';
import { morningOf, writableFrom } from '../domain/preferred-hour.ts';
import type { ReminderItem } from '../domain/reminder-item.ts';
import { tellOfUnreached } from '../domain/reach-telling.ts';
import { catchUpFrom, remindersDue } from '../domain/reminders-due.ts';
import type { Telling } from '../domain/told.ts';
import type { StoredEnvelope } from '../envelope.ts';
import type { Transaction } from '../ports.ts';
import { findReach } from './find-deliveries.ts';
import { announcedIn, hasReminder, putReminder } from './put-reminder.ts';

const JOB = 'reminders';

/**
 * Puts this morning's reminders into the outbox, once a day: the rungs, the envelopes and the day are committed together, so that a
 * second run, another replica or a crash in between changes nothing. Answers how many were put.
 */
export async function queueReminders(tx: Transaction, board: Board, now: Instant): Promise<number> {
  const { date: today, time } = localTimeIn(now, board.calendar.timeZone);
  if (now < morningOf(board, today) || time >= chasingOf(board).quietFrom) return 0;
  if (((await tx.lastRun(board.id, JOB)) ?? '') >= today) return 0;
  const plan = await tx.findPlan(board.id);
  if (plan === undefined) return 0;
  const reminders = await remindersOf(tx, board, plan, today);
  for (const reminder of reminders) await putReminder(tx, { board, plan }, reminder, now);
  await tx.setLastRun(board.id, JOB, today);
  return reminders.length;
}

/**
 * Something came up for a person during the day. Where no card was put for them today their morning's card is put now, within the hours in
 * which they are written to; else it stays for their next morning, so that nobody gets two cards a day. Answers whether one was put.
 */
export async function queueNow(tx: Transaction, board: Board, personId: string, now: Instant): Promise<boolean> {
  const { date: today } = localTimeIn(now, board.calendar.timeZone);
  if (writableFrom(board, personId, now) > now) return false;
  if (((await tx.lastRun(board.id, JOB)) ?? '') < today || (await hasReminder(tx, board, personId, today))) return false;
  const plan = await tx.findPlan(board.id);
  if (plan === undefined) return false;
  const reminder = (await remindersOf(tx, board, plan, today)).find((each) => each.personId === personId);
  if (reminder === undefined) return false;
  await putReminder(tx, { board, plan }, reminder, now);
  return true;
}

/** Marks the day as done without a reminder: a plan that is adopted at noon starts the next morning. */
export async function startRemindersAfter(tx: Transaction, boardId: string, day: IsoDate): Promise<void> {
  await tx.setLastRun(boardId, JOB, day);
}

async function remindersOf(tx: Transaction, board: Board, plan: Plan, today: IsoDate): Promise<readonly Reminder[]> {
  const announced = await announcedIn(tx, board, today);
  const unreached = tellOfUnreached(board, today, await findReach(tx, { board, plan, today }));
  const spent = await tx.spentRungs(board.id);
  const reminders = remindersDue(plan, board, today, spent, catchUpFrom(board, today), announced, unreached);
  const undelivered = await tx.listEnvelopes(board.id, ['waiting', 'attention']);
  return reminders.map((reminder) => withUndelivered(reminder, undelivered, plan));
}

/** A newer reminder takes over what an older one, still undelivered, had to say; the older one is then superseded and nothing is lost. */
function withUndelivered(reminder: Reminder, undelivered: readonly StoredEnvelope[], plan: Plan): Reminder {
  const older = undelivered
    .filter(({ to }) => reminder.personId !== null && to.kind === 'person' && to.personId === reminder.personId)
    .flatMap(({ reason }) => (reason.kind === 'reminder' ? [{ ...reason, items: itemsNow(plan, reason.items) }] : []));
  const items = new Map<string, ReminderItem>();
  for (const item of [...older.flatMap((each) => each.items), ...reminder.items]) {
    const action = findAction(plan, item.ref);
    if (action !== undefined && !isFinished(action)) items.set(item.ref, item);
  }
  const told = new Map<string, Telling>();
  for (const telling of [...(reminder.told ?? []), ...older.flatMap((each) => each.told ?? [])]) told.set(telling.key, telling);
  const carried = [...items.values()].filter(({ ref }) => !reminder.items.some((item) => item.ref === ref));
  return { ...reminder, items: [...reminder.items, ...carried], ...(told.size === 0 ? {} : { told: [...told.values()] }) };
}
