import type { IsoDate } from '../domain/dates.ts';
import { longDay, shortDay } from './phrases-dates.ts';
import { countActions, firstOf, listWords } from './phrases.ts';

export const FORECAST = {
  title: 'What I will send',
  none: (until: IsoDate) => `No reminder is due up to ${shortDay(until)}.`,
  intro: (cards: number, until: IsoDate) =>
    `${cards === 1 ? '1 card' : `${String(cards)} cards`} up to ${shortDay(until)}, if nobody answers and nothing changes.`,
  heading: (on: IsoDate, who: string) => `${longDay(on)}: ${who}`,
  nobody: (posts: readonly string[]) => `nobody holds ${listWords(posts)}, so you are told`,
  items: (refs: readonly string[]) => `${countActions(refs.length)}: ${firstOf(refs, 12)}.`,
  /** `isAlone` where the card has no action on it. */
  told: (count: number, isAlone: boolean) => `${isAlone ? '' : 'And '}${count === 1 ? '1 thing' : `${String(count)} things`} to see.`,
  open: 'Show this card',
  only: (on: IsoDate, who: string) =>
    `Only a look: this is the card for ${who} on ${shortDay(on)} as it would be. Its buttons record nothing yet.`,
  gone: {
    title: 'This is no longer to be sent',
    sentence: 'Somebody has answered or the plan has changed since. Type “what will you send” for a fresh list.',
  },
  note: 'An answer, a change of date or of holder changes this list at once.',
};
