import { oneLine } from '../text.ts';
import type { Columns, Row } from './choose-columns.ts';
import { middleDay } from './column-content.ts';
import { isDateLike, isLeadLike, isRef, isStatusLike } from './looks-like.ts';

/** Columns of a table without headings, by what they hold: words, people and days must all be there, or it is another sort of table. */
export function guessColumns(rows: readonly Row[]): Columns | undefined {
  const width = rows[0]?.length ?? 0;
  if (width < 3 || rows.length < 2) return undefined;
  const columns = Array.from({ length: width }, (_, column) => textsUnder(column, rows));
  const taken = new Set<number>();
  const take = (isFit: (text: string) => boolean, least: number, prefer: (column: number) => string = () => ''): number | undefined => {
    const isOf = (texts: readonly string[]): boolean =>
      texts.length * 2 >= rows.length && texts.filter(isFit).length >= texts.length * least;
    const free = columns.flatMap((texts, column) => (!taken.has(column) && isOf(texts) ? [column] : []));
    const [found] = free.toSorted((one, other) => prefer(other).localeCompare(prefer(one)) || one - other);
    if (found !== undefined) taken.add(found);
    return found;
  };
  const ref = take(isRef, 0.8);
  // The day something was agreed stands beside the later one it is wanted by.
  const due = take(
    (text) => text.length <= 40 && isDateLike(text),
    0.6,
    (column) => middleDay(columns[column] ?? []),
  );
  const lengths = columns.map((texts, column) => (taken.has(column) ? 0 : texts.join('').length / Math.max(1, texts.length)));
  const title = lengths.indexOf(Math.max(...lengths));
  taken.add(title);
  const lead = take((text) => text.length <= 80 && isLeadLike(text), 0.6);
  const status = take(isStatusLike, 0.7);
  if (due === undefined || lead === undefined || (lengths[title] ?? 0) < 20) return undefined;
  return {
    title,
    due,
    lead,
    areas: [],
    coLeads: [],
    support: [],
    progress: [],
    status: status === undefined ? [] : [status],
    ticks: [],
    thin: [],
    ...(ref === undefined ? {} : { ref }),
  };
}

function textsUnder(column: number, rows: readonly Row[]): readonly string[] {
  return rows.map((row) => oneLine(row[column]?.text ?? '')).filter((text) => text !== '');
}
