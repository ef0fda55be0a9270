import { chasingOf } from '../domain/chasing.ts';
import { isSetInTeams } from '../domain/board-settings.ts';
import type { Board } from '../domain/board.ts';
import { digestDayOf } from '../domain/calendar.ts';
import { addDays, isoWeekOf, localTimeIn, mondayOf, type Instant, type IsoDate, type IsoWeek } from '../domain/dates.ts';
import type { Recipient } from '../envelope.ts';
import type { Transaction } from '../ports.ts';

const JOB = 'digest';
const LONGEST_SPAN_DAYS = 28;

/**
 * Puts the week's digest into the outbox for each digest channel, once per channel and ISO week, from the digest time of the week's
 * first working day on. Answers how many were put.
 */
export async function queueDigest(tx: Transaction, board: Board, now: Instant): Promise<number> {
  const { date: today, time } = localTimeIn(now, board.calendar.timeZone);
  const week = isoWeekOf(today);
  const day = digestDayOf(board.calendar, week);
  if (today < day || time < board.digestTime || time >= chasingOf(board).quietFrom) return 0;
  const last = await tx.lastRun(board.id, JOB);
  if ((last ?? '') >= week) return 0;
  if ((await tx.findPlan(board.id)) === undefined) return 0;
  const recipients = await digestRecipients(tx, board);
  const reason = { kind: 'digest', week, since: firstDayToTell(last, week) } as const;
  for (const { id, to } of recipients) {
    await tx.putEnvelope({ boardId: board.id, key: `digest/${id}/${week}`, to, reason, notBefore: now }, now);
  }
  await tx.setLastRun(board.id, JOB, week);
  return recipients.length;
}

/** The Monday up to which the last digest told, a month back at most. */
function firstDayToTell(last: string | undefined, week: IsoWeek): IsoDate {
  const monday = mondayOf(week);
  const earliest = addDays(monday, -LONGEST_SPAN_DAYS);
  const told = last === undefined ? addDays(monday, -7) : mondayOf(last);
  return told < earliest ? earliest : told;
}

/** Marks the week as told: a plan that is adopted in mid-week has its first digest the week after. */
export async function startDigestAfter(tx: Transaction, boardId: string, week: IsoWeek): Promise<void> {
  await tx.setLastRun(boardId, JOB, week);
}

/**
 * The digest channels Chaser is in. Where it is in none, the digest still becomes an envelope, so that the manager is told, unless they have
 * turned it off everywhere themselves.
 */
async function digestRecipients(tx: Transaction, board: Board): Promise<readonly { id: string; to: Recipient }[]> {
  const known = new Set((await tx.listConversations(board.id, 'channel')).map(({ id }) => id));
  const reachable = board.digestChannels.filter((id) => known.has(id));
  const ids = reachable.length > 0 ? reachable : board.digestChannels.slice(0, 1);
  if (ids.length === 0 && isSetInTeams(board, 'digestChannels')) return [];
  if (ids.length === 0) return [{ id: 'none', to: { kind: 'nobody', postIds: [] } }];
  return ids.map((conversationId) => ({ id: conversationId, to: { kind: 'channel', conversationId } }));
}
