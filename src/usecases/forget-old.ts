import type { Board } from '../domain/board.ts';
import { addMilliseconds, localTimeIn, type Instant } from '../domain/dates.ts';
import type { Transaction } from '../ports.ts';

const JOB = 'forgetting';
const DAY_MS = 24 * 60 * 60 * 1000;
/** Silence and reach are told from the cards of a year; a press on an older one is refused with a way on. */
const CARDS_MS = 365 * DAY_MS;
/** Nothing comes again after a quarter: Teams gives up within minutes, and people press last week's cards. */
const KEYS_MS = 90 * DAY_MS;
const DOCUMENTS_MS = 90 * DAY_MS;
/** One run holds the database up for no longer than this takes; what is left goes with the next look. */
const AT_ONCE = 200;

/** Once a day, a bounded piece at a time, on whichever replica comes first. The board only lends its clocks and its list of jobs. */
export async function forgetOld(tx: Transaction, { id, calendar }: Board, now: Instant): Promise<number> {
  const today = localTimeIn(now, calendar.timeZone).date;
  if (((await tx.lastRun(id, JOB)) ?? '') >= today) return 0;
  const gone = await tx.forgetOld({
    cards: addMilliseconds(now, -CARDS_MS),
    keys: addMilliseconds(now, -KEYS_MS),
    documents: addMilliseconds(now, -DOCUMENTS_MS),
    limit: AT_ONCE,
  });
  if (gone < AT_ONCE) await tx.setLastRun(id, JOB, today);
  return gone;
}
