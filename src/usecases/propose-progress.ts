import { drawRefusal } from '../cards/draw-notice.ts';
import { drawProposal, drawUnsure } from '../cards/draw-proposal.ts';
import type { Refusal } from '../cards/refusal.ts';
import { findAction, isFinished, type Action } from '../domain/plan.ts';
import type { Reply } from '../incoming.ts';
import type { ProposedReply, Proposal, Transaction } from '../ports.ts';
import type { ReplyReading } from '../questions/answer.ts';
import { lastDayIn } from '../questions/read-snooze.ts';
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
  /** The proposal that was recorded before the message was edited. */
  readonly corrects?: Proposal;
}

/** Keeps a reply in words as it was typed and echoes what was understood of it; nothing is recorded before the tap. */
export async function proposeProgress(
  tx: Transaction,
  { setting, messageId, words, readings, isDoubtful = false, corrects }: TypedReply,
): Promise<Reply> {
  const { board, plan, person, now } = setting;
  const replies: ProposedReply[] = [];
  for (const reading of readings) {
    const { ref } = reading;
    const action = findAction(plan, ref);
    const refusal = action === undefined ? { kind: 'no-such-action' as const, ref } : refusalOf(setting, action, reading, corrects);
    if (refusal !== undefined || action === undefined || person === undefined) {
      return { kind: 'message', message: drawRefusal(refusal ?? { kind: 'not-on-board' }) };
    }
    replies.push({ ...reading, version: action.version, ...dateOf(setting, reading), ...correctionOf(action, corrects) });
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

function refusalOf(setting: Setting, action: Action, { said }: ReplyReading, corrects: Proposal | undefined): Refusal | undefined {
  const isTaken = !isFinished(action) || said === 'done' || corrects !== undefined;
  return refuseOthers(setting, action) ?? (isTaken ? undefined : { kind: 'finished-already', ref: action.ref });
}

/** "need April for 2.1": the end of April. */
function dateOf({ board, today }: Setting, { said, words }: ReplyReading): Pick<ProposedReply, 'to'> {
  const to = said === 'more-time' ? lastDayIn(words, { calendar: board.calendar, today }) : undefined;
  return to === undefined ? {} : { to };
}

/** Their own newest words on it: those are what the edited message stands for. */
function correctionOf(action: Action, corrects: Proposal | undefined): Pick<ProposedReply, 'corrects'> {
  const isIn = corrects?.replies.some(({ ref }) => ref === action.ref) === true;
  const last = action.history.findLast(
    (entry) => entry.kind === 'update' && entry.route === 'words' && entry.personId === corrects?.personId,
  );
  return isIn && last?.kind === 'update' && last.at !== undefined ? { corrects: last.at } : {};
}
