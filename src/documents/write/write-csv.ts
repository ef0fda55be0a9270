import { stringify } from 'csv-stringify/sync';
import { asPlainText } from '../formulas.ts';
import type { PlanTable, TableRow } from './plan-table.ts';
import { USUAL_HEADINGS } from './wording.ts';

/**
 * Text for spreadsheets: UTF-8 with its mark, without which Excel takes it for Western text. A heading of an area stands alone in the first
 * column, which is one of numbers; where the board has none first, one is put before the others.
 */
export function writeCsv(table: PlanTable): Uint8Array {
  const { title, subtitle, columns, rows, key } = table;
  const added = rows.some(({ kind }) => kind === 'area') && columns[0]?.holds !== 'ref' ? addedColumn(table) : undefined;
  const before = (row: TableRow): readonly string[] => (added === undefined ? [] : [added.cell(row)]);
  const width = columns.length + before(rows[0] ?? { kind: 'area', number: '', words: '' }).length;
  const body = rows.map((row) => {
    if (row.kind === 'action') return [...before(row), ...row.cells.map(({ text }) => text)];
    const cells = row.number === '' ? [row.words] : [row.number, row.words];
    return Array.from({ length: width }, (_, column) => cells[column] ?? '');
  });
  const headings = [...(added === undefined ? [] : [added.heading]), ...columns.map(({ heading }) => heading)];
  const lines = [title, subtitle].filter((line) => line !== '').map((line) => [line.replaceAll('\n', ' ')]);
  const records = [...lines, headings, ...body, ...key.map(({ mark, meaning }) => [`${mark} = ${meaning}`])];
  const text = stringify(
    records.map((record) => record.map(asPlainText)),
    { bom: true, quoted: true, record_delimiter: '\r\n' },
  );
  return new TextEncoder().encode(text);
}

/** Where the actions' numbers stand already, in a later column or before their words, the first is for the areas alone. */
function addedColumn({ columns, rows }: PlanTable): { heading: string; cell: (row: TableRow) => string } {
  const title = columns.findIndex(({ holds }) => holds === 'title');
  const isNumbered =
    columns.some(({ holds }) => holds === 'ref') ||
    rows.every((row) => row.kind === 'area' || row.cells[title]?.text.startsWith(`${row.ref} `) === true);
  return isNumbered
    ? { heading: USUAL_HEADINGS.area, cell: () => '' }
    : { heading: USUAL_HEADINGS.ref, cell: (row) => (row.kind === 'action' ? row.ref : '') };
}
