import { drawReminder } from '../../cards/draw-reminder.ts';
import { longDay } from '../../cards/phrases-dates.ts';
import { OUTBOX, TAB_REFUSED } from '../../cards/phrases-tab.ts';
import { postName } from '../../cards/phrases.ts';
import { findPerson } from '../../domain/board.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { whoIs } from '../../domain/reminders-due.ts';
import type { Reminder } from '../../domain/reminder.ts';
import { remindersAhead, type MorningAhead } from '../../domain/reminders-ahead.ts';
import type { Transaction } from '../../ports.ts';
import type { CardView, UpcomingView } from '../../tab-desk-contract.ts';
import { reminderKey } from '../put-reminder.ts';
import { runsPlan, type PlannedSetting } from './tab-desk.ts';
import { ok, refuse, type TabOutcome } from './tab-outcome.ts';

const AHEAD_DAYS = 28;

/** The reminders of the next four weeks: everybody's for who runs the plan, their own for a lead. */
export async function showUpcoming(tx: Transaction, setting: PlannedSetting): Promise<TabOutcome<UpcomingView>> {
  const mornings = await morningsAhead(tx, setting);
  return ok({
    mornings: mornings.map(({ on, reminders }) => ({
      on,
      day: longDay(on),
      reminders: reminders.map((reminder) => ({
        who: whoIs(reminder),
        name: nameOf(reminder, setting),
        refs: reminder.items.map(({ ref }) => ref),
      })),
    })),
  });
}

/** The very card that one of them would be, drawn by what draws it on the morning. */
export async function showUpcomingCard(
  tx: Transaction,
  setting: PlannedSetting,
  { on, who }: { readonly on: string; readonly who: string },
): Promise<TabOutcome<CardView>> {
  const morning = (await morningsAhead(tx, setting)).find((each) => each.on === on);
  const reminder = morning?.reminders.find((each) => whoIs(each) === who);
  if (morning === undefined || reminder === undefined) return refuse('missing', 'no-such-reminder', TAB_REFUSED.noReminder);
  return ok({ card: drawOn(morning.on, reminder, setting) });
}

function drawOn(on: IsoDate, reminder: Reminder, { board, plan }: PlannedSetting): CardView['card'] {
  const personName = reminder.personId === null ? '' : (findPerson(board, reminder.personId)?.name ?? '');
  const view = { key: reminderKey(whoIs(reminder), on), personName, reminder, plan, today: on, timeZone: board.calendar.timeZone };
  return drawReminder(view).card;
}

async function morningsAhead(tx: Transaction, setting: PlannedSetting): Promise<readonly MorningAhead[]> {
  const { board, plan, person, today } = setting;
  const all = remindersAhead(plan, board, today, await tx.spentRungs(board.id), AHEAD_DAYS);
  if (runsPlan(setting)) return all;
  const own = all.map(({ on, reminders }) => ({ on, reminders: reminders.filter(({ personId }) => personId === person.id) }));
  return own.filter(({ reminders }) => reminders.length > 0);
}

function nameOf({ personId, postIds }: Reminder, { board, plan }: PlannedSetting): string {
  if (personId !== null) return findPerson(board, personId)?.name ?? personId;
  return OUTBOX.nobody(postIds.map((postId) => postName(plan, postId)));
}
