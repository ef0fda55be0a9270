import { postsHeldBy, type Board } from '../domain/board.ts';
import { chasingOf } from '../domain/chasing.ts';
import { localTimeIn, type Instant, type IsoDate } from '../domain/dates.ts';
import { findAction, isFinished, type Plan } from '../domain/plan.ts';
import type { Reminder, ReminderItem } from '../domain/reminder.ts';
import { remindersDue, spentRungKey, whoIs } from '../domain/reminders-due.ts';
import type { Envelope, StoredEnvelope } from '../envelope.ts';
import type { Transaction } from '../ports.ts';

const JOB = 'reminders';

/**
 * Puts this morning's reminders into the outbox, once a day: the rungs, the envelopes and the day are committed together, so that a
 * second run, another replica or a crash in between changes nothing. Answers how many were put.
 */
export async function queueReminders(tx: Transaction, board: Board, now: Instant): Promise<number> {
  const { date: today, time } = localTimeIn(now, board.calendar.timeZone);
  if (time < board.reminderTime || time >= chasingOf(board).quietFrom) return 0;
  if (((await tx.lastRun(board.id, JOB)) ?? '') >= today) return 0;
  const plan = await tx.findPlan(board.id);
  if (plan === undefined) return 0;
  const reminders = remindersDue(plan, board, today, await tx.spentRungs(board.id));
  const undelivered = await tx.listEnvelopes(board.id, ['waiting', 'attention']);
  for (const reminder of reminders) {
    await tx.putEnvelope(toEnvelope(board, withUndelivered(reminder, undelivered, plan), now), now);
    await tx.spendRungs(board.id, rungKeys(reminder), today);
  }
  await tx.setLastRun(board.id, JOB, today);
  return reminders.length;
}

/** Marks the day as done without a reminder: a plan that is adopted at noon starts the next morning. */
export async function startRemindersAfter(tx: Transaction, boardId: string, day: IsoDate): Promise<void> {
  await tx.setLastRun(boardId, JOB, day);
}

export function reminderKey(who: string, on: IsoDate): string {
  return `reminder/${who}/${on}`;
}

function toEnvelope(board: Board, reminder: Reminder, now: Instant): Envelope {
  const { personId, postIds, on, items } = reminder;
  return {
    boardId: board.id,
    key: reminderKey(whoIs(reminder), on),
    to: personId === null ? { kind: 'nobody', postIds } : { kind: 'person', personId },
    reason: { kind: 'reminder', on, postIds: personId === null ? postIds : postsHeldBy(board, personId, on), items },
    notBefore: now,
  };
}

function rungKeys(reminder: Reminder): readonly string[] {
  return reminder.items.flatMap(({ ref, due, rungs }) => rungs.map((rung) => spentRungKey(ref, due, rung, whoIs(reminder))));
}

/** A newer reminder takes over what an older one, still undelivered, had to say; the older one is then superseded and nothing is lost. */
function withUndelivered(reminder: Reminder, undelivered: readonly StoredEnvelope[], plan: Plan): Reminder {
  const named = new Set(reminder.items.map(({ ref }) => ref));
  const older = undelivered
    .filter(({ to }) => reminder.personId !== null && to.kind === 'person' && to.personId === reminder.personId)
    .flatMap(({ reason }) => (reason.kind === 'reminder' ? reason.items : []));
  const carried = new Map<string, ReminderItem>();
  for (const item of older) {
    const action = findAction(plan, item.ref);
    if (action !== undefined && !isFinished(action) && !named.has(item.ref)) carried.set(item.ref, item);
  }
  return { ...reminder, items: [...reminder.items, ...carried.values()] };
}
