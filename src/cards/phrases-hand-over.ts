import type { IsoDate } from '../domain/dates.ts';
import type { ReminderItem } from '../domain/reminder-item.ts';
import { longDay, shortDay } from './phrases-dates.ts';
import { countActions, listWords } from './phrases.ts';

export const HAND_OVER = {
  show: 'Show what is open',
  title: (post: string) => `Hand-over: ${post}`,
  intro: (count: number) => (count === 0 ? 'No open action is led from this post.' : `${countActions(count)} open, worst first.`),
  held: (names: readonly string[]) => `Held before by ${listWords(names)}.`,
  heldBy: (name: string, from: IsoDate | undefined, until: IsoDate | undefined) =>
    `${name}${from === undefined ? '' : ` from ${shortDay(from)}`}${until === undefined ? '' : ` to ${shortDay(until)}`}`,
  day: (day: IsoDate, why: ReminderItem['why'], today: IsoDate) => {
    const noun = why === 'review' ? 'review' : why === 'event' ? 'event' : 'date';
    return `${day < today ? `The ${noun} was` : `Next ${noun}:`} ${longDay(day)}`;
  },
  noNext: 'Next date: none that can be read.',
  noWord: 'Nobody has reported yet.',
  more: (left: number) => `Next ${String(left)}`,
  first: 'From the start',
  notYours: 'Only whoever holds the post or stands in for it, the chair and the board manager see its hand-over.',
  notYoursTitle: 'That is not your post',
};

export const LETTER = {
  show: (ref: string) => `Draft a letter on ${ref}`,
  title: (ref: string) => `A letter on ${ref}, to copy`,
  intro: 'Chaser never sends it. Copy it, change what you like, and send it yourself if you think it right.',
  notChair: 'Only the chair has this letter drafted.',
  notChairTitle: 'That is for the chair',
  notNow: (ref: string) => `${ref} has been answered or decided since, so there is nothing to write about.`,
  notNowTitle: 'Answered since',
  body: ({ ref, title, leads, due, board, wording }: LetterWords) => [
    `Dear ${listWords(leads)},`,
    `Action ${ref} of our plan, “${title}”, is led by you${due === undefined ? '' : ` and was due on ${longDay(due)}`} (the plan says “${wording}”). We have asked for an update and have had no reply.`,
    'Please let the board manager know within five working days where it stands, what is in the way, and by when it will be done. If it cannot be done as planned, say so: the board would rather know.',
    `Yours sincerely,`,
    `Chair, ${board}`,
  ],
};

interface LetterWords {
  readonly ref: string;
  readonly title: string;
  readonly leads: readonly string[];
  readonly due: IsoDate | undefined;
  readonly wording: string;
  readonly board: string;
}

export const EVENT = {
  open: (ref: string) => `Say when for ${ref}`,
  name: (ref: string) => `What does ${ref} wait for? (required)`,
  nameHint: 'The next audit of case files',
  nameError: 'Please say what it waits for, in at most 2,000 characters.',
  day: (ref: string) => `When is it? Leave the day empty if nobody knows yet (${ref})`,
  dayError: 'Please choose a day.',
  save: (ref: string) => `Save for ${ref}`,
  missing: 'Please say what it waits for.',
  saved: (ref: string, day: IsoDate | undefined) =>
    day === undefined
      ? `Saved for ${ref}. Tell me the day once it is known: “${ref} waits for …”.`
      : `Saved for ${ref}. I ask again on ${longDay(day)}.`,
  changed: (ref: string) => `${ref} has changed since this card was sent. Please look at it again; nothing was saved.`,
};
