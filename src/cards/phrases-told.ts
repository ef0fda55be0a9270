import { findPerson, type Board } from '../domain/board.ts';
import type { Instant } from '../domain/dates.ts';
import { clashOf } from '../domain/joint-answers.ts';
import { lastUpdate, type Action, type Plan } from '../domain/plan.ts';
import type { Told } from '../domain/told.ts';
import { shortDay, shortDayWithoutYear } from './phrases-dates.ts';
import { capitalise, countActions, firstOf, historyWords, postName, quote } from './phrases.ts';
import { shorten } from './safe-text.ts';

export const SETTLED = 'This is settled since: nothing is wanted of you.';

/** What a row about a telling is called. */
export function toldHeading(told: Told, plan: Plan, board: Board): string {
  switch (told.kind) {
    case 'decide':
      return `${told.ref}: more time is asked for`;
    case 'check':
      return told.again ? `${told.ref}: does it still hold?` : `${told.ref}: please check that it is done`;
    case 'escalated':
      return `${told.ref}: no reply since ${shortDay(told.since)}`;
    case 'clash':
      return `${told.ref}: its leads say different things`;
    case 'steady':
      return `${told.ref}: steady by say-so`;
    case 'decided':
      return `${told.ref}: your question for more time is decided`;
    case 'copied':
      return `${told.ref}: its lead has reported`;
    case 'hand-over':
      return told.until === undefined
        ? `You now hold ${postName(plan, told.postId)}`
        : `You stand in for ${postName(plan, told.postId)} until ${shortDay(told.until)}`;
    case 'covered':
      return `${postName(plan, told.postId)} is covered by ${nameOf(board, told.coverId)} until ${shortDay(told.until)}`;
    case 'event':
      return `${told.ref}: when is what it waits for?`;
    case 'unreached':
      return `No card reaches ${countLeads(told.who.length)}`;
  }
}

/** For the lock screen. */
export function toldSummary(told: Told, plan: Plan): string {
  switch (told.kind) {
    case 'decide':
      return `${told.ref} asks for more time`;
    case 'check':
      return `${told.ref} to check`;
    case 'escalated':
      return `${told.ref} without a reply`;
    case 'clash':
      return `${told.ref} told differently`;
    case 'steady':
      return `${told.ref} steady by say-so`;
    case 'decided':
      return `${told.ref} decided`;
    case 'copied':
      return `${told.ref} reported on`;
    case 'hand-over':
      return `${postName(plan, told.postId)} handed to you`;
    case 'covered':
      return `${postName(plan, told.postId)} covered until ${shortDayWithoutYear(told.until)}`;
    case 'event':
      return `${told.ref} when is it?`;
    case 'unreached':
      return `${countLeads(told.who.length)} not reached`;
  }
}

export function toldLines(told: Told, action: Action | undefined): readonly string[] {
  const title = action === undefined ? [] : [quote(shorten(action.title, 160))];
  switch (told.kind) {
    case 'decide':
      return [...title, 'Only the chair or the board manager can agree to a later date.'];
    case 'check':
      return [
        ...title,
        told.again ? 'It was checked some months ago: see whether it still is so.' : 'You do not lead it, so you are asked to look at it.',
      ];
    case 'escalated':
      return [...title, 'Its leads were told that you would hear.'];
    case 'clash':
      return [...title, 'What each of them said stands in its history.'];
    case 'steady':
      return [...title, 'Three times running its lead has said that nothing changed.'];
    case 'decided':
      return title;
    case 'copied':
      return [...title, 'You support it, so nothing is asked of you.'];
    case 'hand-over':
      return [told.refs.length === 0 ? 'It leads no open action.' : `${countActions(told.refs.length)} open: ${firstOf(told.refs, 20)}.`];
    case 'covered':
      return ['Until then they get its reminders and may report. You still hold it, and what you say counts as well.'];
    case 'event':
      return [...title, `Its date reads ${quote(shorten(action?.due.wording ?? '', 100))}. You are asked again on the day you name.`];
    case 'unreached':
      return ['Chaser can remind them of nothing until that is mended.'];
  }
}

/** "2 things to see" beside the actions, or alone. */
export function countThings(count: number): string {
  return count === 1 ? '1 thing for you' : `${String(count)} things for you`;
}

function countLeads(count: number): string {
  return count === 1 ? '1 lead' : `${String(count)} leads`;
}

export function aboutTitle(ref: string): string {
  return `About ${ref}`;
}

/** What was decided, as the history has it. */
export function decidedLines(action: Action, at: Instant): readonly string[] {
  const decided = action.history.find((entry) => entry.kind === 'extension-decided' && entry.at === at);
  return decided === undefined ? [] : [capitalise(historyWords(decided))];
}

/** Both who spoke, in the order they spoke. */
export function clashLines(action: Action): readonly string[] {
  const clash = clashOf(action);
  if (clash === undefined) return [];
  return [clash.well, clash.badly].toSorted((one, other) => (one.at < other.at ? -1 : 1)).map(historyWords);
}

export function lastLines(action: Action): readonly string[] {
  const last = lastUpdate(action);
  return last === undefined ? [] : [historyWords(last)];
}

function nameOf(board: Board, personId: string): string {
  return shorten(findPerson(board, personId)?.name ?? 'somebody else', 80);
}
