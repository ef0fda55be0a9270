import { drawForecast } from '../cards/draw-forecast.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { FORECAST } from '../cards/phrases-forecast.ts';
import { findPerson } from '../domain/board.ts';
import { addDays } from '../domain/dates.ts';
import type { Message, Transaction } from '../ports.ts';
import type { Setting } from './find-setting.ts';
import { drawForeseen, foresee, FORESEEN_DAYS } from './foresee.ts';

/** The next four weeks' reminders before they go; nothing is put or spent. */
export async function showForecast(tx: Transaction, setting: Setting, from: number): Promise<Message> {
  const { board, plan, today } = setting;
  return drawForecast({ reminders: await foresee(tx, setting), plan, board, until: addDays(today, FORESEEN_DAYS), from });
}

/** One of them as the card it would be. */
export async function openForecast(tx: Transaction, setting: Setting, { on, person }: { on: string; person: string }): Promise<Message> {
  const reminder = (await foresee(tx, setting)).find((each) => each.on === on && each.personId === person);
  if (reminder === undefined) return drawNotice(FORECAST.gone);
  return drawForeseen(reminder, setting, FORECAST.only(reminder.on, findPerson(setting.board, person)?.name ?? ''));
}
