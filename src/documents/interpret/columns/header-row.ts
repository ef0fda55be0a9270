import type { Cell } from '../../content.ts';
import { findMentions } from '../dates/find-mentions.ts';
import { oneLine, plain } from '../text.ts';
import { nameOf, type NamedAs, type Role } from './heading-names.ts';

/** The row or two that name a table's columns. */
export interface HeaderRows {
  /** Where the header begins and where the rows below it begin. */
  readonly at: number;
  readonly next: number;
  readonly headings: readonly string[];
  readonly names: readonly NamedAs[];
}

type Row = readonly Cell[];

const LONGEST_HEADING = 120;
/** Titles and notes over a table take up no more rows. */
const MOST_ABOVE = 10;
/** What an action table says besides what is to be done. */
const ABOUT: readonly Role[] = ['lead', 'due', 'lead-and-due', 'status', 'progress', 'completed', 'completion', 'new-due'];
const WHAT: readonly Role[] = ['title', 'issue', 'area'];

/** The first row that names an action's columns, or undefined where the table is of something else. */
export function findHeader(rows: readonly Row[]): HeaderRows | undefined {
  for (const [at, row] of rows.entries()) {
    const headings = row.map(({ text }) => oneLine(text));
    const names = headings.map(nameOf);
    if (isHeader(headings, names)) return withSecondRow(rows, at, headings, names);
  }
  return undefined;
}

/** A first row of short words over rows of another kind, of which no name is known: what the columns hold has to say the rest. */
export function findOpenHeader(rows: readonly Row[]): HeaderRows | undefined {
  const at = rows.slice(0, MOST_ABOVE).findIndex((row) => {
    const written = row.map(({ text }) => oneLine(text)).filter((text) => text !== '');
    const isShort = written.every((text) => text.length <= 40 && /\p{L}/u.test(text) && !/[.;]$/.test(text));
    return written.length >= 3 && written.length * 10 >= row.length * 8 && new Set(written).size === written.length && isShort;
  });
  const headings = (rows[at] ?? []).map(({ text }) => oneLine(text));
  if (at < 0 || rows.length < at + 3 || looksLikeData(headings)) return undefined;
  return { at, next: at + 1, headings, names: headings.map(nameOf) };
}

function isHeader(headings: readonly string[], names: readonly NamedAs[]): boolean {
  const written = headings.filter((heading) => heading !== '');
  if (new Set(written).size < 2 || written.some((heading) => heading.length > LONGEST_HEADING)) return false;
  if (written.some((heading) => /^(?:version|author|revision)\b/i.test(heading))) return false;
  const roles = new Set(names.filter(({ weight }) => weight >= 1).map(({ role }) => role));
  const strong = new Set(names.filter(({ weight }) => weight >= 2).map(({ role }) => role));
  const about = ABOUT.filter((role) => roles.has(role));
  const isNamed = names.filter(({ role }) => role !== 'other').length * 3 >= new Set(written).size;
  // A heading over several columns may be a time: "Quarter 1 (Apr–Jun 2020)" over "Update" and "RAG".
  const own = headings.filter((heading, column) => heading !== '' && heading !== headings[column - 1] && heading !== headings[column + 1]);
  if (!isNamed || looksLikeData(own)) return false;
  if (strong.has('title')) return about.length >= 1;
  if (WHAT.some((role) => roles.has(role)))
    return about.length >= 2 || (about.length === 1 && strong.has(about[0] ?? 'other') && roles.has('ref'));
  const isTimed = strong.has('due') || strong.has('completed') || strong.has('new-due') || about.length >= 3;
  return strong.has('lead') && isTimed && written.length >= 3;
}

/** Sentences and days stand in rows, not in headings; only a progress or status heading has a day of its own. */
function looksLikeData(headings: readonly string[]): boolean {
  const isSentence = (text: string): boolean => /[a-z]\.(?:\s|$)/.test(text.replace(/\b(?:no|nos|ref|e\.g|i\.e|etc)\./gi, ''));
  const isDay = (text: string): boolean => {
    const { mentions } = findMentions(plain(text), undefined);
    const { role } = nameOf(text);
    // "Evaluation 12.02.19" names a column; "12.02.19" and "by 12.02.19" stand in one.
    const isNamed = role === 'other' && mentions.length === 1 && /^\p{L}{5,}\b[\p{L} :,-]*$/u.test(plain(text).slice(0, mentions[0]?.at));
    return role !== 'progress' && role !== 'status' && role !== 'title' && mentions.length > 0 && !isNamed;
  };
  return headings.some(isDay) || headings.filter(isSentence).length * 3 > headings.length;
}

/** Joins a second row of headings that stands under merged or blank cells of the first. */
function withSecondRow(rows: readonly Row[], at: number, headings: readonly string[], names: readonly NamedAs[]): HeaderRows {
  const first = { at, next: at + 1, headings, names };
  const below = rows[at + 1];
  if (below === undefined || !isSecondRow(headings, below)) return first;
  const joined = headings.map((heading, column) => {
    const sub = oneLine(below[column]?.text ?? '');
    return sub === '' || sub === heading ? heading : `${heading} ${sub}`.trim();
  });
  const joinedNames = joined.map((heading, column) => {
    const sub = nameOf(below[column]?.text ?? '');
    const whole = nameOf(heading);
    if (sub.role !== 'other' && sub.weight >= 2) return sub;
    return whole.role === 'other' ? (names[column] ?? whole) : whole;
  });
  return { at, next: at + 2, headings: joined, names: joinedNames };
}

function isSecondRow(headings: readonly string[], below: Row): boolean {
  const subs = below.map(({ text }) => oneLine(text));
  const own = subs.filter((sub, column) => sub !== '' && sub !== headings[column]);
  if (own.length === 0 || own.some((sub) => sub.length > 40)) return false;
  const isUnderGroup = subs.every(
    (sub, column) => sub === '' || sub === headings[column] || headings[column] === '' || isShared(headings, column),
  );
  // "Original" and "New" under "Target" say more together than apart.
  const isCompleted = (sub: string): boolean =>
    subs.some((text, column) => text === sub && nameOf(`${headings[column] ?? ''} ${sub}`).role !== nameOf(headings[column] ?? '').role);
  const isKnown = (sub: string): boolean =>
    nameOf(sub).role !== 'other' || findMentions(plain(sub), '2015-06-01').mentions.length > 0 || isCompleted(sub);
  return isUnderGroup && own.filter(isKnown).length * 2 >= own.length;
}

/** A heading that spans columns is copied over them; a blank neighbour may belong to it too. */
function isShared(headings: readonly string[], column: number): boolean {
  const heading = headings[column];
  return headings[column - 1] === heading || headings[column + 1] === heading || headings[column + 1] === '';
}

/** True where a row repeats the headings, as tables do on every page. */
export function repeatsHeader(header: HeaderRows, row: Row): boolean {
  const pairs = header.headings
    .map((heading, column) => [plain(heading), plain(row[column]?.text ?? '')] as const)
    .filter(([heading]) => heading !== '');
  const same = pairs.filter(([heading, text]) => text !== '' && (heading === text || heading.startsWith(`${text} `)));
  return same.length >= 2 && same.length * 10 >= pairs.length * 6;
}
