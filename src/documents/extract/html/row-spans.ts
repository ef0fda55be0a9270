import type { DraftCell, DraftTable } from '../draft-table.ts';
import type { Tally } from '../limits.ts';

/** A table being read, and which of its columns cells from above still cover: for how many rows, and how many columns wide. */
export interface SpanningTable {
  readonly draft: DraftTable;
  readonly spans: Map<number, { rows: number; readonly width: number }>;
}

export function openRow({ draft }: SpanningTable, isHidden: boolean): void {
  draft.rows.push({ before: 0, isDeleted: false, isHidden, cells: [] });
}

/** Adds a cell to the row being read, after those that reach down into it. */
export function openCell(
  table: SpanningTable,
  cell: Pick<DraftCell, 'content' | 'fill'>,
  attributes: Readonly<Record<string, string>>,
  tally: Tally,
): void {
  if (table.draft.rows.length === 0) openRow(table, false);
  fillFromAbove(table, tally);
  const row = table.draft.rows.at(-1);
  const span = spanOf(attributes['colspan']);
  const rows = spanOf(attributes['rowspan']);
  const column = widthOf(row?.cells ?? []);
  if (rows > 1) table.spans.set(column, { rows, width: span });
  row?.cells.push({ ...cell, span, ...(rows > 1 ? { merge: 'restart' } : {}) });
  tally.countColumns(row?.cells.length ?? 0);
}

/** The row ends: what reaches down on its right is there, and every reach is one row shorter. */
export function closeRow(table: SpanningTable, tally: Tally): void {
  fillFromAbove(table, tally);
  for (const [column, span] of table.spans) {
    span.rows -= 1;
    if (span.rows <= 0) table.spans.delete(column);
  }
}

function fillFromAbove({ draft, spans }: SpanningTable, tally: Tally): void {
  const cells = draft.rows.at(-1)?.cells ?? [];
  for (let column = widthOf(cells); ; column = widthOf(cells)) {
    const span = spans.get(column);
    if (span === undefined) return;
    cells.push({ span: span.width, merge: 'continue', content: [] });
    tally.countColumns(cells.length);
  }
}

function widthOf(cells: readonly DraftCell[]): number {
  return cells.reduce((sum, { span }) => sum + span, 0);
}

function spanOf(written: string | undefined): number {
  const count = Number.parseInt(written ?? '1', 10);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
