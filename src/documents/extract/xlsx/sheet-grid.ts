import type { Cell, Grid, Guess } from '../../content.ts';
import type { Tally } from '../limits.ts';
import type { Sheet, SheetRow } from './read-sheet.ts';

const blank: Cell = { text: '' };
/** A column of bare colours is read as far as this beyond the words. */
const coloursBeyondWords = 2;

/** The used part of a sheet as a reader sees it: what is hidden stays out, and several empty rows are one. Undefined for an empty sheet. */
export function finishSheet(sheet: Sheet, name: string, tally: Tally): Grid | undefined {
  const hasWords = (cell: Cell) => cell.text !== '';
  const worded = sheet.rows.filter((row) => [...row.cells.values()].some(hasWords)).sort((one, other) => one.number - other.number);
  const columns = findColumns(sheet, worded);
  const shownRows = worded.filter((row) => !row.isHidden);
  if (shownRows.length === 0 || columns.shown.length === 0) return undefined;
  tally.countColumns(columns.shown.length);
  const rows = [...shownRows, ...colouredRows(sheet, worded)].sort((one, other) => one.number - other.number);
  copyMerged(sheet, rows, columns.shown.at(-1) ?? 0, tally);
  const hidden = worded.filter((row) => row.isHidden);
  const spaced = withGaps([...rows, ...hidden].sort((one, other) => one.number - other.number));
  const guesses = unsolvedFormulas(sheet, spaced);
  return {
    kind: 'grid',
    name,
    rows: spaced.map((row) => columns.shown.map((column) => row?.cells.get(column) ?? blank)),
    ...(hidden.length > 0 || columns.hidden > 0 ? { hidden: { rows: hidden.length, columns: columns.hidden } } : {}),
    ...(guesses.length > 0 ? { guesses } : {}),
  };
}

function findColumns({ hiddenColumns }: Sheet, worded: readonly SheetRow[]): { shown: number[]; hidden: number } {
  const used = new Set<number>();
  const coloured = new Set<number>();
  for (const row of worded) for (const [column, cell] of row.cells) (cell.text === '' ? coloured : used).add(column);
  const isHidden = (column: number) => hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  const last = Math.max(-1, ...used);
  for (const column of coloured) if (column <= last + coloursBeyondWords) used.add(column);
  const all = [...used].sort((one, other) => one - other);
  return { shown: all.filter((column) => !isHidden(column)), hidden: all.filter(isHidden).length };
}

/** Rows without words but with colours, where they lie between rows with words. */
function colouredRows(sheet: Sheet, worded: readonly SheetRow[]): SheetRow[] {
  const known = new Set(worded);
  const last = worded.at(-1)?.number ?? 0;
  const gaps = new Set(worded.map((row) => row.number + 1));
  return sheet.rows.filter((row) => !known.has(row) && !row.isHidden && row.number < last && gaps.has(row.number));
}

function copyMerged(sheet: Sheet, rows: readonly SheetRow[], lastColumn: number, tally: Tally): void {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const numbers = rows.map((row) => row.number);
  for (const { fromRow, toRow, fromColumn, toColumn } of sheet.merges) {
    const origin = byNumber.get(fromRow)?.cells.get(fromColumn);
    if (!origin || toRow < fromRow) continue;
    const columns = Math.max(0, Math.min(toColumn, lastColumn) - fromColumn + 1);
    for (const number of numbers.slice(firstAtLeast(numbers, fromRow), firstAtLeast(numbers, toRow + 1))) {
      tally.countText((origin.text.length + 1) * columns);
      const cells = byNumber.get(number)?.cells;
      for (let column = fromColumn; column < fromColumn + columns; column += 1) {
        if (number !== fromRow || column !== fromColumn) cells?.set(column, { ...origin, isContinued: true });
      }
    }
  }
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows that are shown, with one empty row, as undefined, wherever the sheet leaves some free. */
function withGaps(rows: readonly SheetRow[]): (SheetRow | undefined)[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const gap = before && row.number > before.number + 1 ? [undefined] : [];
    return row.isHidden ? gap : [...gap, row];
  });
}

function unsolvedFormulas({ unsolved }: Sheet, rows: readonly (SheetRow | undefined)[]): Guess[] {
  const why = 'A cell of this row holds a formula that was saved without its result, so it is read as empty.';
  return rows.flatMap((row, at) => (row && unsolved.has(row.number) ? [{ row: at, text: `row ${String(row.number)}`, why }] : []));
}
