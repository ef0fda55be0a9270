import { daysBetween, type Instant } from './dates.ts';
import type { Action, ProgressUpdate, Said } from './plan.ts';

/** Further apart than this, two answers are not about the same state of things. */
const SAME_TIME_DAYS = 14;

type Heard = ProgressUpdate & { readonly said: Said; readonly at: Instant; readonly personId: string };

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
