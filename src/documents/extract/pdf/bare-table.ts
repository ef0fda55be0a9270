import type { Cell } from '../../content.ts';
import type { Drawing } from './drawing.ts';
import { joinLines, makeLines, type TextLine } from './lines.ts';
import { centreOf, grown, isInside, type Piece } from './shapes.ts';

/** A table without lines around its cells: which lines of text it takes up, and its rows. */
export interface BareTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly Cell[])[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const fewestColumns = 3;
const fewestRows = 3;
/** The narrowest space, in points, that keeps two columns apart. */
const narrowestGutter = 1.5;

/** Finds columns by the space that no line of words crosses, and rows by the space between them or, failing that, by their first column. */
export function findBareTable(lines: readonly TextLine[], drawing: Drawing): BareTable | undefined {
  const from = lines.findIndex((line) => line.pieces.length >= fewestColumns);
  const several = lines.filter((line, at) => at >= from && line.pieces.length >= 2);
  if (from === -1 || several.length < fewestRows) return undefined;
  const columns = joinSpans(
    several.flatMap(({ pieces }) => pieces.map(({ left, right }) => ({ start: left, end: right }))),
    narrowestGutter,
  );
  const last = lines.findLastIndex((line) => line.pieces.length >= 2);
  const body = lines.slice(from);
  const groups = groupByGaps(body) ?? groupByFirstColumn(body.slice(0, last - from + 1), columns);
  const end = groups.findLastIndex((group) => group.some((line) => line.pieces.length >= 2));
  const used = groups.slice(0, end + 1);
  if (columns.length < fewestColumns || used.length < fewestRows) return undefined;
  const to = from + used.reduce((sum, group) => sum + group.length, 0);
  return { from, to, rows: used.map((group) => makeRow(group, columns, drawing)) };
}

/** Spans that overlap or nearly touch, as one. */
function joinSpans(spans: readonly Span[], gap: number): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const before = joined.at(-1);
    if (before && span.start < before.end + gap) joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** Lines of one row stand closer than rows do, if rows keep any distance at all. */
function groupByGaps(lines: readonly TextLine[]): TextLine[][] | undefined {
  const gaps = lines.map((line, at) => line.top - Math.max(...lines.slice(Math.max(0, at - 4), at).map(({ bottom }) => bottom)));
  const sorted = gaps.slice(1).sort((one, other) => one - other);
  const jump = sorted.findIndex((gap, at) => at > 0 && gap > Math.max(1, sorted[at - 1] ?? 0) * 1.4 && gap > (sorted[at - 1] ?? 0) + 2);
  if (jump === -1) return undefined;
  const threshold = ((sorted[jump] ?? 0) + (sorted[jump - 1] ?? 0)) / 2;
  return group(lines, (_, at) => (gaps[at] ?? 0) > threshold);
}

function groupByFirstColumn(lines: readonly TextLine[], columns: readonly Span[]): TextLine[][] {
  const end = columns[0]?.end ?? 0;
  return group(lines, (line) => line.left <= end);
}

function group(lines: readonly TextLine[], begins: (line: TextLine, at: number) => boolean): TextLine[][] {
  const groups: TextLine[][] = [];
  lines.forEach((line, at) => {
    if (at === 0 || begins(line, at)) groups.push([line]);
    else groups.at(-1)?.push(line);
  });
  return groups;
}

function makeRow(lines: readonly TextLine[], columns: readonly Span[], drawing: Drawing): Cell[] {
  const pieces = lines.flatMap((line) => line.pieces);
  const columnOf = (piece: Piece) =>
    Math.max(
      0,
      columns.findLastIndex(({ start }) => start <= piece.left + narrowestGutter / 2),
    );
  return columns.map(({ end }, column) => {
    const own = pieces.filter((piece) => columnOf(piece) === column);
    return makeCell(own, end, drawing);
  });
}

function makeCell(pieces: readonly Piece[], rightEdge: number, drawing: Drawing): Cell {
  const [first] = pieces;
  if (!first) return { text: '' };
  const { x, y } = centreOf(first);
  const fill = drawing.fills.findLast((box) => isInside(box, x, y))?.color;
  const color = drawing.inks.find((ink) => pieces.some((piece) => isInside(grown(piece), ink.x, ink.y)))?.color;
  const text = joinLines(makeLines(pieces), rightEdge);
  return { text, ...(fill === undefined ? {} : { fill }), ...(color === undefined ? {} : { color }) };
}
