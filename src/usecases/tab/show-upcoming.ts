import { longDay } from '../../cards/phrases-dates.ts';
import { OUTBOX, TAB_REFUSED } from '../../cards/phrases-tab.ts';
import { postName } from '../../cards/phrases.ts';
import { findPerson } from '../../domain/board.ts';
import type { Reminder } from '../../domain/reminder.ts';
import { whoIs } from '../../domain/spent.ts';
import type { Transaction } from '../../ports.ts';
import type { CardView, UpcomingView } from '../../tab-desk-contract.ts';
import { drawForeseen, foresee } from '../foresee.ts';
import { runsPlan, type PlannedSetting } from './tab-desk.ts';
import { ok, refuse, type TabOutcome } from './tab-outcome.ts';

/** The reminders of the next four weeks: everybody's for who runs the plan, their own for a lead. */
export async function showUpcoming(tx: Transaction, setting: PlannedSetting): Promise<TabOutcome<UpcomingView>> {
  const mornings = Map.groupBy(await foreseenFor(tx, setting), ({ on }) => on);
  return ok({
    mornings: [...mornings].map(([on, reminders]) => ({
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
  const reminder = (await foreseenFor(tx, setting)).find((each) => each.on === on && whoIs(each) === who);
  if (reminder === undefined) return refuse('missing', 'no-such-reminder', TAB_REFUSED.noReminder);
  return ok({ card: drawForeseen(reminder, setting).card });
}

async function foreseenFor(tx: Transaction, setting: PlannedSetting): Promise<readonly Reminder[]> {
  const all = await foresee(tx, setting);
  return runsPlan(setting) ? all : all.filter(({ personId }) => personId === setting.person.id);
}

function nameOf({ personId, postIds }: Reminder, { board, plan }: PlannedSetting): string {
  if (personId !== null) return findPerson(board, personId)?.name ?? personId;
  return OUTBOX.nobody(postIds.map((postId) => postName(plan, postId)));
}
