import { holdersOf, type Board } from './board.ts';
import { chasingOf } from './chasing.ts';
import { addDays, type IsoDate } from './dates.ts';
import { byDueThenRef, dueStatus } from './due-status.ts';
import { findAction, isFinished, type Action, type Plan } from './plan.ts';

/** What asking for an update out of turn would do: whom it goes to, and what is left out with the reason. */
export interface Asking {
  readonly asks: readonly { readonly personId: string; readonly name: string; readonly refs: readonly string[] }[];
  /** Every action that is asked about. */
  readonly refs: readonly string[];
  readonly left: readonly LeftOut[];
}

export type LeftOut =
  | { readonly ref: string; readonly why: 'finished' | 'unknown' | 'own' | 'nobody' }
  /** It was asked about lately; `again` is the first day on which it may be once more. */
  | { readonly ref: string; readonly why: 'asked'; readonly on: IsoDate; readonly again: IsoDate };

/** `by` (a person's id) is never asked by themselves; an action of which nobody else holds a post is left out. */
export function planAsking(plan: Plan, board: Board, today: IsoDate, { refs, by }: { refs: readonly string[]; by: string }): Asking {
  const asks = new Map<string, { personId: string; name: string; refs: readonly string[] }>();
  const left: LeftOut[] = [];
  const asked: string[] = [];
  for (const ref of new Set(refs)) {
    const action = findAction(plan, ref);
    const why = action === undefined ? { ref, why: 'unknown' as const } : whyNot(action, board, today, by);
    if (why !== undefined || action === undefined) {
      if (why !== undefined) left.push(why);
      continue;
    }
    asked.push(ref);
    for (const { id, name } of leadsOf(action, board, today).filter((person) => person.id !== by)) {
      asks.set(id, { personId: id, name, refs: [...(asks.get(id)?.refs ?? []), ref] });
    }
  }
  return { asks: [...asks.values()], refs: asked, left };
}

/**
 * The open actions of these posts that are worth asking about: all but those due in more than four weeks, and those too where there are no
 * others. Worst first.
 */
export function refsToAsk(plan: Plan, postIds: readonly string[], today: IsoDate): readonly string[] {
  const led = plan.actions.filter(({ leads }) => leads.some(({ part, postId }) => part === 'lead' && postIds.includes(postId)));
  const open = led.filter((action) => !isFinished(action)).toSorted(byDueThenRef);
  const near = open.filter((action) => dueStatus(action, today) !== 'upcoming');
  return (near.length > 0 ? near : open).map(({ ref }) => ref);
}

function whyNot(action: Action, board: Board, today: IsoDate, by: string): LeftOut | undefined {
  const { ref, history } = action;
  if (isFinished(action)) return { ref, why: 'finished' };
  const last = history.findLast((entry) => entry.kind === 'asked');
  const again = last === undefined ? undefined : addDays(last.on, chasingOf(board).askAgainAfter);
  if (last !== undefined && again !== undefined && today < again) return { ref, why: 'asked', on: last.on, again };
  const leads = leadsOf(action, board, today);
  if (leads.length === 0) return { ref, why: 'nobody' };
  return leads.every(({ id }) => id === by) ? { ref, why: 'own' } : undefined;
}

function leadsOf({ leads }: Action, board: Board, today: IsoDate) {
  return leads.filter(({ part }) => part === 'lead').flatMap(({ postId }) => holdersOf(board, postId, today));
}
