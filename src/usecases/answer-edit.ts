import { drawNotice } from '../cards/draw-notice.ts';
import { EDIT_NOT_TAKEN } from '../cards/phrases-replies.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { readReply } from '../questions/read-reply.ts';
import { toScene } from './answer-question.ts';
import type { Setting } from './find-setting.ts';
import { proposalId, proposeProgress } from './propose-progress.ts';

/**
 * A message that was taken as a reply and then changed is offered again as it reads now: as a correction where the first was recorded, and
 * in its place where it was not. Teams also says "edited" where only a preview was added; the same words change nothing.
 */
export async function answerEdit(tx: Transaction, setting: Setting, incoming: Extract<Incoming, { kind: 'edited' }>): Promise<Reply> {
  const { board, person } = setting;
  const messageId = `${incoming.conversation.id}/${incoming.activityId}`;
  const first = await tx.findProposal(board.id, proposalId(messageId));
  if (first === undefined || first.personId !== person?.id || first.words.trim() === incoming.text.trim()) return { kind: 'nothing' };
  const readings = readReply(incoming.text, toScene(setting)) ?? [];
  if (readings.length === 0) return { kind: 'message', message: drawNotice(EDIT_NOT_TAKEN) };
  if (first.state === 'open') await tx.settleProposal(board.id, first.id, 'withdrawn');
  return await proposeProgress(tx, {
    setting,
    messageId: `${messageId}/${incoming.at}`,
    words: incoming.text,
    readings,
    ...(first.state === 'recorded' ? { corrects: first } : {}),
  });
}
