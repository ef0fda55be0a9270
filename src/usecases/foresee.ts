import { drawReminder } from '../cards/draw-reminder.ts';
import { findPerson } from '../domain/board.ts';
import { addDays } from '../domain/dates.ts';
import type { Reminder } from '../domain/reminder.ts';
import { catchUpFrom } from '../domain/reminders-due.ts';
import { simulate } from '../domain/simulate.ts';
import { whoIs } from '../domain/spent.ts';
import type { Message, Transaction } from '../ports.ts';
import { announcedIn } from './put-reminder.ts';
import type { Setting } from './find-setting.ts';

/** Four weeks, in calendar days. */
export const FORESEEN_DAYS = 28;

/** The reminders of the next four weeks in their order, if nobody reports and nothing changes meanwhile; nothing is put or spent. */
export async function foresee(
  tx: Transaction,
  { board, plan, today }: Pick<Setting, 'board' | 'plan' | 'today'>,
): Promise<readonly Reminder[]> {
  const so = {
    spent: await tx.spentRungs(board.id),
    announced: await announcedIn(tx, board, today),
    makeUpFrom: catchUpFrom(board, today),
  };
  const days = simulate({ plan, board }, { from: addDays(today, 1), to: addDays(today, FORESEEN_DAYS), ...so });
  return [...days].flatMap(({ reminders }) => reminders);
}

/** The very card one of them would be; its key names no reminder that was put, so that pressing it records nothing. */
export function drawForeseen(reminder: Reminder, { board, plan }: Pick<Setting, 'board' | 'plan'>, notice?: string): Message {
  return drawReminder({
    key: `forecast/${whoIs(reminder)}/${reminder.on}`,
    personName: reminder.personId === null ? '' : (findPerson(board, reminder.personId)?.name ?? ''),
    reminder,
    plan,
    today: reminder.on,
    timeZone: board.calendar.timeZone,
    told: { board, tellings: (reminder.told ?? []).map((telling) => ({ ...telling, isOpen: true })) },
    ...(notice === undefined ? {} : { notice }),
  });
}
