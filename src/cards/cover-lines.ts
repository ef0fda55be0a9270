import { findPerson, postsHeldBy, type Board } from '../domain/board.ts';
import { coversOn } from '../domain/cover.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Telling } from '../domain/told.ts';
import { nameOfPost } from './draw-cover.ts';
import { COVER } from './phrases-cover.ts';
import { shorten } from './safe-text.ts';

/** Whose cards they stand on, and what the card tells besides: a cover that is told there is not said twice. */
interface CoverReader {
  readonly personId: string;
  readonly told: readonly Telling[];
}

/** What stands on every card of whoever stands in for a post, and of its holders, while it is covered. */
export function coverLines(board: Board, plan: Plan, { personId, told }: CoverReader, today: IsoDate): readonly string[] {
  const held = postsHeldBy(board, personId, today);
  const news = told.flatMap(({ told: each }) => (each.kind === 'hand-over' || each.kind === 'covered' ? [each.postId] : []));
  return coversOn(board, today).flatMap(({ postId, personId: coverId, until }) => {
    if (news.includes(postId)) return [];
    const post = nameOfPost(plan, postId);
    if (coverId === personId) return [COVER.standing([post], until)];
    return held.includes(postId) ? [COVER.covered(post, shorten(findPerson(board, coverId)?.name ?? coverId, 80), until)] : [];
  });
}
