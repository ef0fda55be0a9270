import type { IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanTable } from './write/plan-table.ts';
import { tableOf } from './write/table-of.ts';
import { writeCsv } from './write/write-csv.ts';
import { writeDocx } from './write/write-docx.ts';
import { writeXlsx } from './write/write-xlsx.ts';

export const FORMATS = ['docx', 'xlsx', 'csv'] as const;
export type WrittenFormat = (typeof FORMATS)[number];

export interface WrittenDocument {
  /** The plan's title as a file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

const CONTENT_TYPES: Readonly<Record<WrittenFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The plan in the board's own shape and words, as it stands on `asOf`; the same plan and day always give the same bytes. */
export async function writeDocument(plan: Plan, format: WrittenFormat, asOf: IsoDate): Promise<WrittenDocument> {
  const bytes = await write(tableOf(plan, { asOf }), format);
  return { name: `${fileName(plan.title)}.${format}`, bytes, contentType: CONTENT_TYPES[format] };
}

async function write(table: PlanTable, format: WrittenFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(table);
    case 'xlsx':
      return writeXlsx(table);
    case 'csv':
      return writeCsv(table);
  }
}

const LONGEST_NAME = 80;

/** No system takes these characters in a file's name, and Windows no full stop at its end. */
function fileName(title: string): string {
  const name = title
    .normalize('NFC')
    .slice(0, LONGEST_NAME)
    .toWellFormed()
    .replace(/[^\p{L}\p{M}\p{N} ()&',._–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name.replace(/^[.\s-]+|[.\s]+$/g, '') || 'Action plan';
}
