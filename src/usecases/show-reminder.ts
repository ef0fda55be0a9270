import type { Button } from '../cards/button.ts';
import { drawRefusal } from '../cards/draw-notice.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { drawReminderFor } from './draw-reminder-envelope.ts';
import type { Setting } from './find-setting.ts';

/** Turns a reminder's card to another row, as the plan stands now. Only its own person sees it. */
export async function showReminder(
  tx: Transaction,
  { board, plan, person, now }: Setting,
  button: Extract<Button, { verb: 'reminder.show' }>,
): Promise<Reply> {
  const claim = await tx.findEnvelope(board.id, button.reminder);
  const isOwn = claim?.to.kind === 'person' && claim.to.personId === person?.id;
  if (claim?.reason.kind !== 'reminder' || !isOwn) return { kind: 'card', message: drawRefusal({ kind: 'no-such-reminder' }) };
  return { kind: 'card', message: drawReminderFor({ board, plan, claim, now }, claim.reason, { from: button.from }) };
}
