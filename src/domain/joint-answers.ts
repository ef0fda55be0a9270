import { holdersOf, postsHeldBy, type Board } from './board.ts';
import { daysBetween, type Instant, type IsoDate } from './dates.ts';
import type { Action, ProgressUpdate, Said } from './plan.ts';

/** Further apart than this, two answers are not about the same state of things. */
const SAME_TIME_DAYS = 14;

type Heard = ProgressUpdate & { readonly said: Said; readonly at: Instant; readonly personId: string };

/** Any one of the leads answers for all, unless the board has said that each answers. */
export function answerRule(action: Pick<Action, 'history'>): 'any' | 'all' {
  return action.history.findLast((entry) => entry.kind === 'answer-rule')?.rule ?? 'any';
}

/** Whether a lead need not be asked any more, because an answer came on a day or since that counts for them. */
export function isAnsweredFor(action: Action, board: Board, personId: string, since: IsoDate): boolean {
  const updates = action.history.filter((entry): entry is ProgressUpdate => entry.kind === 'update' && entry.on >= since);
  if (answerRule(action) === 'any') return updates.length > 0;
  const posts = action.leads.map(({ postId }) => postId);
  return updates.some(({ personId: by, on }) => by === undefined || by === personId || sharesPost(board, posts, { by, personId, on }));
}

/** Two people who hold the same post answer for each other. */
function sharesPost(board: Board, posts: readonly string[], { by, personId, on }: { by: string; personId: string; on: IsoDate }): boolean {
  const held = postsHeldBy(board, personId, on).filter((postId) => posts.includes(postId));
  return held.some((postId) => holdersOf(board, postId, on).some(({ id }) => id === by));
}

/** Two people's last words that do not go together: one says it goes well, the other needs help. */
export interface Clash {
  readonly well: Heard;
  readonly badly: Heard;
  /** The later of the two. */
  readonly latest: Heard;
}

/** Undefined where all agree, or where one of them has spoken again. */
export function clashOf(action: Pick<Action, 'history'>): Clash | undefined {
  const last = new Map<string, Heard>();
  for (const entry of action.history) if (entry.kind === 'update' && isHeard(entry)) last.set(entry.personId, entry);
  const newest = [...last.values()].toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const [latest] = newest;
  if (latest === undefined) return undefined;
  const fresh = newest.filter(({ on }) => daysBetween(on, latest.on) <= SAME_TIME_DAYS);
  const well = fresh.find(({ said }) => said === 'done' || said === 'on-track');
  const badly = fresh.find(({ said }) => said === 'need-help');
  return well === undefined || badly === undefined ? undefined : { well, badly, latest: well.at > badly.at ? well : badly };
}

function isHeard(update: ProgressUpdate): update is Heard {
  return update.said !== undefined && update.at !== undefined && update.personId !== undefined;
}
