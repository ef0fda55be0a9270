import { COVER_INPUTS, drawCoverAsk, drawCoverOffer, drawCovers, nameOfPost, type CoverOffer } from '../cards/draw-cover.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { COVER } from '../cards/phrases-cover.ts';
import { findPerson, holdersOf } from '../domain/board.ts';
import { coverOf, mayCover, withCover, withoutCover } from '../domain/cover.ts';
import { addDays, isoDate, type IsoDate } from '../domain/dates.ts';
import type { Message, Transaction } from '../ports.ts';
import type { CoverCommand } from '../questions/commands/cover.ts';
import type { Setting } from './find-setting.ts';
import { findNamed } from './find-named.ts';
import { queueNow } from './queue-reminders.ts';

const LONGEST_DAYS = 366;

/** What was typed about cover: echoed for one tap, asked for where something is missing, or the list of covers. */
export function proposeCover(setting: Setting, command: CoverCommand): Message {
  if (command.kind === 'covers') return showCovers(setting);
  const { plan, board, today } = setting;
  const [postId, ...others] = command.postIds;
  if (postId === undefined || others.length > 0) {
    return drawNotice({ title: COVER.whichTitle, sentence: COVER.which(command.postIds.map((id) => nameOfPost(plan, id))) });
  }
  if (!isTheirs(setting, postId)) return notTheirs();
  if (command.kind === 'end-cover') {
    const sentence = coverOf(board, postId, today) === undefined ? COVER.notCovered(nameOfPost(plan, postId)) : undefined;
    return showCovers(setting, sentence);
  }
  const named = findNamed(board, { typed: command.person });
  if (named === undefined || command.until === undefined) {
    return drawCoverAsk({ postId, typed: named === undefined ? command.person : '', from: command.from, until: command.until }, setting);
  }
  return offer(setting, { postId, person: named, from: command.from, until: command.until });
}

/** What was picked or typed on the card that asked. */
export function pickCover(setting: Setting, postId: string, data: Readonly<Record<string, unknown>>): Message {
  if (!isTheirs(setting, postId)) return notTheirs();
  const typed = textOf(data[COVER_INPUTS.typed]);
  const picked = textOf(data[COVER_INPUTS.person]).split(',')[0]?.trim() ?? '';
  const person = findNamed(setting.board, { ...(picked === '' ? {} : { personId: picked }), typed });
  const until = dayIn(textOf(data[COVER_INPUTS.until]));
  const from = dayIn(textOf(data[COVER_INPUTS.from])) ?? setting.today;
  if (person === undefined || until === undefined) return drawCoverAsk({ postId, typed, from, until }, setting);
  return offer(setting, { postId, person, from, until });
}

/** The one tap: rights and days are looked at again, and the change stands on the trail. */
export async function setCover(
  tx: Transaction,
  setting: Setting,
  press: { post: string; person: string; from: IsoDate; until: IsoDate },
): Promise<Message> {
  const { board, plan, person: by, now, today } = setting;
  if (by === undefined || !isTheirs(setting, press.post)) return notTheirs();
  const person = findNamed(board, { personId: press.person });
  if (person === undefined) return drawCoverAsk({ postId: press.post, typed: '' }, setting);
  const trouble = troubleWith(setting, { postId: press.post, person, from: press.from, until: press.until });
  if (trouble !== undefined) return drawNotice({ title: COVER.title, sentence: trouble });
  const [from, until, post] = [press.from < today ? today : press.from, press.until, nameOfPost(plan, press.post)];
  const covered = withCover(board, { postId: press.post, personId: person.id, from, until, by: by.id }, person);
  await tx.saveBoard(covered);
  await tx.addAudit({
    boardId: board.id,
    at: now,
    personId: by.id,
    by: by.name,
    what: 'cover',
    words: COVER.audit(post, person.name, from, until),
  });
  for (const { id } of [person, ...holdersOf(board, press.post, today)]) await queueNow(tx, covered, id, now);
  return showCovers({ ...setting, board: covered }, COVER.done(post, person.name, until));
}

export async function endCover(tx: Transaction, setting: Setting, postId: string): Promise<Message> {
  const { board, plan, person: by, now, today } = setting;
  if (by === undefined || !isTheirs(setting, postId)) return notTheirs();
  const cover = (board.covers ?? []).findLast((each) => each.postId === postId && each.until >= today);
  const post = nameOfPost(plan, postId);
  if (cover === undefined) return showCovers(setting, COVER.notCovered(post));
  const open = withoutCover(board, postId, today);
  await tx.saveBoard(open);
  const name = findPerson(board, cover.personId)?.name ?? cover.personId;
  await tx.addAudit({
    boardId: board.id,
    at: now,
    personId: by.id,
    by: by.name,
    what: 'cover',
    words: COVER.auditEnd(post, name, cover.until),
  });
  return showCovers({ ...setting, board: open }, COVER.ended(post));
}

function showCovers(setting: Setting, notice?: string): Message {
  const { board, today } = setting;
  const covers = (board.covers ?? []).filter(({ until }) => until >= today);
  return drawCovers(
    covers.map((cover) => ({ ...cover, mayEnd: isTheirs(setting, cover.postId) })),
    setting,
    notice,
  );
}

function offer(setting: Setting, offered: CoverOffer): Message {
  const trouble = troubleWith(setting, offered);
  return trouble === undefined ? drawCoverOffer(offered, setting.plan) : drawNotice({ title: COVER.title, sentence: trouble });
}

function troubleWith({ board, plan, today }: Setting, { postId, person, from, until }: CoverOffer): string | undefined {
  if (until < from || until < today || until > addDays(today, LONGEST_DAYS)) return COVER.backwards;
  const isOwn = holdersOf(board, postId, from).every(({ id }) => id === person.id) && holdersOf(board, postId, from).length > 0;
  return isOwn ? COVER.ofSelf(nameOfPost(plan, postId)) : undefined;
}

function isTheirs({ board, plan, person, today }: Setting, postId: string): boolean {
  return person !== undefined && plan.posts.some(({ id }) => id === postId) && mayCover(board, postId, person.id, today);
}

function notTheirs(): Message {
  return drawNotice({ title: COVER.notYoursTitle, sentence: COVER.notYours });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function dayIn(text: string): IsoDate | undefined {
  try {
    return isoDate(text);
  } catch {
    return undefined;
  }
}
