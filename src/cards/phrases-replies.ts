import type { Instant } from '../domain/dates.ts';
import type { ProgressUpdate } from '../domain/plan.ts';
import { shortMoment } from './phrases-dates.ts';
import { listWords, SAID_WORDS } from './phrases.ts';

/** "Recorded: 1.4 Done, 10 Mar 14:02." */
export function recordedLine(
  ref: string,
  update: { readonly said: ProgressUpdate['said']; readonly at: Instant },
  timeZone: string,
): string {
  return `Recorded: ${ref}${saidWords(update.said)}, ${shortMoment(update.at, timeZone)}. Thank you.`;
}

/** For a second press, another device, or a press that Teams sent twice. */
export function alreadyRecordedLine(
  ref: string,
  update: { readonly said: ProgressUpdate['said']; readonly at: Instant },
  timeZone: string,
): string {
  return `Already recorded: ${ref}${saidWords(update.said)}, ${shortMoment(update.at, timeZone)}. Nothing was recorded twice.`;
}

/** "Recorded: no change on 1.4 and 1.5, 10 Mar 14:02." and what one press could not say. */
export function noChangeLine(done: readonly string[], left: readonly string[], at: Instant, timeZone: string): string {
  const recorded = done.length === 0 ? '' : `Recorded: no change on ${listWords(done)}, ${shortMoment(at, timeZone)}. Thank you.`;
  const rest = left.length === 0 ? '' : `Not recorded: ${listWords(left)} changed since this card was drawn. Please look again.`;
  return [recorded, rest].filter((line) => line !== '').join(' ');
}

export const EDIT_NOT_TAKEN = {
  title: 'I do not follow changes to a message',
  sentence: 'What you wrote first is what I have. To correct it, please send the reply again as a new message.',
};

export const REPLY_IN_PRIVATE = {
  title: 'Tell me in our own chat',
  sentence: 'Progress is recorded in your private chat with me, or on your reminder card. Nothing was recorded here.',
};

export const NO_PLAN_YET = { title: 'No plan yet', sentence: 'This board has no action plan in Chaser yet. The board manager can add it.' };

export function whichBoard(names: readonly string[]): {
  readonly title: string;
  readonly sentence: string;
  readonly suggestions: readonly string[];
} {
  return {
    title: 'Which board?',
    sentence: 'You sit on several boards here. Choose the one this chat is about.',
    suggestions: names.map((name) => `board: ${name}`),
  };
}

export function boardChosen(name: string): { readonly title: string; readonly sentence: string; readonly suggestions: readonly string[] } {
  return { title: name, sentence: 'This chat is now about this board.', suggestions: ["what's overdue", 'my actions'] };
}

function saidWords(said: ProgressUpdate['said']): string {
  return said === undefined ? '' : ` ${SAID_WORDS[said]}`;
}
