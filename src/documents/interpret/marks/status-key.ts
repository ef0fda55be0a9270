import type { Cell } from '../../content.ts';
import type { KeyEntry } from '../../read-plan.ts';
import { oneLine, plain } from '../text.ts';
import { coloursIn, ratingOf, withoutColours } from './colours.ts';
import { readStatusWords } from './status-words.ts';

const SIGN = /^[^\p{L}\p{N}\s]{1,2}$/u;
/** A mark at the start of a line of a legend: a colour, a letter, a number or a sign, and what parts it from its meaning. */
const LINE =
  /^\s*((?:red|amber|yellow|orange|green|blue|black|grey|gray|white)\b|[A-Za-z](?=\s*[-–—=:])|[A-Z]{2,3}(?=\s*=)|\d{1,2}(?=[\s.):=–—-])|[^\p{L}\p{N}\s"'(•·–—-]{1,2}(?=[\s=:–—-]))\s*([-–—=:.)]*)\s*(.+)$/iu;
const SEVERAL =
  /\s*[;|,\n]\s*(?=(?:red|amber|yellow|orange|green|blue|[A-Z]|\d)\s*[-–—=:]|[A-Z]{2,3}\s*=)|\s+(?=(?:red|amber|yellow|orange|green|blue)\s*[-–—=:])|\s+(?=[RAGB]\s*[-–—=:])|\s+(?=[^\p{L}\p{N}\s"'(),.;:&/•·–—=-]\s)/iu;
/** Meanings are short; what is longer is a sentence of the plan. */
const LONGEST = 160;

/** The marks a line of text explains, or none where it is no legend. */
export function keyOfLine(text: string): readonly KeyEntry[] {
  if (text.length > 600) return [];
  const line = oneLine(text).replace(/^(?:(?:progress|status|rag|brag)\s+)?(?:key|legend|ratings?)(?:\s+to[^:]*)?\s*[:–-]\s*/i, '');
  const parts = line.split(SEVERAL).filter((part) => part.trim() !== '');
  const entries = parts.flatMap((part) => entryOf(part));
  // "DN = Deputy Chief Nurse" says who somebody is.
  const isOfPeople =
    entries.some(({ mark }) => /^[A-Z]{2,3}$/.test(mark)) && entries.filter(({ status }) => status !== undefined).length * 2 < parts.length;
  if (entries.length === parts.length) return isOfPeople ? [] : entries;
  // "Assessment: 1 = achieved, 2 = on track": the words before the colon name what is explained.
  const named = /^[^:=]{2,40}:\s+(?=\S)/.exec(line)?.[0];
  const rest = named === undefined ? [] : keyOfLine(line.slice(named.length));
  return rest.length >= 2 ? rest : [];
}

function entryOf(part: string): readonly KeyEntry[] {
  const [, mark, joint = '', meaning] = LINE.exec(part) ?? [];
  if (mark === undefined || meaning === undefined || meaning.length > LONGEST) return [];
  const isPlainMark = !/^(?:\d+|[a-z])$/i.test(mark) || /^[RAGB]$/.test(mark);
  return isPlainMark || joint === '=' || readStatusWords(meaning) !== undefined ? [makeEntry(mark, meaning)] : [];
}

function makeEntry(mark: string, meaning: string, fill?: string): KeyEntry {
  const [named] = coloursIn(mark);
  const filled = ratingOf(fill, 'fill');
  const inMeaning = coloursIn(meaning)[0];
  const rag = named ?? (filled === 'none' || filled === 'unknown' ? inMeaning : filled);
  const status = readStatusWords(withoutColours(meaning) || meaning);
  return { mark, meaning, ...(rag === undefined ? {} : { rag }), ...(status === undefined ? {} : { status }) };
}

/** The marks a row of a legend table explains: a mark or a coloured cell beside its meaning, or a meaning on its colour. */
export function keyOfRow(row: readonly Cell[]): readonly KeyEntry[] {
  const cells = row.filter(({ isContinued }) => isContinued !== true);
  const entries: KeyEntry[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const [cell, next] = [cells[at], cells[at + 1]];
    const text = oneLine(cell?.text ?? '');
    const meaning = oneLine(next?.text ?? '');
    const hasColour = ratingOf(cell?.fill, 'fill') !== 'none';
    const nextHasColour = ratingOf(next?.fill, 'fill') !== 'none';
    const isShort = /^[A-Z]{2,3}$/.test(text) && readStatusWords(meaning) !== undefined;
    if ((isMark(text, hasColour) || isShort) && meaning !== '' && meaning.length <= LONGEST && !(text === '' && nextHasColour)) {
      entries.push(makeEntry(text, meaning, cell?.fill));
      at += 1;
    } else if (hasColour && text !== '' && text.length <= LONGEST) entries.push(makeEntry('', text, cell?.fill));
    else if (text !== '') entries.push(...keyOfLine(text));
  }
  return entries;
}

function isMark(text: string, hasColour: boolean): boolean {
  return (
    (text === '' && hasColour) ||
    /^(?:red|amber|yellow|orange|green|blue|black|grey|gray|white|[A-Za-z]|\d{1,2})$/i.test(text) ||
    SIGN.test(text)
  );
}

/** A legend explains at least two marks; a lone line like it is chance. */
export function asKey(entries: readonly KeyEntry[]): readonly KeyEntry[] {
  return entries.length >= 2 ? entries : [];
}

/** What the key says of a mark, by the mark itself or by its meaning written out. */
export function findInKey(key: readonly KeyEntry[], text: string): KeyEntry | undefined {
  const wanted = plain(text).replace(/[.:]+$/, '');
  return (
    key.find(({ mark }) => mark !== '' && plain(mark) === wanted) ??
    key.find(({ meaning }) => plain(meaning).replace(/[.:]+$/, '') === wanted) ??
    key.find(({ mark, meaning }) => `${plain(mark)} ${plain(meaning)}` === wanted.replace(/\s*[-=:]\s*/, ' '))
  );
}
