import { findPerson, postsHeldBy, type Board } from '../domain/board.ts';
import { coversOn } from '../domain/cover.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import { nameOfPost } from './draw-cover.ts';
import { COVER } from './phrases-cover.ts';
import { shorten } from './safe-text.ts';

/** What stands on every card of whoever stands in for a post, and of its holders, while it is covered. */
export function coverLines(board: Board, plan: Plan, personId: string, today: IsoDate): readonly string[] {
  const held = postsHeldBy(board, personId, today);
  return coversOn(board, today).flatMap(({ postId, personId: coverId, until }) => {
    const post = nameOfPost(plan, postId);
    if (coverId === personId) return [COVER.standing([post], until)];
    return held.includes(postId) ? [COVER.covered(post, shorten(findPerson(board, coverId)?.name ?? coverId, 80), until)] : [];
  });
}
