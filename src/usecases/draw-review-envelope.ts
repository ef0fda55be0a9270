import { drawNotice } from '../cards/draw-notice.ts';
import { drawReview } from '../cards/draw-review.ts';
import { deliveryNote } from '../cards/phrases-delivery.ts';
import { IMPORTING } from '../cards/phrases-review.ts';
import { findPerson, type Board } from '../domain/board.ts';
import { localTimeIn, type Instant } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Transaction } from '../ports.ts';
import type { DrawnEnvelope } from './drawn-envelope.ts';
import { isRead, sceneOf } from './review-scene.ts';

/** What was read in a document, or why it was not, for whoever sent it. */
export async function drawReviewEnvelope(
  tx: Transaction,
  importId: string,
  { board, plan, now }: { readonly board: Board; readonly plan: Plan | undefined; readonly now: Instant },
): Promise<DrawnEnvelope> {
  const document = await tx.findImport(board.id, importId);
  if (document?.state === 'refused') {
    const notice = { title: IMPORTING.refusedTitle(document.source.name), sentence: document.sentence ?? IMPORTING.unreadable };
    return { kind: 'draw', message: drawNotice(notice) };
  }
  if (document?.state !== 'open' || !isRead(document)) return { kind: 'suppressed', note: deliveryNote('reviewed') };
  const today = localTimeIn(now, board.calendar.timeZone).date;
  const person = findPerson(board, document.personId);
  const setting = { board, person, now, today, count: () => undefined, ...(plan === undefined ? {} : { plan }) };
  return { kind: 'draw', message: drawReview(sceneOf(setting, document), { page: 'overview', from: 0 }) };
}
