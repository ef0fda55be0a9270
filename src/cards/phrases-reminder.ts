import type { IsoDate } from '../domain/dates.ts';
import { deadlineOf, isOverdue } from '../domain/due-status.ts';
import { dueDay } from '../domain/due-date.ts';
import { reviewDay } from '../domain/review-by.ts';
import type { Action, ProgressUpdate, Said } from '../domain/plan.ts';
import { longDay, shortDay, shortDayWithoutYear, shortMoment } from './phrases-dates.ts';
import { countThings } from './phrases-told.ts';
import { countActions, listWords, quote, SAID_WORDS } from './phrases.ts';

/** "1.4 (due 30 Apr)", and what comes `next` without a reply. */
export function refAndDue(action: Action, next?: string): string {
  const due = dueDay(action.due);
  const asides = [...(due === undefined ? [] : [`due ${shortDayWithoutYear(due)}`]), ...(next === undefined ? [] : [next])];
  return asides.length === 0 ? action.ref : `${action.ref} (${asides.join('; ')})`;
}

/** "1.4 and 1.5 overdue (due 31 Jan), 2.2 due 28 Feb": one clause for each day. */
export function reminderSummary(actions: readonly Action[], today: IsoDate): string {
  const reviewed = actions.filter((action) => reviewDay(action) !== undefined);
  const dated = actions.filter((action) => !reviewed.includes(action));
  const days = [...new Set(dated.map(lastDay))];
  const reviews = [...new Set(reviewed.map(reviewDay))].flatMap((day) => (day === undefined ? [] : [reviewClause(day, reviewed)]));
  return [...days.map((day) => dayClause(day, dated, today)), ...reviews].join(', ');
}

function lastDay(action: Action): IsoDate | undefined {
  return deadlineOf(action) ?? dueDay(action.due);
}

function reviewClause(day: IsoDate, actions: readonly Action[]): string {
  const refs = actions.filter((action) => reviewDay(action) === day).map(({ ref }) => ref);
  return `${listWords(refs)} to review by ${shortDayWithoutYear(day)}`;
}

function dayClause(day: IsoDate | undefined, actions: readonly Action[], today: IsoDate): string {
  const those = actions.filter((action) => lastDay(action) === day);
  const refs = listWords(those.map((action) => action.ref));
  if (day === undefined) return `${refs} no clear date`;
  const isLate = those.some((action) => isOverdue(action, today));
  return isLate ? `${refs} overdue (due ${shortDayWithoutYear(day)})` : `${refs} due ${shortDayWithoutYear(day)}`;
}

/** `told` counts what is told beside the actions and not settled yet. */
export function reminderTitle(open: number, told: number, total: number): string {
  if (total === 0) return 'Nothing is waiting for you';
  if (open + told === 0) return 'Thank you, all is answered';
  if (open === 0) return countThings(told);
  return `${countActions(open)} to report on${told === 0 ? '' : `, ${countThings(told)}`}`;
}

export function reminderIntro(personName: string, on: IsoDate, open: number, told: number): string {
  const hello = personName === '' ? 'Hello.' : `Hello ${personName}.`;
  if (open + told === 0) return `${hello} There is nothing more to do on this reminder of ${longDay(on)}.`;
  return `${hello} This is your reminder of ${longDay(on)}.${open === 0 ? '' : ' A few words are enough.'}`;
}

export function lastUpdateWords(update: ProgressUpdate | undefined, timeZone: string): string {
  if (!update) return 'Last update: nobody has reported yet.';
  return `Last update, ${whenAndWho(update, timeZone)}${update.words.trim() === '' ? '' : `: ${quote(update.words)}`}`;
}

/** "Answered: Done, by Jo Ash, 10 Mar 14:02" and what they wrote. */
export function answeredWords(update: ProgressUpdate, timeZone: string): string {
  const said = update.said === undefined ? 'Reported' : SAID_WORDS[update.said];
  const words = update.words.trim() === '' ? '' : `: ${quote(update.words)}`;
  return `Answered: ${said} – by ${update.by ?? 'a lead'}, ${when(update, timeZone)}${words}`;
}

function whenAndWho(update: ProgressUpdate, timeZone: string): string {
  const said = update.said === undefined ? '' : `, ${SAID_WORDS[update.said]}`;
  return `${when(update, timeZone)}, ${update.by ?? 'from the plan document'}${said}`;
}

function when(update: ProgressUpdate, timeZone: string): string {
  return update.at === undefined ? shortDay(update.on) : shortMoment(update.at, timeZone);
}

/** "And 4 more: 2.1 (due 30 Apr), …" */
export function moreEntries(names: readonly string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, 20);
  const unnamed = names.length - named.length;
  return `And ${String(names.length)} more: ${named.join(', ')}${unnamed > 0 ? ` and ${String(unnamed)} others` : ''}`;
}

export function nextTitle(count: number): string {
  return count === 1 ? 'Show the next one' : `Show the next ${String(count)}`;
}

export const BACK_TO_START = 'Back to the first ones';

export function replyTitle(ref: string, isAnswered: boolean): string {
  return isAnswered ? `Add to ${ref}` : `Reply on ${ref}`;
}

export function recordTitle(ref: string): string {
  return `Record ${ref}`;
}

export const FORM = {
  said: (ref: string) => `How is ${ref} going? (required)`,
  saidError: 'Please choose one of the answers.',
  /** `isSteady` where “No change” alone has been said often enough. */
  words: (ref: string, isSteady: boolean) =>
    `A few words on ${ref} (required for ${isSteady ? 'No change, ' : ''}Need help and Need more time)`,
  wordsHint: 'What happened, what is next, what you need',
  wordsError: 'Please use at most 2,000 characters.',
  rag: (ref: string) => `Your colour for ${ref} (optional)`,
  ragError: 'Please choose a colour from the list.',
  /** The plan's own meaning of a colour beside it. */
  ragChoice: (colour: string, meaning: string | undefined) => (meaning === undefined ? colour : `${colour}: ${meaning}`),
  link: (ref: string) => `Link to evidence for ${ref} (optional)`,
  linkHint: 'https://',
  more: 'Write more',
  linkError: 'Please give an address that starts with https://.',
};

/** A dialog with room for a long report. */
export const DIALOG = {
  title: (ref: string) => `Report on ${ref}`,
  record: (ref: string) => `Record ${ref}`,
  keep: 'Keep it for later',
  words: (ref: string) => `Your words on ${ref}`,
  kept: (ref: string) => `Kept. Nothing is recorded yet: your words on ${ref} are here when you open this again.`,
  foundKept: 'Your words from last time are here. Nothing of them is recorded yet.',
  changed: (ref: string) => `${ref} was updated while you wrote. Your words are kept; please look again and record them.`,
  recordAnyway: 'Keep what I wrote and record it',
  gone: 'This dialog could not be read. Nothing was recorded. Please close it and open it again.',
};

/** "No change on 1.4 and 1.5" */
export function noChangeTitle(refs: readonly string[]): string {
  return `No change on ${listWords(refs)}`;
}

export const SAID_CHOICES: readonly Said[] = ['on-track', 'no-change', 'need-help', 'done', 'more-time'];

export const STALE = {
  title: (ref: string) => `${ref} was updated while you wrote`,
  sentence: (update: ProgressUpdate | undefined, ref: string, timeZone: string) =>
    update === undefined
      ? `${ref} has changed since your card was sent.`
      : `${update.by ?? 'Somebody'} already updated ${ref} on ${when(update, timeZone)}${update.said === undefined ? '' : ` (${SAID_WORDS[update.said]})`}.`,
  ask: 'Nothing of yours is recorded yet. Add yours to it?',
  add: (ref: string) => `Add mine to ${ref}`,
  back: 'Go back without adding',
  yours: (said: Said) => `Yours: ${SAID_WORDS[said]}`,
};
