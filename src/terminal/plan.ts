import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { usualLimits } from '../documents/extract/limits.ts';
import type { ReadAction, ReadPlan } from '../documents/read-plan.ts';
import { readInWorker } from '../reading/read-in-worker.ts';
import type { TerminalOptions } from './options.ts';

const USAGE = 'Say which document: npm run --silent plan -- read FILE [--json]';

/** Reads a board's document and prints what was understood and what is doubtful; throws one sentence where it cannot be read. */
export async function printPlan({ words, json }: TerminalOptions): Promise<void> {
  const [verb, ...path] = words;
  if (verb !== 'read' || path.length === 0) throw new Error(USAGE);
  const file = path.join(' ');
  const plan = await readInWorker({ name: basename(file), bytes: await readBytes(file) });
  console.log(json ? JSON.stringify(plan) : drawPlan(plan));
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      // One byte more than is allowed is enough for a file to be refused.
      const { size } = await handle.stat();
      const buffer = Buffer.alloc(Math.min(size, usualLimits.fileBytes + 1));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new Error(`The document ${file} cannot be opened.`, { cause: error });
  }
}

function drawPlan({ title, areas, actions, doubts }: ReadPlan): string {
  const head = [title ?? 'A plan without a title', `${amount(actions, 'action')} in ${amount(areas, 'area')}, ${amount(doubts, 'doubt')}`];
  const areaOf = new Map(areas.map((area) => [area.ref, area.title]));
  const rows = actions.flatMap((action, index) => {
    const { area } = action;
    const isNewArea = area !== null && area !== actions[index - 1]?.area;
    return [...(isNewArea ? ['', `${area}  ${areaOf.get(area) ?? ''}`] : []), ...drawAction(action)];
  });
  const asks = doubts.map(
    ({ ref, field, text, why }) => `  ${ref ?? 'document'}, ${field}${text === '' ? '' : `: “${oneLine(text)}”`} – ${why}`,
  );
  return [...head, ...rows, ...(asks.length === 0 ? [] : ['', 'To be asked:', ...asks])].join('\n');
}

function amount(things: readonly unknown[], name: string): string {
  return `${String(things.length)} ${name}${things.length === 1 ? '' : 's'}`;
}

function drawAction({ ref, title, leads, byWhen, due, status, rag }: ReadAction): readonly string[] {
  const days = [
    due.from === null ? '' : `from ${due.from}`,
    due.by === null ? '' : `by ${due.by}`,
    due.originalBy === null ? '' : `first ${due.originalBy}`,
  ];
  const when = [due.kind, ...days].filter((part) => part !== '').join(' ');
  return [
    `  ${ref.padEnd(6)} ${oneLine(title)}`,
    `         ${leads.join(' | ') || 'nobody'} · “${oneLine(byWhen)}” = ${when} · ${status} · ${rag}`,
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
