import type { Block } from '../../content.ts';
import type { XmlElement, XmlReader } from '../read-xml.ts';
import { closers, openers } from './elements.ts';
import { addWords, closeFlow, startPosition, type Surroundings } from './flow.ts';

/** Not words of the accepted document: deleted and moved text, former properties, instructions, pictures for old programs. */
const leftOut = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rPrChange',
  'pPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'numberingChange',
  'sectPr',
  'Fallback',
  'rt',
  'ffData',
]);
/** Inside these, `del` marks a row or a paragraph's end rather than wrapping text. */
const markedAsDeleted = new Set(['rPr', 'trPr']);

/** Reads `word/document.xml`; `blocks` is complete when the part has been read. */
export function createBodyReader(surroundings: Surroundings): { reader: XmlReader; blocks: Block[] } {
  const position = startPosition(surroundings);
  const path: string[] = [];
  let leftOutDepth = 0;
  const isLeftOut = ({ name }: XmlElement) => leftOut.has(name) && !markedAsDeleted.has(path.at(-1) ?? '');
  const reader: XmlReader = {
    open(element) {
      if (leftOutDepth > 0 || isLeftOut(element)) {
        leftOutDepth += 1;
        return;
      }
      openers[element.name]?.(position, element, path);
      path.push(element.name);
    },
    text(text) {
      if (leftOutDepth === 0 && path.at(-1) === 't') addWords(position, text);
    },
    close(name) {
      if (leftOutDepth > 0) {
        leftOutDepth -= 1;
        return;
      }
      path.pop();
      closers[name]?.(position, path);
      if (path.length === 0) closeFlow(position);
    },
  };
  return { reader, blocks: position.blocks };
}
