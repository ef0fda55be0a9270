import type { DateMark } from './dates/read-dates.ts';
import type { Condition, GroupBy } from './query.ts';

/** What happens to an action on a day: a date in the question belongs to the nearest of these. */
export type Verb = 'due' | 'start' | 'started' | 'update' | 'change' | 'finish' | 'move' | 'turn';

/** Words that say what is wanted of the actions, or which fact of one. */
export type AskWord =
  | 'list'
  | 'which'
  | 'what'
  | 'who'
  | 'when'
  | 'why'
  | 'count'
  | 'percent'
  | 'compare'
  | 'summary'
  | 'detail'
  | 'history'
  | 'status'
  | 'rag'
  | 'most'
  | 'least'
  | 'next'
  | 'oldest'
  | 'last'
  | 'newest'
  | 'stalest'
  | 'how-late'
  | 'how-left'
  | 'original'
  | 'is'
  | 'any'
  | 'every'
  | 'how';

/** What a word or phrase of a question stands for. */
export type Tag =
  | { readonly kind: 'noise' }
  /** Talk about plans in general; part of a topic only beside a word that is one. */
  | { readonly kind: 'weak' }
  | { readonly kind: 'logic'; readonly logic: 'not' | 'not-led' | 'except' | 'only' | 'or' | 'and' | 'both' }
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'verb'; readonly verb: Verb }
  | { readonly kind: 'obligation' }
  | { readonly kind: 'past' }
  | { readonly kind: 'soon' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'date'; readonly date: DateMark }
  /** More than one post where the words could mean any of them. */
  | { readonly kind: 'post'; readonly posts: readonly string[]; readonly isBare: boolean }
  | { readonly kind: 'mine' }
  /** Mine and not complete: "on my plate". */
  | { readonly kind: 'my-open' }
  | { readonly kind: 'refs'; readonly refs: readonly string[]; readonly unknown: readonly string[] }
  | { readonly kind: 'areas'; readonly areas: readonly string[]; readonly unknown: readonly string[] }
  | { readonly kind: 'ask'; readonly ask: AskWord }
  | { readonly kind: 'group'; readonly by: GroupBy }
  | { readonly kind: 'noun'; readonly noun: 'action' | 'lead' | 'area' | 'update' | 'all' | 'date' }
  | { readonly kind: 'frame'; readonly frame: 'topic' | 'led-by' | 'for' | 'leads' }
  | { readonly kind: 'pronoun' }
  /** "the rest"; `isExtra` for "what else", which has a scope of its own. */
  | { readonly kind: 'rest'; readonly isExtra: boolean }
  | { readonly kind: 'number'; readonly value: number }
  /** "more than 30 days", "for a month or more": a length, in days back from today; `atLeast` where that very day counts too. */
  | {
      readonly kind: 'length';
      readonly since: `${number}-${number}-${number}`;
      readonly less: boolean;
      readonly atLeast: boolean;
      readonly text: string;
    }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'help' }
  | { readonly kind: 'off-topic' }
  | { readonly kind: 'topic'; readonly topic: string };

/** A tag on the words from position `at` up to `next`. */
export interface Mark {
  readonly at: number;
  readonly next: number;
  readonly tag: Tag;
}

/** The positions of the words a mark covers. */
export function positions(mark: Mark): readonly number[] {
  return Array.from({ length: mark.next - mark.at }, (_, step) => mark.at + step);
}
