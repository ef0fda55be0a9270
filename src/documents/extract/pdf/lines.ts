import { cleanText } from '../clean-text.ts';
import type { Box, Piece } from './shapes.ts';

/** Pieces that stand side by side, from the left. */
export interface TextLine extends Box {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** Lines from the top of the page down. */
export function makeLines(pieces: readonly Piece[]): TextLine[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => one.bottom - other.bottom || one.left - other.left)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const isLevel = first !== undefined && Math.abs(first.bottom - piece.bottom) <= Math.max(2, (piece.bottom - piece.top) * 0.4);
    if (line && isLevel) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => makeLine(line.sort((one, other) => one.left - other.left)));
}

function makeLine(pieces: readonly Piece[]): TextLine {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const isApart = text !== '' && piece.left - right > (piece.bottom - piece.top) * 0.12;
    text += (isApart ? ' ' : '') + piece.text;
    right = Math.max(right, piece.right);
  }
  return {
    pieces,
    text: cleanText(text),
    left: pieces[0]?.left ?? 0,
    right,
    top: Math.min(...pieces.map((piece) => piece.top)),
    bottom: Math.max(...pieces.map((piece) => piece.bottom)),
  };
}

/** What stands before an item of a list; a mark of a status stands alone. */
const bullet = /^[•▪‣◦·➢](?: +|(?=\p{L}))/u;

/**
 * Lines that were broken only because the column is narrow become one again: a line is broken on purpose where the next line's first word would
 * still have fitted, or where the next line keeps more distance than lines of the same text do.
 */
export function joinLines(lines: readonly TextLine[], rightEdge: number): string {
  const gaps = lines.slice(1).map((line, at) => line.bottom - (lines[at]?.bottom ?? 0));
  const usual = Math.min(...gaps.filter((gap) => gap > 1), Number.MAX_VALUE);
  let text = '';
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const words = line.text.replace(bullet, '');
    const isItem = words !== line.text;
    if (!before) text = words;
    else if (isItem || isNewParagraph(before, gaps[at - 1] ?? 0, usual) || wouldFit(before, line, rightEdge)) text += `\n${words}`;
    else
      text += (/[\p{L}\d]-$/u.test(before.text) || before.text.endsWith('/') || isCutWord(before, line, rightEdge) ? '' : ' ') + line.text;
  });
  return cleanText(text);
}

/** A little more space is enough after the end of a sentence. */
function isNewParagraph(line: TextLine, gap: number, usual: number): boolean {
  return gap > usual * (/[.;:!?)]$/.test(line.text) ? 1.12 : 1.35);
}

function wouldFit(line: TextLine, next: TextLine, rightEdge: number): boolean {
  const [word = ''] = next.text.split(' ');
  const unit = (next.right - next.left) / Math.max(1, unitsOf(next.text));
  return line.right + unit * unitsOf(`${word} `) < rightEdge - unit;
}

/** A word too long for its column is cut where the column ends: "Superintende", "nt". */
function isCutWord(line: TextLine, next: TextLine, rightEdge: number): boolean {
  const [end = ''] = next.text.split(' ');
  const unit = (line.right - line.left) / Math.max(1, unitsOf(line.text));
  return /^\p{L}{8,}$/u.test(line.text) && /^\p{Ll}{1,3}$/u.test(end) && !SHORT_WORDS.has(end) && line.right + unit * 1.5 > rightEdge;
}

const SHORT_WORDS = new Set(
  'a all an and are as at be by do for get has how if in is it its may new no not of off on one or our out own per the to two up use via was we who yet'.split(
    ' ',
  ),
);

/** How wide a text is, in widths of a small letter: in a narrow column the difference between "M" and "i" decides. */
function unitsOf(text: string): number {
  return Array.from(text, widthOf).reduce((sum, width) => sum + width, 0);
}

function widthOf(sign: string): number {
  if (/[\s./|,;:'()!ijltf]/.test(sign)) return 0.55;
  if (/[mwMW]/.test(sign)) return 1.6;
  return /\p{Lu}/u.test(sign) ? 1.3 : 1;
}
