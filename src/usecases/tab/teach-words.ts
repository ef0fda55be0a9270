import { shortMoment } from '../../cards/phrases-dates.ts';
import { MISSED } from '../../cards/phrases-corrections.ts';
import { TAB_REFUSED, TAUGHT } from '../../cards/phrases-tab.ts';
import type { MissedQuestion } from '../../ask-memory.ts';
import type { Transaction } from '../../ports.ts';
import type { AliasRequest, DoneAnswer, MissedView, SettleRequest, WordsView } from '../../tab-desk-contract.ts';
import type { PlannedSetting } from './tab-desk.ts';
import { ok, refuse, type TabOutcome } from './tab-outcome.ts';

/** Questions nobody understood, and what the board's acronyms mean. */
export async function showWords(tx: Transaction, { board }: PlannedSetting): Promise<TabOutcome<WordsView>> {
  const missed = await tx.listMissed(board.id);
  const glossary = Object.entries(board.glossary ?? {}).map(([term, meaning]) => ({ term, meaning }));
  return ok({ missed: missed.map((question) => viewMissed(question, board.calendar.timeZone)), glossary });
}

/** Gives a post another name, by which it is understood from now on. */
export async function addAlias(tx: Transaction, { board, plan }: PlannedSetting, request: AliasRequest): Promise<TabOutcome<DoneAnswer>> {
  const alias = request.alias.trim();
  const post = plan.posts.find(({ id }) => id === request.postId);
  if (post === undefined || !(await tx.addAlias(board.id, post.id, alias))) return refuse('missing', 'no-such-post', TAB_REFUSED.noPost);
  return ok({ sentence: TAUGHT.alias(alias, post.name) });
}

/** Takes a question off the list, and teaches its strange words as a name of the post where one was chosen. */
export async function settleMissed(
  tx: Transaction,
  setting: PlannedSetting,
  { id, postId }: SettleRequest,
): Promise<TabOutcome<DoneAnswer>> {
  const { board, plan } = setting;
  const question = (await tx.listMissed(board.id)).find((each) => each.id === id);
  if (question === undefined) return refuse('missing', 'no-such-question', TAB_REFUSED.noQuestion);
  const post = plan.posts.find((each) => each.id === postId);
  if (postId !== undefined && post === undefined) return refuse('missing', 'no-such-post', TAB_REFUSED.noPost);
  const isTaught = post !== undefined && question.strange !== '' && (await tx.addAlias(board.id, post.id, question.strange));
  await tx.settleMissed(board.id, id);
  return ok({ sentence: isTaught ? TAUGHT.alias(question.strange, post.name) : TAUGHT.settled });
}

function viewMissed({ id, text, strange, why, askedAt }: MissedQuestion, timeZone: string): MissedView {
  const reason = why === 'misread' ? MISSED.misread : strange === '' ? '' : MISSED.strange(strange);
  return { id, text, strange, why: reason, asked: shortMoment(askedAt, timeZone) };
}
