import { drawReminder } from '../cards/draw-reminder.ts';
import { longDay } from '../cards/phrases-dates.ts';
import type { TerminalOptions } from './options.ts';
import { findPerson } from '../domain/board.ts';
import { daysBetween } from '../domain/dates.ts';
import { findAction, type Plan } from '../domain/plan.ts';
import type { ReminderItem } from '../domain/reminder-item.ts';
import { remindersDue } from '../domain/reminders-due.ts';
import { boardFor, readDay, readPlan } from './read-plan.ts';

/** Who would be reminded of what on one morning, every morning before it having been kept. */
export async function printReminders(options: TerminalOptions): Promise<void> {
  const file = await readPlan(options.plan);
  const on = readDay('--on', options.on);
  const board = boardFor(file, on);
  const reminders = remindersDue(file.plan, board, on, new Set(), on);
  const nameOf = (personId: string | null) => findPerson(board, personId ?? '')?.name ?? '';
  if (options.json) {
    const rows = reminders.map(({ personId, postIds, items }) => ({
      person: nameOf(personId),
      posts: postIds,
      items: items.map((item) => toRow(item, file.plan, on)),
    }));
    console.log(JSON.stringify({ on, reminders: rows }));
    return;
  }
  if (reminders.length === 0) console.log(`Nobody is reminded on ${longDay(on)}.`);
  for (const reminder of reminders) {
    const personName = nameOf(reminder.personId);
    const view = { key: 'dry-run', personName, reminder, plan: file.plan, today: on, timeZone: board.calendar.timeZone };
    console.log(`To ${personName}\n${drawReminder(view).text}\n`);
  }
}

function toRow({ ref, due, rungs }: ReminderItem, plan: Plan, on: ReminderItem['due']) {
  return { ref, title: findAction(plan, ref)?.title ?? '', due, rungs, daysLeft: daysBetween(on, due) };
}
