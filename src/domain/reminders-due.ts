import { holdersOf, type Board } from './board.ts';
import { isWorkingDay } from './calendar.ts';
import { chasingOf } from './chasing.ts';
import { addDays, type IsoDate } from './dates.ts';
import { dueDay } from './due-date.ts';
import { byDueThenRef } from './due-status.ts';
import { rungsBetween, type ReachedRung } from './ladder.ts';
import { askedItems, askedOf, spentAskedKey } from './asked-items.ts';
import { openAsking } from './word.ts';
import { isFinished, lastUpdate, type Action, type Plan } from './plan.ts';
import type { Announced, ReminderItem } from './reminder-item.ts';
import type { Reminder } from './reminder.ts';
import { spentToldKey, tellingsDue } from './tellings.ts';

/** The first morning a live run still makes up. */
export function catchUpFrom(board: Board, today: IsoDate): IsoDate {
  return addDays(today, -chasingOf(board).catchUpDays);
}

/**
 * This morning's reminders: one for each person (worst first), listing every unfinished action of theirs that has a reached rung
 * which is neither spent nor answered. Nothing on a closed day. `spent` holds `spentRungKey`s; `from` is the first morning to make up,
 * today itself for a dry run of a single day.
 */
export function remindersDue(
  plan: Plan,
  board: Board,
  today: IsoDate,
  spent: ReadonlySet<string>,
  from: IsoDate = catchUpFrom(board, today),
  announced: readonly Announced[] = [],
): readonly Reminder[] {
  if (!isWorkingDay(board.calendar, today)) return [];
  const reminders = new Map<string, Reminder>();
  for (const action of [...plan.actions].sort(byDueThenRef)) {
    const due = dueDay(action.due);
    if (due === undefined || isFinished(action)) continue;
    const reached = rungsBetween(due, ladderOf(action, board), board.calendar, from, today).filter((rung) => !isAnswered(action, rung));
    for (const { who, personId, postId } of addressees(action, board, today)) {
      const rungs = reached.map(({ rung }) => rung).filter((rung) => !spent.has(spentRungKey(action.ref, due, rung, who)));
      if (rungs.length > 0) addItem(reminders, today, { who, personId, postId }, { ref: action.ref, due, rungs });
    }
  }
  for (const { item, to } of askedItems(plan, from)) {
    for (const addressee of addressees(to, board, today)) {
      if (mayBeAsked(to, addressee, spent)) addItem(reminders, today, addressee, item);
    }
  }
  for (const telling of tellingsDue(plan, board, today, spent, announced)) {
    const { personId } = telling;
    const so = reminders.get(personId) ?? { personId, postIds: [], on: today, items: [] };
    reminders.set(personId, { ...so, told: [...(so.told ?? []), telling] });
  }
  return [...reminders.values()];
}

/** Whoever asked is not asked themselves, and nobody is asked twice by one question; a post without a holder is told to the manager anyway. */
function mayBeAsked(action: Action, { who, personId }: Addressee, spent: ReadonlySet<string>): boolean {
  const asked = openAsking(action);
  return asked !== undefined && personId !== null && personId !== asked.personId && !spent.has(spentAskedKey(action.ref, asked, who));
}

/** Names a rung spent on one person; a new due date starts the ladder again because the date is part of the name. */
export function spentRungKey(ref: string, due: IsoDate, rung: number, who: string): string {
  return `${ref}/${due}/${String(rung)}/${who}`;
}

/** All that a reminder spends on whom it is for: the rungs it stands for, and what it tells. */
export function spentBy(reminder: Reminder): readonly string[] {
  const rungs = reminder.items.flatMap(({ ref, due, rungs: each }) => each.map((rung) => spentRungKey(ref, due, rung, whoIs(reminder))));
  const asked = reminder.items.flatMap(({ ref, asked: at }) => (at === undefined ? [] : [spentAskedKey(ref, { at }, whoIs(reminder))]));
  return [...rungs, ...asked, ...(reminder.told ?? []).map(spentToldKey)];
}

/** Who a reminder is for, as `spentRungKey` names them: a person, or a post that nobody holds. */
export function whoIs(reminder: Reminder): string {
  return reminder.personId ?? `post:${reminder.postIds.join('+')}`;
}

interface Addressee {
  readonly who: string;
  readonly personId: string | null;
  readonly postId: string;
}

function addressees(action: Action, board: Board, today: IsoDate): readonly Addressee[] {
  const leads = action.leads.filter((lead) => lead.part === 'lead');
  const all = leads.flatMap(({ postId }): readonly Addressee[] => {
    const holders = holdersOf(board, postId, today);
    if (holders.length === 0) return [{ who: `post:${postId}`, personId: null, postId }];
    return holders.map(({ id }) => ({ who: id, personId: id, postId }));
  });
  return all.filter(({ who }, index) => all.findIndex((other) => other.who === who) === index);
}

function addItem(reminders: Map<string, Reminder>, on: IsoDate, { who, personId, postId }: Addressee, item: ReminderItem): void {
  const so = reminders.get(who) ?? { personId, postIds: [], on, items: [] };
  const postIds = so.postIds.includes(postId) ? so.postIds : [...so.postIds, postId];
  const same = so.items.find(({ ref }) => ref === item.ref);
  const items =
    same === undefined ? [...so.items, item] : so.items.map((each) => (each === same ? { ...item, ...same, ...askedOf(item) } : each));
  reminders.set(who, { ...so, postIds, items });
}

function ladderOf(action: Action, board: Board) {
  return { rungs: action.ladder ?? board.ladder, repeatEvery: board.repeatEvery };
}

function isAnswered(action: Action, { reachedOn }: ReachedRung): boolean {
  const last = lastUpdate(action);
  return last !== undefined && last.on >= reachedOn;
}
