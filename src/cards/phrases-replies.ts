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

export const BACK_TO_CARD = 'Back to my card';

/** Above a form whose action has changed since it was drawn. */
export function changedSince(ref: string): string {
  return `${ref} has changed since this card was drawn, so nothing was recorded yet. Please look again; what you filled in is still here.`;
}

export const NOT_TAKEN = 'Nothing was recorded yet.';

export const TOO_LONG = `These words are longer than I can keep (2,000 characters). Please shorten them. ${NOT_TAKEN}`;

/** Before what a press did the first time, where the same press comes again. */
export function beforeLine(line: string): string {
  return `This was done before, and is not done twice. ${line}`;
}

export const EDIT_NOT_TAKEN = {
  title: 'I could not read your change',
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
