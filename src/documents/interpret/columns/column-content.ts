import type { Cell } from '../../content.ts';
import { findMentions } from '../dates/find-mentions.ts';
import { ratingOf } from '../marks/colours.ts';
import { oneLine, plain } from '../text.ts';

/** What stands in the rows of one column. */
export interface ColumnContent {
  readonly texts: readonly string[];
  readonly averageLength: number;
  /** The share of its rows in which it says anything. */
  readonly fullness: number;
  /** The share of its rows coloured red, amber, green or blue, no more words than a mark has on the colour. */
  readonly coloured: number;
  /** How many different colours those are. */
  readonly colours: number;
}

export type ContentOf = (column: number) => ColumnContent;

/** So many rows, taken from the whole table, say what a column holds. */
const MOST_ROWS = 400;
const LONGEST_MARK = 30;

/** What is written under each heading; a row of one text is a heading itself. */
export function contentUnder(width: number, body: readonly (readonly Cell[])[]): ContentOf {
  const step = Math.ceil(body.length / MOST_ROWS);
  const sample = body.filter((row, at) => at % step === 0 && !isHeadingRow(row));
  const contents = Array.from({ length: width }, (_, column) => contentOf(sample.flatMap((row) => row[column] ?? [])));
  return (column) => contents[column] ?? contentOf([]);
}

function isHeadingRow(row: readonly Cell[]): boolean {
  const isAlone = row.length > 2 && row.filter(({ text, fill }) => text !== '' || fill !== undefined).length === 1;
  if (isAlone) return true;
  return row.some(({ isContinued }) => isContinued === true) && new Set(row.map(({ text }) => text)).size === 1;
}

function contentOf(cells: readonly Cell[]): ColumnContent {
  const texts = cells.map(({ text }) => oneLine(text)).filter((text) => text !== '');
  const marks = cells
    .filter(({ text }) => text.length <= LONGEST_MARK)
    .map(({ fill }) => ratingOf(fill, 'fill'))
    .filter((rating) => rating !== 'none' && rating !== 'unknown');
  return {
    texts,
    averageLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    fullness: texts.length / Math.max(1, cells.length),
    coloured: marks.length / Math.max(1, cells.length),
    colours: new Set(marks).size,
  };
}

/** The share of a column's words that pass a test; none of nothing. */
export function shareOf({ texts }: ColumnContent, test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

/** The middle one of the days that stand in a column; empty where there is none. */
export function middleDay(texts: readonly string[]): string {
  const days = texts.flatMap((text) => findMentions(plain(text), undefined).mentions.map(({ to }) => to)).toSorted();
  return days[Math.floor(days.length / 2)] ?? '';
}
