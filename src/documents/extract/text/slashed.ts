import type { Block, Guess } from '../../content.ts';
import type { Tally } from '../limits.ts';
import { makeGrid, makeParagraphs } from './cells.ts';
import { fitCells } from './fit-cells.ts';

/**
 * Some web stores give a table out as text with " / " between its cells and a line end wherever a cell had one. The number of headings says
 * how many cells a row has; " / " also stands between two leads, and cells that were empty may be missing, which is why rows are fitted.
 */
const numberAtStart = /^\d{1,3}(?:\.\d{1,3})*[.)]?(?= \/( |$))/;

export function looksSlashed(lines: readonly string[]): boolean {
  return lines.filter((line) => cellsOf(line).length >= 3).length >= 3;
}

function cellsOf(text: string): string[] {
  return text.split(/(?:^|\s)\/(?=\s|$)/).map((cell) => cell.trim());
}

interface Draft {
  readonly heading: string;
  readonly rows: string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function readSlashed(lines: readonly string[], tally: Tally): Block[] {
  const { heading, rows, before, after } = divideIntoRows(lines.map((line) => line.trim()));
  const headings = cellsOf(heading);
  const split = rows.flatMap((row) => splitRunOn(row));
  const cells = split.map(({ text }) => cellsOf(text));
  const fitted = fitCells(cells, headings);
  const guesses = split.flatMap(({ text, why }, at): Guess[] => {
    const reasons = [why, fitted[at]?.why].filter((reason) => reason !== undefined);
    return reasons.map((reason) => ({ row: at + 1, text: why === reason ? text.slice(0, 80) : text, why: reason }));
  });
  const grid = makeGrid([headings, ...fitted.map((row) => row.cells)], tally, guesses.length > 0 ? { guesses } : {});
  return [...makeParagraphs(before, tally), grid, ...makeParagraphs(after, tally)];
}

function divideIntoRows(lines: readonly string[]): Draft {
  const start = lines.findIndex((line) => cellsOf(line).length >= 3);
  const isNumbered = lines.filter((line) => numberAtStart.test(line)).length >= 2;
  const last = lines.findLastIndex((line) => cellsOf(line).length >= 2);
  const firstRow = isNumbered ? lines.findIndex((line, at) => at > start && numberAtStart.test(line)) : start + 1;
  const heading = lines.slice(start, firstRow).join('\n');
  const width = cellsOf(heading).length;
  const rows: string[] = [];
  let next = firstRow;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const current = rows.at(-1);
    const isOver = next > last && (line === '' || current === undefined || cellsOf(current).length >= width);
    if (isOver) break;
    if (line === '') continue;
    const isNew = current === undefined || (isNumbered ? numberAtStart.test(line) : startsRow(current, line, width));
    if (isNew) rows.push(line);
    else rows[rows.length - 1] = `${current}\n${line}`;
  }
  return { heading, rows, before: lines.slice(0, start), after: lines.slice(next) };
}

/** Without numbers, a row begins where the cells of a line no longer fit into the row before it. */
function startsRow(current: string, line: string, width: number): boolean {
  const added = cellsOf(line).length - 1;
  return added > 0 && cellsOf(current).length + added > width;
}

/** "… / 15. / Next action": the last cell, 1, has run into the number of the next row, 5. */
function splitRunOn(row: string): { text: string; why?: string }[] {
  const number = Number(/^\d+/.exec(row)?.[0] ?? Number.NaN);
  const next = String(number + 1);
  const found = new RegExp(`(\\s/\\s+[^/\\n]{0,12}?)(${next}[.)]\\s+/\\s)`).exec(row);
  if (!found || found[1] === undefined || found[2] === undefined) return [{ text: row }];
  const cut = found.index + found[1].length;
  const ran = `${found[1].replace(/^\s*\/\s*/, '')}${next}.`;
  const why = `"${ran}" is read as the end of row ${String(number)} followed by row ${next}.`;
  return [{ text: row.slice(0, cut), why }, ...splitRunOn(row.slice(cut)).map((part, at) => (at === 0 ? { why, ...part } : part))];
}
