import { ratingOf } from '../marks/colours.ts';
import type { Columns, Row } from '../columns/choose-columns.ts';
import { isRef } from '../columns/looks-like.ts';
import { oneLine } from '../text.ts';

/** What of a row is written where, merged cells counted once. */
export interface RowShape {
  readonly ref: string;
  readonly title: string;
  readonly hasLead: boolean;
  readonly hasDue: boolean;
  readonly hasProgress: boolean;
  /** Columns with words of their own: not copied from the cell to the left. */
  readonly written: readonly number[];
  /** Different texts of the row. */
  readonly texts: readonly string[];
  /** True where one text is merged over at least two columns. */
  readonly isMerged: boolean;
  /** True where the row stands out: all bold, or on a ground of its own. */
  readonly isEmphasised: boolean;
  readonly hasColour: boolean;
}

export function shapeOf(row: Row, columns: Columns): RowShape {
  const texts = row.map(({ text }) => oneLine(text));
  const written = texts.flatMap((text, column) => (text !== '' && !isCopyOfLeft(row, column) ? [column] : []));
  const isMerged = row.some(({ isContinued }, column) => isContinued === true && isCopyOfLeft(row, column) && (texts[column] ?? '') !== '');
  // One text over the whole row, the words among it, says nothing of who or when, whichever column it begins in.
  const isHeading = isMerged && written.length === 1 && (texts[columns.title] ?? '') !== '';
  const has = (column: number | undefined): boolean => column !== undefined && !isHeading && written.includes(column);
  const inColumn = (column: number | undefined): string => (column === undefined ? '' : (texts[column] ?? ''));
  const ref = inColumn(columns.ref);
  // "Theme 1" alone in its row heads the rows below it.
  const isOnlyWords = new Set(texts.filter((text) => text !== '')).size === 1 && /\p{L}{3}/u.test(ref);
  return {
    ref: isRef(ref) && !isOnlyWords ? ref : '',
    title: inColumn(columns.title),
    hasLead: has(columns.lead) || columns.coLeads.some(has),
    hasDue: has(columns.due) || (columns.due !== undefined && row[columns.due]?.date !== undefined) || has(columns.newDue),
    hasProgress: columns.progress.some(({ column }) => has(column)) || has(columns.completed) || columns.status.some(has),
    written,
    texts: [...new Set(texts.filter((text) => text !== ''))],
    isMerged,
    isEmphasised: written.length > 0 && written.every((column) => row[column]?.isBold === true || row[column]?.fill !== undefined),
    hasColour: columns.status.some((column) => ratingOf(row[column]?.fill, 'fill') !== 'none' && !isCopyOfLeft(row, column)),
  };
}

/** A merged cell is copied over what it covers; copies from the left are no words of their own, copies from above are. */
export function isCopyOfLeft(row: Row, column: number): boolean {
  const [cell, left] = [row[column], row[column - 1]];
  return cell?.isContinued === true && left !== undefined && left.text === cell.text;
}
