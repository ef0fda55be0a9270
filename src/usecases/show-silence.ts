import { drawSilence } from '../cards/draw-silence.ts';
import { postsHeldBy } from '../domain/board.ts';
import { mayOversee } from '../domain/permission.ts';
import { silenceOf } from '../domain/silence.ts';
import type { Message, Transaction } from '../ports.ts';
import { findDeliveries } from './find-deliveries.ts';
import type { Setting } from './find-setting.ts';

/** Who has not answered: for the chair and the manager all leads, for others the posts they hold themselves. */
export async function showSilence(tx: Transaction, { board, plan, person, now, today }: Setting, from: number): Promise<Message> {
  const isForAll = person !== undefined && mayOversee(board, person.id);
  const own = person === undefined ? [] : postsHeldBy(board, person.id, today);
  const all = silenceOf(plan, board, today, await findDeliveries(tx, board.id));
  const leads = isForAll ? all : all.filter(({ postId }) => own.includes(postId));
  return drawSilence({ leads, plan, now, timeZone: board.calendar.timeZone, from, isForAll });
}
