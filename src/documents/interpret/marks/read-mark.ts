import type { Cell } from '../../content.ts';
import type { KeyEntry, ReadRag, ReadStatus } from '../../read-plan.ts';
import { oneLine } from '../text.ts';
import { coloursIn, ratingOf, withoutColours, type Colour } from './colours.ts';
import { findInKey } from './status-key.ts';
import { readStatusWords } from './status-words.ts';
import { readBoxes, type TickBox } from './tick-boxes.ts';

export interface MarkReading {
  /** As written, or the fill as "#FFC000" where only a colour stands. */
  readonly mark: string;
  readonly rag: ReadRag;
  readonly status: ReadStatus;
  readonly doubt?: string;
}

const TICK = /^[✓✔☑✅]$/u;
const NOTHING = /^(?:-+|–|—|n\/?a|not applicable|\.+)?$/i;

/** Reads a status cell through the plan's own key, else by its plain colour or words; a mark that has lost its colour is never guessed. */
export function readMark(cell: Cell | undefined, key: readonly KeyEntry[]): MarkReading {
  const text = oneLine(cell?.text ?? '');
  const fill = ratingOf(cell?.fill, 'fill');
  if (NOTHING.test(text))
    return fill === 'none' ? { mark: text, rag: 'none', status: 'unknown' } : readFill(text, cell?.fill ?? '', fill, key);
  const boxes = readBoxes(text);
  if (boxes !== undefined) return readTicked(text, boxes, key);
  const isGlyph = !/[\p{L}\p{N}]/u.test(text);
  const font = ratingOf(cell?.color, isGlyph ? 'glyph' : 'words');
  const shown = fill === 'none' || fill === 'unknown' ? font : fill;
  return readWritten(text, isGlyph, shown === 'none' || shown === 'unknown' ? undefined : shown, key);
}

/** "☐ Not started ☒ In progress ☐ Complete" says what stands beside its one tick. */
function readTicked(text: string, boxes: readonly TickBox[], key: readonly KeyEntry[]): MarkReading {
  const [only, second] = boxes.filter(({ isTicked }) => isTicked);
  if (only === undefined) return { mark: '', rag: 'none', status: 'unknown' };
  if (second !== undefined) return { mark: text, rag: 'unknown', status: 'unknown', doubt: 'It is ticked more than once.' };
  return readMark({ text: only.says }, key);
}

function readFill(text: string, hex: string, fill: Colour | 'unknown', key: readonly KeyEntry[]): MarkReading {
  const mark = text === '' ? `#${hex.toUpperCase()}` : text;
  if (fill === 'unknown') return { mark, rag: 'unknown', status: 'unknown', doubt: 'The colour is neither red, amber, green nor blue.' };
  return { mark, rag: fill, status: statusOfColour(fill, key) };
}

function statusOfColour(colour: Colour, key: readonly KeyEntry[]): ReadStatus {
  return key.find(({ rag }) => rag === colour)?.status ?? 'unknown';
}

function readWritten(text: string, isGlyph: boolean, shown: Colour | undefined, key: readonly KeyEntry[]): MarkReading {
  const entry = findInKey(key, text);
  const named = coloursIn(text);
  const [colour] = named;
  if (named.length > 1) return { mark: text, rag: 'unknown', status: 'unknown', doubt: 'More than one colour is named.' };
  if (colour !== undefined && shown !== undefined && colour !== shown && entry === undefined) {
    return { mark: text, rag: 'unknown', status: 'unknown', doubt: `It says ${colour} and is coloured ${shown}.` };
  }
  if (entry !== undefined) return { mark: text, rag: entry.rag ?? shown ?? 'none', status: entry.status ?? 'unknown' };
  if (colour !== undefined)
    return { mark: text, rag: colour, status: readStatusWords(withoutColours(text)) ?? statusOfColour(colour, key) };
  if (isGlyph) return readGlyph(text, shown, key);
  return readWords(text, shown, key);
}

function readGlyph(text: string, shown: Colour | undefined, key: readonly KeyEntry[]): MarkReading {
  if (shown !== undefined) return { mark: text, rag: shown, status: TICK.test(text) ? 'complete' : statusOfColour(shown, key) };
  if (TICK.test(text)) return { mark: text, rag: 'none', status: 'complete' };
  return { mark: text, rag: 'unknown', status: 'unknown', doubt: 'The colour of the mark is lost, and the document has no key to it.' };
}

function readWords(text: string, shown: Colour | undefined, key: readonly KeyEntry[]): MarkReading {
  const said = readStatusWords(text);
  const isCode =
    !/^(?:tb[acd]|n\/?a)$/i.test(text) &&
    (/^\p{Lu}{2,3}$/u.test(text) || /^(?:\p{L}|\d{1,2}|[ivx]{1,4}|black|gr[ea]y|white|purple|pink|brown)[.)]?$/iu.test(text));
  if (isCode && said === undefined && shown === undefined) {
    return { mark: text, rag: 'unknown', status: 'unknown', doubt: 'The document has no key that says what this mark means.' };
  }
  const status = said ?? (shown === undefined ? 'unknown' : statusOfColour(shown, key));
  return { mark: text, rag: shown ?? 'none', status };
}
