import type { Block, Grid, Guess } from '../../content.ts';
import { chooseColumns, type Columns, type Row } from '../columns/choose-columns.ts';
import { findHeader, findOpenHeader, repeatsHeader, type HeaderRows } from '../columns/header-row.ts';
import { nameOf } from '../columns/heading-names.ts';
import { isDateLike, isPlainlyLead } from '../columns/looks-like.ts';
import { guessColumns } from '../columns/unheaded.ts';
import { oneLine } from '../text.ts';
import { explainedMarks } from '../legends.ts';
import { AREA_NAME } from './area-name.ts';
import { foldCalendar } from './calendar-columns.ts';
import { findListedPlan } from './listed-actions.ts';

/** A table of actions, its headings understood. */
export interface PlanTable {
  readonly columns: Columns;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** What stands above the headings in the same grid: titles and legends. */
  readonly above: readonly Row[];
  /** A legend that stands beside its rows, under a heading of its own. */
  readonly beside: readonly Row[];
  /** The last heading before it, or its sheet's name. */
  readonly caption?: string;
  readonly guesses: readonly Guess[];
  readonly hidden?: Grid['hidden'];
  /** True where the columns are known only by what they hold. */
  readonly isUnheaded: boolean;
  /** True where marks under months say when. */
  readonly isCalendar?: boolean;
  /** The block it came from. */
  readonly block: number;
}

export interface TableRow {
  /** Counted from 0 in its grid. */
  readonly at: number;
  readonly cells: Row;
}

export interface FoundTables {
  readonly tables: readonly PlanTable[];
  /** Grids that are no table of actions: legends, cover tables. */
  readonly others: readonly Grid[];
}

export function findTables(blocks: readonly Block[]): FoundTables {
  const tables: PlanTable[] = [];
  const others: Grid[] = [];
  const marks = explainedMarks(blocks);
  for (const [block, grid] of blocks.entries()) {
    if (grid.kind !== 'grid') continue;
    const calendar = foldCalendar(grid, blocks);
    const place = { block, caption: captionOf(blocks, block), marks };
    const found = tablesIn(calendar ?? grid, place, tables.at(-1)).map((table) =>
      calendar === undefined ? table : { ...table, isCalendar: true },
    );
    if (found.length === 0) others.push(grid);
    tables.push(...found);
  }
  if (tables.length > 0) return { tables, others };
  const open = others.flatMap((grid) => openTable(grid, blocks, marks));
  if (open.length > 0) return { tables: open, others: others.filter((grid) => !open.some(({ block }) => blocks[block] === grid)) };
  const forms = others.flatMap((grid) => readForm(grid, blocks, marks));
  if (forms.length > 0) return { tables: forms, others: others.filter((grid) => !forms.some(({ block }) => blocks[block] === grid)) };
  const listed = findListedPlan(blocks);
  const list = listed === undefined ? [] : tablesIn(listed.grid, { block: listed.block, caption: undefined, marks });
  if (list.length > 0) return { tables: list, others };
  const guessed = others.flatMap((grid) => guessTable(grid, blocks) ?? []);
  return { tables: guessed, others: others.filter((grid) => !guessed.some(({ block }) => blocks[block] === grid)) };
}

/** Where a grid stands and what its document says of its marks. */
interface Place {
  readonly block: number;
  readonly caption: string | undefined;
  readonly marks: ReadonlySet<string>;
}

function tablesIn(
  grid: Grid,
  { block, caption, marks }: Place,
  before?: PlanTable,
  find: (rows: readonly Row[]) => HeaderRows | undefined = findHeader,
): readonly PlanTable[] {
  const tables: PlanTable[] = [];
  const base = { guesses: grid.guesses ?? [], block, isUnheaded: false, ...(grid.hidden === undefined ? {} : { hidden: grid.hidden }) };
  for (let start = 0; start < grid.rows.length;) {
    const header = find(grid.rows.slice(start));
    if (header === undefined) break;
    const { body: whole, end } = bodyOf(grid, header, start);
    const { own, body, beside } = partKey(header, whole);
    const columns = chooseColumns(
      own,
      body.map(({ cells }) => cells),
      marks,
    );
    const above = grid.rows.slice(start, start + header.at);
    const standing = above.map((row) => oneLine(row[0]?.text ?? '')).findLast((text) => text !== '');
    const named = tables.length > 0 || AREA_NAME.test(standing ?? '') ? (standing ?? caption) : caption;
    if (columns !== undefined) {
      tables.push({
        ...base,
        columns,
        headings: own.headings,
        rows: body,
        above,
        beside,
        ...(named === undefined ? {} : { caption: named }),
      });
    }
    start = end;
  }
  return tables.length > 0 || before === undefined ? tables : (continuation(grid, before, block) ?? []);
}

/** Parts a legend that stands to the right of the table, headed "Key", from it. */
function partKey(header: HeaderRows, body: readonly TableRow[]): { own: HeaderRows; body: readonly TableRow[]; beside: readonly Row[] } {
  const at = header.headings.findIndex((heading) => /^(?:(?:rag|status|progress) )?(?:key|legend)(?: to.*)?:?$/i.test(heading));
  if (at < 3) return { own: header, body, beside: [] };
  const own = { ...header, headings: header.headings.slice(0, at), names: header.names.slice(0, at) };
  return {
    own,
    body: body.map(({ at: row, cells }) => ({ at: row, cells: cells.slice(0, at) })),
    beside: body.map(({ cells }) => cells.slice(at)),
  };
}

/** The rows up to another table's headings in the same grid, without the headings repeated on the way. */
function bodyOf(grid: Grid, header: HeaderRows, start: number): { body: readonly TableRow[]; end: number } {
  const body: TableRow[] = [];
  for (let at = start + header.next; at < grid.rows.length; at += 1) {
    const cells = grid.rows[at] ?? [];
    if (repeatsHeader(header, cells)) continue;
    if (!isRowOfData(cells) && findHeader([cells]) !== undefined) return { body, end: at };
    body.push({ at, cells });
  }
  return { body, end: grid.rows.length };
}

/** Sentences and bare numbers stand in rows, not in headings. */
function isRowOfData(cells: Row): boolean {
  const isSentence = (text: string): boolean =>
    text.length > 60 || (text.split(/\s+/).length >= 7 && !text.includes('?') && nameOf(text).weight < 3);
  return cells.some(({ text }) => isSentence(text.trim()) || /^\d+(?:\.\d+)*\.?$/.test(text.trim()));
}

/** A table broken by a page: the same number of columns, no headings, and rows like those before it. */
function continuation(grid: Grid, before: PlanTable, block: number): readonly PlanTable[] | undefined {
  const width = grid.rows[0]?.length;
  if (width !== before.headings.length || width < 3 || block - before.block > 3) return undefined;
  const { title, lead, due } = before.columns;
  const isAlike = grid.rows.some((row) => [title, lead ?? due ?? title].every((column) => (row[column]?.text ?? '') !== ''));
  if (!isAlike) return undefined;
  const rows = grid.rows.map((cells, at) => ({ at, cells }));
  return [{ ...before, rows, above: [], beside: [], guesses: grid.guesses ?? [], block, isUnheaded: false }];
}

/** A form names its parts down the side, an action to each column beside them. */
function readForm(grid: Grid, blocks: readonly Block[], marks: ReadonlySet<string>): readonly PlanTable[] {
  const width = grid.rows[0]?.length ?? 0;
  if (width < 2 || width > 12 || grid.rows.length > 40) return [];
  const turned = Array.from({ length: width }, (_, column) => grid.rows.map((row) => row[column] ?? { text: '' }));
  const block = blocks.indexOf(grid);
  return tablesIn({ kind: 'grid', rows: turned }, { block, caption: captionOf(blocks, block), marks });
}

/** A table none of whose headings need be known, if words, people and days stand under them and not among them; "Champion" is a heading and an office. */
function openTable(grid: Grid, blocks: readonly Block[], marks: ReadonlySet<string>): readonly PlanTable[] {
  const block = blocks.indexOf(grid);
  return tablesIn(grid, { block, caption: captionOf(blocks, block), marks }, undefined, findOpenHeader).filter(({ columns, headings }) => {
    const [who, when] = [columns.lead, columns.due].map((column) => (column === undefined ? undefined : headings[column]));
    return who !== undefined && when !== undefined && !isDateLike(when) && (when !== '' || !isPlainlyLead(who));
  });
}

function guessTable(grid: Grid, blocks: readonly Block[]): PlanTable | undefined {
  const rows = grid.rows.filter((row) => new Set(row.map(({ text }) => text)).size > 2);
  const columns = guessColumns(rows);
  if (columns === undefined) return undefined;
  const block = blocks.indexOf(grid);
  const isHeading = (cells: Row): boolean => cells.some(({ text }) => nameOf(text).weight >= 2) && !isRowOfData(cells);
  const body = grid.rows.map((cells, at) => ({ at, cells })).filter(({ at, cells }) => at > 0 || !isHeading(cells));
  return { columns, headings: [], rows: body, above: [], beside: [], guesses: grid.guesses ?? [], isUnheaded: true, block };
}

const NO_CAPTION =
  /^(?:(?:last )?updated?\b|date\b|as at\b|position at\b|version\b|page \d|source\b|https?:|(?:rag |status |progress )?key\b|[^:]{1,30}: ?\S.*\d{4}$|\w{1,8} ?=)/i;

/** The nearest heading above a table that belongs to no table before it, else the sheet's own name. */
function captionOf(blocks: readonly Block[], block: number): string | undefined {
  for (let at = block - 1; at >= 0; at -= 1) {
    const one = blocks[at];
    if (one === undefined || one.kind === 'grid') break;
    const text = oneLine(one.text);
    if (text !== '' && !NO_CAPTION.test(text) && (one.isHeading || (block - at <= 2 && text.length <= 140 && !/[.;]$/.test(text))))
      return text;
  }
  const grid = blocks[block];
  const name = grid?.kind === 'grid' ? grid.name?.trim() : undefined;
  return name === undefined || /^(?:sheet|table|tabelle)? ?\d*$/i.test(name) ? undefined : name;
}
