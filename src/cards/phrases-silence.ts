import type { SilentAction } from '../domain/silence.ts';
import { daysWords, shortDay } from './phrases-dates.ts';
import { firstOf, listWords, quote } from './phrases.ts';
import type { Word } from '../domain/word.ts';

const MOST_REFS = 12;

export const SILENCE = {
  title: 'Who has not answered',
  own: 'What you have not answered yet',
  count: (silent: number, all: number) =>
    silent === 0
      ? 'No lead has left a reminder of an earlier day without a word.'
      : `${String(silent)} of ${String(all)} leads of open actions have a reminder without a word since.`,
  nobody: 'No lead has an open action.',
  nothing: 'You lead no open action.',
  heading: (post: string, holders: readonly string[]) => (holders.length === 0 ? `${post}: nobody holds it` : named(post, holders)),
  counts: (delivered: number, failed: number, answered: number) =>
    delivered + failed === 0
      ? 'No reminder has gone out yet.'
      : `${reminders(delivered)} arrived${failed === 0 ? '' : `, ${String(failed)} did not`}${delivered === 0 ? '' : `; ${String(answered)} answered`}.`,
  neverReached: 'Nothing has reached them, so this is no silence of theirs. Type “who can you reach” for what to do.',
  waiting: (silent: readonly SilentAction[]) =>
    `No word since a reminder: ${firstOf(
      silent.map(({ ref, days }) => `${ref} (${daysWords(days)})`),
      MOST_REFS,
    )}.`,
  answeredAll: 'No reminder of an earlier day is waiting for a word.',
  last: ({ on, by, words, ref }: Word & { readonly ref: string }) =>
    `Last word: ${shortDay(on)} on ${ref}${by === undefined ? ', in the plan document' : `, ${by}`}${words === '' ? '' : `: ${quote(words)}`}`,
  noWord: 'No word yet.',
  thin: (refs: readonly string[]) => `Worth a question, for the last answer says little: ${firstOf(refs, MOST_REFS)}.`,
  askOne: (refs: readonly string[]) =>
    refs.length === 1 ? `Ask about ${refs[0] ?? ''} now` : `Ask about these ${String(refs.length)} now`,
  askAll: 'Ask all silent leads',
  asOf: (moment: string) => `As of ${moment}. A reminder that went out today is not counted as silence.`,
};

/** For whatever only the chair and the manager may see or do. */
export const OVERSIGHT = {
  inPrivate: { title: 'In our own chat', sentence: 'I show and change this in your private chat with me only. Please ask me there.' },
  notYours: {
    title: 'For the chair and the board manager',
    sentence: 'Only the chair and the board manager can see or do this. Nothing was changed.',
  },
};

/** Somebody may go by the name of their post. */
function named(post: string, holders: readonly string[]): string {
  const others = holders.filter((name) => name !== post);
  return others.length === 0 ? post : `${post} (${listWords(others)})`;
}

function reminders(count: number): string {
  return count === 1 ? '1 reminder' : `${String(count)} reminders`;
}
