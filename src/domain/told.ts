import type { Board } from './board.ts';
import type { Instant, IsoDate } from './dates.ts';
import type { Plan } from './plan.ts';
import type { Announced } from './reminder-item.ts';

/** Something a person is told on their morning's card beside the actions they lead. */
export type Told =
  /** More time is asked for, and theirs to agree. `asked` names which question. */
  | { readonly kind: 'decide'; readonly ref: string; readonly asked: Instant }
  /** Done, and waiting for a look by somebody else; `again` months later, whether it holds. */
  | { readonly kind: 'check'; readonly ref: string; readonly again: boolean }
  /** No reply since a reminder that announced this; the chair gets a letter drafted. */
  | { readonly kind: 'escalated'; readonly ref: string; readonly to: 'manager' | 'chair'; readonly since: IsoDate }
  /** Joint leads said different things. */
  | { readonly kind: 'clash'; readonly ref: string }
  /** The third "no change" running. */
  | { readonly kind: 'steady'; readonly ref: string }
  /** What they asked for was decided. */
  | { readonly kind: 'decided'; readonly ref: string; readonly at: Instant }
  /** They support an action whose lead has reported. */
  | { readonly kind: 'copied'; readonly ref: string; readonly at: Instant }
  /** They hold (or stand in for) a post from now on. */
  | { readonly kind: 'hand-over'; readonly postId: string; readonly refs: readonly string[]; readonly until?: IsoDate }
  /** Somebody stands in for a post of theirs: they are not chased for it until then. */
  | { readonly kind: 'covered'; readonly postId: string; readonly coverId: string; readonly until: IsoDate }
  /** An action of theirs waits for something: when is it? */
  | { readonly kind: 'event'; readonly ref: string }
  /** Leads of open actions whom no card reaches, for the manager; told once a week. */
  | { readonly kind: 'unreached'; readonly who: readonly Unreached[] };

/** A lead in trouble: a post that nobody holds, or a person who never opened Chaser or whose last card failed. */
export interface Unreached {
  readonly postIds: readonly string[];
  readonly personId?: string;
  readonly why: 'nobody' | 'no-chat' | 'failed';
}

export interface Telling {
  readonly personId: string;
  /**
   * Names it among what is spent on a person, so that it is told once. What is about an action starts with its kind and number,
   * "decide/1.4/…", so that the rest follows the action when it is given another number.
   */
  readonly key: string;
  readonly told: Told;
}

/**
 * One reason to tell somebody something; pure, and worked out anew each morning and again at delivery: what a rule no longer tells of the
 * plan as it then stands is not told. `announced` are the reminders put in the last months that did not fail.
 */
export type TellingRule = (plan: Plan, board: Board, today: IsoDate, announced: readonly Announced[]) => readonly Telling[];
