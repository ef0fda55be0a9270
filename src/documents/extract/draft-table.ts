import type { Cell, Grid } from '../content.ts';
import type { Tally } from './limits.ts';

/** A paragraph as it stands in the body, in a cell or in a text box. */
export interface Line {
  readonly text: string;
  readonly isHeading: boolean;
  readonly isBold: boolean;
  readonly color?: string;
  /** Shading or highlighting behind the words. */
  readonly fill?: string;
}

export interface DraftCell {
  span: number;
  /** Vertical: begins a merged cell, or lies under one. */
  merge?: 'restart' | 'continue';
  /** Horizontal, as old files write it. */
  isUnderLeft?: boolean;
  fill?: string;
  readonly content: (Line | DraftTable)[];
}

export interface DraftRow {
  before: number;
  isDeleted: boolean;
  isHidden: boolean;
  readonly cells: DraftCell[];
}

export interface DraftTable {
  name?: string;
  readonly rows: DraftRow[];
}

const nothing: Cell = { text: '' };

/** A table, and the tables that stand inside a cell as wide as a row, which is layout rather than a cell of a plan. */
export function finishTable(table: DraftTable, tally: Tally): Grid[] {
  const inner = new Set<DraftTable>();
  for (const { cells } of table.rows) {
    const [only, ...others] = cells;
    if (only && others.length === 0) for (const each of only.content) if ('rows' in each && isTabular(each)) inner.add(each);
  }
  const rows = table.rows.filter((row) => !row.isDeleted && !row.isHidden);
  const drawn = dropUnusedColumns(drawRows(rows, inner, tally));
  const hiddenRows = table.rows.filter((row) => row.isHidden && !row.isDeleted).length;
  const own: Grid = {
    kind: 'grid',
    ...(table.name === undefined ? {} : { name: table.name }),
    rows: drawn,
    ...(hiddenRows > 0 ? { hidden: { rows: hiddenRows, columns: 0 } } : {}),
  };
  const isEmpty = drawn.every((row) => row.every((cell) => cell.text === ''));
  return [...(isEmpty ? [] : [own]), ...[...inner].flatMap((each) => finishTable(each, tally))];
}

function isTabular(table: DraftTable): boolean {
  return table.rows.length >= 2 && table.rows.some((row) => row.cells.length >= 3);
}

interface DrawnRow {
  readonly cells: Cell[];
  /** Which columns a cell begins at. */
  readonly starts: Set<number>;
}

function drawRows(rows: readonly DraftRow[], inner: ReadonlySet<DraftTable>, tally: Tally): DrawnRow[] {
  let above: DrawnRow | undefined;
  return rows.map((row) => {
    above = drawRow(row, above, inner, tally);
    tally.countColumns(above.cells.length);
    return above;
  });
}

function drawRow(row: DraftRow, above: DrawnRow | undefined, inner: ReadonlySet<DraftTable>, tally: Tally): DrawnRow {
  const cells: Cell[] = [];
  const starts = new Set<number>();
  const most = tally.limits.columns + 1;
  for (let column = 0; column < Math.min(row.before, most); column += 1) cells.push(nothing);
  for (const draft of row.cells) {
    const left = cells.at(-1);
    const top = draft.merge === 'continue' ? above?.cells[cells.length] : undefined;
    const isUnder = top !== undefined || (draft.isUnderLeft === true && left !== undefined);
    const cell = isUnder ? { ...(top ?? left ?? nothing), isContinued: true } : drawCell(draft, inner);
    if (!draft.isUnderLeft) starts.add(cells.length);
    cells.push(cell);
    for (let more = 1; more < draft.span && cells.length < most; more += 1) cells.push({ ...cell, isContinued: true });
    tally.countColumns(cells.length);
    // Copies cost nothing here and as much as any other text once they leave the worker.
    tally.countText(cell.text.length * (draft.span - (isUnder ? 0 : 1)));
  }
  return { cells, starts };
}

function drawCell(draft: DraftCell, inner: ReadonlySet<DraftTable>): Cell {
  const lines = draft.content.flatMap((each) => ('rows' in each ? (inner.has(each) ? [] : tableLines(each)) : [each]));
  const worded = lines.filter((line) => line.text !== '');
  const fill = draft.fill ?? worded.find((line) => line.fill !== undefined)?.fill;
  const color = worded.find((line) => line.color !== undefined)?.color;
  return {
    text: worded.map((line) => line.text).join('\n'),
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(worded.length > 0 && worded.every((line) => line.isBold) ? { isBold: true } : {}),
  };
}

/** A table within a cell: a line for each of its rows. */
function tableLines(table: DraftTable): Line[] {
  return table.rows
    .filter((row) => !row.isDeleted && !row.isHidden)
    .map((row) => {
      const cells = row.cells.map((cell) => drawCell(cell, new Set())).filter((cell) => cell.text !== '');
      const color = cells.find((cell) => cell.color !== undefined)?.color;
      const text = cells.map((cell) => cell.text.replaceAll('\n', ' ')).join(' | ');
      return { text, isHeading: false, isBold: false, ...(color === undefined ? {} : { color }) };
    });
}

/** Word's own grid is often finer than the table; a column no cell begins at is not one a reader sees. */
function dropUnusedColumns(rows: readonly DrawnRow[]): Cell[][] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const used = Array.from({ length: width }, (_, column) => column).filter((column) => rows.some((row) => row.starts.has(column)));
  return rows.map((row) => used.map((column) => row.cells[column] ?? nothing));
}
