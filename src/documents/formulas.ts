/**
 * What a spreadsheet would take for a formula when it opens a text file: a sign at the start of a cell, also behind spaces, invisible
 * characters or quotation marks, and in its full-width form.
 */
const FORMULA = /^[\s"'“”‘’\u00a0\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** The same words, which no spreadsheet runs: an apostrophe before them is its own sign for "this is text". */
export function asPlainText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes that apostrophe off again, and no other. */
export function withoutTextSign(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
