import type { Board } from '../../domain/board.ts';
import { postsHeldBy } from '../../domain/board.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Plan } from '../../domain/plan.ts';
import { postNames } from '../posts.ts';

/** Whom or what an order names. */
export type Whom =
  | { readonly kind: 'actions'; readonly refs: readonly string[] }
  | { readonly kind: 'posts'; readonly postIds: readonly string[] }
  /** The words fit several posts. */
  | { readonly kind: 'several'; readonly postIds: readonly string[] }
  | { readonly kind: 'unknown' };

const FILLERS = /^(?:actions?|number|no|and|the|leads?|of|on|about|everyone|everybody|all)$/;

/** "1.4 and 1.5", "the Chair of the Executive", "the lead of 1.4", "Jo Ash": actions by number first, then posts, then people who hold one. */
export function readWhom(words: string, plan: Plan, board: Board, today: IsoDate): Whom {
  const refs = refsIn(words, plan);
  if (refs !== undefined) return { kind: 'actions', refs };
  const said = spell(words);
  const named = postNames(plan).find(({ name }) => spell(name) === said);
  if (named !== undefined)
    return named.postIds.length > 1 ? { kind: 'several', postIds: named.postIds } : { kind: 'posts', postIds: named.postIds };
  const people = board.people.filter(({ name }) => spell(name) === said);
  const postIds = people.flatMap(({ id }) => postsHeldBy(board, id, today));
  return people.length === 1 && postIds.length > 0 ? { kind: 'posts', postIds } : { kind: 'unknown' };
}

/** Undefined unless the words are nothing but numbers of actions that are there, with what joins them. */
function refsIn(words: string, plan: Plan): readonly string[] | undefined {
  const known = new Map(plan.actions.map(({ ref }) => [ref.toLowerCase(), ref]));
  const tokens = words
    .toLowerCase()
    .split(/[\s,;&]+/)
    .filter((token) => token !== '' && !FILLERS.test(token));
  const refs = tokens.map((token) => known.get(token.replace(/[.:]+$/, '')));
  return refs.length > 0 && refs.every((ref) => ref !== undefined) ? refs : undefined;
}

function spell(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '');
}
