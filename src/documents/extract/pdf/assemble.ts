import type { Block, Cell } from '../../content.ts';
import type { Tally } from '../limits.ts';
import { findBareTable } from './bare-table.ts';
import type { Drawing } from './drawing.ts';
import { joinLines, type TextLine } from './lines.ts';
import type { Page, PagePart, TablePart } from './read-page.ts';

/** Pages one after another, without what every page repeats above and below; a table that goes on overleaf is one. */
export function assemblePages(pages: readonly Page[], tally: Tally): Block[] {
  const running = findRunningLines(pages);
  const parts = pages.flatMap((page) => page.parts.filter((part) => part.kind === 'table' || !isRunning(part.line, page, running)));
  const fills = pages.flatMap((page) => page.drawing.fills);
  const inks = pages.flatMap((page) => page.drawing.inks);
  return joinParts(parts).flatMap((part) =>
    part.kind === 'table' ? [makeGrid(part.rows, tally)] : readLooseLines(part.lines, { rules: [], fills, inks }, tally),
  );
}

type Joined = TablePart | { readonly kind: 'lines'; readonly lines: TextLine[] };

/** Lines that follow one another together, and so the parts of a table. */
function joinParts(parts: readonly PagePart[]): Joined[] {
  const joined: Joined[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (part.kind === 'line') {
      if (before?.kind === 'lines') before.lines.push(part.line);
      else joined.push({ kind: 'lines', lines: [part.line] });
    } else if (before?.kind === 'table' && isSameTable(before.columns, part.columns)) {
      joined[joined.length - 1] = { ...before, rows: [...before.rows, ...part.rows] };
    } else joined.push(part);
  }
  return joined;
}

function isSameTable(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((place, at) => Math.abs(place - (other[at] ?? 0)) <= 6);
}

function makeGrid(rows: readonly (readonly Cell[])[], tally: Tally): Block {
  for (const row of rows) {
    tally.countRow();
    tally.countColumns(row.length);
    for (const cell of row) tally.countText(cell.text.length);
  }
  return { kind: 'grid', rows };
}

/** Words near the edge of the page that stand there on other pages too, their numbers apart. */
function findRunningLines(pages: readonly Page[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const part of page.parts) {
      const key = part.kind === 'line' ? runningKey(part.line, page) : '';
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([key]) => key));
}

function isRunning(line: TextLine, page: Page, running: ReadonlySet<string>): boolean {
  const key = runningKey(line, page);
  return running.has(key) || (key !== '' && /^(?:page )?\d+(?: of \d+| ?\/ ?\d+)?$/i.test(line.text));
}

function runningKey(line: TextLine, { top, height }: Page): string {
  const isAtEdge = line.bottom - top < height * 0.08 || line.top - top > height * 0.92;
  return isAtEdge ? `${String(Math.round((line.bottom - top) / 4))} ${line.text.replace(/\d+/g, '#')}` : '';
}

function readLooseLines(lines: readonly TextLine[], drawing: Drawing, tally: Tally): Block[] {
  const table = findBareTable(lines, drawing);
  if (!table) return makeParagraphs(lines, tally);
  return [
    ...makeParagraphs(lines.slice(0, table.from), tally),
    makeGrid(table.rows, tally),
    ...makeParagraphs(lines.slice(table.to), tally),
  ];
}

function makeParagraphs(lines: readonly TextLine[], tally: Tally): Block[] {
  const heights = lines.map((line) => line.bottom - line.top).sort((one, other) => one - other);
  const usual = heights[heights.length >> 1] ?? 0;
  const edge = Math.max(...lines.map((line) => line.right));
  const joined: TextLine[][] = [];
  for (const line of lines) {
    const before = joined.at(-1)?.at(-1);
    const isSameSize = before !== undefined && Math.abs(before.bottom - before.top - (line.bottom - line.top)) < 1;
    const isNear = before !== undefined && line.bottom > before.bottom && line.bottom - before.bottom < (line.bottom - line.top) * 2;
    if (isSameSize && isNear) joined.at(-1)?.push(line);
    else joined.push([line]);
  }
  return joined.flatMap((group) => {
    const isHeading = group.length <= 2 && group.every((line) => line.bottom - line.top > usual * 1.12);
    return joinLines(group, edge)
      .split('\n')
      .filter((text) => text !== '')
      .map((text): Block => {
        tally.countText(text.length);
        return { kind: 'paragraph', text, isHeading };
      });
  });
}
