import { refusalSentence } from '../../cards/phrases-refusals.ts';
import { TAB_REFUSED } from '../../cards/phrases-tab.ts';
import type { Refusal } from '../../cards/refusal.ts';
import type { Refused, StaleAnswer } from '../../tab-contract.ts';

/** What a page gets for an answer; `why` says which kind of no it is. */
export type TabOutcome<T> =
  | { readonly kind: 'ok'; readonly body: T }
  | { readonly kind: 'refused'; readonly why: 'forbidden' | 'missing' | 'conflict' | 'invalid'; readonly body: Refused | StaleAnswer };

export function ok<T>(body: T): TabOutcome<T> {
  return { kind: 'ok', body };
}

type Why = Extract<TabOutcome<never>, { kind: 'refused' }>['why'];

export function refuse(why: Why, kind: string, sentence: string): TabOutcome<never> {
  return { kind: 'refused', why, body: { kind, sentence } };
}

export function refuseNotYours(): TabOutcome<never> {
  return refuse('forbidden', 'not-yours', TAB_REFUSED.notYours);
}

/** A refusal that a card would draw, with the card's own sentence. */
export function refuseAsCard(refusal: Refusal): TabOutcome<never> {
  return refuse(whyOf(refusal), refusal.kind, refusalSentence(refusal));
}

function whyOf({ kind }: Refusal): Why {
  switch (kind) {
    case 'not-the-lead':
    case 'not-on-board':
      return 'forbidden';
    case 'no-such-action':
    case 'no-such-reminder':
    case 'proposal-gone':
      return 'missing';
    case 'finished-already':
    case 'renumbered':
    case 'unknown-button':
      return 'conflict';
    case 'nothing-chosen':
    case 'words-missing':
    case 'no-change-again':
    case 'bad-link':
    case 'names-somebody':
    case 'words-too-long':
      return 'invalid';
  }
}
