import type { RuledTable } from './ruled-tables.ts';
import { centreOf, isInside, type Piece } from './shapes.ts';

/**
 * A sheet printed with rows too low for their words lets the words run over the line below, into the next row or out of the table. Such a line
 * follows its first line at once and does not stand where the words of the row below do; it is given back to the cell it began in.
 */
export function returnOverflow(pieces: readonly Piece[], tables: readonly RuledTable[]): readonly Piece[] {
  if (tables.length === 0) return pieces;
  const cellY = new Map<Piece, number>();
  pieces.forEach((piece, at) => {
    const above = pieces[at - 1];
    if (above !== undefined && isNextLine(above, piece)) {
      const y = cellY.get(above) ?? centreOf(above).y;
      if (isParted(above, y, piece, tables)) cellY.set(piece, y);
    }
  });
  if (cellY.size === 0) return pieces;
  const levels = levelsOfRows(
    pieces.filter((piece) => !cellY.has(piece)),
    tables,
  );
  return pieces.map((piece) => {
    const y = cellY.get(piece);
    const key = y === undefined ? '' : rowKey(piece, tables);
    return y === undefined || (key !== '' && !isForeign(piece, levels.get(key))) ? piece : { ...piece, cellY: y };
  });
}

function isNextLine(above: Piece, piece: Piece): boolean {
  const height = above.bottom - above.top;
  const distance = piece.bottom - above.bottom;
  return Math.abs(piece.left - above.left) <= 1.5 && distance > height * 0.9 && distance < height * 2;
}

/** True where a line of the table runs between the cell of the first piece and the second. */
function isParted(above: Piece, cellY: number, piece: Piece, tables: readonly RuledTable[]): boolean {
  const table = tables.find((each) => isInside(each, centreOf(above).x, cellY));
  return table !== undefined && rowAt(table, cellY) !== rowAt(table, centreOf(piece).y);
}

function rowAt({ rows, bottom }: RuledTable, y: number): number {
  return y > bottom ? rows.length : rows.findLastIndex((top) => top <= y);
}

/** On which lines the words of each row stand. */
function levelsOfRows(pieces: readonly Piece[], tables: readonly RuledTable[]): ReadonlyMap<string, ReadonlySet<number>> {
  const levels = new Map<string, Set<number>>();
  for (const piece of pieces) {
    const key = rowKey(piece, tables);
    levels.set(key, (levels.get(key) ?? new Set()).add(Math.round(piece.bottom)));
  }
  return levels;
}

function rowKey(piece: Piece, tables: readonly RuledTable[]): string {
  const { x, y } = centreOf(piece);
  const at = tables.findIndex((each) => isInside(each, x, y));
  const table = tables[at];
  return table === undefined ? '' : `${String(at)} ${String(rowAt(table, y))}`;
}

/** True where the words of that row stand on other lines than the piece. */
function isForeign({ bottom }: Piece, levels: ReadonlySet<number> | undefined): boolean {
  return levels === undefined ? false : [...levels].every((level) => Math.abs(level - bottom) > 1.2);
}
