import type { Block, Cell, Grid } from '../../content.ts';
import { nameOf, type Role } from '../columns/heading-names.ts';
import { oneLine, plain, tidy } from '../text.ts';
import { AREA_NAME } from './area-name.ts';

/** A plan written as a list, laid out as the table it stands for, and the block its first action begins in. */
export interface ListedPlan {
  readonly grid: Grid;
  readonly block: number;
}

interface Line {
  readonly text: string;
  readonly isHeading: boolean;
  readonly block: number;
}

interface Entry {
  readonly areas: readonly string[];
  readonly ref: string;
  readonly title: string;
  readonly block: number;
  /** What stands after each label; the labels in plain words. */
  readonly fields: Map<string, string>;
}

const ABOUT: readonly Role[] = [
  'lead',
  'due',
  'lead-and-due',
  'new-due',
  'old-due',
  'status',
  'progress',
  'completed',
  'completion',
  'support',
  'start',
];
const PARTS: readonly Role[] = [...ABOUT, 'title', 'issue', 'ref', 'other'];
const LABEL = /^[•·▪*–-]?\s*(\p{Lu}[^:.;\n]{1,39}?)\s*:\s*(.*)$/u;
const NUMBERED =
  /^(?:(?:actions?|recommendations?|rec|tasks?|item)\s*)?((?:[A-Z]{1,3}[.-]?)?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|[a-z](?=\)))(?:\s*[.):–-]\s*|\s+|$)(.*)$/i;

/** Reads a list whose actions say "Lead: …", "By when: …" in lines of their own; undefined where there are not two such actions. */
export function findListedPlan(blocks: readonly Block[]): ListedPlan | undefined {
  const lines = blocks
    .flatMap((block, at) => linesOf(block, at))
    .flatMap((line) => splitAtLabels(line.text).map((text) => ({ ...line, text })));
  const entries = readEntries(lines);
  const isAction = ({ fields }: Entry): boolean =>
    [...fields.keys()].some((label) => ['lead', 'due', 'lead-and-due'].includes(nameOf(label).role));
  const [first] = entries;
  if (first === undefined || entries.filter(isAction).length < 2) return undefined;
  return { grid: toGrid(entries.filter(isAction)), block: first.block };
}

/** A label and its words may stand in cells of their own. */
function linesOf(block: Block, at: number): readonly Line[] {
  if (block.kind === 'paragraph')
    return tidy(block.text)
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => ({ text, isHeading: block.isHeading, block: at }));
  return block.rows.flatMap((row) => {
    const texts = row.filter(({ text, isContinued }) => isContinued !== true && text.trim() !== '').map(({ text }) => tidy(text));
    const joined = texts.reduce<readonly string[]>((done, text) => {
      const last = done.at(-1);
      return last?.endsWith(':') === true ? [...done.slice(0, -1), `${last} ${text}`] : [...done, text];
    }, []);
    return joined.flatMap((text) => text.split('\n')).map((text) => ({ text, isHeading: false, block: at }));
  });
}

/** "Lead: Chair. By when: June 2016" is two lines; the label is the fewest words before the colon that name a part. */
function splitAtLabels(line: string): readonly string[] {
  if (line.length > 1000) return [line];
  const parts = line
    .replace(/(^|[^\p{L}])(\p{Lu}\p{L}*(?: \p{L}+){0,2}):\s/gu, (whole, before: string, words: string) => {
      const label = shortestLabel(words);
      return label === undefined || before === '' ? whole : `${before}${words.slice(0, -label.length)}\n${label}: `;
    })
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length === 1 ? parts : parts.map((part) => part.replace(/\s*[;|,.(–-]$/, ''));
}

function shortestLabel(words: string): string | undefined {
  const parts = words.split(' ');
  return parts
    .map((_, at) => parts.slice(parts.length - 1 - at).join(' '))
    .find((label) => /^\p{Lu}/u.test(label) && nameOf(label).weight >= 3 && ABOUT.includes(nameOf(label).role));
}

function readEntries(lines: readonly Line[]): readonly Entry[] {
  const isLabel = labelsOf(lines);
  const entries: Entry[] = [];
  let waiting: Line[] = [];
  let last = '';
  for (const line of lines) {
    const [, label = '', value = ''] = LABEL.exec(line.text) ?? [];
    if (label === '' || !isLabel(label)) {
      waiting.push(line);
      continue;
    }
    const current = entries.at(-1);
    const isNew = current === undefined || current.fields.has(plain(label)) || waiting.some((each) => isHead(each));
    const { rest, entry } = beginEntry(waiting, line.block);
    if (current !== undefined) goOn(current, last, isNew ? rest : waiting.map(({ text }) => text));
    const into = isNew ? entry : current;
    if (into !== current) entries.push(into);
    into.fields.set(plain(label), value);
    [waiting, last] = [[], plain(label)];
  }
  return entries;
}

function goOn({ fields }: Entry, label: string, lines: readonly string[]): void {
  if (lines.length > 0) fields.set(label, [fields.get(label) ?? '', ...lines].filter((text) => text !== '').join('\n'));
}

/** Labels name a part of an action, or stand before several colons. */
function labelsOf(lines: readonly Line[]): (label: string) => boolean {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const label = plain(LABEL.exec(text)?.[1] ?? '');
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return (label) => {
    const { role, weight } = nameOf(label);
    return !/\d$/.test(label) && PARTS.includes(role) && ((ABOUT.includes(role) && weight >= 2) || (counts.get(plain(label)) ?? 0) >= 2);
  };
}

function isHead({ text, isHeading }: Line): boolean {
  return isHeading || AREA_NAME.test(text) || (NUMBERED.test(text) && !/^\d{1,2}[./]\d{1,2}[./]\d/.test(text));
}

/** "Must do" stands over the actions below it. */
function isBareHeading(text: string): boolean {
  return /^\p{Lu}[\p{L} ]+$/u.test(text) && text.split(' ').length <= 4;
}

/** Of the lines before an action's first label: what still belongs to the action before, the areas, and the action's own words. */
function beginEntry(waiting: readonly Line[], block: number): { rest: readonly string[]; entry: Entry } {
  const start = waiting.findLastIndex((line) => NUMBERED.test(line.text) && !line.isHeading);
  const own = start >= 0 && !AREA_NAME.test(waiting[start]?.text ?? '') ? start : waiting.length - 1;
  const head = waiting.findIndex((line, at) => at < own && (isHead(line) || (at === own - 1 && isBareHeading(line.text))));
  const from = head < 0 ? own : head;
  const words = waiting.slice(Math.max(own, 0)).map(({ text }) => text);
  const [, ref = '', title = ''] = NUMBERED.exec(words.join(' ')) ?? [];
  const isNumbered = ref !== '';
  const areas = waiting.filter((line, at) => at >= from && at < own && (isHead(line) || (at === own - 1 && isBareHeading(line.text))));
  const entry = {
    areas: areas.filter(({ block: at }) => at > 0).map(({ text }) => text),
    ref: isNumbered ? ref : '',
    title: isNumbered ? title : words.join(' '),
    block: waiting[Math.max(own, 0)]?.block ?? block,
    fields: new Map<string, string>(),
  };
  return { rest: waiting.slice(0, Math.max(from, 0)).map(({ text }) => text), entry };
}

function toGrid(entries: readonly Entry[]): Grid {
  const labels = [...new Set(entries.flatMap(({ fields }) => [...fields.keys()]))];
  const hasTitle = labels.some((label) => nameOf(label).role === 'title');
  const hasRef = entries.some(({ ref }) => ref !== '') && !labels.some((label) => nameOf(label).role === 'ref');
  const headings = [...(hasRef ? ['Ref'] : []), ...(hasTitle ? [] : ['Action']), ...labels.map(capital)];
  const rows = entries.flatMap(({ areas, ref, title, fields }) => [
    ...[hasTitle && title !== '' ? title : areas.at(-1)].flatMap((area) => (area === undefined ? [] : [merged(area, headings.length)])),
    [...(hasRef ? [ref] : []), ...(hasTitle ? [] : [title]), ...labels.map((label) => fields.get(label) ?? '')].map((text): Cell => ({
      text,
    })),
  ]);
  return { kind: 'grid', rows: [headings.map((text): Cell => ({ text, isBold: true })), ...rows] };
}

function merged(text: string, width: number): readonly Cell[] {
  return Array.from({ length: width }, (_, at) => (at === 0 ? { text: oneLine(text) } : { text: oneLine(text), isContinued: true }));
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
