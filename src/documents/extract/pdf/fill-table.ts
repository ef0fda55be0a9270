import type { Cell } from '../../content.ts';
import { joinLines, makeLines } from './lines.ts';
import type { Drawing } from './drawing.ts';
import type { RuledTable } from './ruled-tables.ts';
import { centreOf, grown, isInside, placeOf, type Box, type Piece } from './shapes.ts';

/** Words and colours of a ruled table, cell by cell. */
export function fillTable(table: RuledTable, pieces: readonly Piece[], drawing: Drawing): Cell[][] {
  const boxes = cellBoxes(table);
  const inCell = new Map<string, Piece[]>();
  for (const piece of pieces.flatMap((each) => splitAtRules(each, table))) {
    const { x, y } = placeOf(piece);
    const origin = originAt(table, x, y);
    if (origin) inCell.set(keyOf(origin), [...(inCell.get(keyOf(origin)) ?? []), piece]);
  }
  const made = new Map<string, Cell>();
  return table.origins.map((line, row) =>
    line.map((origin, column) => {
      const key = keyOf(origin);
      const cell = made.get(key) ?? makeCell(boxes.get(key), inCell.get(key) ?? [], drawing);
      made.set(key, cell);
      return origin.row === row && origin.column === column ? cell : { ...cell, isContinued: true };
    }),
  );
}

function originAt({ rows, columns, origins }: RuledTable, x: number, y: number): { row: number; column: number } | undefined {
  const row = rows.findLastIndex((top) => top <= y);
  return origins[row]?.[columns.findLastIndex((left) => left <= x)];
}

/** A piece must reach this far over a line, in points, to be the words of two cells. */
const overlap = 4;

/** Words that stand close to one another come as one piece, even with a line between them: such a piece is cut at the nearest space. */
function splitAtRules(piece: Piece, table: RuledTable): Piece[] {
  const { y } = placeOf(piece);
  const cut = table.columns.find((x) => {
    const isCrossed = piece.left < x - overlap && piece.right > x + overlap;
    return isCrossed && originAt(table, x - 1, y) !== originAt(table, x + 1, y);
  });
  const width = (piece.right - piece.left) / piece.text.length;
  const at = cut === undefined ? -1 : nearestSpace(piece.text, (cut - piece.left) / width);
  if (cut === undefined || at === -1) return [piece];
  const [before, after] = [piece.text.slice(0, at), piece.text.slice(at + 1)];
  return [{ ...piece, text: before, right: cut }, ...splitAtRules({ ...piece, text: after, left: cut }, table)];
}

function nearestSpace(text: string, place: number): number {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  return spaces.reduce((nearest, at) => (nearest === -1 || Math.abs(at - place) < Math.abs(nearest - place) ? at : nearest), -1);
}

function keyOf({ row, column }: { row: number; column: number }): string {
  return `${String(row)}.${String(column)}`;
}

function cellBoxes({ columns, rows, origins }: RuledTable): Map<string, Box> {
  const boxes = new Map<string, Box>();
  origins.forEach((line, row) =>
    line.forEach((origin, column) => {
      const [left = 0, right = 0] = [columns[origin.column], columns[column + 1]];
      const [top = 0, bottom = 0] = [rows[origin.row], rows[row + 1]];
      const known = boxes.get(keyOf(origin));
      boxes.set(keyOf(origin), {
        left,
        top,
        right: Math.max(right, known?.right ?? right),
        bottom: Math.max(bottom, known?.bottom ?? bottom),
      });
    }),
  );
  return boxes;
}

function makeCell(box: Box | undefined, pieces: readonly Piece[], drawing: Drawing): Cell {
  if (!box) return { text: '' };
  const lines = makeLines(pieces);
  // The text keeps as far from the right border as it does from the left one.
  const margin = Math.min(10, Math.max(0, Math.min(...lines.map((line) => line.left)) - box.left));
  const text = joinLines(lines, Math.max(box.right - margin, ...lines.map((line) => line.right)));
  const { x, y } = centreOf(box);
  const fill = drawing.fills.findLast((each) => isInside(each, x, y))?.color;
  // Large signs stand on the line below their cell: where the colour begins, the words do.
  const color = drawing.inks.find((ink) => pieces.some((piece) => isInside(grown(piece), ink.x, ink.y)))?.color;
  return { text, ...(fill === undefined ? {} : { fill }), ...(color === undefined ? {} : { color }) };
}
