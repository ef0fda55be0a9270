import { HOLDERS } from '../../cards/phrases-posts.ts';
import { ASSIGNED, TAB_REFUSED } from '../../cards/phrases-tab.ts';
import { assignHolder, leaveVacant } from '../../domain/assign-holder.ts';
import { findPerson, holdersOf } from '../../domain/board.ts';
import type { Transaction } from '../../ports.ts';
import type { AssignRequest, DoneAnswer, PeopleView } from '../../tab-desk-contract.ts';
import { addToTrail } from '../add-to-trail.ts';
import type { PlannedSetting } from './tab-desk.ts';
import { ok, refuse, type TabOutcome } from './tab-outcome.ts';

/** Who may be given a post. */
export async function showPeople(_tx: Transaction, { board }: PlannedSetting): Promise<TabOutcome<PeopleView>> {
  return ok({ people: board.people.map(({ id, name }) => ({ id, name })) });
}

/** Gives a post to somebody of the board from today on, or leaves it vacant. Whoever held it when the page was drawn must still hold it. */
export async function assignPost(
  tx: Transaction,
  setting: PlannedSetting,
  { postId, personId, seen }: AssignRequest,
): Promise<TabOutcome<DoneAnswer>> {
  const { board, plan, person: by, today } = setting;
  const post = plan.posts.find(({ id }) => id === postId);
  if (post === undefined) return refuse('missing', 'no-such-post', TAB_REFUSED.noPost);
  const person = personId === undefined ? undefined : findPerson(board, personId);
  if (personId !== undefined && person === undefined) return refuse('missing', 'no-such-person', TAB_REFUSED.noPerson);
  const present = holdersOf(board, postId, today);
  const held = present.map(({ id }) => id).toSorted();
  if (held.join() !== [...seen].sort().join()) return refuse('conflict', 'stale', TAB_REFUSED.holderChanged);
  const change = { postId, on: today, by: by.id };
  await tx.saveBoard(person === undefined ? leaveVacant(board, change) : assignHolder(board, { ...change, person }));
  const before = present.map(({ name }) => name).join(', ');
  await addToTrail(tx, setting, 'holder', HOLDERS.trail(post.name, before, person?.name ?? HOLDERS.vacant, today));
  return ok({ sentence: person === undefined ? ASSIGNED.vacant(post.name, today) : ASSIGNED.done(person.name, post.name, today) });
}
