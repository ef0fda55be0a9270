import type { Board } from '../domain/board.ts';
import { answersFor } from '../domain/cover.ts';
import { addDays, type Instant, type IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import { writableFrom } from '../domain/preferred-hour.ts';
import type { Announced } from '../domain/reminder-item.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { World } from '../domain/simulate.ts';
import { spentBy, whoIs } from '../domain/spent.ts';
import type { Envelope } from '../envelope.ts';
import type { Transaction } from '../ports.ts';

/** Longer than any step of an escalation is away. */
const ANNOUNCED_DAYS = 120;

/** Puts one reminder and spends what it stands for, in the caller's unit of work. */
export async function putReminder(tx: Transaction, { board, plan }: World, reminder: Reminder, now: Instant): Promise<void> {
  await tx.putEnvelope(toEnvelope(board, withSeen(reminder, plan), now), now);
  await tx.spendRungs(board.id, spentBy(reminder), reminder.on);
}

/** Whether a card was put for a person on a day, whatever became of it. */
export async function hasReminder(tx: Transaction, board: Board, personId: string, on: IsoDate): Promise<boolean> {
  return (await tx.findEnvelope(board.id, reminderKey(personId, on))) !== undefined;
}

/** The reminders to people of the last months that were put and have not failed. */
export async function announcedIn(tx: Transaction, board: Board, today: IsoDate): Promise<readonly Announced[]> {
  const since = addDays(today, -ANNOUNCED_DAYS);
  const envelopes = await tx.listEnvelopes(board.id, ['waiting', 'sending', 'sent']);
  return envelopes.flatMap(({ to, reason }) =>
    to.kind === 'person' && reason.kind === 'reminder' && reason.on >= since
      ? [{ personId: to.personId, on: reason.on, items: reason.items }]
      : [],
  );
}

function reminderKey(who: string, on: IsoDate): string {
  return `reminder/${who}/${on}`;
}

function toEnvelope(board: Board, reminder: Reminder, now: Instant): Envelope {
  const { personId, postIds, on, items, told } = reminder;
  return {
    boardId: board.id,
    key: reminderKey(whoIs(reminder), on),
    to: personId === null ? { kind: 'nobody', postIds } : { kind: 'person', personId },
    reason: {
      kind: 'reminder',
      on,
      postIds: personId === null ? postIds : answersFor(board, personId, on),
      items,
      ...(told === undefined ? {} : { told }),
    },
    notBefore: personId === null ? now : writableFrom(board, personId, now),
  };
}

function withSeen(reminder: Reminder, plan: Plan): Reminder {
  const seen = new Map(plan.actions.map(({ ref, history }) => [ref, history.length]));
  return { ...reminder, items: reminder.items.map((item) => ({ ...item, seen: seen.get(item.ref) ?? 0 })) };
}
