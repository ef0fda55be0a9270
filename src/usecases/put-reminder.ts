import { postsHeldBy, type Board } from '../domain/board.ts';
import type { Instant, IsoDate } from '../domain/dates.ts';
import type { Announced } from '../domain/reminder-item.ts';
import type { Reminder } from '../domain/reminder.ts';
import { spentBy, whoIs } from '../domain/reminders-due.ts';
import type { Envelope } from '../envelope.ts';
import type { Transaction } from '../ports.ts';

/** Puts one reminder and spends what it stands for, in the caller's unit of work. */
export async function putReminder(tx: Transaction, board: Board, reminder: Reminder, now: Instant): Promise<void> {
  await tx.putEnvelope(toEnvelope(board, reminder, now), now);
  await tx.spendRungs(board.id, spentBy(reminder), reminder.on);
}

/** Whether a card was put for a person on a day, whatever became of it. */
export async function hasReminder(tx: Transaction, board: Board, personId: string, on: IsoDate): Promise<boolean> {
  return (await tx.findEnvelope(board.id, reminderKey(personId, on))) !== undefined;
}

/** The reminders to people that were put and have not failed. */
export async function announcedIn(tx: Transaction, board: Board): Promise<readonly Announced[]> {
  const envelopes = await tx.listEnvelopes(board.id, ['waiting', 'sending', 'sent']);
  return envelopes.flatMap(({ to, reason }) =>
    to.kind === 'person' && reason.kind === 'reminder' ? [{ personId: to.personId, on: reason.on, items: reason.items }] : [],
  );
}

/** One morning card of one person: it is put once. */
export function reminderKey(who: string, on: IsoDate): string {
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
      postIds: personId === null ? postIds : postsHeldBy(board, personId, on),
      items,
      ...(told === undefined ? {} : { told }),
    },
    notBefore: now,
  };
}
