import type { Board } from './board.ts';
import { isWorkingDay } from './calendar.ts';
import { chaseDay, type ChaseDay } from './chase-day.ts';
import { chasingOf } from './chasing.ts';
import { answeringWith, chasedFor } from './cover.ts';
import { addDays, type IsoDate } from './dates.ts';
import { dueDay } from './due-date.ts';
import { byDueThenRef } from './due-status.ts';
import { byRef, nextSteps, type AnnouncedByRef } from './escalation.ts';
import { rungsBetween, type ReachedRung } from './ladder.ts';
import { pauseOf } from './pause.ts';
import { isFinished, type Action, type Plan } from './plan.ts';
import type { Reminder } from './reminder.ts';
import type { Announced, ReminderItem } from './reminder-item.ts';
import { askedKey, isNewToNobody, spentRungKey } from './spent.ts';
import { spentToldKey, tellingsDue } from './tellings.ts';
import type { Telling } from './told.ts';
import { answersForAll, lastWord, openAsking } from './word.ts';

/** The first morning a live run still makes up. */
export function catchUpFrom(board: Board, today: IsoDate): IsoDate {
  return addDays(today, -chasingOf(board).catchUpDays);
}

/**
 * This morning's reminders: one for each person (worst first), listing every unfinished action of theirs that has a reached rung
 * which is neither spent nor answered, and what else they are to be told. Nothing on a closed day. `spent` holds what `spentBy` names; `from`
 * is the first morning to make up, today itself for a dry run of a single day; `announced` are the reminders that were put and did not fail;
 * `others` is what the plan alone does not tell.
 */
export function remindersDue(
  plan: Plan,
  board: Board,
  today: IsoDate,
  spent: ReadonlySet<string>,
  from: IsoDate = catchUpFrom(board, today),
  announced: readonly Announced[] = [],
  others: readonly Telling[] = [],
): readonly Reminder[] {
  if (!isWorkingDay(board.calendar, today)) return [];
  const morning: Morning = { plan, board, today, spent, from, announced: byRef(announced) };
  const reminders = new Map<string, Reminder>();
  for (const action of [...plan.actions].sort(byDueThenRef)) {
    if (isFinished(action)) continue;
    const reached = pauseOf(action, today) === undefined ? reachedOf(action, morning) : undefined;
    for (const addressee of addressees(action, morning)) {
      const item = itemFor(action, addressee.who, reached, morning);
      if (item !== undefined) addItem(reminders, today, addressee, item);
    }
  }
  const untold = others.filter((telling) => !spent.has(spentToldKey(telling)));
  for (const telling of [...tellingsDue(plan, board, today, spent, announced), ...untold]) {
    const { personId } = telling;
    const so = reminders.get(personId) ?? { personId, postIds: [], on: today, items: [] };
    reminders.set(personId, { ...so, told: [...(so.told ?? []), telling] });
  }
  return [...reminders.values()];
}

interface Morning {
  readonly plan: Plan;
  readonly board: Board;
  readonly today: IsoDate;
  readonly spent: ReadonlySet<string>;
  readonly from: IsoDate;
  readonly announced: AnnouncedByRef;
}

type Reached = (ChaseDay & { readonly rungs: readonly ReachedRung[] }) | undefined;

function reachedOf(action: Action, { plan, board, from, today }: Morning): Reached {
  const day = chaseDay(action, plan, board);
  if (day === undefined) return undefined;
  return { ...day, rungs: rungsBetween(day.due, day.ladder, board.calendar, from, today) };
}

/** What one person is asked about an action this morning: its rungs, and a question out of turn. */
function itemFor(action: Action, who: string, reached: Reached, morning: Morning): ReminderItem | undefined {
  const { board, today, spent, from } = morning;
  const said = lastWord(action, answersForAll(action) ? [] : answeringWith(board, action, who, today))?.on;
  const open = reached?.rungs.filter(({ reachedOn }) => said === undefined || said < reachedOn).map(({ rung }) => rung) ?? [];
  const rungs = open.filter((rung) => reached !== undefined && !spent.has(spentRungKey(action.ref, reached.due, rung, who)));
  const ask = openAsking(action);
  const isAsked =
    ask !== undefined &&
    ask.on >= from &&
    ask.on <= today &&
    ask.personId !== who &&
    !who.startsWith('post:') &&
    !spent.has(askedKey(action.ref, ask.at, who));
  const asked = isAsked ? { asked: ask.at } : {};
  if (reached === undefined || rungs.length === 0 || !isNewToNobody(action.ref, reached.due, rungs, who, spent)) {
    return isAsked ? { ref: action.ref, due: dueDay(action.due) ?? ask.on, rungs: [], why: 'asked', ...asked } : undefined;
  }
  const { due, why } = reached;
  const item = { ref: action.ref, due, rungs, ...(why === 'due' ? {} : { why }), ...asked };
  const isAnnounced = why !== 'event' && rungs.some((rung) => rung >= 0) && !who.startsWith('post:');
  return isAnnounced ? { ...item, next: nextSteps(action, due, board, today, morning.announced) } : item;
}

interface Addressee {
  readonly who: string;
  readonly personId: string | null;
  readonly postId: string;
}

function addressees(action: Action, { board, today }: Morning): readonly Addressee[] {
  const leads = action.leads.filter((lead) => lead.part === 'lead');
  const all = leads.flatMap(({ postId }): readonly Addressee[] => {
    const people = chasedFor(board, postId, today);
    if (people.length === 0) return [{ who: `post:${postId}`, personId: null, postId }];
    return people.map(({ id }) => ({ who: id, personId: id, postId }));
  });
  return all.filter(({ who }, index) => all.findIndex((other) => other.who === who) === index);
}

function addItem(reminders: Map<string, Reminder>, on: IsoDate, { who, personId, postId }: Addressee, item: ReminderItem): void {
  const so = reminders.get(who) ?? { personId, postIds: [], on, items: [] };
  const postIds = so.postIds.includes(postId) ? so.postIds : [...so.postIds, postId];
  reminders.set(who, { ...so, postIds, items: [...so.items, item] });
}
