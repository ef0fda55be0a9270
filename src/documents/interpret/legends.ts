import type { Block, Grid } from '../content.ts';
import type { KeyEntry } from '../read-plan.ts';
import type { Row } from './columns/choose-columns.ts';
import { isLeadLike } from './columns/looks-like.ts';
import type { LeadKey } from './leads/read-leads.ts';
import { coloursIn } from './marks/colours.ts';
import { asKey, keyOfLine, keyOfRow } from './marks/status-key.ts';
import { oneLine, plain, tidy } from './text.ts';

/** Where a document explains its marks and codes: its paragraphs, the grids that are no plan, and rows above or below one. */
export interface LegendSource {
  readonly lines: readonly string[];
  readonly rows: readonly Row[];
}

export function legendSource(blocks: readonly Block[], others: readonly Grid[], rows: readonly Row[]): LegendSource {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? tidy(block.text).split('\n') : []));
  return { lines, rows: [...others.flatMap((grid) => grid.rows), ...rows] };
}

/** A legend longer than this is a table of something else. */
const MOST_ENTRIES = 40;

/** The plan's own key to its marks, each mark once; empty where it has none. */
export function findStatusKey({ lines, rows }: LegendSource): readonly KeyEntry[] {
  const entries = [...lines.flatMap((line) => (line.length <= 400 ? keyOfLine(line) : [])), ...rows.flatMap((row) => keyOfRow(row))];
  const known = entries.filter(({ rag, status, mark }) => rag !== undefined || status !== undefined || mark !== '');
  const name = ({ mark, meaning }: KeyEntry): string => plain(mark === '' ? meaning : mark);
  const each = new Map<string, KeyEntry>();
  const marks = new Set(known.map(({ mark }) => plain(mark)));
  const isRag = marks.has('r') && marks.has('g');
  for (const found of known) {
    const entry = isRag ? found : withoutLetterColour(found);
    if (!each.has(name(entry)) && each.size < MOST_ENTRIES) each.set(name(entry), entry);
  }
  return asKey([...each.values()]);
}

/** "A" is amber beside "R" and "G"; beside "C" and "NS" it is a letter. */
function withoutLetterColour(entry: KeyEntry): KeyEntry {
  const { rag, ...rest } = entry;
  return rag !== undefined && /^[a-z]$/i.test(entry.mark) && !coloursIn(entry.meaning).includes(rag) ? rest : entry;
}

/** A grid so narrow may be a legend. */
const WIDEST_LEGEND = 4;

/** The codes of a few letters or figures that the document says the state or colour of, in plain words. */
export function explainedMarks(blocks: readonly Block[]): ReadonlySet<string> {
  const grids = blocks.filter((block) => block.kind === 'grid');
  const narrow = grids.filter(({ rows }) => (rows[0]?.length ?? 0) <= WIDEST_LEGEND && rows.length <= MOST_ENTRIES);
  const feet = grids.flatMap(({ rows }) => rows.slice(-12).filter((row) => new Set(row.map(({ text }) => text)).size <= 3));
  const key = findStatusKey(legendSource(blocks, narrow, feet));
  return new Set(
    key.flatMap(({ mark, rag, status }) =>
      /^[\p{L}\d]{1,3}$/u.test(mark) && (rag !== undefined || status !== undefined) ? [plain(mark)] : [],
    ),
  );
}

const CODE = '[A-Z][A-Za-z&/-]{1,8}';
const PAIR = new RegExp(
  `(?:^|[;:,\\n]\\s*|\\s{2,})(${CODE})\\s*(?:=|–|—|:|-(?=\\s))\\s*([^;=\\n]+?)(?=\\s*(?:[;,\\n]\\s*${CODE}\\s*(?:=|–|—|:)|$|;))`,
  'g',
);

const NAMED = new RegExp(`^[^:=–—]{2,40}:\\s+(?=${CODE}\\s*(?:=|–|—|:|-\\s))`);

/** "Key to initials: CEO – Chief Executive" without its name, which looks like a code itself. */
function withoutName(line: string): string {
  return line.slice(0, 1000).replace(NAMED, '');
}

/** What the document says its lead codes stand for. Only codes that lead something count. */
export function findLeadKey({ lines, rows }: LegendSource, leadCells: readonly string[]): LeadKey {
  const used = new Set(
    leadCells.flatMap((cell) => [...cell.split(/[\s/,;&]+/), ...cell.split(/[\s/,;]+/)]).filter((code) => /^[A-Z]/.test(code)),
  );
  const key = new Map<string, string>();
  const add = (code: string, meaning: string): void => {
    const isUsed = used.has(code) && plain(meaning) !== plain(code) && /\p{L}{2}/u.test(meaning);
    if (isUsed && !key.has(code.toLowerCase())) key.set(code.toLowerCase(), meaning.trim());
  };
  for (const line of lines) {
    for (const [, code = '', meaning = ''] of withoutName(line).matchAll(PAIR)) add(code, meaning);
  }
  for (const row of rows) addPairs(row, add);
  return key;
}

function addPairs(row: Row, add: (code: string, meaning: string) => void): void {
  const texts = row.filter(({ isContinued }) => isContinued !== true).map(({ text }) => oneLine(text));
  for (const [at, text] of texts.entries()) {
    const next = at % 2 === 0 ? (texts[at + 1] ?? '') : '';
    if (new RegExp(`^${CODE}$`).test(text) && next.length <= 80 && (isLeadLike(next) || spells(next, text))) add(text, next);
    for (const [, code = '', meaning = ''] of withoutName(text).matchAll(PAIR)) add(code, meaning);
  }
}

/** "Quality and Compliance Consultant" spells QCC. */
export function spells(meaning: string, code: string): boolean {
  const initials = (meaning.match(/\b\p{L}/gu) ?? []).join('').toLowerCase();
  const letters = code.toLowerCase().match(/[a-z]/g) ?? [];
  let at = -1;
  return letters.every((letter) => {
    at = initials.indexOf(letter, at + 1);
    return at >= 0;
  });
}
