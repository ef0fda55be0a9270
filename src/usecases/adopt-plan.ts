import { keepAssignments } from '../domain/assign-holder.ts';
import { isSetInTeams } from '../domain/board-settings.ts';
import type { Board } from '../domain/board.ts';
import type { BankHolidays } from '../domain/calendar.ts';
import { isoWeekOf, localTimeIn, type Instant, type IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Transaction } from '../ports.ts';
import { startDigestAfter } from './queue-digest.ts';
import { startRemindersAfter } from './queue-reminders.ts';

/** Years of bank holidays kept ahead; each start of the service brings them up to date. */
const YEARS_AHEAD = 3;

/**
 * Adds a board with its first plan, or without one until a document is adopted in Teams; a board that is there keeps its plan, its history
 * and what was assigned in Teams. Chasing starts on the next working morning and the digest with the next week, so that adopting a plan at
 * noon floods nobody. Answers whether the plan was added.
 */
export async function adoptPlan(tx: Transaction, board: Board, plan: Plan | undefined, now: Instant): Promise<boolean> {
  const present = await tx.findBoard(board.id);
  const stored = await tx.findPlan(board.id);
  refuseStrayPosts(board, stored ?? plan);
  const kept = keepAssignments(board, present);
  const channels = new Set([...board.digestChannels, ...(present?.digestChannels ?? [])]);
  await tx.saveBoard(isSetInTeams(kept, 'digestChannels') ? kept : { ...kept, digestChannels: [...channels] });
  if (stored !== undefined || plan === undefined) return false;
  await tx.addPlan(board.id, plan);
  const today = localTimeIn(now, board.calendar.timeZone).date;
  await startRemindersAfter(tx, board.id, today);
  await startDigestAfter(tx, board.id, isoWeekOf(today));
  return true;
}

/** A board without a plan may name its posts beforehand: they are the plan's once it has one. */
function refuseStrayPosts({ holdings }: Board, plan: Plan | undefined): void {
  const stray = plan === undefined ? undefined : holdings.find(({ postId }) => !plan.posts.some(({ id }) => id === postId));
  if (stray !== undefined) throw new Error(`The board file names a post "${stray.postId}" that the plan does not list.`);
}

/** The board with the bank holidays of the years around a day added to its own closed days. */
export function withBankHolidays(board: Board, bankHolidays: BankHolidays, today: IsoDate): Board {
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => year - 1 + index);
  const closedDays = new Set([...board.calendar.closedDays, ...years.flatMap((each) => bankHolidays(each))]);
  return { ...board, calendar: { ...board.calendar, closedDays: [...closedDays].sort() } };
}
