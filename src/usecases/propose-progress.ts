import { drawRefusal } from '../cards/draw-notice.ts';
import { drawProposal, drawUnsure } from '../cards/draw-proposal.ts';
import type { Refusal } from '../cards/refusal.ts';
import { findAction, isFinished, type Action } from '../domain/plan.ts';
import type { Reply } from '../incoming.ts';
import type { Proposal, Transaction } from '../ports.ts';
import type { ReplyReading } from '../questions/answer.ts';
import type { Setting } from './find-setting.ts';
import { refuseOthers } from './record-report.ts';

interface TypedReply {
  readonly setting: Setting;
  /** Names the message, so that the same message makes the same proposal. */
  readonly messageId: string;
  readonly words: string;
  readonly readings: readonly ReplyReading[];
  /** The words did not say how it is going: the card asks. */
  readonly isDoubtful?: boolean;
}

/** Keeps a reply in words as it was typed and echoes what was understood of it; nothing is recorded before the tap. */
export async function proposeProgress(
  tx: Transaction,
  { setting, messageId, words, readings, isDoubtful = false }: TypedReply,
): Promise<Reply> {
  const { board, plan, person, now } = setting;
  const replies: Proposal['replies'][number][] = [];
  for (const { ref, said, words: own } of readings) {
    const action = findAction(plan, ref);
    const refusal = action === undefined ? { kind: 'no-such-action' as const, ref } : refusalOf(setting, action);
    if (refusal !== undefined || action === undefined || person === undefined) {
      return { kind: 'message', message: drawRefusal(refusal ?? { kind: 'not-on-board' }) };
    }
    replies.push({ ref, said, words: own, version: action.version });
  }
  const id = proposalId(messageId);
  const proposal: Proposal = { boardId: board.id, id, personId: person?.id ?? '', words, replies, madeAt: now, state: 'open' };
  await tx.putProposal(proposal);
  return { kind: 'message', message: isDoubtful ? drawUnsure(proposal, plan) : drawProposal(proposal, plan) };
}

/** Buttons carry at most 200 characters of it. */
export function proposalId(messageId: string): string {
  return `words/${messageId}`.slice(0, 200);
}

function refusalOf(setting: Setting, action: Action): Refusal | undefined {
  return refuseOthers(setting, action) ?? (isFinished(action) ? { kind: 'finished-already', ref: action.ref } : undefined);
}
