import { findPerson, type Board } from '../domain/board.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { Message } from '../ports.ts';
import { viewButton } from './button-view.ts';
import { FORECAST } from './phrases-forecast.ts';
import { postName } from './phrases.ts';
import { shorten } from './safe-text.ts';
import { pageOf } from './sheet-pages.ts';
import { drawSheet, type SheetRow } from './sheet.ts';

export interface ForecastView {
  readonly reminders: readonly Reminder[];
  readonly plan: Plan;
  readonly board: Board;
  /** The last morning looked at. */
  readonly until: IsoDate;
  readonly from: number;
}

const SIZES = [8, 6, 4, 2, 1];

/** Morning by morning, who would get a card about what. */
export function drawForecast({ reminders, plan, board, until, from }: ForecastView): Message {
  return drawSheet(SIZES, (size) => {
    const { shown, buttons } = pageOf(reminders, { from, size, verb: 'forecast.show' });
    return {
      title: FORECAST.title,
      intro: [reminders.length === 0 ? FORECAST.none(until) : FORECAST.intro(reminders.length, until)],
      rows: shown.map((reminder) => viewReminder(reminder, plan, board)),
      notes: reminders.length === 0 ? [] : [FORECAST.note],
      buttons,
    };
  });
}

function viewReminder({ on, personId, postIds, items, told = [] }: Reminder, plan: Plan, board: Board): SheetRow {
  const posts = postIds.map((id) => shorten(postName(plan, id), 80));
  const who = personId === null ? FORECAST.nobody(posts) : shorten(findPerson(board, personId)?.name ?? personId, 80);
  return {
    heading: FORECAST.heading(on, who),
    lines: [
      ...(items.length === 0 ? [] : [FORECAST.items(items.map(({ ref }) => ref))]),
      ...(told.length === 0 ? [] : [FORECAST.told(told.length, items.length === 0)]),
    ],
    buttons: personId === null ? [] : [viewButton(FORECAST.open, { verb: 'forecast.open', on, person: personId })],
  };
}
