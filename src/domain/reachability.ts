import { findPerson, holdersOf, type Board } from './board.ts';
import type { IsoDate } from './dates.ts';
import type { Delivery } from './delivery.ts';
import { isFinished, type Plan } from './plan.ts';

/** What is known of somebody's personal chat with Chaser. */
export interface Chat {
  readonly personId: string;
  /** False where Chaser opened it and has heard nothing yet. */
  readonly hasWritten: boolean;
  /** When something last came out of it or it was opened, as a day in the board's zone. */
  readonly seenOn: IsoDate;
  /** Absent where Teams has not told it. */
  readonly isGuest?: boolean;
}

/** Whether one lead can be reached, and what would put it right. */
export type Reach =
  | { readonly kind: 'nobody'; readonly postIds: readonly string[]; readonly refs: readonly string[] }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly name: string;
      readonly postIds: readonly string[];
      readonly refs: readonly string[];
      /** Absent where Chaser knows no chat with them. */
      readonly chat?: Chat;
      /** The newest card that was sent or could not be. */
      readonly last?: Delivery;
      /** What stands in the way: they never opened Chaser, or the last card failed. */
      readonly trouble?: 'no-chat' | 'failed';
    };

/** Everybody who leads an open action on a day, those in trouble first; a post without a holder is a line of its own. */
export function reachOf(
  plan: Plan,
  board: Board,
  today: IsoDate,
  known: { readonly chats: readonly Chat[]; readonly deliveries: readonly Delivery[] },
): readonly Reach[] {
  const lines = new Map<string, Reach>();
  for (const { id: postId } of plan.posts) {
    const refs = openRefsOf(plan, postId);
    if (refs.length === 0) continue;
    const holders = holdersOf(board, postId, today);
    if (holders.length === 0) lines.set(`post:${postId}`, { kind: 'nobody', postIds: [postId], refs });
    for (const { id } of holders) lines.set(id, withPost(lines.get(id) ?? reachPerson(board, id, known), postId, refs));
  }
  return [...lines.values()].toSorted((one, other) => Number(needsDoing(other)) - Number(needsDoing(one)));
}

export function needsDoing(reach: Reach): boolean {
  return reach.kind === 'nobody' || reach.trouble !== undefined;
}

function reachPerson(
  board: Board,
  personId: string,
  { chats, deliveries }: { readonly chats: readonly Chat[]; readonly deliveries: readonly Delivery[] },
): Reach {
  const chat = chats.filter((each) => each.personId === personId).toSorted((one, other) => (one.seenOn < other.seenOn ? 1 : -1))[0];
  const settled = deliveries.filter((each) => each.personId === personId && each.outcome !== 'waiting');
  const last = settled.toSorted((one, other) => (one.on < other.on ? 1 : -1))[0];
  const trouble = chat === undefined ? 'no-chat' : last?.outcome === 'failed' ? 'failed' : undefined;
  return {
    kind: 'person',
    personId,
    name: findPerson(board, personId)?.name ?? personId,
    postIds: [],
    refs: [],
    ...(chat === undefined ? {} : { chat }),
    ...(last === undefined ? {} : { last }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

function withPost(reach: Reach, postId: string, refs: readonly string[]): Reach {
  return { ...reach, postIds: [...reach.postIds, postId], refs: [...new Set([...reach.refs, ...refs])] };
}

function openRefsOf(plan: Plan, postId: string): readonly string[] {
  const led = plan.actions.filter(({ leads }) => leads.some((lead) => lead.part === 'lead' && lead.postId === postId));
  return led.filter((action) => !isFinished(action)).map(({ ref }) => ref);
}
