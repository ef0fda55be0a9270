import type { ReadAction, ReadPlan } from '../documents/read-plan.ts';
import { exportPlan } from './export-plan.ts';
import type { TerminalOptions } from './options.ts';
import { readDocumentFile } from './read-document-file.ts';

const READ = 'npm run --silent plan -- read FILE [--json]';
const EXPORT = 'npm run --silent plan -- export --format docx|xlsx|csv [--plan FILE.json | FILE] [--out FILE] [--force]';

/** Reads a board's document and prints what was understood and what is doubtful, or writes a plan out; throws one sentence where it cannot. */
export async function runPlan(options: TerminalOptions): Promise<void> {
  const [verb, ...path] = options.words;
  const file = path.join(' ');
  if (verb === 'export') return exportPlan(file === '' ? undefined : file, options);
  if (verb !== 'read') throw new Error(`Say what to do: ${READ}, or ${EXPORT}`);
  if (file === '') throw new Error(`Say which document: ${READ}`);
  const plan = await readDocumentFile(file);
  console.log(options.json ? JSON.stringify(plan) : drawPlan(plan));
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
