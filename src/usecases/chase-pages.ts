import { drawHandOver } from '../cards/draw-hand-over.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { HAND_OVER, LETTER } from '../cards/phrases-hand-over.ts';
import { postName } from '../cards/phrases.ts';
import { oneLine, shorten } from '../cards/safe-text.ts';
import { drawSheet } from '../cards/sheet.ts';
import { chaseDay } from '../domain/chase-day.ts';
import { answersFor, chasedFor } from '../domain/cover.ts';
import { addDays } from '../domain/dates.ts';
import { mayOversee } from '../domain/permission.ts';
import { findAction, isFinished } from '../domain/plan.ts';
import { lastWord } from '../domain/word.ts';
import type { Message } from '../ports.ts';
import type { Setting } from './find-setting.ts';

/** What is open on a post, for whoever holds it or stands in, the chair and the manager. */
export function showHandOver({ board, plan, person, today }: Setting, postId: string, from: number): Message {
  const isTheirs = person !== undefined && (answersFor(board, person.id, today).includes(postId) || mayOversee(board, person.id));
  if (!isTheirs || !plan.posts.some(({ id }) => id === postId)) {
    return drawNotice({ title: HAND_OVER.notYoursTitle, sentence: HAND_OVER.notYours });
  }
  return drawHandOver({ postId, plan, board, today, from });
}

/** A word so many days back ends the need for a letter. */
const ANSWERED_DAYS = 7;

/** The letter to the leads of an action that nobody has answered for; the chair copies it, and nothing is sent. */
export function showLetter({ board, plan, person, today }: Setting, ref: string): Message {
  if (person?.right !== 'chair') return drawNotice({ title: LETTER.notChairTitle, sentence: LETTER.notChair });
  const action = findAction(plan, ref);
  const said = action === undefined ? undefined : lastWord(action, [])?.on;
  if (action === undefined || isFinished(action) || (said !== undefined && said >= addDays(today, -ANSWERED_DAYS))) {
    return drawNotice({ title: LETTER.notNowTitle, sentence: LETTER.notNow(ref) });
  }
  const posts = action.leads.filter(({ part }) => part === 'lead').map(({ postId }) => postId);
  const names = posts.flatMap((postId) => {
    const people = chasedFor(board, postId, today).map(({ name }) => shorten(name, 80));
    return people.length > 0 ? people : [shorten(postName(plan, postId), 80)];
  });
  const body = LETTER.body({
    ref,
    title: shorten(oneLine(action.title), 300),
    leads: [...new Set(names)],
    due: chaseDay(action, plan, board)?.due,
    wording: shorten(oneLine(action.due.wording), 100),
    board: board.name,
  });
  return drawSheet([1], () => ({ title: LETTER.title(ref), intro: [LETTER.intro], rows: [{ heading: ref, lines: body }] }));
}
