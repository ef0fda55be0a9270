import { ASSIGNED, TAB_REFUSED } from '../../cards/phrases-tab.ts';
import { assignHolder } from '../../domain/assign-holder.ts';
import { findPerson, holdersOf } from '../../domain/board.ts';
import type { Transaction } from '../../ports.ts';
import type { AssignRequest, DoneAnswer, PeopleView } from '../../tab-desk-contract.ts';
import type { PlannedSetting } from './tab-desk.ts';
import { ok, refuse, type TabOutcome } from './tab-outcome.ts';

/** Who may be given a post. */
export async function showPeople(_tx: Transaction, { board }: PlannedSetting): Promise<TabOutcome<PeopleView>> {
  return ok({ people: board.people.map(({ id, name }) => ({ id, name })) });
}

/** Gives a post to somebody of the board from today on. Whoever held it when the page was drawn must still hold it. */
export async function assignPost(
  tx: Transaction,
  setting: PlannedSetting,
  { postId, personId, seen }: AssignRequest,
): Promise<TabOutcome<DoneAnswer>> {
  const { board, plan, person: by, today } = setting;
  const post = plan.posts.find(({ id }) => id === postId);
  if (post === undefined) return refuse('missing', 'no-such-post', TAB_REFUSED.noPost);
  const person = findPerson(board, personId);
  if (person === undefined) return refuse('missing', 'no-such-person', TAB_REFUSED.noPerson);
  const present = holdersOf(board, postId, today).map(({ id }) => id);
  if (present.toSorted().join() !== [...seen].sort().join()) return refuse('conflict', 'stale', TAB_REFUSED.holderChanged);
  await tx.saveBoard(assignHolder(board, { postId, person, on: today, by: by.id }));
  return ok({ sentence: ASSIGNED.done(person.name, post.name, today) });
}
