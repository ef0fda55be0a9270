import type { IsoDate } from '../domain/dates.ts';
import { longDay, shortDay } from './phrases-dates.ts';
import { listWords } from './phrases.ts';

export const COVER = {
  echo: (post: string, person: string, from: IsoDate, until: IsoDate) =>
    `${post} is covered by ${person} from ${longDay(from)} until ${longDay(until)}.`,
  echoTitle: 'I understood it like this',
  notYet: 'Nothing is changed before you press. Until then they get its reminders and may report on its actions; it ends by itself.',
  set: 'Yes, arrange it',
  leave: 'Leave it as it is',
  left: 'Nothing was changed.',
  title: 'Who covers what',
  none: 'No post is covered now or later.',
  row: (post: string, person: string) => `${post}: ${person}`,
  span: (from: IsoDate, until: IsoDate) => `From ${shortDay(from)} until ${shortDay(until)}.`,
  end: (post: string) => `End ${post}`,
  done: (post: string, person: string, until: IsoDate) => `${post} is covered by ${person} until ${shortDay(until)}.`,
  ended: (post: string) => `${post} is no longer covered: its holders are reminded again.`,
  notCovered: (post: string) => `${post} is not covered now.`,
  askTitle: (post: string) => `Who covers ${post}?`,
  unknown: (typed: string) => `I know nobody called ${typed} on this board. Choose them below, or type the name as the board has it.`,
  ask: 'Choose who stands in, and until when.',
  picker: 'Who stands in',
  pickerHint: 'Search for a person',
  typed: 'Or their name as the board has it',
  typedHint: 'Jo Ash',
  from: 'From (today where it is left empty)',
  until: 'Until, that day included',
  error: 'Please fill this in as it says.',
  save: 'Arrange it',
  missing: 'Please say who stands in and until when; nothing was changed.',
  backwards: 'The last day must not be before the first, nor in the past, nor more than a year away.',
  ofSelf: (post: string) => `They hold ${post} themselves, so there is nothing to cover.`,
  notYours: 'Only the board manager and whoever holds the post can say who covers it.',
  notYoursTitle: 'That is not yours to arrange',
  whichTitle: 'Which post?',
  which: (posts: readonly string[]) => `That could be ${listWords(posts)}. Please say it with the whole name.`,
  inPrivateTitle: 'Tell me in our own chat',
  inPrivate: 'Cover is arranged in your private chat with me. Nothing was changed.',
  audit: (post: string, person: string, from: IsoDate, until: IsoDate) =>
    `${post} covered by ${person} from ${shortDay(from)} until ${shortDay(until)}`,
  auditEnd: (post: string, person: string, until: IsoDate) => `cover of ${post} by ${person} (until ${shortDay(until)}) ended early`,
  standing: (posts: readonly string[], until: IsoDate) => `You stand in for ${listWords(posts)} until ${shortDay(until)}.`,
  covered: (post: string, person: string, until: IsoDate) =>
    `${post} is covered by ${person} until ${shortDay(until)}: you are not chased for it.`,
};
