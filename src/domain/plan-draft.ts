import type { IsoDate } from './dates.ts';
import type { DueDate } from './due-date.ts';
import type { PlanLayout } from './plan-layout.ts';
import type { Area, KeyEntry, Rag, Status } from './plan.ts';

/** A plan as it was read in a document, before the board adopts it: nothing in it is live. */
export interface PlanDraft {
  readonly title: string | null;
  readonly areas: readonly Area[];
  readonly actions: readonly DraftAction[];
  /** Known by their place in this list, which never changes. */
  readonly doubts: readonly DraftDoubt[];
  readonly key: readonly KeyEntry[];
  readonly layout: PlanLayout;
  /** The day the document speaks from, where it says so. */
  readonly day?: IsoDate;
}

export interface DraftAction {
  readonly ref: string;
  /** Null where the document puts it under no heading. */
  readonly areaRef: string | null;
  readonly title: string;
  /** Names as the document has them; they become posts when the plan is adopted. */
  readonly leads: readonly string[];
  readonly supporting: readonly string[];
  readonly due: DueDate;
  /** By which rule the date was read, "a month means its last day". */
  readonly dueRule: string;
  /** A reviewer said when it is due, whatever its words. */
  readonly isDueChosen?: boolean;
  /** What stands in the status column, or the colour's code. */
  readonly mark: string;
  /** Null where the document does not say it in a way that needs no guess. */
  readonly status: Status | null;
  /** What the progress words sound like, where nothing says it; never taken without being asked. */
  readonly suggestedStatus?: Status;
  readonly rag: Rag | null;
  /** Progress without a day of its own. */
  readonly progress: string;
  readonly updates: readonly DraftUpdate[];
  readonly written: readonly string[];
}

export interface DraftUpdate {
  readonly on: IsoDate;
  readonly words: string;
}

export type DoubtField = 'due' | 'rag' | 'status' | 'leads' | 'title' | 'area' | 'ref' | 'progress' | 'structure';

/** Something a person should look at: in one action, or with `ref` null in the whole document. */
export interface DraftDoubt {
  readonly ref: string | null;
  readonly field: DoubtField;
  /** The document's own words. */
  readonly text: string;
  /** A sentence. */
  readonly why: string;
}
