import { drawHolderChoice, drawHolders } from '../cards/draw-holders.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { HOLDERS } from '../cards/phrases-posts.ts';
import { OVERSIGHT } from '../cards/phrases-silence.ts';
import { settingId, textAt } from '../cards/settings-input.ts';
import { assignHolder } from '../domain/assign-holder.ts';
import { holdersOf } from '../domain/board.ts';
import { addDays, isoDate, type IsoDate } from '../domain/dates.ts';
import { maySetUp } from '../domain/permission.ts';
import type { Message, Transaction } from '../ports.ts';
import { addToTrail } from './add-to-trail.ts';
import { findNamed } from './find-named.ts';
import type { Setting } from './find-setting.ts';

const EARLIEST_DAYS = 365;

/** Who holds what, for everybody of the board; whoever runs it can change it from there. */
export function showHolders(setting: Setting, from: number, notice?: string): Message {
  const { board, plan, today } = setting;
  return drawHolders({ board, plan, today, from, mayChange: mayChange(setting), ...(notice === undefined ? {} : { notice }) });
}

/** Asks who holds a post from when, and changes nothing yet. */
export function chooseHolder(setting: Setting, postId: string, understood?: { personId: string; on: IsoDate }, notice?: string): Message {
  const post = setting.plan.posts.find(({ id }) => id === postId);
  if (!mayChange(setting)) return drawNotice(OVERSIGHT.notYours);
  return post === undefined ? showHolders(setting, 0, HOLDERS.gone) : drawHolderChoice(setting, post, understood, notice);
}

/** Whoever held the post holds it until the day before; history and trail keep both. */
export async function assignPost(
  tx: Transaction,
  setting: Setting,
  postId: string,
  data: Readonly<Record<string, unknown>>,
): Promise<Message> {
  const { board, plan, person, today } = setting;
  const post = plan.posts.find(({ id }) => id === postId);
  if (person === undefined || !mayChange(setting)) return drawNotice(OVERSIGHT.notYours);
  if (post === undefined) return showHolders(setting, 0, HOLDERS.gone);
  const personId = textAt(data, settingId('holder'))?.split(',')[0]?.trim() ?? '';
  const holder = personId === '' ? undefined : findNamed(board, { personId });
  const on = findDay(textAt(data, settingId('from')) ?? '');
  if (holder === undefined || on === undefined) return chooseHolder(setting, postId, undefined, HOLDERS.missing);
  if (on < addDays(today, -EARLIEST_DAYS)) return chooseHolder(setting, postId, { personId: holder.id, on: today }, HOLDERS.past);
  const before = holdersOf(board, postId, on).map(({ name }) => name);
  const changed = assignHolder(board, { postId, person: holder, on, by: person.id });
  await tx.saveBoard(changed);
  await addToTrail(tx, setting, 'holder', HOLDERS.trail(post.name, before.join(', '), holder.name, on));
  return showHolders({ ...setting, board: changed }, 0, HOLDERS.saved(holder.name, post.name, on));
}

function mayChange({ board, person }: Setting): boolean {
  return person !== undefined && maySetUp(board, person.id);
}

function findDay(text: string): IsoDate | undefined {
  try {
    return isoDate(text);
  } catch {
    return undefined;
  }
}
