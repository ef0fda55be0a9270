import { drawReach } from '../cards/draw-reach.ts';
import type { Message, Transaction } from '../ports.ts';
import { findReach } from './find-deliveries.ts';
import type { Setting } from './find-setting.ts';

/** Whom Chaser can reach, and the fix for everybody it cannot. `botId` is what a link to a chat with Chaser names. */
export async function showReach(tx: Transaction, setting: Setting, { botId, from }: { botId: string; from: number }): Promise<Message> {
  const { board, plan, now, today } = setting;
  return drawReach({ reach: await findReach(tx, { board, plan, today }), plan, now, timeZone: board.calendar.timeZone, botId, from });
}
