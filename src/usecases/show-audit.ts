import { drawAudit } from '../cards/draw-audit.ts';
import type { Message, Transaction } from '../ports.ts';
import type { Setting } from './find-setting.ts';

/** As far back as a card is paged; the whole trail stays in the database. */
const NEWEST = 500;

export async function showAudit(tx: Transaction, { board }: Setting, from: number): Promise<Message> {
  return drawAudit({ entries: await tx.listAudit(board.id, NEWEST), timeZone: board.calendar.timeZone, from });
}
