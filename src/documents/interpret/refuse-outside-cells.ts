import { UnreadableDocument } from '../content.ts';
import type { PlacedRow } from './areas.ts';
import type { PlanTable } from './tables/find-tables.ts';

/**
 * A cell of the plan that shows what another workbook held when this one was last saved may have been out of date for months, and nothing in the file
 * says so. Refused with the way to settle it, which takes a minute and leaves the manager sure; links elsewhere in a workbook harm nobody.
 */
export function refuseOutsideCells(tables: readonly PlanTable[], placed: readonly PlacedRow[]): void {
  const outside = new Set(
    tables.flatMap((table) =>
      outsideIn(
        table,
        placed.filter((row) => row.table === table),
      ),
    ),
  );
  const [first] = outside;
  if (first !== undefined) throw new UnreadableDocument(sentence(first, outside.size - 1));
}

/** In the rows of actions and the headings between them, and there in columns that belong to the table. */
function outsideIn({ columns, headings, rows, isUnheaded }: PlanTable, placed: readonly PlacedRow[]): readonly string[] {
  const last = placed.at(-1)?.rows.at(-1) ?? -1;
  const areas = rows.filter(({ at, cells }) => at < last && new Set(cells.map(({ text }) => text)).size <= 2);
  const isOwn = (column: number): boolean => isUnheaded || (headings[column] ?? '') !== '' || columns.status.includes(column);
  return [...placed, ...areas].flatMap(({ cells }) => cells.flatMap((cell, column) => (isOwn(column) ? (cell.outside ?? []) : [])));
}

function sentence(first: string, others: number): string {
  const more = others === 0 ? ' takes its' : ` and ${String(others)} other${others === 1 ? '' : 's'} take their`;
  return `Cell ${first} of this plan${more} words from another workbook or the web, which I do not open, so they may be out of date; in Excel choose Data, Edit Links, Break Link, which keeps the words, then save it and send me that.`;
}
