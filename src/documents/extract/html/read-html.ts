import { Parser } from 'htmlparser2';
import type { Block } from '../../content.ts';
import type { Tally } from '../limits.ts';
import { refusals } from '../refusals.ts';
import { createPageReader } from './page-reader.ts';

/** A table copied out of Word or Excel comes with its markup; a page without one is text with tags in it, or no plan. */
export function isHtml(text: string): boolean {
  const opening = text.slice(0, 4000).replace(/^(?:\s|<!--[\s\S]*?-->)+/, '');
  return /^<(?:!doctype html|html|head|body|meta|style|div|span|table|p|h[1-6]|center|font|b)\b/i.test(opening) && /<table\b/i.test(text);
}

/** Paragraphs, headings and tables of a web page or of what was pasted as one; nothing in it is run or fetched. */
export function readHtml(text: string, tally: Tally): Block[] {
  const reader = createPageReader(tally);
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > tally.limits.xmlDepth) throw refusals.tangled();
      reader.open(name, attributes);
    },
    ontext: (words) => reader.text(words),
    onclosetag(name) {
      depth -= 1;
      reader.close(name);
    },
  });
  // In pieces, so that a limit stops the reading where it is passed.
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536));
  parser.end();
  return reader.finish();
}
