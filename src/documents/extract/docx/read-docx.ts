import type { Block } from '../../content.ts';
import type { Tally } from '../limits.ts';
import type { OfficePackage } from '../open-package.ts';
import { readRelations } from '../relations.ts';
import { readXml, type XmlReader } from '../read-xml.ts';
import { createBodyReader } from './body.ts';
import { readNumbering } from './numbering.ts';
import { refuseOutsideFields, refuseRemoteTemplate } from './refuse-outside.ts';
import { readStyles } from './styles.ts';

/** Paragraphs and tables of a Word document in reading order. Headers, footers, notes and comments are no part of a plan and stay out. */
export async function readDocx(source: OfficePackage, part: string, tally: Tally): Promise<Block[]> {
  const relations = await readRelations(source, part, tally);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part;
  const styleOf = await readStyles(source, partOf('styles'), tally);
  const countListItem = await readNumbering(source, partOf('numbering'), tally);
  const body = createBodyReader({ styleOf, countListItem, tally });
  await refuseRemoteTemplate(source, [part, partOf('settings') ?? part], tally);
  await readXml(source, part, tally, both(refuseOutsideFields(), body.reader));
  return body.blocks;
}

function both(first: XmlReader, second: XmlReader): XmlReader {
  return {
    open(element) {
      first.open?.(element);
      second.open?.(element);
    },
    text(text) {
      first.text?.(text);
      second.text?.(text);
    },
    close(name) {
      first.close?.(name);
      second.close?.(name);
    },
  };
}
