import type { Cell } from '../../content.ts';
import { drawSymbols } from '../symbols.ts';
import { readDrawing, type Drawing } from './drawing.ts';
import { fillTable } from './fill-table.ts';
import { makeLines, type TextLine } from './lines.ts';
import { asMatrix, combine, move } from './matrix.ts';
import { findRuledTables } from './ruled-tables.ts';
import { returnOverflow } from './overflow.ts';
import { isInside, placeOf, type Piece } from './shapes.ts';

/** What a page holds, from the top down. */
export type PagePart = { readonly kind: 'line'; readonly line: TextLine } | TablePart;

export interface TablePart {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Page {
  /** Where the page lies below the beginning of the first, so that places on different pages differ. */
  readonly top: number;
  readonly height: number;
  readonly drawing: Drawing;
  readonly parts: readonly PagePart[];
}

/** The part of pdf.js's page that is used here. */
export interface PdfPage {
  getViewport(options: { scale: number }): { readonly transform: readonly number[]; readonly height: number };
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
  cleanup(): boolean;
}

export async function readPage(page: PdfPage, codes: Readonly<Record<string, number>>, top: number): Promise<Page> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const place = combine([1, 0, 0, 1, 0, top], asMatrix(transform));
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => asPiece(item, place));
  const drawing = readDrawing(await page.getOperatorList(), codes, place);
  page.cleanup();
  return { top, height, drawing, parts: divide(pieces, drawing) };
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function isTextItem(item: unknown): item is TextItem {
  return (
    typeof item === 'object' && item !== null && 'str' in item && typeof item.str === 'string' && 'transform' in item && 'width' in item
  );
}

function asPiece(item: unknown, place: ReturnType<typeof asMatrix>): Piece[] {
  if (!isTextItem(item) || item.str.trim() === '') return [];
  const matrix = combine(place, asMatrix(item.transform));
  const { x, y } = move(matrix, 0, 0);
  const size = Math.hypot(matrix[2], matrix[3]);
  // Widths are given in the page's own units, whatever the size of the type.
  return [{ text: drawSymbols('Wingdings', item.str, { isMixed: true }), left: x, right: x + item.width, top: y - size * 0.8, bottom: y }];
}

function divide(found: readonly Piece[], drawing: Drawing): PagePart[] {
  const tables = findRuledTables(drawing.rules);
  const pieces = returnOverflow(found, tables);
  const inTable = (piece: Piece) => tables.find((table) => isInside(table, placeOf(piece).x, placeOf(piece).y));
  const loose = makeLines(pieces.filter((piece) => !inTable(piece)));
  const placed = [
    ...loose.map((line) => ({ top: line.top, part: { kind: 'line', line } satisfies PagePart })),
    ...tables.map((table) => {
      const rows = fillTable(
        table,
        pieces.filter((piece) => inTable(piece) === table),
        drawing,
      );
      return { top: table.top, part: { kind: 'table', columns: table.columns, rows } satisfies PagePart };
    }),
  ];
  return placed.sort((one, other) => one.top - other.top).map(({ part }) => part);
}
