import type { IsoDate } from './domain/dates.ts';
import type { TimelineEvent } from './tab-contract.ts';

/** Waiting sends and those that need a person, newest first. */
export interface OutboxView {
  readonly rows: readonly OutboxRow[];
}

export interface OutboxRow {
  readonly key: string;
  readonly state: 'attention' | 'waiting';
  /** Who should have got it. */
  readonly to: string;
  readonly what: string;
  readonly refs: readonly string[];
  readonly note: string;
  readonly since: string;
  /** Who can be tried again. */
  readonly personId?: string;
}

/** A line of what changed in the whole plan. */
export interface HistoryLine extends TimelineEvent {
  readonly ref: string;
  readonly title: string;
}

export interface HistoryView {
  readonly lines: readonly HistoryLine[];
  readonly more: number;
}

/** Questions nobody understood, and what the board's words mean. */
export interface WordsView {
  readonly missed: readonly MissedView[];
  readonly glossary: readonly { readonly term: string; readonly meaning: string }[];
}

export interface MissedView {
  readonly id: string;
  readonly text: string;
  readonly strange: string;
  readonly why: string;
  readonly asked: string;
}

export interface PeopleView {
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** The document under review: what is asked, beside the document's own row. */
export interface ReviewView {
  readonly document: string;
  readonly name: string;
  /** How many choices it stands on: what is adopted is what was seen. */
  readonly choices: number;
  readonly notice: string;
  readonly overview: readonly string[];
  readonly changes: readonly ReviewGroup[];
  readonly asks: readonly ReviewAsk[];
}

export interface ReviewGroup {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface ReviewAsk {
  readonly about: 'doubt' | 'post' | 'declared';
  readonly heading: string;
  readonly quotes: readonly string[];
  readonly lines: readonly string[];
  readonly inputs: readonly ReviewInputView[];
  /** The document's own row. */
  readonly row: readonly { readonly heading: string; readonly text: string }[];
}

export interface ReviewInputView {
  readonly kind: 'select' | 'day' | 'text';
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

/** The reminders of the next four weeks, if nobody reports before. */
export interface UpcomingView {
  readonly mornings: readonly UpcomingMorning[];
}

export interface UpcomingMorning {
  readonly on: IsoDate;
  readonly day: string;
  readonly reminders: readonly UpcomingReminder[];
}

export interface UpcomingReminder {
  readonly who: string;
  readonly name: string;
  readonly refs: readonly string[];
}

export interface CardView {
  readonly card: Readonly<Record<string, unknown>>;
}

/** What the chat shows the chair and the manager on cards of their own. */
export type PanelName = 'cover' | 'settings' | 'reach' | 'silence' | 'audit';

/** A button of such a card, with what was filled in beside it. */
export interface PressRequest {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was done, in a sentence. */
export interface DoneAnswer {
  readonly sentence: string;
}

export interface AssignRequest {
  readonly postId: string;
  /** Absent where nobody is to hold it. */
  readonly personId?: string | undefined;
  /** Who held it when the page was drawn. */
  readonly seen: readonly string[];
}

export interface AliasRequest {
  readonly postId: string;
  readonly alias: string;
}

/** A short word and what it means; without a meaning it is taken off. */
export interface TermRequest {
  readonly term: string;
  readonly meaning: string;
}

export interface SettleRequest {
  readonly id: string;
  readonly postId?: string | undefined;
}

export interface AnswersRequest {
  readonly document: string;
  /** What was filled in, by the inputs' ids. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface AdoptRequest {
  readonly document: string;
  readonly choices: number;
}
