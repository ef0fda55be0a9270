import { shortMoment } from '../../cards/phrases-dates.ts';
import { MISSED } from '../../cards/phrases-corrections.ts';
import { TAB_REFUSED, TAUGHT } from '../../cards/phrases-tab.ts';
import type { MissedQuestion } from '../../ask-memory.ts';
import { setInTeams } from '../../domain/board-settings.ts';
import type { Transaction } from '../../ports.ts';
import type { AliasRequest, DoneAnswer, MissedView, SettleRequest, TermRequest, WordsView } from '../../tab-desk-contract.ts';
import { addToTrail } from '../add-to-trail.ts';
import type { PlannedSetting } from './tab-desk.ts';
import { ok, refuse, type TabOutcome } from './tab-outcome.ts';

const MOST_TERMS = 300;

/** Questions nobody understood, and what the board's acronyms mean. */
export async function showWords(tx: Transaction, { board }: PlannedSetting): Promise<TabOutcome<WordsView>> {
  const missed = await tx.listMissed(board.id);
  const glossary = Object.entries(board.glossary ?? {}).map(([term, meaning]) => ({ term, meaning }));
  return ok({ missed: missed.map((question) => viewMissed(question, board.calendar.timeZone)), glossary });
}

/** Gives a post another name, by which it is understood from now on. */
export async function addAlias(tx: Transaction, setting: PlannedSetting, request: AliasRequest): Promise<TabOutcome<DoneAnswer>> {
  const { board, plan } = setting;
  const alias = request.alias.trim();
  const post = plan.posts.find(({ id }) => id === request.postId);
  if (post === undefined || !(await tx.addAlias(board.id, post.id, alias))) return refuse('missing', 'no-such-post', TAB_REFUSED.noPost);
  return await done(tx, setting, TAUGHT.alias(alias, post.name));
}

/** Takes such a name back: it is not understood any more. */
export async function removeAlias(
  tx: Transaction,
  setting: PlannedSetting,
  { postId, alias }: AliasRequest,
): Promise<TabOutcome<DoneAnswer>> {
  const { board, plan } = setting;
  const post = plan.posts.find(({ id }) => id === postId);
  if (post === undefined) return refuse('missing', 'no-such-post', TAB_REFUSED.noPost);
  if (!(await tx.removeAlias(board.id, post.id, alias))) return refuse('conflict', 'stale', TAB_REFUSED.noAlias);
  return await done(tx, setting, TAUGHT.forgotten(alias, post.name));
}

/** Says what a short word means, or takes it off; from then on the glossary follows Teams and no longer the board's file. */
export async function setTerm(tx: Transaction, setting: PlannedSetting, { term, meaning }: TermRequest): Promise<TabOutcome<DoneAnswer>> {
  const { board } = setting;
  const before = Object.entries(board.glossary ?? {});
  const others = before.filter(([each]) => each.toLowerCase() !== term.toLowerCase());
  if (meaning === '' && others.length === before.length) return refuse('missing', 'no-such-term', TAB_REFUSED.noTerm);
  if (others.length >= MOST_TERMS && meaning !== '') return refuse('conflict', 'too-many', TAB_REFUSED.manyTerms);
  const entries = meaning === '' ? others : [...others, [term, meaning] as const];
  const glossary = Object.fromEntries(entries.toSorted(([one], [other]) => one.localeCompare(other, 'en')));
  await tx.saveBoard(setInTeams({ ...board, glossary }, ['glossary']));
  return await done(tx, setting, meaning === '' ? TAUGHT.termGone(term) : TAUGHT.term(term, meaning));
}

/** What was done stands on the audit trail in the words it is told in. */
async function done(tx: Transaction, setting: PlannedSetting, sentence: string): Promise<TabOutcome<DoneAnswer>> {
  await addToTrail(tx, setting, 'words', sentence);
  return ok({ sentence });
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
