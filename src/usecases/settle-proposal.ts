import { drawRefusal } from '../cards/draw-notice.ts';
import { drawProposalOutcome } from '../cards/draw-proposal.ts';
import { localTimeIn } from '../domain/dates.ts';
import { findAction, isAnotherSince, type Plan, type Said } from '../domain/plan.ts';
import { askMoreTime } from '../domain/extension.ts';
import { decideProgress } from '../domain/progress.ts';
import { withoutSensitive } from '../domain/sensitive.ts';
import type { Reply } from '../incoming.ts';
import type { Refusal } from '../cards/refusal.ts';
import type { ActionChange, Proposal, ProposedReply, Transaction } from '../ports.ts';
import type { Setting } from './find-setting.ts';
import { tellDeciders } from './ask-more-time.ts';
import { refreshCopies } from './change-once.ts';
import { refusalOf, refuseOthers } from './record-report.ts';

interface Tap {
  readonly setting: Setting;
  readonly proposalId: string;
  readonly verb: 'proposal.record' | 'proposal.redact' | 'proposal.choose' | 'proposal.withdraw';
  /** Chosen by the person where the words did not say it. */
  readonly said?: Said;
}

/** The one tap under an echoed reply. All its actions are recorded together or none is; a second tap says what stands. */
export async function settleProposal(tx: Transaction, { setting, proposalId, verb, said }: Tap): Promise<Reply> {
  const { board, plan, person } = setting;
  const proposal = await tx.findProposal(board.id, proposalId);
  if (proposal === undefined || person === undefined || proposal.personId !== person.id) {
    return { kind: 'card', message: drawRefusal({ kind: 'proposal-gone' }) };
  }
  if (proposal.state === 'recorded') return outcome(asRecorded(proposal, plan), plan, 'already-recorded');
  if (proposal.state === 'withdrawn') return outcome(proposal, plan, 'withdrawn');
  if (verb === 'proposal.withdraw') {
    await tx.settleProposal(board.id, proposal.id, 'withdrawn');
    return outcome(proposal, plan, 'withdrawn');
  }
  const asTapped = (reply: ProposedReply) => ({
    ...reply,
    said: said ?? reply.said,
    words: verb === 'proposal.redact' ? withoutSensitive(reply.words) : reply.words,
  });
  return await recordAll(tx, setting, { ...proposal, replies: proposal.replies.map(asTapped) });
}

/** Every action is looked at before the first is changed: one that cannot be recorded keeps the others from being recorded too. */
async function recordAll(tx: Transaction, setting: Setting, proposal: Proposal): Promise<Reply> {
  const { board, plan, now } = setting;
  const changes: ActionChange[] = [];
  for (const reply of proposal.replies) {
    const decided = decide(setting, proposal, reply);
    if (decided.kind === 'changed-meanwhile') return await askAgain(tx, proposal, plan);
    if (decided.kind === 'refused') return { kind: 'card', message: drawRefusal(decided.refusal) };
    changes.push(decided.change);
  }
  for (const change of changes) {
    const isFirst = await tx.changeAction(change);
    if (!isFirst) throw new Error(`Action ${change.ref} changed while a reply was being recorded`);
    await refreshCopies(tx, setting, { ref: change.ref, version: change.fromVersion + 1 });
  }
  await tx.settleProposal(board.id, proposal.id, 'recorded');
  setting.count('recorded', { route: 'words' });
  const isAsking = changes.some(({ entries }) => entries.some(({ kind }) => kind === 'extension-asked'));
  if (isAsking && setting.person !== undefined) await tellDeciders(tx, { setting, person: setting.person });
  const at = { moment: now, timeZone: board.calendar.timeZone };
  return { kind: 'card', message: drawProposalOutcome(proposal, (await tx.findPlan(board.id)) ?? plan, 'recorded', at) };
}

type Decided =
  | { readonly kind: 'change'; readonly change: ActionChange }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

function decide(setting: Setting, proposal: Proposal, { ref, said, words, version, to, corrects }: ProposedReply): Decided {
  const { board, plan, person, now, today } = setting;
  const refused = (refusal: Refusal): Decided => ({ kind: 'refused', refusal });
  const action = findAction(plan, ref);
  if (action === undefined) return refused({ kind: 'no-such-action', ref });
  const refusal = refuseOthers(setting, action);
  if (refusal !== undefined || person === undefined) return refused(refusal ?? { kind: 'not-on-board' });
  if (action.version !== version) {
    const isAnother = isAnotherSince(action, localTimeIn(proposal.madeAt, board.calendar.timeZone).date);
    return isAnother ? refused({ kind: 'renumbered', ref }) : { kind: 'changed-meanwhile' };
  }
  const decision = decideProgress(action, {
    said,
    words,
    route: 'words',
    by: person,
    at: now,
    on: today,
    ...(corrects === undefined ? {} : { corrects }),
  });
  if (decision.kind !== 'recorded') return refused(refusalOf(decision.kind, ref, said));
  const { status, rag, entries } = decision;
  const asked = to === undefined ? undefined : askMoreTime(action, { to, why: words, effect: '' }, { person, at: now, on: today });
  const asking = asked?.kind === 'asked' && said === 'more-time' ? asked.entries : [];
  return { kind: 'change', change: { boardId: board.id, ref, fromVersion: version, status, rag, entries: [...entries, ...asking] } };
}

/** What was chosen under doubtful words stands in the history, not in the proposal. */
function asRecorded(proposal: Proposal, plan: Plan): Proposal {
  const replies = proposal.replies.map((reply) => {
    const made = findAction(plan, reply.ref)?.history.findLast(
      (entry) => entry.kind === 'update' && entry.personId === proposal.personId && entry.words === reply.words.trim(),
    );
    return made?.kind === 'update' && made.said !== undefined ? { ...reply, said: made.said } : reply;
  });
  return { ...proposal, replies };
}

/** Somebody reported in between: the same words are offered again, against the action as it now stands. */
async function askAgain(tx: Transaction, proposal: Proposal, plan: Plan): Promise<Reply> {
  const replies = proposal.replies.map((reply) => ({ ...reply, version: findAction(plan, reply.ref)?.version ?? reply.version }));
  const again = {
    ...proposal,
    id: `${proposal.id.slice(0, 180)}/${replies.map(({ version }) => version).join('.')}`.slice(0, 200),
    replies,
  };
  await tx.settleProposal(proposal.boardId, proposal.id, 'withdrawn');
  await tx.putProposal(again);
  return outcome(again, plan, 'changed-meanwhile');
}

function outcome(proposal: Proposal, plan: Plan, kind: Parameters<typeof drawProposalOutcome>[2]): Reply {
  return { kind: 'card', message: drawProposalOutcome(proposal, plan, kind) };
}
