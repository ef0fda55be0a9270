import type { LeftOut } from '../domain/ask-now.ts';
import { shortDay } from './phrases-dates.ts';
import { firstOf, listWords, quote } from './phrases.ts';

const MOST_REFS = 20;

export const ASK_NOW = {
  title: 'Ask for an update?',
  understood: (refs: readonly string[]) =>
    `I understood: ask the leads of ${firstOf(refs, MOST_REFS)} for an update. Nothing has gone out yet.`,
  nobody: 'There is nobody to ask.',
  gets: (refs: readonly string[]) => `is asked about ${firstOf(refs, MOST_REFS)}`,
  note: 'Your note to them (optional)',
  noteHint: 'Exec meets on Thursday',
  noteError: 'Please use at most 500 characters.',
  noteTooLong: 'Your note is longer than I can pass on (500 characters). Please shorten it. Nobody was asked yet.',
  once: 'Each gets it on one card, with a place to answer. It is written in the history of each action.',
  send: (count: number) => (count === 1 ? 'Ask 1 person now' : `Ask ${String(count)} people now`),
  drop: 'Leave it',
  dropped: { title: 'Nobody was asked', sentence: 'I left it. Nothing was sent and nothing was written down.' },
  sentTitle: 'Asked',
  sent: (refs: readonly string[], note: string) => `You asked about ${firstOf(refs, MOST_REFS)}${note === '' ? '' : `: ${quote(note)}`}.`,
  now: 'gets the card now',
  later: 'has had a card today, so this stands on their next morning’s card',
  left: (left: readonly LeftOut[]) => left.map(leftWords),
  unknown: (words: string) => ({
    title: 'Whom shall I ask?',
    sentence: `I do not know whom ${quote(words)} is. Name an action (“ask 1.4 for an update”), a post as the plan writes it, or a person who holds one. Nobody was asked.`,
  }),
  several: (words: string, posts: readonly string[]) => ({
    title: 'Which one?',
    sentence: `${quote(words)} may be ${listWords(posts)}. Nobody was asked yet.`,
  }),
  askPost: (post: string) => `ask ${post} for an update`,
  noSilent: {
    title: 'No reminder is waiting for a word',
    sentence: 'No lead has left a reminder of an earlier day without a word. Nobody was asked.',
  },
};

function leftWords(left: LeftOut): string {
  switch (left.why) {
    case 'finished':
      return `${left.ref} is finished, so nobody is asked.`;
    case 'unknown':
      return `There is no action ${left.ref} in the plan.`;
    case 'own':
      return `${left.ref} is your own; nobody else leads it.`;
    case 'nobody':
      return `Nobody holds the posts that lead ${left.ref}.`;
    case 'asked':
      return `${left.ref} was asked about on ${shortDay(left.on)}. It may be again from ${shortDay(left.again)}.`;
  }
}
