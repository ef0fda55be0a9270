import { drawForecast } from '../cards/draw-forecast.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { drawReminder } from '../cards/draw-reminder.ts';
import { FORECAST } from '../cards/phrases-forecast.ts';
import { findPerson } from '../domain/board.ts';
import { addDays, type IsoDate } from '../domain/dates.ts';
import { forecast } from '../domain/forecast.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { Message, Transaction } from '../ports.ts';
import type { Setting } from './find-setting.ts';
import { announcedIn } from './put-reminder.ts';

const DAYS = 28;

/** The next four weeks' reminders before they go; nothing is put or spent. */
export async function showForecast(tx: Transaction, setting: Setting, from: number): Promise<Message> {
  const { board, plan, today } = setting;
  return drawForecast({ reminders: await foresee(tx, setting), plan, board, until: addDays(today, DAYS), from });
}

/** One of them as the card it would be. */
export async function openForecast(tx: Transaction, setting: Setting, { on, person }: { on: string; person: string }): Promise<Message> {
  const { board, plan } = setting;
  const reminder = (await foresee(tx, setting)).find((each) => each.on === on && each.personId === person);
  if (reminder === undefined) return drawNotice(FORECAST.gone);
  const personName = findPerson(board, person)?.name ?? '';
  return drawReminder({
    key: `forecast/${person}/${on}`,
    personName,
    reminder,
    plan,
    today: reminder.on,
    timeZone: board.calendar.timeZone,
    told: { board, tellings: (reminder.told ?? []).map((telling) => ({ ...telling, isOpen: true })) },
    notice: FORECAST.only(reminder.on, personName),
  });
}

async function foresee(tx: Transaction, { board, plan, today }: Setting): Promise<readonly Reminder[]> {
  const from: IsoDate = addDays(today, 1);
  return forecast(plan, board, { from, days: DAYS }, { spent: await tx.spentRungs(board.id), announced: await announcedIn(tx, board) });
}
