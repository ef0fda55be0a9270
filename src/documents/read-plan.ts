import type { IsoDate } from '../domain/dates.ts';
import type { PlanLayout } from '../domain/plan-layout.ts';
import type { DueReading } from './interpret/dates/reading.ts';

export type ReadStatus = 'not-started' | 'in-progress' | 'complete' | 'unknown';
export type ReadRag = 'red' | 'amber' | 'green' | 'blue' | 'none' | 'unknown';

/** What was read in a document, and what is doubtful in it. Every word stands in the document. */
export interface ReadPlan {
  readonly title: string | null;
  readonly areas: readonly ReadArea[];
  readonly actions: readonly ReadAction[];
  readonly doubts: readonly Doubt[];
  /** What the document's own legend says its marks mean. */
  readonly key?: readonly KeyEntry[];
  readonly layout: PlanLayout;
  /** The day the document speaks from, where it says so. */
  readonly day?: IsoDate;
}

export interface ReadArea {
  /** Its number in the document, or its place where it has none. */
  readonly ref: string;
  readonly title: string;
}

export interface ReadAction {
  readonly ref: string;
  readonly area: string | null;
  readonly title: string;
  readonly leads: readonly string[];
  readonly supporting?: readonly string[];
  /** The plan's own words for when it is due. */
  readonly byWhen: string;
  readonly due: Omit<DueReading, 'doubt'>;
  readonly progress: string;
  readonly mark: string;
  readonly status: ReadStatus;
  /** What the progress text sounds like, where nothing says it. */
  readonly suggestedStatus?: ReadStatus;
  readonly rag: ReadRag;
  /** Progress whose day the document gives, oldest first. */
  readonly updates?: readonly ReadUpdate[];
  /** The row's cells in the document's words, one for each column of the plan's layout; merged cells in full. */
  readonly written: readonly string[];
}

export interface ReadUpdate {
  readonly on: IsoDate;
  readonly text: string;
}

/** Something a person should look at: in one action, or with `ref` null in the whole document. */
export interface Doubt {
  readonly ref: string | null;
  readonly field: 'due' | 'rag' | 'status' | 'leads' | 'title' | 'area' | 'ref' | 'progress' | 'structure';
  readonly text: string;
  /** A sentence. */
  readonly why: string;
}

/** One line of a legend. `mark` is empty where a meaning stands on its colour. */
export interface KeyEntry {
  readonly mark: string;
  readonly meaning: string;
  readonly rag?: Exclude<ReadRag, 'none' | 'unknown'>;
  readonly status?: ReadStatus;
}
