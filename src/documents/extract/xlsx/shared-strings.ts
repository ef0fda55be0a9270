import { cleanText } from '../clean-text.ts';
import type { Tally } from '../limits.ts';
import type { OfficePackage } from '../open-package.ts';
import { readXml } from '../read-xml.ts';

/** Text of a cell, with the first colour given to part of it. */
export interface RichText {
  readonly text: string;
  readonly color?: string;
}

/** The texts that cells refer to by number. */
export async function readSharedStrings(source: OfficePackage, part: string | undefined, tally: Tally): Promise<readonly RichText[]> {
  const strings: RichText[] = [];
  if (part === undefined || !source.has(part)) return strings;
  const collector = collectRichText((text) => strings.push(text));
  await readXml(source, part, tally, {
    open(element) {
      if (element.name === 'si') collector.start();
      else collector.open(element.name, element.attribute('rgb'));
    },
    text: collector.text,
    close(name) {
      if (name === 'si') collector.finish();
      else collector.close(name);
    },
  });
  return strings;
}

/** Gathers one rich text at a time, in shared strings and in cells alike; pronunciation hints are no part of it. */
export function collectRichText(take: (text: RichText) => void): {
  start(): void;
  open(name: string, rgb: string | undefined): void;
  text(text: string): void;
  close(name: string): void;
  finish(): void;
} {
  let text = '';
  let color: string | undefined;
  let isText = false;
  let isHint = false;
  return {
    start() {
      text = '';
      color = undefined;
    },
    open(name, rgb) {
      if (name === 't') isText = !isHint;
      else if (name === 'rPh') isHint = true;
      else if (name === 'color' && rgb !== undefined && !/000000$/.test(rgb)) color ??= rgb.slice(-6).toLowerCase();
    },
    text(more) {
      if (isText) text += more;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isHint = false;
    },
    finish() {
      const shown = cleanText(text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
      take({ text: shown, ...(color === undefined ? {} : { color }) });
    },
  };
}
