import type { IsoDate } from '../domain/dates.ts';
import { shortDay } from './phrases-dates.ts';
import { firstOf } from './phrases.ts';

export const HOLDERS = {
  title: 'Who holds what',
  intro: (posts: number, unheld: number) =>
    unheld === 0
      ? `All ${String(posts)} posts of the plan are held.`
      : `${String(unheld)} of ${String(posts)} posts of the plan are held by nobody. Those come first.`,
  nobody: 'Nobody holds it.',
  /** On the trail, in place of a name. */
  vacant: 'nobody',
  holds: (name: string, from: IsoDate | undefined, until: IsoDate | undefined) =>
    `${name}${from === undefined ? '' : `, from ${shortDay(from)}`}${until === undefined ? '' : `, until ${shortDay(until)}`}`,
  leads: (refs: readonly string[]) => (refs.length === 0 ? 'Leads no open action.' : `Leads ${firstOf(refs, 12)}.`),
  change: 'Change the holder',
  chooseTitle: (post: string) => `Who holds ${post}?`,
  understood: (name: string, post: string, on: IsoDate) =>
    `I understood: ${name} holds ${post} from ${shortDay(on)}. Nothing is changed yet.`,
  present: (names: string) => (names === '' ? 'Nobody holds it now.' : `Until then: ${names}.`),
  person: 'Holder',
  personHint: 'Type a name',
  personError: 'Please choose a person from the list.',
  from: 'From which day',
  fromError: 'Please give a day.',
  save: 'Save',
  handOver:
    'On that day the new holder gets a card with the open actions; whoever held it before is no longer reminded. The history keeps both.',
  saved: (name: string, post: string, on: IsoDate) => `Saved. ${name} holds ${post} from ${shortDay(on)}.`,
  missing: 'Please choose who holds it and from which day. Nothing was changed.',
  past: 'A change of holder cannot begin more than a year ago. Nothing was changed.',
  gone: 'The plan has no such post any more. Nothing was changed.',
  trail: (post: string, from: string, name: string, on: IsoDate) =>
    `${post}: from ${from === '' ? 'nobody' : from} to ${name}, from ${shortDay(on)}.`,
};
