import { findPerson, holdersOf, postsHeldBy, type Board, type Person } from './board.ts';
import type { Cover } from './chasing.ts';
import { addDays, type IsoDate } from './dates.ts';

/** Who stands in for a post on a day; the one arranged last where there are several. */
export function coverOf(board: Board, postId: string, on: IsoDate): Cover | undefined {
  return coversOn(board, on).findLast((cover) => cover.postId === postId);
}

/** Every post that is covered on a day, once. */
export function coversOn({ covers = [] }: Board, on: IsoDate): readonly Cover[] {
  const there = covers.filter(({ from, until }) => from <= on && on <= until);
  return there.filter((cover) => there.findLast(({ postId }) => postId === cover.postId) === cover);
}

/** The posts a person answers for on a day: those they hold, covered or not, and those they stand in for. */
export function answersFor(board: Board, personId: string, on: IsoDate): readonly string[] {
  const covered = coversOn(board, on).filter((cover) => cover.personId === personId);
  return [...new Set([...postsHeldBy(board, personId, on), ...covered.map(({ postId }) => postId)])];
}

/**
 * Who is chased for a post: whoever stands in for it, else its holders. While a post is covered its holders are told so once and left in
 * peace; they still hold it and may answer.
 */
export function chasedFor(board: Board, postId: string, on: IsoDate): readonly Person[] {
  const cover = coverOf(board, postId, on);
  const standIn = cover === undefined ? undefined : findPerson(board, cover.personId);
  return standIn === undefined ? holdersOf(board, postId, on) : [standIn];
}

/** The board manager arranges cover for any post, its holders for their own; whoever stands in may hand it back. */
export function mayCover(board: Board, postId: string, personId: string, on: IsoDate): boolean {
  if (findPerson(board, personId)?.right === 'manager') return true;
  return answersFor(board, personId, on).includes(postId);
}

/** The new cover takes the place of whatever was arranged for those days; somebody the board does not know yet joins it as a member. */
export function withCover(board: Board, cover: Cover, person: Pick<Person, 'id' | 'name'>): Board {
  const people = findPerson(board, person.id) === undefined ? [...board.people, { ...person, right: 'member' as const }] : board.people;
  return { ...board, people, covers: [...shortened(board, cover.postId, cover.from), cover] };
}

/** Ends a post's cover the day before; what was over stays as it was. */
export function withoutCover(board: Board, postId: string, on: IsoDate): Board {
  return { ...board, covers: shortened(board, postId, on) };
}

function shortened({ covers = [] }: Board, postId: string, on: IsoDate): readonly Cover[] {
  return covers.flatMap((cover) => {
    if (cover.postId !== postId || cover.until < on) return [cover];
    return cover.from < on ? [{ ...cover, until: addDays(on, -1) }] : [];
  });
}
