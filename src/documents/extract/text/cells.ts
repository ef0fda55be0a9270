import type { Cell, Grid, Paragraph } from '../../content.ts';
import { withoutTextSign } from '../../formulas.ts';
import { cleanText } from '../clean-text.ts';
import type { Tally } from '../limits.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—' };

/** Cell text as people paste it: tags that web pages leave behind become line breaks, a spreadsheet's sign for text goes. */
export function cleanCell(pasted: string): string {
  const raw = withoutTextSign(pasted);
  if (!/<\/?(?:p|br|li|ul|ol|div|span|b|i|strong|em)\b/i.test(raw)) return cleanText(raw);
  const lines = raw.replace(/<\/?(?:p|br|li|ul|ol|div)\b[^<>]{0,200}>/gi, '\n').replace(/<\/?(?:span|b|i|strong|em)\b[^<>]{0,200}>/gi, '');
  return cleanText(lines.replace(/&(\w{2,6});/g, (whole, name: string) => entities[name] ?? whole));
}

export function makeParagraphs(lines: readonly string[], tally: Tally): Paragraph[] {
  return lines.flatMap((line) => {
    const text = cleanCell(line);
    tally.countText(text.length);
    return text === '' ? [] : [{ kind: 'paragraph', text, isHeading: false }];
  });
}

const blank: Cell = { text: '' };

/** Rows of raw cells as a grid, short rows filled up on the right. */
export function makeGrid(rows: readonly (readonly string[])[], tally: Tally, extra: Pick<Grid, 'guesses'> = {}): Grid {
  const clean = rows.map((row) => row.map(cleanCell));
  const width = clean.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0);
  tally.countColumns(width);
  const cells = clean.map((row) => {
    tally.countRow();
    for (const text of row) tally.countText(text.length);
    return Array.from({ length: width }, (_, column) => (row[column] ? { text: row[column] } : blank));
  });
  return { kind: 'grid', rows: cells, ...extra };
}
