import { addDays, type IsoDate } from '../../domain/dates.ts';
import { addMonths } from '../../domain/months.ts';
import type { Block } from '../content.ts';
import { findMentions } from './dates/find-mentions.ts';
import type { Mention } from './dates/mention.ts';
import type { PlanTable } from './tables/find-tables.ts';
import { oneLine, plain } from './text.ts';

/** The day a document speaks from, which gives its dates their years. */
export interface DocumentDay {
  readonly today: IsoDate;
  /** False where it is only gathered from the dates of the plan's actions. */
  readonly isTodaySure: boolean;
}

/** From a dated progress heading, else the lines above the table, else the earliest due date. */
export function findDocumentDay(blocks: readonly Block[], tables: readonly PlanTable[]): DocumentDay | undefined {
  const headings = tables.flatMap((table) => table.columns.progress.flatMap(({ on }) => on ?? [])).toSorted();
  const newest = headings.at(-1);
  if (newest !== undefined) return { today: newest, isTodaySure: true };
  const said = dayOfLines(linesAbove(blocks, tables));
  if (said !== undefined) return { today: said, isTodaySure: true };
  const earliest = dueDays(tables).toSorted()[0];
  return earliest === undefined ? undefined : { today: earliest, isTodaySure: false };
}

function linesAbove(blocks: readonly Block[], tables: readonly PlanTable[]): readonly string[] {
  const first = tables[0]?.block ?? 0;
  const paragraphs = blocks.slice(0, first + 1).flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []));
  return [...paragraphs, ...tables.flatMap(({ above }) => above.flatMap((row) => row.map(({ text }) => oneLine(text))))];
}

/** A line that names the document's date goes first, then any day or month, then a year, whose middle stands for it. */
function dayOfLines(lines: readonly string[]): IsoDate | undefined {
  const found = lines
    .filter((line) => line.length <= 300 && !/^source\b|https?:/i.test(line))
    .map((line) => ({ line, mentions: findMentions(plain(line), undefined).mentions }));
  const days = found.flatMap(({ line, mentions }) =>
    mentions
      .filter(({ unit }) => unit === 'day' || unit === 'month')
      .map(({ to }) => ({
        to,
        isNamed: /^(?:date\b|(?:last )?updated?\b|as (?:at|of)\b|position at\b)/i.test(line) && !/review/i.test(line),
      })),
  );
  const day = days.find(({ isNamed }) => isNamed) ?? days[0];
  if (day !== undefined) return day.to;
  const year = found.flatMap(({ mentions }) => mentions).find((mention) => isOneYear(mention));
  return year === undefined ? undefined : addMonths(year.from, 5);
}

function isOneYear({ unit, from, to }: Mention): boolean {
  return (unit === 'year' || unit === 'financial-year') && to < addDays(from, 367);
}

function dueDays(tables: readonly PlanTable[]): readonly IsoDate[] {
  return tables.flatMap(({ columns, rows }) =>
    rows.flatMap(({ cells }) => {
      const cell = columns.due === undefined ? undefined : cells[columns.due];
      if (cell === undefined) return [];
      return cell.date === undefined ? findMentions(plain(cell.text), undefined).mentions.map(({ to }) => to) : [cell.date];
    }),
  );
}
