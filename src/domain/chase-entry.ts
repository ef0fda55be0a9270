import type { Instant, IsoDate } from './dates.ts';

/**
 * What people do about an action besides reporting on it. Like every line of a history these are only added; what stands now (a snooze, a
 * question for more time, the step of its closing) is read off the last of them, so that nothing can be asked and decided in two places.
 */
export type ChaseEntry =
  Snooze | ExtensionAsked | ExtensionDecided | Evidence | Impact | Check | AskedNow | ReviewSet | EventNamed | AnswerRuleSet | LadderSet;

const KINDS: ReadonlySet<string> = new Set<ChaseEntry['kind']>([
  'snoozed',
  'extension-asked',
  'extension-decided',
  'evidence',
  'impact',
  'checked',
  'asked',
  'review-set',
  'event',
  'answer-rule',
  'ladder',
]);

export function isChaseEntry(entry: { readonly kind: string }): entry is ChaseEntry {
  return KINDS.has(entry.kind);
}

/** Who did it and when: `on` is `at` as a day in the board's zone, `by` the name as it was then. */
interface Signed {
  readonly on: IsoDate;
  readonly at: Instant;
  readonly by: string;
  /** Entra object id. */
  readonly personId: string;
}

/** Who does something about an action, and when. */
export interface Signature {
  readonly person: { readonly id: string; readonly name: string };
  readonly at: Instant;
  /** `at` as a day in the board's zone. */
  readonly on: IsoDate;
}

export function sign({ person, at, on }: Signature): Signed {
  return { on, at, by: person.name, personId: person.id };
}

/** Nobody is reminded of the action up to and including `until`; it stays overdue where it is. */
export interface Snooze extends Signed {
  readonly kind: 'snoozed';
  readonly until: IsoDate;
  readonly why: string;
}

export interface ExtensionAsked extends Signed {
  readonly kind: 'extension-asked';
  readonly to: IsoDate;
  readonly why: string;
  /** What it means for the board if the action is late. */
  readonly effect: string;
}

/** The chair's or the manager's word on the last question for more time; the date itself moves with a `due` entry beside it. */
export interface ExtensionDecided extends Signed {
  readonly kind: 'extension-decided';
  readonly decision: 'agreed' | 'agreed-shorter' | 'refused';
  /** The new date; absent where it was refused. */
  readonly to?: IsoDate;
  readonly why?: string;
}

/** What shows that it was done. */
export interface Evidence extends Signed {
  readonly kind: 'evidence';
  readonly words: string;
  /** An https address. */
  readonly link?: string;
}

/** What is different for children and young people, and how anybody knows. */
export interface Impact extends Signed {
  readonly kind: 'impact';
  readonly how: 'data' | 'audit' | 'voice' | 'none-yet';
  readonly words: string;
}

/** Somebody else's look at what was done: soon after (confirmed or sent back), and months later (embedded or opened again). */
export interface Check extends Signed {
  readonly kind: 'checked';
  readonly outcome: 'confirmed' | 'sent-back' | 'embedded' | 'reopened';
  readonly words: string;
}

/** The chair or the manager asked the leads for an update out of turn. */
export interface AskedNow extends Signed {
  readonly kind: 'asked';
  readonly note: string;
}

/** The next look at an action that has no end. */
export interface ReviewSet extends Signed {
  readonly kind: 'review-set';
  readonly review: IsoDate;
}

/** The event a conditional action waits for, and its day where somebody knows it. */
export interface EventNamed extends Signed {
  readonly kind: 'event';
  readonly name: string;
  readonly day?: IsoDate;
}

/** Whether one of several leads answers for all, or each for themselves. */
export interface AnswerRuleSet extends Signed {
  readonly kind: 'answer-rule';
  readonly rule: 'any' | 'all';
}

/** Rungs of the action's own, in days from its due date; null gives it back to the plan's ladder. */
export interface LadderSet extends Signed {
  readonly kind: 'ladder';
  readonly rungs: readonly number[] | null;
}
