import { byDueThenRef } from './due-status.ts';
import { wordsIn } from './likeness.ts';
import { isFinished, type Action, type Plan } from './plan.ts';

/**
 * Actions that have all of the words, or begin with them as far as they are typed: in their number, their own words, their leads' names or
 * their area's title. Those whose number or own words have them come first.
 */
export function findActions(plan: Plan, text: string): readonly Action[] {
  const sought = text.trim().toLowerCase();
  const words = sought.split(/\s+/).flatMap((part) => (isNumber(part) ? [part] : wordsIn(part)));
  if (words.length === 0) return [];
  const found = plan.actions.flatMap((action) => {
    const rank = rankOf(action, sought, words, plan);
    return rank === undefined ? [] : [{ action, rank }];
  });
  return found.toSorted((one, other) => one.rank - other.rank).map(({ action }) => action);
}

/** What somebody most likely looks for before typing a word: their own open actions, then the other open ones, by due date. */
export function likelyActions(plan: Plan, postIds: readonly string[] = []): readonly Action[] {
  const isOwn = ({ leads }: Action): boolean => leads.some(({ postId }) => postIds.includes(postId));
  const open = plan.actions.filter((action) => !isFinished(action)).sort(byDueThenRef);
  return [...open.filter(isOwn), ...open.filter((action) => !isOwn(action)), ...plan.actions.filter(isFinished)];
}

function rankOf(action: Action, sought: string, words: readonly string[], plan: Plan): number | undefined {
  const ref = action.ref.toLowerCase();
  if (ref === sought) return 0;
  if (ref.startsWith(sought)) return 1;
  const own = wordsIn(action.title);
  if (haveAll(own, words)) return 2;
  const around = [...own, ...wordsIn(namesAround(action, plan)), ref];
  return haveAll(around, words) ? 3 : undefined;
}

/** "2.1" is one word, and none of a title's. */
function isNumber(part: string): boolean {
  return /^\w{1,10}(?:[.-]\w{1,10})+\.?$/.test(part) && /\d/.test(part);
}

function namesAround({ leads, areaRef }: Action, { posts, areas }: Plan): string {
  const led = posts.filter(({ id }) => leads.some(({ postId }) => postId === id)).flatMap(({ name, aliases }) => [name, ...aliases]);
  return [...led, areas.find(({ ref }) => ref === areaRef)?.title ?? ''].join(' ');
}

function haveAll(words: readonly string[], sought: readonly string[]): boolean {
  return sought.every((part) => words.some((word) => word.startsWith(part)));
}
