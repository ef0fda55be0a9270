import type { Block, Cell, Grid } from '../../content.ts';
import { findHeader } from '../columns/header-row.ts';
import { nameOf } from '../columns/heading-names.ts';
import { MONTH, monthNumber } from '../dates/month-names.ts';
import { fullYear } from '../dates/mention.ts';
import { ratingOf } from '../marks/colours.ts';
import { oneLine, plain } from '../text.ts';

type Row = readonly Cell[];

/** Columns headed by months, or by quarters, one after another. */
interface Calendar {
  readonly row: number;
  readonly first: number;
  /** The months' or quarters' names as the plan's own words give them, with a year where the document says it. */
  readonly months: readonly string[];
}

const FEWEST_MONTHS = 4;
/** Titles and notes over a table take up no more rows. */
const MOST_ABOVE = 10;
const MONTH_HEADING = new RegExp(`^${MONTH}(?:[ ,./'-]*((?:20)?\\d{2}))?$`, 'i');
const FEWEST_QUARTERS = 3;
const FINANCIAL_YEAR = /\b20\d{2} ?[/–-] ?(?:20)?\d{2}\b/;
/** "Q1", "Quarter 2 2022/23", "Q3 (Oct – Dec)". */
const QUARTER_HEADING =
  /^(?:q|qtr|quarter) ?([1-4])(?:[ ,]+((?:20)?\d{2} ?[/–-] ?(?:20)?\d{2}))?(?:[ ,]*\(?[a-z]{3,9}\.? ?(?:-|–|to) ?[a-z]{3,9}\.?\)?)?$/i;
const MARK = /^(?:[^\p{L}\p{N}\s]{1,2}|x|y|yes|\d)$/iu;

/**
 * A work programme says when by marks under months. Its months become one column of words, "Apr 2023 – Jun 2023", which is read as any other; undefined
 * where the grid is no such programme: where another column says when, or where notes or ratings stand under the months.
 */
export function foldCalendar(grid: Grid, blocks: readonly Block[]): Grid | undefined {
  const calendar = findCalendar(grid, blocks);
  if (calendar === undefined) return undefined;
  const { row: at, first, months } = calendar;
  const after = first + months.length;
  const fold = (row: Row, index: number): Row => {
    const own = row.slice(first, after);
    const isHeading = own.every(({ isContinued }) => isContinued === true);
    const [whole = { text: '' }] = own;
    const when = index < at ? { text: '' } : { text: index === at ? 'When' : wordsOf(own, months) };
    return [...row.slice(0, first), isHeading ? whole : when, ...row.slice(after)];
  };
  const rows = grid.rows.map(fold);
  return findHeader(rows) === undefined ? undefined : { ...grid, rows };
}

function findCalendar(grid: Grid, blocks: readonly Block[]): Calendar | undefined {
  for (const [row, cells] of grid.rows.slice(0, MOST_ABOVE).entries()) {
    const quarters = findQuarters(grid, row, blocks);
    if (quarters !== undefined) return quarters;
    const headings = cells.map(({ text }) => MONTH_HEADING.exec(plain(text)));
    const first = headings.findIndex((match) => match !== null);
    if (first < 0) continue;
    const end = headings.findIndex((match, column) => column > first && match === null);
    const run = headings.slice(first, end < 0 ? undefined : end).map((match, index) => ({
      number: monthNumber(match?.[1] ?? ''),
      name: oneLine(cells[first + index]?.text ?? '').replace(/[\d\s,./'’-]+$/, ''),
      year: match?.[2],
    }));
    if (run.length < FEWEST_MONTHS || isDated(cells) || !isInTurn(run) || !holdsMarks(grid.rows.slice(row + 1), first, run.length))
      return undefined;
    return { row, first, months: withYears(run, yearsAbove(grid.rows[row - 1], first, run.length), startYear(grid, row, blocks)) };
  }
  return undefined;
}

/** Another column says when. */
function isDated(cells: Row): boolean {
  return cells.some(({ text }) => ['due', 'new-due', 'completion'].includes(nameOf(text).role));
}

/** Quarters one after another, in words that are read like any other: "Q2 2022/23". */
function findQuarters(grid: Grid, row: number, blocks: readonly Block[]): Calendar | undefined {
  const cells = grid.rows[row] ?? [];
  const headings = cells.map(({ text }) => QUARTER_HEADING.exec(plain(text)));
  const first = headings.findIndex((match) => match !== null);
  const end = headings.findIndex((match, column) => column > first && match === null);
  const run = first < 0 ? [] : headings.slice(first, end < 0 ? undefined : end);
  const numbers = run.map((match) => Number(match?.[1] ?? 0));
  const isTurn = numbers.every((number, index) => index === 0 || number === ((numbers[index - 1] ?? 0) % 4) + 1);
  if (run.length < FEWEST_QUARTERS || !isTurn || isDated(cells) || !holdsMarks(grid.rows.slice(row + 1), first, run.length))
    return undefined;
  const year = run.length > 4 ? undefined : textsAbove(grid, row, blocks).flatMap((text) => FINANCIAL_YEAR.exec(text)?.[0] ?? [])[0];
  const months = run.map((match, index) => [`Q${String(numbers[index] ?? 0)}`, match?.[2] ?? year ?? ''].join(' ').trim());
  return { row, first, months };
}

interface MonthHeading {
  readonly number: number;
  readonly name: string;
  readonly year: string | undefined;
}

function isInTurn(run: readonly MonthHeading[]): boolean {
  return run.every(({ number }, index) => index === 0 || number === ((run[index - 1]?.number ?? 0) % 12) + 1);
}

/** Ticks or bars, not notes; bars of more than one rating colour say how it goes, not when. */
function holdsMarks(rows: readonly Row[], first: number, length: number): boolean {
  const own = rows.flatMap((row) => row.slice(first, first + length).filter(({ isContinued }) => isContinued !== true));
  const texts = own.map(({ text }) => oneLine(text)).filter((text) => text !== '');
  const colours = new Set(own.map(({ fill }) => ratingOf(fill, 'fill')).filter((rating) => rating !== 'none'));
  return texts.every((text) => MARK.test(text)) && (texts.length > 0 || colours.size === 1);
}

/** Years that stand merged over their months. */
function yearsAbove(row: Row | undefined, first: number, length: number): readonly (string | undefined)[] {
  return Array.from({ length }, (_, index) => /^(?:20)\d{2}$/.exec(oneLine(row?.[first + index]?.text ?? ''))?.[0]);
}

/** The year the first month is of: that of "2023/24" or "2024" above the table. */
function startYear(grid: Grid, row: number, blocks: readonly Block[]): number | undefined {
  const year = textsAbove(grid, row, blocks).flatMap((text) => /\b20\d{2}\b/.exec(plain(text))?.[0] ?? [])[0];
  return year === undefined ? undefined : Number(year);
}

/** What stands before the headings: paragraphs, rows over them, the sheet's name. */
function textsAbove(grid: Grid, row: number, blocks: readonly Block[]): readonly string[] {
  const before = blocks.slice(0, blocks.indexOf(grid)).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const above = grid.rows.slice(0, row).flatMap((cells) => cells.map(({ text }) => text));
  return [...before, ...above, grid.name ?? ''];
}

function withYears(run: readonly MonthHeading[], above: readonly (string | undefined)[], start: number | undefined): readonly string[] {
  const begin = run[0]?.number ?? 1;
  return run.map(({ name, year }, index) => {
    const turns = Math.floor((begin - 1 + index) / 12);
    const own = year ?? above[index] ?? (start === undefined ? undefined : String(start + turns));
    return own === undefined ? name : `${name} ${String(fullYear(own))}`;
  });
}

/** One stretch of marked months as its first and last, several as a list. */
function wordsOf(cells: Row, months: readonly string[]): string {
  const marked = cells.flatMap(({ text, fill }, index) => (oneLine(text) !== '' || ratingOf(fill, 'fill') !== 'none' ? [index] : []));
  const [first, last] = [marked[0], marked.at(-1)];
  if (first === undefined || last === undefined) return '';
  const names = marked.map((index) => months[index] ?? '');
  if (marked.length === 1 || last - first >= marked.length) return names.join(', ');
  return `${months[first] ?? ''} – ${months[last] ?? ''}`;
}
