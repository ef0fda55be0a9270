import type { IsoDate } from './domain/dates.ts';
import type { Right } from './domain/board.ts';
import type { DueDate } from './domain/due-date.ts';
import type { DueStatus } from './domain/due-status.ts';
import type { TrendWeek } from './domain/rag-trend.ts';
import type { KeyEntry, Lead, Rag, Said, Status } from './domain/plan.ts';

/**
 * The JSON between the tab and the service: the service writes it, the tab takes these types and nothing else of ours. Sentences are
 * drawn by the service, so that a card and the tab say the same thing in the same words.
 */

/** How a page gets its token: from Teams, or, in the demo on this machine alone, by choosing one of its people. */
export type SignIn =
  | { readonly kind: 'teams'; readonly appId: string }
  | { readonly kind: 'demo'; readonly people: readonly { readonly id: string; readonly name: string }[] };

/** Everything the first view shows, in one answer. */
export interface PlanView {
  /** Differs whenever anything of the board does; the live stream goes on from it. */
  readonly revision: string;
  readonly board: { readonly id: string; readonly name: string };
  readonly title: string;
  readonly subtitle: string;
  readonly today: IsoDate;
  /** "Tue 10 March 2015, 09:30" on the board's clocks. */
  readonly asOf: string;
  readonly me: Me;
  readonly areas: readonly { readonly ref: string; readonly title: string }[];
  readonly posts: readonly PostView[];
  /** What the marks of the plan's own key mean. */
  readonly key: readonly KeyEntry[];
  /** Days around the due date on which leads are reminded, and after the last of them again every so many. */
  readonly ladder: { readonly rungs: readonly number[]; readonly repeatEvery: number };
  readonly actions: readonly ActionView[];
  readonly trend: readonly TrendWeek[];
  /** Only for who runs the plan. */
  readonly desk?: DeskCounts;
}

export interface Me {
  readonly name: string;
  readonly right: Right;
  readonly postIds: readonly string[];
  /** May review a document, assign posts, see what could not be delivered and teach words. */
  readonly runsPlan: boolean;
}

export interface DeskCounts {
  readonly attention: number;
  readonly missed: number;
  /** The name of the document that waits for review. */
  readonly review?: string;
}

export interface PostView {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly holders: readonly { readonly id: string; readonly name: string }[];
}

export interface ActionView {
  readonly ref: string;
  readonly areaRef: string;
  readonly title: string;
  readonly version: number;
  readonly leads: readonly Lead[];
  readonly due: DueView;
  readonly status: Status;
  readonly rag: Rag | null;
  readonly last?: LastWords;
  /** What nobody can be sure of, each in a few words. */
  readonly doubts: readonly string[];
  /** Working mornings on which its leads are reminded, as far as they are fixed. */
  readonly mornings: readonly IsoDate[];
  /** "moved twice, 94 days"; absent where the date stands where it first stood. */
  readonly slipped?: string;
  /** The question for more time that nobody has decided: "extension asked until 30 Jun 2015". */
  readonly extension?: string;
  /** How far its closing is, once it is done. */
  readonly closing?: string;
  /** The colour the rule gives, where a lead declared another, and what it rests on. */
  readonly workedOut?: { readonly rag: Rag; readonly why: string };
  readonly isMine: boolean;
  readonly mayRecord: boolean;
}

export interface DueView {
  readonly kind: DueDate['kind'];
  /** The plan's own words. */
  readonly wording: string;
  /** Our reading of them: "31 Jan 2015". */
  readonly reading: string;
  readonly from?: IsoDate;
  readonly by?: IsoDate;
  readonly status: DueStatus;
  /** "38 days overdue". */
  readonly words: string;
}

export interface LastWords {
  readonly on: IsoDate;
  readonly words: string;
  readonly by?: string;
  readonly said?: Said;
}

/** One action in full: what happened to it, newest first. */
export interface ActionDetail {
  readonly ref: string;
  readonly version: number;
  readonly events: readonly TimelineEvent[];
  /** The row as the board's document has it, a cell under each heading. */
  readonly written: readonly { readonly heading: string; readonly text: string }[];
}

export interface TimelineEvent {
  readonly kind: 'created' | 'update' | 'status' | 'rag' | 'due' | 'reworded' | 'leads' | 'moved' | 'chase' | 'reminder';
  readonly on: IsoDate;
  /** "10 Mar 2015", or with the time where it is known. */
  readonly when: string;
  readonly line: string;
  /** What somebody wrote. */
  readonly quote?: string;
  /** What shows it: an https address. */
  readonly link?: string;
}

/** What a lead reports. `version` and `shownOn` say which state of the action they saw. */
export interface ProgressRequest {
  readonly said: Said;
  readonly words: string;
  readonly rag?: Rag | undefined;
  /** The address of what shows it, as typed. */
  readonly link?: string | undefined;
  /** Whoever wrote the words has looked at what in them seems to name a child, and keeps them. */
  readonly isLookedAt?: boolean | undefined;
  readonly version: number;
  readonly shownOn: IsoDate;
}

/** Somebody spoke since the page was drawn: their words, so that nobody's are overwritten. */
export interface StaleAnswer {
  readonly kind: 'stale';
  readonly sentence: string;
  readonly action: ActionView;
}

export interface RecordedAnswer {
  readonly kind: 'recorded' | 'recorded-before';
  readonly sentence: string;
}

/** Why nothing was done. `kind` is for programs, `sentence` for people. */
export interface Refused {
  readonly kind: string;
  readonly sentence: string;
  /** Where the person sits on several boards and has not said which. */
  readonly boards?: readonly { readonly id: string; readonly name: string }[];
}
