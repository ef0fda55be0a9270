import type { Board } from '../domain/board.ts';
import { localTimeIn } from '../domain/dates.ts';
import type { Conversation } from '../ports.ts';
import type { Service } from './service.ts';

const JOB = 'guests';
/** A board has some dozens of people; what is left is asked tomorrow. */
const MOST_A_DAY = 50;

/** Once a day asks Teams of each personal chat whether that person is a guest, until it has said so. */
export async function learnGuests(service: Service, stop: AbortSignal): Promise<void> {
  for (const board of await service.store.transact((tx) => tx.listBoards())) {
    for (const chat of await chatsToAskAbout(service, board)) {
      if (!stop.aborted) await learnOf(service, chat);
    }
  }
}

async function chatsToAskAbout({ store, clock }: Service, { id, calendar }: Board): Promise<readonly Conversation[]> {
  const today = localTimeIn(clock.now(), calendar.timeZone).date;
  return await store.transact(async (tx) => {
    if (((await tx.lastRun(id, JOB)) ?? '') >= today) return [];
    await tx.setLastRun(id, JOB, today);
    const chats = await tx.listConversations(id, 'personal');
    return chats.filter(({ isGuest, teamsUserId }) => isGuest === undefined && teamsUserId !== undefined).slice(0, MOST_A_DAY);
  });
}

async function learnOf({ store, connector }: Service, chat: Conversation): Promise<void> {
  const isGuest = await connector.askIsGuest(chat);
  if (isGuest === undefined) return;
  await store.transact(async (tx) => {
    // It may have gone, or moved to another address, while Teams was asked.
    const now = await tx.findConversation(chat.boardId, chat.id);
    if (now !== undefined) await tx.rememberConversation({ ...now, isGuest });
  });
}
