import type { ColumnContent } from '../../domain/plan-layout.ts';
import type { PlanTable } from './plan-table.ts';

/** Shares of a page; columns of long words grow with how much stands in them. */
const LEAST: Readonly<Record<ColumnContent, number>> = {
  ref: 5,
  area: 10,
  title: 16,
  lead: 11,
  support: 10,
  due: 9,
  progress: 18,
  mark: 10,
  other: 8,
};
const MOST_GROWTH = 2.5;

/** Widths that fill a line exactly. */
export function columnWidths({ columns, rows }: PlanTable, across: number): number[] {
  const shares = columns.map(({ holds }, column) => {
    const lengths = rows.flatMap((row) => (row.kind === 'action' ? [row.cells[column]?.text.length ?? 0] : []));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const canGrow = holds === 'progress' || holds === 'title' || holds === 'other';
    return LEAST[holds] * (canGrow ? Math.min(MOST_GROWTH, 1 + mean / 400) : 1);
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * across));
  const rest = across - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, column) => (column === 0 ? width + rest : width));
}
