import type { BoardCalendar } from '../domain/calendar.ts';
import type { Instant, IsoDate } from '../domain/dates.ts';
import type { Plan, Said } from '../domain/plan.ts';

/** All that an answer may depend on: the plan, the board's year, this moment and who asks. */
export interface Scene {
  readonly plan: Plan;
  readonly calendar: BoardCalendar;
  readonly now: Instant;
  /** `now` as a day in the board's zone. */
  readonly today: IsoDate;
  /** Posts the asker holds; undefined where nobody knows who asks. */
  readonly askerPosts: readonly string[] | undefined;
  /** What the board's acronyms mean: its configuration, never code. */
  readonly glossary?: Glossary;
}

/** Meanings by acronym: "CSE" → "child sexual exploitation". */
export type Glossary = Readonly<Record<string, string>>;

/** How a question was read, so that a person can check it: shown on every answer. */
export interface Reading {
  /** Short phrases, one a facet: "overdue", "Chair of WSCB", "area 1". */
  readonly readAs: readonly string[];
  /** The rule the answer follows ("due before today and not complete"), where there is one. */
  readonly rule?: string;
}

export type FactField =
  'leads' | 'due' | 'start' | 'status' | 'rag' | 'overdue' | 'originalDue' | 'lastUpdate' | 'daysOverdue' | 'daysLeft' | 'meeting';

/** The reply as data. It names actions by ref and makes no fact up; cards draw it against the same scene. */
export type Answer =
  | { readonly kind: 'list'; readonly reading: Reading; readonly refs: readonly string[]; readonly cannotSay: readonly string[] }
  | {
      readonly kind: 'count';
      readonly reading: Reading;
      readonly count: number;
      readonly of?: number;
      readonly percent?: number;
      readonly refs: readonly string[];
      readonly cannotSay: readonly string[];
    }
  | {
      readonly kind: 'groups';
      readonly reading: Reading;
      /** Keyed by post id, area ref, RAG or status; the order is the order to show. */
      readonly groups: Readonly<Record<string, Readonly<Record<string, number>>>>;
      /** Yes or no, where the question was whether the one has more than the other. */
      readonly holds?: boolean;
    }
  | { readonly kind: 'areas'; readonly reading: Reading; readonly areas: readonly string[] }
  | { readonly kind: 'detail'; readonly reading: Reading; readonly ref: string }
  | { readonly kind: 'history'; readonly reading: Reading; readonly ref?: string; readonly refs: readonly string[] }
  | {
      readonly kind: 'fact';
      readonly reading: Reading;
      readonly ref?: string;
      readonly field: FactField;
      readonly value: string | number | boolean | readonly string[] | null;
      /** How many actions made it so, where a lead was asked for by number ("who has most overdue"). */
      readonly count?: number;
    }
  | {
      readonly kind: 'summary';
      readonly reading: Reading;
      readonly counts: Readonly<Record<string, number>>;
      readonly cannotSay: readonly string[];
    }
  /** What acronyms mean, and those of the plan that nobody has explained. */
  | {
      readonly kind: 'glossary';
      readonly entries: readonly { readonly acronym: string; readonly meaning: string }[];
      readonly unexplained: readonly string[];
    }
  | { readonly kind: 'parts'; readonly parts: readonly Answer[] }
  /** Asked back: what was understood, what was not, and what to type instead. */
  | {
      readonly kind: 'clarify';
      readonly understood: readonly string[];
      readonly notUnderstood: readonly string[];
      readonly suggestions: readonly string[];
    }
  /** No such action, lead, area or topic in the plan. */
  | {
      readonly kind: 'unknown';
      readonly what: 'action' | 'lead' | 'area' | 'topic' | 'person';
      readonly text: string;
      readonly suggestions: readonly string[];
    }
  | { readonly kind: 'out-of-scope'; readonly suggestions: readonly string[] }
  /** About a child, a family or a case: nothing of the question is kept or shown. */
  | { readonly kind: 'safeguarding' }
  /** A wish to change something, typed as a question: answers are read-only, so it says how. */
  | { readonly kind: 'write-request'; readonly refs: readonly string[] }
  | { readonly kind: 'smalltalk' }
  | { readonly kind: 'help' };

/** One action's worth of a reply in words ("1.3 done, review completed 12 March"), before anybody confirmed it. */
export interface ReplyReading {
  readonly ref: string;
  readonly said: Said;
  /** The lead's own words for this action, untouched but for the ref at their start. */
  readonly words: string;
}

/** The single answers of an answer, in order. */
export function partsOf(answer: Answer): readonly Exclude<Answer, { kind: 'parts' }>[] {
  return answer.kind === 'parts' ? answer.parts.flatMap(partsOf) : [answer];
}
