import type { Instant, IsoDate } from '../domain/dates.ts';
import { shortDay, shortMoment } from './phrases-dates.ts';
import { listWords } from './phrases.ts';

export const PROPOSAL = {
  title: 'I understood',
  corrected: 'You changed your message. Shall I put this beside what I recorded?',
  /** "Need more time, until 30 Apr 2015" */
  said: (words: string, to: IsoDate | undefined) => (to === undefined ? words : `${words}, until ${shortDay(to)}`),
  record: 'Record this',
  unsure: (refs: readonly string[]) => `I was not sure how ${listWords(refs)} is going`,
  whichOne: 'Which of these is it?',
  choose: 'Nothing is recorded until you choose. Your words are kept with it.',
  withdraw: 'Not what I meant',
  notYet: 'Nothing is recorded until you press “Record this”.',
  noTitle: 'Not in the plan any more',
  noWords: 'No words given.',
};

/** What became of a reply in words. */
export type ProposalOutcome = 'recorded' | 'already-recorded' | 'withdrawn' | 'changed-meanwhile';

export function outcomeTitle(outcome: ProposalOutcome, refs: readonly string[]): string {
  const named = listWords(refs);
  switch (outcome) {
    case 'recorded':
      return `Recorded: ${named}`;
    case 'already-recorded':
      return `Already recorded: ${named}`;
    case 'withdrawn':
      return `Not recorded: ${named}`;
    case 'changed-meanwhile':
      return `${named} changed while you wrote`;
  }
}

/** `at` is when it was recorded, on the clocks of `timeZone`. */
export function outcomeSentence(outcome: ProposalOutcome, at: { moment: Instant; timeZone: string } | undefined): string {
  const time = at === undefined ? '' : ` on ${shortMoment(at.moment, at.timeZone)}`;
  switch (outcome) {
    case 'recorded':
      return `Thank you. This was recorded${time}.`;
    case 'already-recorded':
      return `This was recorded${time === '' ? ' before' : time}. It is not recorded twice.`;
    case 'withdrawn':
      return 'I have recorded nothing. You can type it again in other words, such as “1.3 done, report sent 12 March”.';
    case 'changed-meanwhile':
      return 'Somebody reported on it after you wrote, so nothing is recorded yet. Press “Record this” to add yours to theirs.';
  }
}
