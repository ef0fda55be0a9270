import { drawReminder } from '../cards/draw-reminder.ts';
import { longDay } from '../cards/phrases-dates.ts';
import { postName } from '../cards/phrases.ts';
import { findPerson } from '../domain/board.ts';
import { answersFor } from '../domain/cover.ts';
import { addDays, daysBetween, type IsoDate } from '../domain/dates.ts';
import { planAsAt } from '../domain/plan-as-at.ts';
import type { Reminder } from '../domain/reminder.ts';
import { withRulesOf } from '../domain/review-by.ts';
import { simulate, type World } from '../domain/simulate.ts';
import type { TerminalOptions } from './options.ts';
import { boardFor, readDay, readPlan } from './read-plan.ts';

const LONGEST_DAYS = 3 * 366;

/**
 * Who would be sent what on every day of a span: each morning knows what the plan's history says up to then, and beyond that nobody answers.
 * With --json one array, else a line for each card.
 */
export async function printYear(options: TerminalOptions): Promise<void> {
  const file = await readPlan(options.plan);
  const [from, to] = [readDay('--from', options.from), readDay('--to', options.to)];
  if (to < from) throw new Error('--to is before --from.');
  if (daysBetween(from, to) > LONGEST_DAYS) throw new Error('At most three years are simulated at a time.');
  const board = boardFor(file, from);
  const worldOn = (day: IsoDate): World => ({ plan: withRulesOf(board, planAsAt(file.plan, day)), board });
  const days = simulate(worldOn(from), { from, to, live: (_, day) => worldOn(addDays(day, 1)) });
  const rows = [...days].flatMap(({ on, reminders, world }) => reminders.map((reminder) => toRow(reminder, on, world)));
  if (options.json) {
    console.log(JSON.stringify(rows.map(({ row }) => row)));
    return;
  }
  if (rows.length === 0) console.log(`Nobody is reminded from ${longDay(from)} to ${longDay(to)}.`);
  for (const {
    row: { on, time, person },
    text,
  } of rows)
    console.log(`${longDay(on)}, ${time}  ${person ?? 'nobody holds the post'}: ${text}`);
}

function toRow(reminder: Reminder, on: IsoDate, { plan, board }: World) {
  const { personId, postIds, items, told = [] } = reminder;
  const person = personId === null ? null : (findPerson(board, personId)?.name ?? personId);
  const posts = personId === null ? postIds : answersFor(board, personId, on);
  const tellings = told.map((telling) => ({ ...telling, isOpen: true }));
  const view = { key: 'dry-run', personName: person ?? '', reminder, plan, today: on, timeZone: board.calendar.timeZone };
  const row = {
    on,
    time: board.reminderTime,
    person,
    posts: posts.map((id) => postName(plan, id)),
    items: items.map(({ ref, why = 'due', rungs, due, next = [] }) => ({ ref, why, rungs, due, next })),
    told: told.map((telling) => telling.told),
  };
  return { row, text: drawReminder({ ...view, told: { board, tellings } }).summary };
}
