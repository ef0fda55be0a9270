import type { Block } from '../../content.ts';
import { cleanText } from '../clean-text.ts';
import type { Tally } from '../limits.ts';
import type { CountListItem } from './numbering.ts';
import type { Style } from './styles.ts';
import { drawSymbols, isSymbolFont } from '../symbols.ts';
import { finishTable, type DraftCell, type DraftRow, type DraftTable, type Line } from '../draft-table.ts';

export interface Surroundings {
  readonly styleOf: (id: string) => Style;
  readonly countListItem: CountListItem;
  readonly tally: Tally;
}

export interface DraftRun {
  isHidden?: boolean;
  isBold?: boolean;
  color?: string;
  fill?: string;
  font?: string;
}

export interface DraftParagraph {
  text: string;
  style: Style;
  isHeading?: boolean;
  list?: { numId: string; level: number };
  color?: string;
  fill?: string;
  hasPlainWords: boolean;
  /** Its mark is deleted or hidden, so that the next paragraph goes on in the same line. */
  hasNoEnd: boolean;
}

/** Where paragraphs and tables go as they are finished: the body, or the innermost cell. */
export interface Flow {
  readonly add: (content: Line | DraftTable) => void;
  /** A paragraph without an end, to be gone on with. */
  pending?: DraftParagraph;
}

/** Where the reader is in a document: text boxes lie in paragraphs, tables in cells, so that everything is a stack. */
export interface Position {
  readonly surroundings: Surroundings;
  readonly blocks: Block[];
  readonly flows: Flow[];
  readonly tables: DraftTable[];
  readonly paragraphs: DraftParagraph[];
  run: DraftRun;
  /** For each open field, whether its result has begun; what comes before is its instruction. */
  readonly fields: boolean[];
  /** For each open content control, whether it still shows its prompt. */
  readonly prompts: boolean[];
  shape: { isRound: boolean; color?: string } | undefined;
}

export function startPosition(surroundings: Surroundings): Position {
  const blocks: Block[] = [];
  const add = (content: Line | DraftTable): void => {
    if ('rows' in content) {
      blocks.push(...finishTable(content, surroundings.tally));
    } else if (content.text !== '') {
      blocks.push({ kind: 'paragraph', text: content.text, isHeading: content.isHeading });
    }
  };
  return {
    surroundings,
    blocks,
    flows: [{ add }],
    tables: [],
    paragraphs: [],
    run: {},
    fields: [],
    prompts: [],
    shape: undefined,
  };
}

export function currentRow(position: Position): DraftRow | undefined {
  return position.tables.at(-1)?.rows.at(-1);
}

export function currentCell(position: Position): DraftCell | undefined {
  return currentRow(position)?.cells.at(-1);
}

/** Adds words to the paragraph being read, unless they are hidden, a field's instruction or a control's prompt. */
export function addWords(position: Position, words: string): void {
  const paragraph = position.paragraphs.at(-1);
  const { run } = position;
  if (!paragraph || run.isHidden || position.fields.includes(false) || position.prompts.includes(true)) return;
  const text = run.font !== undefined && isSymbolFont(run.font) ? drawSymbols(run.font, words) : words;
  position.surroundings.tally.countText(text.length);
  paragraph.text += text;
  if (text.trim() === '') return;
  const color = run.color ?? paragraph.style.color;
  if (color !== undefined) paragraph.color ??= color;
  if (run.fill !== undefined) paragraph.fill ??= run.fill;
  if (!(run.isBold ?? paragraph.style.isBold)) paragraph.hasPlainWords = true;
}

export function openParagraph(position: Position): void {
  const pending = position.flows.at(-1)?.pending;
  delete position.flows.at(-1)?.pending;
  position.paragraphs.push(pending ? { ...pending, hasNoEnd: false } : { text: '', style: {}, hasPlainWords: false, hasNoEnd: false });
  position.run = {};
}

export function closeParagraph(position: Position): void {
  const paragraph = position.paragraphs.pop();
  const flow = position.flows.at(-1);
  position.run = {};
  if (!paragraph || !flow) return;
  if (paragraph.hasNoEnd) flow.pending = paragraph;
  else flow.add(finishParagraph(paragraph, position.surroundings));
}

/** A cell or the body ends: nothing can go on in a paragraph left open. */
export function closeFlow(position: Position): void {
  const flow = position.flows.pop();
  if (flow?.pending) flow.add(finishParagraph(flow.pending, position.surroundings));
}

function finishParagraph(paragraph: DraftParagraph, { countListItem }: Surroundings): Line {
  const { style, color, fill } = paragraph;
  const list = paragraph.list ?? style.list;
  const text = cleanText(paragraph.text);
  const isNumbered = list !== undefined && list.numId !== '0';
  const number = isNumbered ? countListItem(list.numId, list.level) : '';
  return {
    text: cleanText(`${number} ${text}`),
    isHeading: paragraph.isHeading ?? style.isHeading ?? false,
    isBold: text !== '' && !paragraph.hasPlainWords,
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
  };
}
