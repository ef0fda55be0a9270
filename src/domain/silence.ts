import { holdersOf, type Board, type Person } from './board.ts';
import { daysBetween, type IsoDate } from './dates.ts';
import type { Delivery } from './delivery.ts';
import { byDueThenRef } from './due-status.ts';
import { isFinished, type Action, type Plan } from './plan.ts';
import { lastWord, saysLittle, type Word } from './word.ts';

/** How one lead and Chaser have got on: what reached them, what came back, and what is still waited for. */
export interface LeadSilence {
  readonly postId: string;
  readonly holders: readonly Person[];
  /** Reminders that named an action of theirs. */
  readonly delivered: number;
  readonly failed: number;
  /** Delivered ones after which a word came on one of the actions, before the next one went out. */
  readonly answered: number;
  readonly last?: Word & { readonly ref: string };
  /** Open actions they were reminded of without a word since, longest first. */
  readonly silent: readonly SilentAction[];
  /** Open actions whose last answer says little: something to ask about, no fault. */
  readonly thin: readonly string[];
}

export interface SilentAction {
  readonly ref: string;
  /** The first reminder after the last word. */
  readonly since: IsoDate;
  readonly days: number;
}

/** One line for each lead of an open action, longest silent first. A lead whom nothing has reached is never called silent. */
export function silenceOf(plan: Plan, board: Board, today: IsoDate, deliveries: readonly Delivery[]): readonly LeadSilence[] {
  const leads = plan.posts.flatMap(({ id }) => {
    const actions = openActionsOf(plan, id);
    return actions.length === 0 ? [] : [silenceOfLead(id, actions, { board, today, deliveries })];
  });
  return leads.toSorted((one, other) => longest(other) - longest(one));
}

interface Scope {
  readonly board: Board;
  readonly today: IsoDate;
  readonly deliveries: readonly Delivery[];
}

function silenceOfLead(postId: string, actions: readonly Action[], { board, today, deliveries }: Scope): LeadSilence {
  const holders = holdersOf(board, postId, today);
  const people = holders.map(({ id }) => id);
  const own = new Set(actions.map(({ ref }) => ref));
  const theirs = deliveries.filter((each) => each.postIds.includes(postId) && each.refs.some((ref) => own.has(ref)));
  const delivered = theirs.filter(({ outcome }) => outcome === 'delivered').toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const last = newestWord(actions, people);
  return {
    postId,
    holders,
    delivered: delivered.length,
    failed: theirs.filter(({ outcome }) => outcome === 'failed').length,
    answered: delivered.filter((each, index) => wasAnswered(each, delivered[index + 1]?.on, actions)).length,
    ...(last === undefined ? {} : { last }),
    silent: actions
      .flatMap((action) => silentSince(action, people, delivered, today) ?? [])
      .toSorted((one, other) => other.days - one.days),
    thin: actions.filter(saysLittle).map(({ ref }) => ref),
  };
}

function openActionsOf(plan: Plan, postId: string): readonly Action[] {
  const own = plan.actions.filter(({ leads }) => leads.some((lead) => lead.part === 'lead' && lead.postId === postId));
  return own.filter((action) => !isFinished(action)).toSorted(byDueThenRef);
}

function silentSince(action: Action, people: readonly string[], delivered: readonly Delivery[], today: IsoDate): SilentAction | undefined {
  const heard = lastWord(action, people)?.on ?? '';
  const since = delivered.find(({ on, refs }) => refs.includes(action.ref) && on > heard)?.on;
  // Whoever was reminded today has had no day to answer in.
  return since === undefined || since >= today ? undefined : { ref: action.ref, since, days: daysBetween(since, today) };
}

function wasAnswered({ on, refs }: Delivery, next: IsoDate | undefined, actions: readonly Action[]): boolean {
  const named = actions.filter(({ ref }) => refs.includes(ref));
  return named.some(({ history }) =>
    history.some((entry) => entry.kind === 'update' && entry.at !== undefined && entry.on >= on && (next === undefined || entry.on < next)),
  );
}

function newestWord(actions: readonly Action[], people: readonly string[]): (Word & { readonly ref: string }) | undefined {
  const words = actions.flatMap((action) => {
    const word = lastWord(action, people);
    return word === undefined ? [] : [{ ...word, ref: action.ref }];
  });
  return words.toSorted((one, other) => (one.on < other.on ? 1 : -1))[0];
}

function longest({ silent }: LeadSilence): number {
  return silent[0]?.days ?? -1;
}
