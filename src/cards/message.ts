import type { CardJson, Message } from '../ports.ts';
import { expandTemplate } from './expand.ts';
import { cleanText, oneLine, shorten } from './safe-text.ts';

/** Bytes of card JSON: what every route into Teams takes (Graph, webhooks and flows stop at 28 KB). */
const CARD_LIMIT = 25 * 1024;
const SUMMARY_LENGTH = 240;
const TEXT_LENGTH = 12_000;
const LONGEST = 1500;
const SHORTER = [600, 250, 100, 40];

/** How much a drawing may show: rows of a list, and UTF-16 units of any one text. */
export interface Room {
  readonly rows: number;
  readonly longest: number;
}

/** Draws a view by its template; the view's `summary` is what lock screens, screen readers and old clients get. */
export function drawMessage(
  template: CardJson,
  view: CardJson & { readonly summary: string },
  lines: readonly string[],
  longest: number = LONGEST,
): Message {
  const summary = shorten(withoutCommands(oneLine(view.summary)), SUMMARY_LENGTH);
  const text = cleanText(lines.filter((line) => line !== '').join('\n'));
  return { card: expandTemplate(template, { ...view, summary }, longest), summary, text: shorten(text, TEXT_LENGTH) };
}

/** Summaries are neither markdown nor escaped: what a host could take for a mention or a binding is taken apart. */
function withoutCommands(text: string): string {
  return text
    .replace(/<\/?at\b[^>]*>/gi, '')
    .replaceAll('${', '$ {')
    .replaceAll('{{', '{ {');
}

/** The fullest drawing that keeps within the limit: fewer rows are tried first, then shorter texts. */
export function drawLargest(rows: readonly number[], draw: (room: Room) => Message): Message {
  const fewest = rows.at(-1) ?? 1;
  const rooms = [...rows.map((each) => ({ rows: each, longest: LONGEST })), ...SHORTER.map((longest) => ({ rows: fewest, longest }))];
  return drawFirstFitting(rooms, draw);
}

function drawFirstFitting([room = { rows: 1, longest: 40 }, ...smaller]: readonly Room[], draw: (room: Room) => Message): Message {
  const message = draw(room);
  return smaller.length === 0 || cardBytes(message.card) <= CARD_LIMIT ? message : drawFirstFitting(smaller, draw);
}

function cardBytes(card: CardJson): number {
  return Buffer.byteLength(JSON.stringify(card));
}
