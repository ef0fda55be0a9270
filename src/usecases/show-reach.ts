import { drawReach } from '../cards/draw-reach.ts';
import { reachOf } from '../domain/reachability.ts';
import type { Message, Transaction } from '../ports.ts';
import { findChats, findDeliveries } from './find-deliveries.ts';
import type { Setting } from './find-setting.ts';

/** Whom Chaser can reach, and the fix for everybody it cannot. `botId` is what a link to a chat with Chaser names. */
export async function showReach(tx: Transaction, setting: Setting, { botId, from }: { botId: string; from: number }): Promise<Message> {
  const { board, plan, now, today } = setting;
  const known = { chats: await findChats(tx, board), deliveries: await findDeliveries(tx, board.id) };
  return drawReach({ reach: reachOf(plan, board, today, known), plan, now, timeZone: board.calendar.timeZone, botId, from });
}
