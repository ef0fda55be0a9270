import type { IsoDate } from '../../domain/dates.ts';
import type { LayoutColumn } from '../../domain/plan-layout.ts';
import type { Rag } from '../../domain/plan.ts';

/** A plan as the table its board gives out, the same for every format. */
export interface PlanTable {
  readonly title: string;
  readonly subtitle: string;
  readonly asOf: IsoDate;
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly TableRow[];
  /** What the marks mean, in the board's words. */
  readonly key: readonly KeyLine[];
}

export type TableRow = AreaRow | ActionRow;

/** A heading over the actions of an area. `number` is empty where the words begin with it. */
export interface AreaRow {
  readonly kind: 'area';
  readonly number: string;
  readonly words: string;
}

export interface ActionRow {
  readonly kind: 'action';
  readonly ref: string;
  /** One for each column. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly text: string;
  /** The ground it stands on. */
  readonly rag?: Rag;
}

export interface KeyLine {
  readonly mark: string;
  readonly meaning: string;
  readonly rag?: Rag;
}

/** Where a column of the table gets its cells from: a place in the document's rows, or nowhere in them. */
export interface SourcedColumn extends LayoutColumn {
  readonly from: number | undefined;
  /** Holds what was reported since the document. */
  readonly isNewest?: boolean;
}
