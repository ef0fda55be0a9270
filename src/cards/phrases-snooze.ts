import type { Snooze } from '../domain/chase-entry.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { SnoozeDecision } from '../domain/snooze.ts';
import { shortDay } from './phrases-dates.ts';
import { NOT_TAKEN } from './phrases-replies.ts';

export const SNOOZE = {
  open: (ref: string) => `Remind later: ${ref}`,
  short: 'Remind me later',
  heading: (ref: string) => `No reminders on ${ref} for a while`,
  explain:
    'It stays in the plan, on the same date, and overdue where it is. The reason stands in its history, for everybody who may read it. Eight weeks at most.',
  until: 'No reminders up to and including',
  untilError: 'Please give a day within the next eight weeks.',
  why: 'Why it can wait',
  whyHint: 'What you are waiting for',
  wordsError: 'Please use at most 2,000 characters.',
  save: 'Remind me later',
  noDate: `Please give a day within the next eight weeks. ${NOT_TAKEN}`,
  done: (ref: string, until: IsoDate) => `No reminders on ${ref} up to ${shortDay(until)}. It stands in its history.`,
};

export function snoozeProblem(kind: Exclude<SnoozeDecision['kind'], 'snoozed'>, ref: string): string {
  switch (kind) {
    case 'finished-already':
      return `${ref} is done, so nobody is reminded of it. Nothing was changed.`;
    case 'words-missing':
      return `Please say what you are waiting for. ${NOT_TAKEN}`;
    case 'date-passed':
      return `The day must lie ahead. ${NOT_TAKEN}`;
    case 'date-too-far':
      return `The day is more than eight weeks away. Please choose an earlier one, or ask for more time. ${NOT_TAKEN}`;
    case 'word-first':
      return `${ref} was put off before, and nobody has reported on it since. Please report first, in a few words. ${NOT_TAKEN}`;
  }
}

/** "no reminders until 14 Apr 2015, asked by Jo Ash: “waiting for the audit”" */
export function snoozeWords({ until, by, why }: Snooze): string {
  return `No reminders until ${shortDay(until)}, asked by ${by}: “${why}”`;
}
