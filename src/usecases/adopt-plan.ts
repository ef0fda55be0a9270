import type { Board } from '../domain/board.ts';
import { isoWeekOf, localTimeIn, type Instant, type IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { BankHolidays, Transaction } from '../ports.ts';
import { startDigestAfter } from './queue-digest.ts';
import { startRemindersAfter } from './queue-reminders.ts';

/** Years of bank holidays kept ahead; each start of the service brings them up to date. */
const YEARS_AHEAD = 3;

/**
 * Adds a board with its first plan; a board that is there keeps its plan and its history. Chasing starts on the next working morning
 * and the digest with the next week, so that adopting a plan at noon floods nobody. Answers whether the plan was added.
 */
export async function adoptPlan(tx: Transaction, board: Board, plan: Plan, now: Instant): Promise<boolean> {
  const stray = board.holdings.find(({ postId }) => !plan.posts.some(({ id }) => id === postId));
  if (stray !== undefined) throw new Error(`The board file names a post "${stray.postId}" that the plan does not list.`);
  const present = await tx.findBoard(board.id);
  const channels = new Set([...board.digestChannels, ...(present?.digestChannels ?? [])]);
  await tx.saveBoard({ ...board, digestChannels: [...channels] });
  if ((await tx.findPlan(board.id)) !== undefined) return false;
  await tx.addPlan(board.id, plan);
  const today = localTimeIn(now, board.calendar.timeZone).date;
  await startRemindersAfter(tx, board.id, today);
  await startDigestAfter(tx, board.id, isoWeekOf(today));
  return true;
}

/** The board with the bank holidays of the years around a day added to its own closed days. */
export function withBankHolidays(board: Board, bankHolidays: BankHolidays, today: IsoDate): Board {
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => year - 1 + index);
  const closedDays = new Set([...board.calendar.closedDays, ...years.flatMap((each) => bankHolidays(each))]);
  return { ...board, calendar: { ...board.calendar, closedDays: [...closedDays].sort() } };
}
