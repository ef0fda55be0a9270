import type { Block, DocumentContent } from '../../content.ts';
import type { Tally } from '../limits.ts';
import { findAlignedTables } from './aligned.ts';
import { isHtml, readHtml } from '../html/read-html.ts';
import { refusals } from '../refusals.ts';
import { makeParagraphs } from './cells.ts';
import { decodeText } from './decode-text.ts';
import { blocksOfLines, findDelimiter, mendBrokenRows, splitDelimited } from './delimited.ts';
import { findBarCells, isRule } from './piped.ts';
import { readSlashed, looksSlashed } from './slashed.ts';

/** Text with or without a table in it: delimited as spreadsheets export it, or as it comes out of a document when it is pasted. */
export function readText(bytes: Uint8Array, name: string, tally: Tally): Pick<DocumentContent, 'format' | 'blocks'> {
  const text = decodeText(bytes)
    .replace(/^\ufeff/, '')
    .replaceAll('\u0000', '')
    .replace(/\r\n?/g, '\n');
  if (isHtml(text)) return { format: 'html', blocks: readHtml(text, tally) };
  if (/^\s*<(?:!doctype\b|html\b|\?xml\b|table\b)/i.test(text.slice(0, 2000))) throw refusals.webPage();
  // Excel's own way to say in a file what divides its cells.
  const [hint, said] = /^sep=([,;\t])\n/.exec(text) ?? [''];
  const delimiter = said ?? findTableDelimiter(text, name);
  if (delimiter !== undefined) return { format: 'csv', blocks: blocksOfLines(splitDelimited(text.slice(hint.length), delimiter), tally) };
  return { format: 'text', blocks: readPasted(text, tally) };
}

/** What a printed page says below its words. */
const PAGE = /^\s*(?:[-–—]\s*)?page \d+(?: ?(?:of|\/) ?\d+)?(?:\s*[-–—])?\s*$/i;

/** Prose has commas too: only lines that agree are a table, and a file that calls itself one needs to agree less, or only where it is divided. */
function findTableDelimiter(text: string, name: string): string | undefined {
  const found = findDelimiter(text);
  const isNamedTable = /\.(csv|tsv|tab)$/i.test(name);
  const agrees = isNamedTable ? (found?.consistency ?? 0) >= 0.3 || (found?.amongDivided ?? 0) >= 0.8 : (found?.consistency ?? 0) >= 0.8;
  if (!found || !agrees) return undefined;
  // Tabs in pasted text are read line by line, so that a stray quotation mark swallows nothing.
  return found.delimiter === '\t' && !isNamedTable && !/(^|\t)"[^"\t]*\n/.test(text) ? undefined : found.delimiter;
}

function readPasted(text: string, tally: Tally): Block[] {
  const lines = text.split(/[\n\f]/).filter((line) => !PAGE.test(line));
  if (lines.some((line) => line.includes('\t') && line.trim().split('\t').length > 1)) {
    return blocksOfLines(mendBrokenRows(lines.map((line) => (line.trim() === '' ? [] : line.split('\t')))), tally);
  }
  if (lines.filter((line) => findBarCells(line)).length >= 2) {
    return blocksOfLines(
      lines.filter((line) => !isRule(line)).map((line) => findBarCells(line) ?? (line.trim() === '' ? [] : [line])),
      tally,
    );
  }
  if (looksSlashed(lines)) return readSlashed(lines, tally);
  return findAlignedTables(lines, tally) ?? makeParagraphs(lines, tally);
}
