import { NEWCOMER } from '../cards/phrases-review.ts';
import { isSetInTeams } from '../domain/board-settings.ts';
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
  if (isPersonal && asker.personId !== undefined) {
    await tx.reviveEnvelopes(board.id, asker.personId, now);
    await nameNewcomer(tx, board, asker);
  }
  if (place.kind === 'channel' && !wasKnown) await adoptDigestChannel(tx, board, place.id);
}

/**
 * The app is often put into the board's team by somebody of IT whom the board does not know. The channel counts all the same where it is
 * a board's digest channel already, or where the tenant has one board only.
 */
export async function rememberTeam(tx: Transaction, incoming: Incoming, now: Instant): Promise<void> {
  const { id, kind, tenantId } = incoming.conversation;
  if (kind !== 'channel') return;
  const boards = (await tx.listBoards()).filter((board) => board.tenantId === tenantId);
  const board = boards.find(({ digestChannels }) => digestChannels.includes(id)) ?? (boards.length === 1 ? boards[0] : undefined);
  const held = board && (await tx.findBoard(board.id));
  if (held !== undefined) await rememberConversation(tx, held, incoming, now);
}

/** Teams' people picker tells an id and no name: whoever was picked is called by their own name once they write. */
async function nameNewcomer(tx: Transaction, board: Board, { personId, name }: Incoming['asker']): Promise<void> {
  const isNameless = board.people.some((person) => person.id === personId && person.name === NEWCOMER);
  if (!isNameless || name.trim() === '') return;
  await tx.saveBoard({ ...board, people: board.people.map((person) => (person.id === personId ? { ...person, name } : person)) });
}

async function adoptDigestChannel(tx: Transaction, board: Board, channelId: string): Promise<void> {
  // Where it goes was said in Teams: a channel that Chaser comes to does not change it.
  if (isSetInTeams(board, 'digestChannels')) return;
  const others = (await tx.listConversations(board.id, 'channel')).map(({ id }) => id).filter((id) => id !== channelId);
  if (board.digestChannels.includes(channelId) || board.digestChannels.some((id) => others.includes(id))) return;
  await tx.saveBoard({ ...board, digestChannels: [...board.digestChannels, channelId] });
}
