import { Parser } from 'htmlparser2';

const UNSPOKEN = new Set(['script', 'style', 'head', 'title', 'template', 'svg']);
const INLINE = new Set(['a', 'at', 'b', 'strong', 'i', 'em', 'u', 's', 'span', 'font', 'code', 'sub', 'sup', 'readonly']);

/** The words of a formatted message, as a reader sees them; pictures, and whatever a browser would not show, have none. */
export function wordsOfHtml(html: string): string {
  const words: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (UNSPOKEN.has(name)) hidden += 1;
      if (!INLINE.has(name)) words.push(' ');
    },
    ontext(text) {
      if (hidden === 0) words.push(text);
    },
    onclosetag(name) {
      if (UNSPOKEN.has(name)) hidden -= 1;
      if (!INLINE.has(name)) words.push(' ');
    },
  });
  parser.end(html);
  return words.join('').replace(/\s+/gu, ' ').trim();
}
