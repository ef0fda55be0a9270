import { SaxesParser, type SaxesTag } from 'saxes';
import type { Tally } from './limits.ts';
import type { OfficePackage } from './open-package.ts';
import { refusals } from './refusals.ts';

/** An element as it opens; its prefix is dropped, for programs choose their own. */
export interface XmlElement {
  readonly name: string;
  /** The value of the attribute with this name, whatever its prefix. */
  attribute(name: string): string | undefined;
}

export interface XmlReader {
  open?(element: XmlElement): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Streams one part of a package through a reader. No entity but XML's own five is known, and no DOCTYPE is accepted. */
export async function readXml(source: OfficePackage, part: string, tally: Tally, reader: XmlReader): Promise<void> {
  const parser = makeParser(tally, reader);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  await source.unpack(part, (bytes) => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    parser.write(decoder.decode(bytes, { stream: true }));
  });
  try {
    parser.write(decoder?.decode() ?? '').close();
  } catch {
    throw refusals.damaged();
  }
}

function makeParser(tally: Tally, reader: XmlReader): SaxesParser {
  const parser = new SaxesParser({ position: false });
  const { limits } = tally;
  let depth = 0;
  parser.on('doctype', () => {
    throw refusals.declaredEntities();
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) throw refusals.tangled();
    reader.open?.(asElement(tag));
  });
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.xmlAttributes) throw refusals.tangled();
  });
  if (reader.text) parser.on('text', reader.text);
  if (reader.text) parser.on('cdata', reader.text);
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close?.(withoutPrefix(tag.name));
  });
  return parser;
}

function asElement(tag: SaxesTag): XmlElement {
  const attributes = tag.attributes as Readonly<Record<string, string | undefined>>;
  const colon = tag.name.indexOf(':');
  const prefix = tag.name.slice(0, colon + 1);
  return {
    name: tag.name.slice(colon + 1),
    attribute(name) {
      const own = attributes[prefix + name] ?? attributes[name];
      if (own !== undefined) return own;
      const found = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
      return found === undefined ? undefined : attributes[found];
    },
  };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
