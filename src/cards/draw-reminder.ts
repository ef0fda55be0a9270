import template from '../../cards/reminder.json' with { type: 'json' };
import type { Message } from '../ports.ts';
import type { IsoDate } from '../domain/dates.ts';
import { byDueThenRef } from '../domain/due-status.ts';
import { findAction, isFinished, type Action, type Plan } from '../domain/plan.ts';
import type { ReminderItem } from '../domain/reminder.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { drawLargest, drawMessage, type Room } from './message.ts';
import { noChangeButton } from './no-change.ts';
import { BACK_TO_START, moreActions, nextTitle, reminderIntro, reminderSummary, reminderTitle } from './phrases-reminder.ts';
import { findAnswer, viewForm, viewReminderRow } from './reminder-row.ts';
import { rowLines } from './row-view.ts';
import { shorten } from './safe-text.ts';

/** What one person's reminder shows at this moment; `key` comes back with every press. */
export interface ReminderView {
  readonly key: string;
  readonly personName: string;
  readonly reminder: { readonly on: IsoDate; readonly items: readonly ReminderItem[] };
  readonly plan: Plan;
  readonly today: IsoDate;
  /** The board's IANA zone. */
  readonly timeZone: string;
  /** The first action to draw, counted from 0 in the order shown. */
  readonly from?: number;
  /** What has just happened, at the top: "Recorded: 1.4 Done at 14:02". */
  readonly notice?: string;
}

/** Three forms leave room for the buttons that turn the page: Teams takes six actions on a card. */
const PAGE = 3;
const SIZES = [PAGE, 2, 1];

/** One card for one person, longest overdue first. The order does not change when something is answered, so no page skips an action. */
export function drawReminder(view: ReminderView): Message {
  const actions = view.reminder.items.flatMap(({ ref }) => findAction(view.plan, ref) ?? []).toSorted(byDueThenRef);
  return drawLargest(SIZES, (room) => drawPage(view, actions, room));
}

function drawPage(view: ReminderView, actions: readonly Action[], { rows: size, longest }: Room): Message {
  const from = Math.min(view.from ?? 0, Math.max(0, actions.length - 1));
  const shown = actions.slice(from, from + size);
  const rest = [...actions.slice(from + size), ...actions.slice(0, from)];
  const open = actions.filter((action) => isOpen(action, view));
  const title = reminderTitle(open.length, actions.length);
  const intro = reminderIntro(shorten(view.personName, 80), view.reminder.on, open.length);
  const rows = shown.map((action) => viewReminderRow(action, view));
  const more = moreActions(rest);
  const notices = view.notice === undefined ? [] : [shorten(view.notice, 300)];
  const card = {
    summary: open.length === 0 ? `${title}: ${actions.map(({ ref }) => ref).join(', ')}` : reminderSummary(open, view.today),
    notices,
    title,
    intro: [intro],
    rows,
    more: more === '' ? [] : [more],
    forms: shown.filter((action) => !isFinished(action)).map((action) => viewForm(action, view)),
    buttons: [
      ...noChangeButton(
        view.key,
        shown.filter((action) => isOpen(action, view)),
      ),
      ...pageButtons(view.key, from, size, actions.length),
    ],
  };
  return drawMessage(template, card, [...notices, title, intro, ...rows.flatMap(rowLines), more], longest);
}

function isOpen(action: Action, view: ReminderView): boolean {
  return !isFinished(action) && findAnswer(action, view.reminder.on) === undefined;
}

function pageButtons(key: string, from: number, size: number, total: number): readonly ButtonView[] {
  const next = from + size;
  if (next < total) return [viewButton(nextTitle(Math.min(size, total - next)), { verb: 'reminder.show', reminder: key, from: next })];
  return from > 0 ? [viewButton(BACK_TO_START, { verb: 'reminder.show', reminder: key, from: 0 })] : [];
}
