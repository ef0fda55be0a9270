import { localTimeIn, type IsoDate } from '../domain/dates.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Board } from '../domain/board.ts';
import type { Plan } from '../domain/plan.ts';
import { reachOf, type Chat, type Reach } from '../domain/reachability.ts';
import type { StoredEnvelope } from '../envelope.ts';
import type { Transaction } from '../ports.ts';

/** What became of every reminder card that was not overtaken before it was sent. */
export async function findDeliveries(tx: Transaction, boardId: string): Promise<readonly Delivery[]> {
  return (await tx.listEnvelopes(boardId, ['waiting', 'sending', 'sent', 'attention'])).flatMap(toDelivery);
}

/** What is known of the board's personal chats. */
export async function findChats(tx: Transaction, board: Board): Promise<readonly Chat[]> {
  const chats = await tx.listConversations(board.id, 'personal');
  return chats.flatMap(({ personId, teamsUserId, seenAt, isGuest }) => {
    if (personId === undefined) return [];
    const seenOn = localTimeIn(seenAt, board.calendar.timeZone).date;
    return [{ personId, hasWritten: teamsUserId !== undefined, seenOn, ...(isGuest === undefined ? {} : { isGuest }) }];
  });
}

/** Whom Chaser can reach of those who lead an open action today. */
export async function findReach(
  tx: Transaction,
  { board, plan, today }: { readonly board: Board; readonly plan: Plan; readonly today: IsoDate },
): Promise<readonly Reach[]> {
  return reachOf(plan, board, today, { chats: await findChats(tx, board), deliveries: await findDeliveries(tx, board.id) });
}

function toDelivery({ to, reason, state, note }: StoredEnvelope): readonly Delivery[] {
  if (reason.kind !== 'reminder') return [];
  const outcome = state === 'sent' ? 'delivered' : state === 'attention' ? 'failed' : 'waiting';
  return [
    {
      on: reason.on,
      personId: to.kind === 'person' ? to.personId : null,
      postIds: reason.postIds,
      refs: reason.items.map(({ ref }) => ref),
      outcome,
      ...(note === undefined ? {} : { note }),
    },
  ];
}
