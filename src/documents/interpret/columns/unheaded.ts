import { oneLine } from '../text.ts';
import type { Columns, Row } from './choose-columns.ts';
import { isDateLike, isLeadLike, isRef } from './looks-like.ts';

/** Columns of a table without headings, by what they hold: words, people and days must all be there, or it is another sort of table. */
export function guessColumns(rows: readonly Row[]): Columns | undefined {
  const width = rows[0]?.length ?? 0;
  if (width < 3 || rows.length < 2) return undefined;
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((row) => oneLine(row[column]?.text ?? '')).filter((text) => text !== ''),
  );
  const taken = new Set<number>();
  const take = (isFit: (text: string) => boolean, least: number): number | undefined => {
    const found = columns.findIndex(
      (texts, column) => !taken.has(column) && texts.length * 2 >= rows.length && texts.filter(isFit).length >= texts.length * least,
    );
    if (found < 0) return undefined;
    taken.add(found);
    return found;
  };
  const ref = take(isRef, 0.8);
  const due = take((text) => text.length <= 40 && isDateLike(text), 0.6);
  const lengths = columns.map((texts, column) => (taken.has(column) ? 0 : texts.join('').length / Math.max(1, texts.length)));
  const title = lengths.indexOf(Math.max(...lengths));
  taken.add(title);
  const lead = take((text) => text.length <= 80 && isLeadLike(text), 0.6);
  if (due === undefined || lead === undefined || (lengths[title] ?? 0) < 20) return undefined;
  return {
    title,
    due,
    lead,
    areas: [],
    coLeads: [],
    support: [],
    progress: [],
    status: [],
    ticks: [],
    ...(ref === undefined ? {} : { ref }),
  };
}
