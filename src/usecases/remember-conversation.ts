import type { Board } from '../domain/board.ts';
import type { Instant } from '../domain/dates.ts';
import type { Incoming } from '../incoming.ts';
import type { Transaction } from '../ports.ts';

/**
 * Keeps where Chaser can write to, refreshed by every activity because the service address may change. Whoever writes can be reached, so what
 * could not be delivered to them is tried again; the first channel of a board that has none becomes its digest channel.
 */
export async function rememberConversation(tx: Transaction, board: Board, incoming: Incoming, now: Instant): Promise<void> {
  const { conversation: place, asker } = incoming;
  const isPersonal = place.kind === 'personal';
  const wasKnown = (await tx.findConversation(board.id, place.id)) !== undefined;
  await tx.rememberConversation({
    boardId: board.id,
    id: place.id,
    kind: place.kind,
    tenantId: place.tenantId,
    serviceUrl: place.serviceUrl,
    seenAt: now,
    ...(place.name === undefined ? {} : { name: place.name }),
    ...(isPersonal ? { teamsUserId: asker.teamsUserId } : {}),
    ...(isPersonal && asker.personId !== undefined ? { personId: asker.personId } : {}),
  });
  if (isPersonal && asker.personId !== undefined) await tx.reviveEnvelopes(board.id, asker.personId, now);
  if (place.kind === 'channel' && !wasKnown) await adoptDigestChannel(tx, board, place.id);
}

async function adoptDigestChannel(tx: Transaction, board: Board, channelId: string): Promise<void> {
  const others = (await tx.listConversations(board.id, 'channel')).map(({ id }) => id).filter((id) => id !== channelId);
  if (board.digestChannels.includes(channelId) || board.digestChannels.some((id) => others.includes(id))) return;
  await tx.saveBoard({ ...board, digestChannels: [...board.digestChannels, channelId] });
}
