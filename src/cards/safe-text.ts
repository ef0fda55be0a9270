/*
 * What people typed, made safe to show. `expandTemplate` calls this on every value it puts into a card: it is the one
 * place where text is escaped, so no view and no template escapes anything itself.
 */

/** Marks that turn text around (bidi), hide in it (zero width) or move the cursor (controls); emoji joiners stay. */
const UNSEEN = /[^\P{Cc}\n]|\p{Bidi_Control}|[\u00ad\u200b\u2060-\u2065\ufeff\ufff9-\ufffb]/gu;
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/gu;
/** More marks than any language stacks on one letter. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** The same words without control, bidi and hidden characters; line breaks stay. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(LINE_ENDS, '\n').replace(/\t/g, ' ').replace(UNSEEN, '').replace(PILED_MARKS, '$1');
}

/** The words as typed, but for control characters and half characters: no keyboard types them, and JSON takes six bytes for each. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '');
}

/** Clean and on one line, for labels, summaries and quotes. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/** At most `length` UTF-16 units, ending in "…" where something was cut: between words where it can, never in half a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > Math.max(0, length - 30) ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/**
 * Text for a TextBlock, whose markdown subset (bold, italic, lists, links) and `{{DATE()}}` functions then show as typed.
 * `&` is left alone unless it starts an entity, for posts are called "WSCB & Partnerships Manager".
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, '\n\n')
    .replace(/[\\`*_~[\]<>{}]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[ ]*([-+=#|])/gm, '\\$1')
    .replace(/^[ ]*(\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

/** One line where Teams draws text by itself and takes tags and entities for formatting: the titles of a list of results. */
export function plainLine(text: string, length: number): string {
  const tagless = oneLine(text)
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/&(?=#?\w+;)/g, '＆');
  return shorten(tagless, length);
}
