import type { Block } from '../../content.ts';
import type { Tally } from '../limits.ts';
import { makeGrid, makeParagraphs } from './cells.ts';

/** Words and where they begin on their line. */
interface PlacedWords {
  readonly start: number;
  readonly text: string;
}

/** At least this many lines, in at least this many columns, that begin at the same places: less is prose with spaces in it. */
const fewestLines = 3;
const fewestColumns = 3;
/** Characters by which a cell may be off its column. */
const tolerance = 2;

/**
 * A table whose columns are kept apart by two spaces or more, as terminals and PDF extractors print them, with what stands around it; undefined
 * where there is none. A line that has nothing in the column most rows begin with goes on with the row above it.
 */
export function findAlignedTables(lines: readonly string[], tally: Tally): Block[] | undefined {
  const placed = lines.map(placedWords);
  const from = placed.findIndex((line) => line.length >= fewestColumns);
  if (from === -1) return undefined;
  const to = placed.findLastIndex((line) => line.length >= 2) + 1;
  const body = placed.slice(from, to);
  const starts = columnStarts(body);
  const tabular = body.filter((line) => line.length >= fewestColumns - 1).length;
  const filled = body.filter((line) => line.length > 0).length;
  if (starts.length < fewestColumns || tabular < fewestLines || tabular < filled * 0.4) return undefined;
  const rows = joinWrapped(body.map((line) => placeWords(line, starts)));
  return [...makeParagraphs(lines.slice(0, from), tally), makeGrid(rows, tally), ...makeParagraphs(lines.slice(to), tally)];
}

function placedWords(line: string): PlacedWords[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({ start: index, text }));
}

/** Places where several lines begin, neighbours taken together. */
function columnStarts(lines: readonly (readonly PlacedWords[])[]): number[] {
  const all = lines.flatMap((line) => line.map(({ start }) => start)).sort((one, other) => one - other);
  const clusters: number[][] = [];
  for (const start of all) {
    const cluster = clusters.at(-1);
    if (cluster && start <= (cluster[0] ?? start) + tolerance) cluster.push(start);
    else clusters.push([start]);
  }
  const most = clusters.reduce((longest, cluster) => Math.max(longest, cluster.length), 0);
  return clusters.filter((cluster) => cluster.length >= Math.max(2, most * 0.2)).map(([start = 0]) => start);
}

function placeWords(line: readonly PlacedWords[], starts: readonly number[]): string[] {
  const cells = starts.map(() => '');
  for (const { start, text } of line) {
    const place = starts.findLastIndex((at) => at <= start + tolerance);
    const column = Math.max(0, place);
    cells[column] = cells[column] ? `${cells[column]} ${text}` : text;
  }
  return cells;
}

function joinWrapped(rows: readonly (readonly string[])[]): string[][] {
  const leading = [0, 1].find((column) => rows.filter((row) => row[column] !== '').length >= 2) ?? 0;
  const joined: string[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (row.every((cell) => cell === '')) continue;
    if (above && row[leading] === '') goOn(above, row);
    else joined.push([...row]);
  }
  return joined;
}

function goOn(above: string[], row: readonly string[]): void {
  row.forEach((cell, column) => {
    if (cell !== '') above[column] = above[column] ? `${above[column]} ${cell}` : cell;
  });
}
