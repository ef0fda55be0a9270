import { writeFile } from 'node:fs/promises';
import { planOfReading } from '../documents/plan-of-reading.ts';
import { FORMATS, writeDocument } from '../documents/write-document.ts';
import { instantFromEpoch, localTimeIn, type IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { TerminalOptions } from './options.ts';
import { readDocumentFile } from './read-document-file.ts';
import { readDay, readPlan } from './read-plan.ts';

/** Writes a plan, or what was read in a document, as a file and prints its name; never over a file that is there unless told to. */
export async function exportPlan(document: string | undefined, options: TerminalOptions): Promise<void> {
  const format = FORMATS.find((each) => each === options.format);
  if (format === undefined) throw new Error('Say in which format: --format docx, xlsx or csv.');
  if (document !== undefined && options.plan !== undefined) throw new Error('Give either --plan FILE.json or a document, not both.');
  const { plan, day } = document === undefined ? await planOfFile(options.plan) : await planOfDocument(document);
  const asOf = options.on === undefined ? day : readDay('--on', options.on);
  const { name, bytes } = await writeDocument(plan, format, asOf);
  const file = options.out ?? name;
  await write(file, bytes, options.force);
  console.log(file);
}

/** A plan with the day it is exported on. */
interface DatedPlan {
  readonly plan: Plan;
  readonly day: IsoDate;
}

async function planOfFile(path: string | undefined): Promise<DatedPlan> {
  const { plan, now, calendar } = await readPlan(path);
  return { plan, day: localTimeIn(now, calendar.timeZone).date };
}

async function planOfDocument(file: string): Promise<DatedPlan> {
  const plan = planOfReading(await readDocumentFile(file));
  return { plan, day: localTimeIn(instantFromEpoch(Date.now()), 'Europe/London').date };
}

async function write(file: string, bytes: Uint8Array, isForced: boolean): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: isForced ? 'w' : 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const sentence = isThere ? `The file ${file} is there already; add --force to write over it.` : `The file ${file} cannot be written.`;
    throw new Error(sentence, { cause: error });
  }
}
