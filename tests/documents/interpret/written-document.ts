import type { Block, Cell, DocumentContent, Grid, Paragraph } from '../../../src/documents/content.ts';
import type { ReadAction, ReadPlan } from '../../../src/documents/read-plan.ts';

/**
 * A document as a test writes it. A line with " | " is a table's row; other lines are paragraphs, "# " a heading, and a blank line ends a
 * table. In a cell "\n" is a line end, "[#00B050]" its fill, "[~FF0000]" its font colour, "[b]" bold, "[=2015-10-31]" a real date; "<" goes on
 * from the left, "^" from above.
 */
export function written(text: string, more: Partial<Omit<Grid, 'kind' | 'rows'>> = {}): DocumentContent {
  const blocks: Block[] = [];
  let rows: Cell[][] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push(toGrid(rows, more));
    rows = [];
  };
  for (const line of text
    .trim()
    .split('\n')
    .map((each) => each.trim())) {
    if (line.includes('|')) rows.push(toRow(line, rows.at(-1)));
    else {
      close();
      if (line !== '') blocks.push(toParagraph(line));
    }
  }
  close();
  return { format: 'docx', blocks };
}

function toParagraph(line: string): Paragraph {
  const isHeading = line.startsWith('# ');
  return { kind: 'paragraph', text: (isHeading ? line.slice(2) : line).replaceAll('\\n', '\n'), isHeading };
}

function toGrid(rows: readonly (readonly Cell[])[], more: Partial<Omit<Grid, 'kind' | 'rows'>>): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  return { kind: 'grid', rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => ({ text: '' }))]), ...more };
}

function toRow(line: string, above: readonly Cell[] | undefined): Cell[] {
  const row: Cell[] = [];
  for (const [column, written] of line.split('|').entries()) {
    const text = written.trim();
    if (text === '<') row.push({ text: row.at(-1)?.text ?? '', isContinued: true });
    else if (text === '^') row.push({ text: above?.[column]?.text ?? '', isContinued: true });
    else row.push(toCell(text));
  }
  return row;
}

function toCell(written: string): Cell {
  const mark = (pattern: RegExp): string | undefined => pattern.exec(written)?.[1];
  const [fill, color, date] = [mark(/\[#(\w{6})\]/), mark(/\[~(\w{6})\]/), mark(/\[=([\d-]+)\]/)];
  return {
    text: written
      .replace(/\[(?:[#~=][\w-]+|b)\]/g, '')
      .trim()
      .replaceAll('\\n', '\n'),
    ...(fill === undefined ? {} : { fill: fill.toLowerCase() }),
    ...(color === undefined ? {} : { color: color.toLowerCase() }),
    ...(written.includes('[b]') ? { isBold: true } : {}),
    ...(date === undefined ? {} : { date: date as NonNullable<Cell['date']> }),
  };
}

/** A reading in lines: title, areas, then for each action its ref, area, leads, due date, rating and status, then its doubts. */
export function linesOf(plan: ReadPlan): readonly string[] {
  return [
    `= ${plan.title ?? '-'}`,
    ...plan.areas.map(({ ref, title }) => `# ${ref} ${title}`),
    ...plan.actions.map(lineOf),
    ...plan.doubts.map(({ ref, field }) => `? ${ref ?? '*'} ${field}`),
  ];
}

function lineOf({ ref, area, title, leads, supporting, due, rag, status }: ReadAction): string {
  const days = [due.from === null ? '' : `${due.from}..`, due.by ?? '', due.originalBy === null ? '' : ` was ${due.originalBy}`].join('');
  const people = [leads.join(' + '), ...(supporting === undefined ? [] : [`(${supporting.join(' + ')})`])].join(' ');
  return [ref, area ?? '-', title.replaceAll('\n', ' '), people, `${due.kind} ${days}`.trim(), rag, status].join(' | ');
}
