import type { Asking } from '../domain/ask-now.ts';
import type { Message } from '../ports.ts';
import { viewButton } from './button-view.ts';
import { ASK_NOW } from './phrases-ask-now.ts';
import { shorten } from './safe-text.ts';
import { drawSheet } from './sheet.ts';

const SIZES = [15, 8, 4, 2, 1];
/** Longer lists than one card can carry in its button are asked in parts. */
const MOST_LEFT = 10;
export const NOTE_ID = 'note';

/** Who would be asked about what, before anything goes out. */
export function drawAsking({ asks, refs, left }: Asking, note: string): Message {
  const buttons = [
    viewButton(ASK_NOW.send(asks.length), { verb: 'asked.send', refs: [...refs] }),
    viewButton(ASK_NOW.drop, { verb: 'asked.drop' }),
  ];
  return drawSheet(SIZES, (size) => ({
    title: ASK_NOW.title,
    intro: [refs.length === 0 ? ASK_NOW.nobody : ASK_NOW.understood(refs)],
    rows: rowsOf(asks, size, (own) => ASK_NOW.gets(own.refs)),
    ...(refs.length === 0 ? {} : { inputs: { texts: [noteInput(note)] } }),
    notes: [...leftOf(left), ...(refs.length === 0 ? [] : [ASK_NOW.once])],
    buttons: refs.length === 0 ? [] : buttons,
  }));
}

/** What was sent, and when it reaches each of them; `now` holds the ids of those who get a card at once. */
export function drawAsked(
  { asks, refs, left }: Asking,
  { note, now }: { readonly note: string; readonly now: ReadonlySet<string> },
): Message {
  return drawSheet(SIZES, (size) => ({
    title: refs.length === 0 ? ASK_NOW.nobody : ASK_NOW.sentTitle,
    intro: refs.length === 0 ? [] : [ASK_NOW.sent(refs, shorten(note, 300))],
    rows: rowsOf(asks, size, ({ personId }) => (now.has(personId) ? ASK_NOW.now : ASK_NOW.later)),
    notes: leftOf(left),
  }));
}

function rowsOf(asks: Asking['asks'], size: number, wordsOf: (ask: Asking['asks'][number]) => string) {
  return asks.slice(0, size).map((ask) => ({ heading: shorten(ask.name, 80), lines: [wordsOf(ask)] }));
}

function leftOf(left: Asking['left']): readonly string[] {
  return ASK_NOW.left(left).slice(0, MOST_LEFT);
}

function noteInput(note: string) {
  return {
    id: NOTE_ID,
    label: ASK_NOW.note,
    hint: ASK_NOW.noteHint,
    error: ASK_NOW.noteError,
    value: shorten(note, 500),
    isMultiline: true,
  };
}
