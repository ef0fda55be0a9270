import { parse } from 'csv-parse/sync';
import type { Block } from '../../content.ts';
import type { Tally } from '../limits.ts';
import { refusals } from '../refusals.ts';
import { makeGrid, makeParagraphs } from './cells.ts';

/** One line of a delimited file, its cells as written; no cells for an empty line. */
type Line = readonly string[];

/** How lines agree on a number of cells: among all of them, and among those that have more than one. */
interface Agreement {
  readonly width: number;
  readonly consistency: number;
  readonly amongDivided: number;
}

/** Characters that settle it; more where those are not two whole lines. */
const SAMPLES = [60_000, 1_000_000];

/** Commas, semicolons and tabs, whichever divides most lines into the same number of cells. */
export function findDelimiter(text: string): ({ delimiter: string } & Agreement) | undefined {
  for (const [at, length] of SAMPLES.entries()) {
    const found = judgeSample(text.slice(0, length));
    const isAll = text.length <= length || at === SAMPLES.length - 1;
    if (isAll || (found !== undefined && found.amongDivided > 0)) return found;
  }
  return undefined;
}

function judgeSample(sample: string): ({ delimiter: string } & Agreement) | undefined {
  const found = [',', ';', '\t']
    .map((delimiter) => ({ delimiter, ...measure(splitSample(sample, delimiter)) }))
    .filter(({ width }) => width >= 2)
    .sort((one, other) => other.consistency - one.consistency || other.width - one.width);
  return found[0];
}

function splitSample(sample: string, delimiter: string): Line[] {
  try {
    return splitRecords(sample, delimiter);
  } catch {
    return splitWhole(sample, delimiter);
  }
}

/** A sample may end within a quoted cell: what stands before its last few lines then decides. */
function splitWhole(sample: string, delimiter: string): Line[] {
  const ends = [...sample.matchAll(/"\n/g)].map(({ index }) => index + 1).slice(-MOST_TRIES);
  for (const end of ends.toReversed()) {
    try {
      return splitRecords(sample.slice(0, end), delimiter);
    } catch {
      continue;
    }
  }
  return [];
}

const MOST_TRIES = 20;

function measure(records: readonly Line[]): Agreement {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 0) counts.set(length, (counts.get(length) ?? 0) + 1);
  const full = records.filter(({ length }) => length > 0).length;
  const [width = 0, lines = 0] = [...counts].filter(([length]) => length > 1).sort((one, other) => other[1] - one[1])[0] ?? [];
  const divided = records.filter(({ length }) => length > 1).length;
  return lines < 2 ? { width, consistency: 0, amongDivided: 0 } : { width, consistency: lines / full, amongDivided: lines / divided };
}

/** Throws UnreadableDocument where quotation marks leave no sense to be made of the file. */
export function splitDelimited(text: string, delimiter: string): Line[] {
  try {
    return splitRecords(text, delimiter);
  } catch {
    throw refusals.damaged();
  }
}

function splitRecords(text: string, delimiter: string): Line[] {
  const records: string[][] = parse(text, {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: 1_000_000,
  });
  return records.map((cells) => (cells.every((cell) => cell.trim() === '') && cells.length === 1 ? [] : cells));
}

/**
 * Lines before and after a table are paragraphs; a lone cell inside it is one of its rows. A table goes on after an empty line or a line of
 * text when it has as many columns as before, or fewer because its last cells are blank, which is what a page break makes of it.
 */
export function blocksOfLines(lines: readonly Line[], tally: Tally): Block[] {
  const blocks: Block[] = [];
  let table: Line[] = [];
  let width = 0;
  let between: Line[] = [];
  const finish = () => {
    if (table.length > 0) blocks.push(makeGrid(table, tally));
    blocks.push(...makeParagraphs(between.flat(), tally));
    table = [];
    width = 0;
    between = [];
  };
  for (const line of lines) {
    if (line.length < 2) {
      between.push(line);
    } else {
      if (!isSameTable(width, between, line)) finish();
      table.push(...between.filter(({ length }) => length > 0), line);
      width = Math.max(width, line.length);
      between = [];
    }
  }
  finish();
  return blocks;
}

function isSameTable(width: number, between: readonly Line[], line: Line): boolean {
  return width > 0 && (between.length === 0 || line.length === width || (line.length >= 3 && line.length < width));
}

/** Makes whole again the rows of pasted text that a line end within a cell has broken: what follows adds up to the width of the headings. */
export function mendBrokenRows(lines: readonly Line[]): Line[] {
  const head = lines.findIndex(({ length }) => length >= 3);
  const width = lines[head]?.length ?? 0;
  const mended: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? [];
    const last = mended.at(-1);
    if (last !== undefined && last.length === width && goesOn(line)) {
      mended[mended.length - 1] = addToEnd(last, line[0] ?? '');
      continue;
    }
    const count = at > head && line.length >= 2 && line.length < width ? countPieces(lines.slice(at, at + 30), width) : 1;
    mended.push(lines.slice(at + 1, at + count).reduce(joinPieces, line));
    at += count - 1;
  }
  return mended;
}

/** A lone line in small letters under a whole row is the rest of its last cell. */
function goesOn(line: Line): boolean {
  return line.length === 1 && /^\s*\p{Ll}/u.test(line[0] ?? '');
}

function addToEnd(row: Line, text: string): Line {
  const end = row.findLastIndex((cell) => cell.trim() !== '');
  return row.map((cell, column) => (column === end ? `${cell}\n${text}` : cell));
}

/** How many lines from here make one row of the width; one where none do, or where a line begins a row of its own. */
function countPieces(lines: readonly Line[], width: number): number {
  let cells = lines[0]?.length ?? 0;
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue;
    if (line.length === 0 || startsRow(line)) return 1;
    cells += line.length - 1;
    if (cells === width) return at + 1;
    if (cells > width) return 1;
  }
  return 1;
}

function startsRow([first = '']: Line): boolean {
  return /^\s*$|^\s*[A-Za-z]{0,4}[. ]?\d+(?:[.)/\d]*[a-z]?[.)]?)\s*$/.test(first);
}

function joinPieces(row: Line, piece: Line): Line {
  const [first = '', ...others] = piece;
  return [...row.slice(0, -1), `${row.at(-1) ?? ''}\n${first}`, ...others];
}
