import type { Columns, Row } from '../columns/choose-columns.ts';
import { keyOfRow } from '../marks/status-key.ts';
import { oneLine, plain } from '../text.ts';
import type { PlanTable, TableRow } from './find-tables.ts';
import { isCopyOfLeft, shapeOf, type RowShape } from './row-shape.ts';

/** A row as part of the plan. `rows` are all grid rows an action was joined from. */
export type SortedRow =
  | { readonly kind: 'area'; readonly ref: string; readonly title: string }
  | { readonly kind: 'action'; readonly cells: Row; readonly rows: readonly number[] };

interface Sorted {
  readonly rows: readonly SortedRow[];
  /** Legends found among the rows. */
  readonly legend: readonly Row[];
}

const FOOTNOTE =
  /^(?:note|nb|n\.b|source|\*|page \d|key\b(?! (?:issue|area|priorit|action|line|theme|objective|stage|judg|find|recommend))|legend|last updated|updated:?|version|printed|produced by|total|sub-?total|grand total|number of actions|end of|contact\b|prepared by|approved by|for (?:further|more) information|https?:)/i;

/** Sorts a table's rows into area headings and actions; joins rows that a page break or a list has cut; leaves out totals and legends. */
export function sortRows(table: PlanTable): Sorted {
  const { columns } = table;
  const { body, legend } = cutLegend(table.rows, columns);
  const shapes = body.map(({ cells }) => shapeOf(cells, columns));
  const scene = describeTable(shapes);
  const rows: SortedRow[] = [];
  for (const [index, { at, cells }] of body.entries()) {
    const shape = shapes[index];
    if (shape === undefined || isNothing(shape)) continue;
    const last = rows.at(-1);
    const previous = last?.kind === 'action' ? last : undefined;
    const above = body[index - 1]?.cells;
    const isAfterBreak = at - (body[index - 1]?.at ?? at) > 1;
    if (last?.kind === 'area' && goesOn(last.title, shape))
      rows[rows.length - 1] = { ...last, title: joinTexts(last.title, shape.texts[0] ?? '') };
    else if (isArea(shape, scene, { shapes, from: index + 1 }, previous?.cells, columns)) rows.push(areaOf(shape));
    else if (previous !== undefined && continues(shape, cells, { above, isAfterBreak }, scene, previous.cells, columns)) {
      rows[rows.length - 1] = { kind: 'action', cells: joinCells(previous.cells, cells, columns.ref), rows: [...previous.rows, at] };
    } else if (shape.title !== '' || (shape.ref !== '' && shape.written.length > 2)) rows.push({ kind: 'action', cells, rows: [at] });
  }
  return { rows, legend };
}

/** The rows of a table from one on. */
interface Below {
  readonly shapes: readonly RowShape[];
  readonly from: number;
}

function findBelow({ shapes, from }: Below, isWanted: (shape: RowShape) => boolean): RowShape | undefined {
  for (let at = from; at < shapes.length; at += 1) {
    const shape = shapes[at];
    if (shape !== undefined && isWanted(shape)) return shape;
  }
  return undefined;
}

interface Scene {
  /** Most rows that say who or when have a number. */
  readonly hasRefs: boolean;
  readonly hasDottedRefs: boolean;
  readonly isMostlyFull: boolean;
}

function describeTable(shapes: readonly RowShape[]): Scene {
  const full = shapes.filter((shape) => shape.title !== '' && (shape.hasLead || shape.hasDue));
  const referred = full.filter(({ ref }) => ref !== '');
  return {
    hasRefs: referred.length > 0 && referred.length * 2 >= full.length,
    hasDottedRefs: referred.filter(({ ref }) => /\d[./-]\d|[a-z]\d|\d[a-z]/i.test(ref)).length * 2 > referred.length,
    isMostlyFull: full.length * 2 >= shapes.length,
  };
}

function isNothing(shape: RowShape): boolean {
  if (shape.texts.length === 0) return true;
  const [text = ''] = shape.texts;
  if (!shape.hasLead && !shape.hasDue && /^(?:none|n\/?a|nil|-+|no (?:further )?actions?(?: required| needed)?)[.]?$/i.test(shape.title))
    return true;
  return (
    (shape.texts.length === 1 || !(shape.hasLead || shape.hasDue)) && FOOTNOTE.test(text) && !/^\d/.test(text) && shape.written.length <= 4
  );
}

/** Legend rows stand together at the foot (or head) of a table, few words to a row. */
function cutLegend(rows: readonly TableRow[], columns: Columns): { body: readonly TableRow[]; legend: readonly Row[] } {
  const isLegend = ({ cells }: TableRow): boolean => {
    const shape = shapeOf(cells, columns);
    if (shape.texts.length > 2 || shape.hasLead || shape.hasDue) return false;
    return (
      shape.texts.length === 0 ||
      /^(?:status |progress |rag |brag )?(?:key|legend)\b/i.test(shape.texts[0] ?? '') ||
      keyOfRow(cells).length > 0
    );
  };
  const end = rows.findLastIndex((row) => !isLegend(row)) + 1;
  const written = rows.slice(end).filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  const [only] = written;
  const isKey = written.length >= 2 || (only !== undefined && keyOfRow(only.cells).length >= 2);
  const foot = isKey && !continuesNumbers(rows[end - 1]?.cells, written[0]?.cells, columns) ? end : rows.length;
  return { body: rows.slice(0, foot), legend: rows.slice(foot).map(({ cells }) => cells) };
}

/** A last action of few words, "9 | Hold a party", is no legend. */
function continuesNumbers(last: Row | undefined, next: Row | undefined, columns: Columns): boolean {
  const [before, after] = [last, next].map((row) => Number.parseInt(columns.ref === undefined ? '' : (row?.[columns.ref]?.text ?? ''), 10));
  return after !== undefined && before !== undefined && after === before + 1 && (next?.[columns.title]?.text ?? '') !== '';
}

function isArea(shape: RowShape, scene: Scene, below: Below, previous: Row | undefined, columns: Columns): boolean {
  if (shape.hasLead || shape.hasDue || shape.hasProgress || shape.hasColour) return false;
  const words = shape.texts.filter((text) => text !== shape.ref);
  const [text = ''] = words;
  if (words.length !== 1 || !/\p{L}/u.test(text)) return false;
  const isFollowed = findBelow(below, ({ title, hasLead, hasDue }) => title !== '' && (hasLead || hasDue)) !== undefined;
  if (!isFollowed) return false;
  if (shape.isMerged) return true;
  if (shape.ref !== '')
    return leadsRefs(shape.ref, below) || shape.isEmphasised || (scene.hasDottedRefs && /^(?:\d+|[A-Z]|[ivx]+)\.?$/i.test(shape.ref));
  const isBeside = shape.written[0] !== columns.title && shape.written[0] !== columns.ref && shape.written[0] !== 0;
  if (isBeside) return false;
  if (shape.isEmphasised || shape.written[0] !== columns.title) return true;
  return isHeadingLike(text) && !endsOpenly(previous, columns) && startsNew(text);
}

/** A page may break in an area's heading; the rest of it begins in small letters. */
function goesOn(title: string, shape: RowShape): boolean {
  const [text = ''] = shape.texts;
  return shape.texts.length === 1 && shape.ref === '' && /^\p{Ll}/u.test(text) && !/[.!?]$/.test(title);
}

/** "1" leads "1.1", "1a" and "1/2". */
function leadsRefs(ref: string, below: Below): boolean {
  const stem = ref.replace(/[.):]+$/, '').toLowerCase();
  const next = findBelow(below, ({ ref: other }) => other !== '');
  const follower = next?.ref.toLowerCase() ?? '';
  return follower.startsWith(stem) && /^(?:[./-]\d|[a-z]\b|\([a-z\d])/.test(follower.slice(stem.length));
}

function isHeadingLike(text: string): boolean {
  return text.split(' ').length <= 14 && !/[.;,]$/.test(text);
}

function startsNew(text: string): boolean {
  return /^[\p{Lu}\d"'“‘(]/u.test(text);
}

/** True where the words above stop in mid-sentence, so that the next row may go on with them. */
function endsOpenly(previous: Row | undefined, columns: Columns): boolean {
  const text = oneLine(previous?.[columns.title]?.text ?? '');
  return /(?:,|;|:|-|–|\b(?:and|or|of|the|to|for|with|in|by|a|an))$/i.test(text);
}

function areaOf(shape: RowShape): SortedRow {
  const title = shape.texts.find((text) => text !== shape.ref) ?? shape.ref;
  return { kind: 'area', ref: shape.ref.replace(/[.):]+$/, ''), title };
}

/** Where a row stands: the row above it, and whether headings were repeated in between, as they are on a new page. */
interface Place {
  readonly above: Row | undefined;
  readonly isAfterBreak: boolean;
}

/** A row that goes on with the one above: without a number where rows have one, or without words of its own, and without who or when. */
function continues(shape: RowShape, cells: Row, { above, isAfterBreak }: Place, scene: Scene, previous: Row, columns: Columns): boolean {
  const isCopied = (column: number | undefined): boolean => column !== undefined && isCopyOfAbove(cells, above, column);
  const ownTitle = shape.title !== '' && !isCopied(columns.title);
  const ownRef = shape.ref !== '' && !isCopied(columns.ref);
  const ownLead = shape.hasLead && !isCopied(columns.lead);
  const ownDue = shape.hasDue && !isCopied(columns.due);
  if (ownRef || isLoneRemark(shape, columns)) return false;
  if (!ownTitle) return true;
  if (ownLead || ownDue) return false;
  if (isCopied(columns.lead) || isCopied(columns.due)) return false;
  if (endsOpenly(previous, columns) || !startsNew(shape.title)) return true;
  return scene.hasRefs && (!shape.hasProgress || isAfterBreak);
}

/** Words alone in the column of numbers belong to no action. */
function isLoneRemark(shape: RowShape, columns: Columns): boolean {
  return shape.written.length === 1 && shape.written[0] === columns.ref && shape.ref === '';
}

function isCopyOfAbove(row: Row, above: Row | undefined, column: number): boolean {
  const cell = row[column];
  return cell?.isContinued === true && !isCopyOfLeft(row, column) && above?.[column]?.text === cell.text;
}

function joinCells(first: Row, second: Row, ref: number | undefined): Row {
  return first.map((cell, column) => {
    const more = second[column];
    if (
      column === ref ||
      more === undefined ||
      more.text.trim() === '' ||
      more.isContinued === true ||
      plain(more.text) === plain(cell.text)
    )
      return cell;
    return cell.text.trim() === '' ? more : { ...cell, text: joinTexts(cell.text, more.text) };
  });
}

/** Mid-sentence the words go on after a space, otherwise on a line of their own. */
function joinTexts(first: string, second: string): string {
  const isOpen = !/[.!?:;]["'”’)]?\s*$/.test(first) || /^\s*[\p{Ll}\d]/u.test(second);
  return `${first.trimEnd()}${isOpen ? ' ' : '\n'}${second.trimStart()}`;
}
