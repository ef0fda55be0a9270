import type { Block } from '../../content.ts';
import { cleanText } from '../clean-text.ts';
import { finishTable, type DraftTable, type Line } from '../draft-table.ts';
import type { Tally } from '../limits.ts';
import { appearanceIn, plainly, type Appearance } from './appearance.ts';
import { closeRow, openCell, openRow, type SpanningTable } from './row-spans.ts';

/** Elements that begin and end a line. */
const LINES = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre section article header footer table caption tr td th hr center address body'.split(
    ' ',
  ),
);
/** What Word writes before an item of a list; the item's own words follow. */
const BULLET = /^[·•▪§‣◦]\s+(?=\S)/u;

/** Where lines and tables go: the page, or the innermost cell. */
interface Flow {
  readonly add: (content: Line | DraftTable) => void;
  text: string;
  color?: string;
  fill?: string;
  isHeading: boolean;
  hasPlainWords: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Where the reader is in a page: tables stand in cells and cells in tables, so that everything is a stack. */
interface Position {
  readonly tally: Tally;
  readonly blocks: Block[];
  readonly flows: Flow[];
  readonly tables: SpanningTable[];
  readonly looks: Appearance[];
}

interface PageReader {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (words: string) => void;
  readonly close: (name: string) => void;
  readonly finish: () => Block[];
}

/** Follows the elements of a page. */
export function createPageReader(tally: Tally): PageReader {
  const blocks: Block[] = [];
  const page = startFlow((content) => void blocks.push(...asBlocks(content, tally)));
  const position: Position = { tally, blocks, flows: [page], tables: [], looks: [plainly] };
  return {
    open(name, attributes) {
      if (LINES.has(name)) endLine(position.flows.at(-1));
      position.looks.push(appearanceIn(lookOf(position), name, attributes));
      openers[name]?.(position, attributes);
    },
    text: (words) => addWords(position, words.replace(/\s+/g, ' ')),
    close(name) {
      if (LINES.has(name)) endLine(position.flows.at(-1));
      closers[name]?.(position);
      position.looks.pop();
    },
    finish() {
      endLine(position.flows.at(-1));
      return blocks;
    },
  };
}

function lookOf({ looks }: Position): Appearance {
  return looks.at(-1) ?? plainly;
}

const openers: Readonly<Partial<Record<string, (position: Position, attributes: Attributes) => void>>> = {
  table: ({ tables }) => void tables.push({ draft: { rows: [] }, spans: new Map() }),
  tr(position) {
    const table = position.tables.at(-1);
    if (table === undefined) return;
    position.tally.countRow();
    openRow(table, lookOf(position).isHidden);
  },
  td: startCell,
  th: startCell,
  br: (position) => addWords(position, '\n'),
};

const closers: Readonly<Partial<Record<string, (position: Position) => void>>> = {
  td: endCell,
  th: endCell,
  tr({ tables, tally }) {
    const table = tables.at(-1);
    if (table !== undefined) closeRow(table, tally);
  },
  table({ tables, flows }) {
    const table = tables.pop();
    if (table !== undefined && table.draft.rows.length > 0) flows.at(-1)?.add(table.draft);
  },
};

function startCell(position: Position, attributes: Attributes): void {
  const table = position.tables.at(-1);
  if (table === undefined) return;
  const { fill } = lookOf(position);
  const content: (Line | DraftTable)[] = [];
  openCell(table, { content, ...(fill === undefined ? {} : { fill }) }, attributes, position.tally);
  position.flows.push(startFlow((each) => void content.push(each)));
}

function endCell({ flows, tables }: Position): void {
  if (tables.length > 0 && flows.length > 1) flows.pop();
}

function addWords(position: Position, words: string): void {
  const flow = position.flows.at(-1);
  const { isHidden, isHeading, isBold, color, fill } = lookOf(position);
  if (flow === undefined || isHidden) return;
  position.tally.countText(words.length);
  flow.text += words;
  if (words.trim() === '') return;
  if (color !== undefined) flow.color ??= color;
  if (fill !== undefined) flow.fill ??= fill;
  flow.isHeading ||= isHeading;
  flow.hasPlainWords ||= !isBold;
}

function startFlow(add: Flow['add']): Flow {
  return { add, text: '', isHeading: false, hasPlainWords: false };
}

function endLine(flow: Flow | undefined): void {
  if (flow === undefined) return;
  const text = cleanText(flow.text).replace(BULLET, '');
  const { color, fill, isHeading, hasPlainWords } = flow;
  if (text !== '') {
    const look = { ...(color === undefined ? {} : { color }), ...(fill === undefined ? {} : { fill }) };
    flow.add({ text, isHeading, isBold: !hasPlainWords, ...look });
  }
  flow.text = '';
  delete flow.color;
  delete flow.fill;
  flow.isHeading = false;
  flow.hasPlainWords = false;
}

function asBlocks(content: Line | DraftTable, tally: Tally): readonly Block[] {
  if ('rows' in content) return finishTable(content, tally);
  return [{ kind: 'paragraph', text: content.text, isHeading: content.isHeading }];
}
