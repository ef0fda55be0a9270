import type { ColumnContent, LayoutColumn, PlanLayout } from '../../domain/plan-layout.ts';
import type { Cell } from '../content.ts';
import type { PlacedRow } from './areas.ts';
import type { Columns } from './columns/choose-columns.ts';
import { cellWords } from './dates/day-words.ts';
import { coloursIn, ratingOf } from './marks/colours.ts';
import type { PlanTable } from './tables/find-tables.ts';
import { oneLine } from './text.ts';

/** How the document sets its actions out, and each action's cells, one for each column of the layout. */
export interface LayoutReading {
  readonly layout: PlanLayout;
  readonly written: readonly (readonly string[])[];
}

/** A column of the layout and where each table has it. */
interface Place {
  readonly column: LayoutColumn;
  readonly in: Map<PlanTable, number>;
}

/** An action has one number, title, lead and date: tables that head them differently still have them in the same column. */
const ONCE: readonly ColumnContent[] = ['ref', 'title', 'lead', 'due'];

/** Tables with other columns are laid side by side: one layout of all columns, each heading of the same content once. */
export function readLayout(placed: readonly PlacedRow[]): LayoutReading {
  const places: Place[] = [];
  for (const row of placed) if (!places.some((place) => place.in.has(row.table))) addTable(places, row);
  return {
    layout: { columns: places.map(({ column }) => column) },
    written: placed.map(({ table, cells }) => places.map((place) => wordsOf(cells[place.in.get(table) ?? -1], place.column))),
  };
}

function addTable(places: Place[], { table, cells, areaColumn }: PlacedRow): void {
  let at = 0;
  for (const column of cells.keys()) {
    const drawn = { heading: oneLine(table.headings[column] ?? ''), holds: contentOf(column, table.columns, areaColumn) };
    const known = places.find((place) => !place.in.has(table) && isSame(place.column, drawn));
    if (known === undefined) places.splice(at, 0, { column: drawn, in: new Map([[table, column]]) });
    else known.in.set(table, column);
    at = (known === undefined ? at : places.indexOf(known)) + 1;
  }
}

function isSame(one: LayoutColumn, other: LayoutColumn): boolean {
  return one.holds === other.holds && (one.heading === other.heading || ONCE.includes(one.holds));
}

/** The first that claims a column decides; a column of leads and days together counts as one of leads. */
function contentOf(column: number, columns: Columns, areaColumn: number | undefined): ColumnContent {
  if (column === columns.title) return 'title';
  if (column === areaColumn) return 'area';
  if (column === columns.ref) return 'ref';
  if (column === columns.lead || columns.coLeads.includes(column)) return 'lead';
  if (columns.support.includes(column)) return 'support';
  if (column === (columns.newDue ?? columns.due)) return 'due';
  if (columns.status.includes(column)) return 'mark';
  return columns.progress.some((each) => each.column === column) ? 'progress' : 'other';
}

/** A mark that is nothing but a colour, or a sign whose colour says it, stands with the colour's name, which text can carry. */
function wordsOf(cell: Cell | undefined, { holds }: LayoutColumn): string {
  const text = cell === undefined ? '' : cellWords(cell);
  if (holds !== 'mark' || /[\p{L}\p{N}]/u.test(text) || coloursIn(text).length > 0) return text;
  const shown = [ratingOf(cell?.fill, 'fill'), ratingOf(cell?.color, 'glyph')].find((each) => each !== 'none' && each !== 'unknown');
  return shown === undefined ? text : `${text} ${shown.charAt(0).toUpperCase()}${shown.slice(1)}`.trim();
}
