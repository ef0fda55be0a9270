import type { IsoDate } from '../domain/dates.ts';
import type { Pause } from '../domain/pause.ts';
import type { NextStep } from '../domain/reminder-item.ts';
import { longDay, shortDay, shortDayWithoutYear } from './phrases-dates.ts';
import { capitalise, quote } from './phrases.ts';

const STEP_WORDS: Readonly<Record<NextStep['to'], string>> = { manager: 'the board manager is told', chair: 'it is listed to the chair' };

export const ASKING = {
  asked: (by: string, on: IsoDate, note: string) => `${by} asked for an update on ${shortDay(on)}${note === '' ? '.' : `: ${quote(note)}`}`,
  why: (why: 'review' | 'event', day: IsoDate) =>
    why === 'review'
      ? `It has no end, so it is looked at again: the review is on ${shortDay(day)}.`
      : `What it waits for was to be on ${shortDay(day)}: how did it go?`,
  /** "Without a reply by Thu 12 March 2015 the board manager is told; by Thu 19 March 2015 it is listed to the chair." */
  next: (steps: readonly NextStep[]) =>
    `${capitalise(steps.map(({ to, on }, index) => `${index === 0 ? 'without a reply ' : ''}by ${longDay(on)} ${STEP_WORDS[to]}`).join('; '))}.`,
  /** "without a reply by 12 Mar the board manager is told" */
  nextInShort: ({ to, on }: NextStep) => `without a reply by ${shortDayWithoutYear(on)} ${STEP_WORDS[to]}`,
  pause: (pause: Pause) =>
    pause.kind === 'snoozed'
      ? `Left in peace until ${shortDay(pause.until)}: ${quote(pause.why)}`
      : `Extension asked, until ${shortDay(pause.to)}: nobody is chased before it is decided.`,
};
