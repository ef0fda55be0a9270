import type { Block } from '../content.ts';
import { AREA_NAME } from './tables/area-name.ts';
import type { PlanTable } from './tables/find-tables.ts';
import { oneLine } from './text.ts';

const NO_TITLE =
  /^(?:source\b|https?:|www\.|page \d|date\b|version\b|contents$|draft$|confidential|official|restricted|not protectively|(?:status |progress |rag )?key\b|legend\b|appendix \w{1,3}:?$|annex \w{1,3}:?$|action plan$|updated?\b|as at\b)/i;
const LIKELY =
  /\b(?:action|improvement|development|business|delivery|strategic|work|implementation|recovery|safeguarding) (?:plan|tracker|log|programme)\b|\bplan\b/i;
const POSSIBLE = /\b(?:tracker|strategy|programme|log|review|report|response|update)\b/i;

/**
 * The document's title in its own words, or null: a line above the first table that says what the document is, else its first line, else what
 * stands bold above a sheet's table, else the sheet's name.
 */
export function findTitle(blocks: readonly Block[], tables: readonly PlanTable[]): string | null {
  const [first] = tables;
  if (first === undefined) return null;
  const paragraphs = blocks.slice(0, first.block).flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []));
  const above = first.above.flatMap((row) => [...new Set(row.map(({ text }) => oneLine(text)))].filter((text) => text !== '').slice(0, 1));
  const lines = [...paragraphs, ...above].map((line) => oneLine(line)).filter(isTitleLike);
  const bare = [...paragraphs, ...above].map((line) => oneLine(line)).find((line) => /^action plan$/i.test(line));
  return (
    lines.find((line) => LIKELY.test(line)) ??
    lines.find((line) => POSSIBLE.test(line)) ??
    lines[0] ??
    bare ??
    boldRow(first) ??
    sheetName(tables)
  );
}

/** The first bold row of a sheet that says one thing: "Oxley Vale LSCB: response" looks like a label, but stands as a title. */
function boldRow({ above, caption }: PlanTable): string | undefined {
  return above
    .filter((row) => row[0]?.isBold === true && new Set(row.map(({ text }) => text)).size === 1)
    .map(([cell]) => oneLine(cell?.text ?? ''))
    .find((line) => line !== caption && isShortWords(line) && !AREA_NAME.test(line));
}

function isTitleLike(line: string): boolean {
  return isShortWords(line) && !/[=]/.test(line) && !/[a-z]\.$/.test(line) && !isLabelled(line.replace(/^(?:appendix|annex)[^:]*:/i, ''));
}

function isShortWords(line: string): boolean {
  return /\p{L}{3}/u.test(line) && line.length <= 200 && !NO_TITLE.test(line);
}

/** "Service: Victoria Court" labels a value; "Child Q Review: action plan" is a title in two parts. */
function isLabelled(line: string): boolean {
  const [, label = '', value = ''] = /^([^:]{1,30}):\s*(\S.*)$/.exec(line) ?? [];
  return label !== '' && !(label.includes(' ') && (LIKELY.test(value) || /\b(?:plan|review|report)$/i.test(label)));
}

function sheetName(tables: readonly PlanTable[]): string | null {
  const captions = new Set(tables.map(({ caption }) => caption));
  return captions.size === 1 ? (tables[0]?.caption ?? null) : null;
}
