import template from '../../cards/reminder.json' with { type: 'json' };
import type { Message } from '../ports.ts';
import type { Board } from '../domain/board.ts';
import type { IsoDate } from '../domain/dates.ts';
import { byDueThenRef } from '../domain/due-status.ts';
import { findAction, isFinished, type Action, type Plan } from '../domain/plan.ts';
import type { ReminderItem } from '../domain/reminder-item.ts';
import { nextInShort } from './asking-lines.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { drawLargest, drawMessage, type Room } from './message.ts';
import { noChangeButton } from './no-change.ts';
import { BACK_TO_START, moreEntries, nextTitle, refAndDue, reminderIntro, reminderSummary, reminderTitle } from './phrases-reminder.ts';
import { findAnswer, viewForm, viewReminderRow } from './reminder-row.ts';
import { rowLines } from './row-view.ts';
import { shorten } from './safe-text.ts';
import type { ToldView } from './told-part.ts';
import { viewTold, type ShownTelling } from './told-view.ts';

/** What one person's reminder shows at this moment; `key` comes back with every press. */
export interface ReminderView {
  readonly key: string;
  readonly personName: string;
  readonly reminder: { readonly on: IsoDate; readonly items: readonly ReminderItem[] };
  readonly plan: Plan;
  readonly today: IsoDate;
  /** The board's IANA zone. */
  readonly timeZone: string;
  /** What is told beside the actions, and the board it is about. */
  readonly told?: { readonly board: Board; readonly tellings: readonly ShownTelling[] };
  /** Lines under the greeting, such as who stands in for whom. */
  readonly asides?: readonly string[];
  /** The first entry to draw, counted from 0 in the order shown. */
  readonly from?: number;
  /** The action whose page is drawn instead: somebody who answered on the second page stays there. */
  readonly at?: string | undefined;
  /** What has just happened, at the top: "Recorded: 1.4 Done at 14:02". */
  readonly notice?: string;
}

/** Three actions are read on a phone; four entries still leave room for the buttons that turn the page, as Teams takes six on a card. */
const PAGE = 3;
const SIZES = [2, 1];
const MOST_ASIDES = 6;

/** What is told stands first, because somebody waits for it; then the actions, longest overdue first. */
interface Entries {
  readonly told: readonly ToldView[];
  readonly actions: readonly Action[];
}

/** One card for one person. The order does not change when something is answered, so no page skips an entry. */
export function drawReminder(view: ReminderView): Message {
  const { plan, told, today, key } = view;
  const entries: Entries = {
    told: told === undefined ? [] : told.tellings.map((telling) => viewTold(telling, { key, plan, board: told.board, today })),
    actions: view.reminder.items.flatMap(({ ref }) => findAction(plan, ref) ?? []).toSorted(byDueThenRef),
  };
  // Whom no card reaches asks nothing of this card's own actions, and takes the place of none.
  const beside = told?.tellings.some(({ told: each }) => each.kind === 'unreached') === true ? 1 : 0;
  return drawLargest([PAGE + beside, ...SIZES], (room) => drawPage(view, entries, room));
}

function drawPage(view: ReminderView, entries: Entries, { rows: size, longest }: Room): Message {
  const total = entries.told.length + entries.actions.length;
  const from = Math.min(pageOf(view, entries, size) ?? view.from ?? 0, Math.max(0, total - 1));
  const shown = entriesBetween(entries, from, from + size);
  const [later, earlier] = [entriesBetween(entries, from + size, total), entriesBetween(entries, 0, from)];
  const open = entries.actions.filter((action) => isOpen(action, view));
  const toldOpen = view.told?.tellings.filter((telling) => telling.isOpen).length ?? 0;
  const title = reminderTitle(open.length, toldOpen, total);
  const intro = reminderIntro(shorten(view.personName, 80), view.reminder.on, open.length, toldOpen);
  const asides = view.asides?.slice(0, MOST_ASIDES) ?? [];
  const rows = shown.actions.map((action) => viewReminderRow(action, view));
  const more = moreEntries([...namesOf(later, view), ...namesOf(earlier, view)]);
  const notices = view.notice === undefined ? [] : [shorten(view.notice, 300)];
  const card = {
    summary: summaryOf(view, entries, open, title),
    notices,
    title,
    intro: [intro, ...asides],
    told: shown.told.map(({ heading, lines }) => ({ heading, lines })),
    rows,
    more: more === '' ? [] : [more],
    toldForms: shown.told.flatMap(({ form }) => form ?? []),
    toldButtons: shown.told.flatMap(({ button }) => button ?? []),
    forms: shown.actions.filter((action) => !isFinished(action)).map((action) => viewForm(action, view)),
    buttons: [
      ...noChangeButton(
        view.key,
        shown.actions.filter((action) => isOpen(action, view)),
      ),
      ...pageButtons(view.key, from, size, total),
    ],
  };
  const toldTexts = shown.told.flatMap(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)]);
  return drawMessage(template, card, [...notices, title, intro, ...asides, ...toldTexts, ...rows.flatMap(rowLines), more], longest);
}

/** The first entry of the page that shows the action `at`, or else what is told about it. */
function pageOf({ at, told }: ReminderView, { actions }: Entries, size: number): number | undefined {
  const toldRefs = (told?.tellings ?? []).map(({ told: each }) => ('ref' in each ? each.ref : undefined));
  const index = [...toldRefs, ...actions.map(({ ref }) => ref)].findLastIndex((ref) => ref !== undefined && ref === at);
  return index < 0 ? undefined : Math.floor(index / size) * size;
}

function entriesBetween({ told, actions }: Entries, from: number, to: number): Entries {
  const start = Math.max(0, from - told.length);
  return { told: told.slice(from, to), actions: actions.slice(start, Math.max(start, to - told.length)) };
}

function namesOf({ told, actions }: Entries, view: ReminderView): readonly string[] {
  const next = (action: Action): string | undefined => {
    const item = view.reminder.items.find(({ ref }) => ref === action.ref);
    return isOpen(action, view) ? nextInShort(action, item, view.today) : undefined;
  };
  return [...told.map(({ summary }) => summary), ...actions.map((action) => refAndDue(action, next(action)))];
}

/** For the lock screen: what is told and what is due, or what the card was about once all is answered. */
function summaryOf(view: ReminderView, { told, actions }: Entries, open: readonly Action[], title: string): string {
  const waiting = told.filter((_, index) => view.told?.tellings[index]?.isOpen === true).map(({ summary }) => summary);
  if (open.length + waiting.length === 0) return `${title}: ${actions.map(({ ref }) => ref).join(', ')}`;
  return [...waiting, ...(open.length === 0 ? [] : [reminderSummary(open, view.today)])].join(', ');
}

function isOpen(action: Action, view: ReminderView): boolean {
  return !isFinished(action) && findAnswer(action, view.reminder.on) === undefined;
}

function pageButtons(key: string, from: number, size: number, total: number): readonly ButtonView[] {
  const next = from + size;
  if (next < total) return [viewButton(nextTitle(Math.min(size, total - next)), { verb: 'reminder.show', reminder: key, from: next })];
  return from > 0 ? [viewButton(BACK_TO_START, { verb: 'reminder.show', reminder: key, from: 0 })] : [];
}
