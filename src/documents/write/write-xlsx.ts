import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';
import type { ColumnContent } from '../../domain/plan-layout.ts';
import type { Rag } from '../../domain/plan.ts';
import { BAND, GROUND, HEADING, RULE } from './colours.ts';
import type { KeyLine, PlanTable, TableRow } from './plan-table.ts';
import { settlePackage } from './settle-package.ts';
import { workbookProperties } from './workbook-properties.ts';

/** Characters across. */
const WIDTHS: Readonly<Record<ColumnContent, number>> = {
  ref: 8,
  area: 24,
  title: 38,
  lead: 24,
  support: 22,
  due: 15,
  progress: 48,
  mark: 18,
  other: 24,
};
/** What a cell of Excel can hold. */
const LONGEST = 32_767;
const CUT = '… [cut here: a spreadsheet cell holds no more]';
const FONT_SIZE = 10;
/** Points a line takes, and the most Excel allows a row. */
const LINE = 13;
const HIGHEST = 409;

/** A workbook of the plan and, where the board has one, its key. Every cell is text: nothing in it is ever a formula. */
export async function writeXlsx(table: PlanTable): Promise<Uint8Array> {
  const { title, subtitle, columns, rows, key } = table;
  const across = columns.reduce((sum, { holds }) => sum + WIDTHS[holds], 0);
  const over = (text: string, cell: object, size = 1): Row =>
    asRow([{ ...textCell(text), ...cell, columnSpan: columns.length, height: heightOf(text, across / size) * size }], columns.length);
  const head = [over(title, { fontWeight: 'bold', fontSize: 14 }, 1.4), ...(subtitle === '' ? [] : [over(subtitle, {})])];
  const headings = columns.map(({ heading, holds }): Cell => ({ ...fitted(heading, holds), ...RULED, ...HEADED }));
  const body = rows.map((row) => drawRow(row, columns, across));
  const sheets = [
    {
      sheet: 'Action plan',
      data: [...head, headings, ...body],
      columns: columns.map(({ holds }) => ({ width: WIDTHS[holds] })),
      stickyRowsCount: head.length + 1,
      orientation: 'landscape' as const,
    },
    ...(key.length === 0 ? [] : [{ sheet: 'Key', data: key.map(drawKey), columns: [{ width: 14 }, { width: 60 }] }]),
  ];
  const features = [workbookProperties(table, head.length + 1)];
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: FONT_SIZE, features }).toBlob();
  return settlePackage(new Uint8Array(await blob.arrayBuffer()), (_, text) => text);
}

const RULED = { borderStyle: 'thin', borderColor: `#${RULE}` } as const;
const HEADED = { fontWeight: 'bold', backgroundColor: `#${HEADING.fill}`, textColor: `#${HEADING.ink}` } as const;

function textCell(text: string) {
  const value = text.length > LONGEST ? `${text.slice(0, LONGEST - CUT.length).toWellFormed()}${CUT}` : text;
  return { value, type: String, format: '@', wrap: true, alignVertical: 'top' } as const;
}

/** Merged cells are followed by as many empty ones as they cover. */
function asRow(cells: readonly Cell[], width: number): Row {
  return Array.from({ length: width }, (_, column) => cells[column] ?? null);
}

/** A row is as high as the highest of its cells says. */
function fitted(text: string, holds: ColumnContent) {
  return { ...textCell(text), height: heightOf(text, WIDTHS[holds]) };
}

function drawRow(row: TableRow, columns: PlanTable['columns'], across: number): Row {
  if (row.kind === 'action') {
    return row.cells.map(({ text, rag }, column) => ({
      ...fitted(text, columns[column]?.holds ?? 'other'),
      ...RULED,
      ...(rag === undefined ? {} : grounded(rag)),
    }));
  }
  const width = columns.length;
  const style = { ...RULED, fontWeight: 'bold', backgroundColor: `#${BAND}`, height: heightOf(row.words, across) } as const;
  if (row.number === '' || width === 1) return asRow([{ ...textCell(row.words), ...style, columnSpan: width }], width);
  return asRow(
    [
      { ...textCell(row.number), ...style },
      { ...textCell(row.words), ...style, columnSpan: width - 1 },
    ],
    width,
  );
}

function grounded(rag: Rag) {
  return { backgroundColor: `#${GROUND[rag].fill}`, textColor: `#${GROUND[rag].ink}`, fontWeight: 'bold' } as const;
}

/** Programs fit rows to their words at different times and never to merged cells, so that every row comes with a height of its own. */
function heightOf(text: string, width: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.05))), 0);
  return Math.min(HIGHEST, lines * LINE + 4);
}

function drawKey({ mark, meaning, rag }: KeyLine): Row {
  return [
    { ...textCell(mark), ...RULED, fontWeight: 'bold', ...(rag === undefined ? {} : grounded(rag)) },
    { ...textCell(meaning), ...RULED },
  ];
}
