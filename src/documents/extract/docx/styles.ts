import type { Tally } from '../limits.ts';
import type { OfficePackage } from '../open-package.ts';
import { readXml, type XmlElement } from '../read-xml.ts';

/** What a paragraph or character style says that matters to a reader. */
export interface Style {
  readonly isHeading?: boolean;
  readonly isBold?: boolean;
  readonly isHidden?: boolean;
  readonly color?: string;
  readonly list?: { readonly numId: string; readonly level: number };
}

interface OwnStyle {
  basedOn?: string;
  isHeading?: boolean;
  isBold?: boolean;
  isHidden?: boolean;
  color?: string;
  numId?: string;
  level?: number;
}

/** The styles of a document by id, each with what it takes over from the style it is based on. */
export async function readStyles(source: OfficePackage, part: string | undefined, tally: Tally): Promise<(id: string) => Style> {
  const own = new Map<string, OwnStyle>();
  if (part !== undefined && source.has(part)) await readXml(source, part, tally, { open: collectStyles(own) });
  const known = new Map<string, Style>();
  return (id) => {
    const style = known.get(id) ?? inherit(own, id);
    known.set(id, style);
    return style;
  };
}

function collectStyles(styles: Map<string, OwnStyle>): (element: XmlElement) => void {
  let current: OwnStyle = {};
  return (element) => {
    if (element.name === 'style') {
      current = {};
      styles.set(element.attribute('styleId') ?? '', current);
    } else {
      notes[element.name]?.(current, element);
    }
  };
}

const notes: Readonly<Record<string, (style: OwnStyle, element: XmlElement) => void>> = {
  name(style, element) {
    if (/^(heading \d|title|subtitle)$/i.test(element.attribute('val') ?? '')) style.isHeading = true;
  },
  outlineLvl(style, element) {
    style.isHeading = Number(element.attribute('val') ?? '9') < 9;
  },
  basedOn(style, element) {
    const base = element.attribute('val');
    if (base !== undefined) style.basedOn = base;
  },
  b(style, element) {
    style.isBold = isOn(element);
  },
  vanish(style, element) {
    style.isHidden = isOn(element);
  },
  color(style, element) {
    const color = colorOf(element.attribute('val'));
    if (color !== undefined) style.color = color;
  },
  numId(style, element) {
    style.numId = element.attribute('val') ?? '0';
  },
  ilvl(style, element) {
    style.level = Number(element.attribute('val') ?? '0');
  },
};

function inherit(styles: ReadonlyMap<string, OwnStyle>, id: string): Style {
  const chain: OwnStyle[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next); next = styles.get(next)?.basedOn) {
    seen.add(next);
    chain.unshift(styles.get(next) ?? {});
  }
  const all = chain.reduce<OwnStyle>((style, own) => ({ ...style, ...own }), {});
  return {
    isHeading: all.isHeading ?? false,
    isBold: all.isBold ?? false,
    isHidden: all.isHidden ?? false,
    ...(all.color === undefined ? {} : { color: all.color }),
    ...(all.numId === undefined ? {} : { list: { numId: all.numId, level: all.level ?? 0 } }),
  };
}

/** A switch such as `<w:b/>`: on unless it says otherwise. */
export function isOn(element: XmlElement): boolean {
  return !['0', 'false', 'off', 'none'].includes(element.attribute('val') ?? '1');
}

/** Six hex digits in lower case; undefined for "auto", and for black, which is how text is printed anyway. */
export function colorOf(value: string | undefined): string | undefined {
  const color = value?.toLowerCase();
  return color !== undefined && /^[0-9a-f]{6}$/.test(color) && color !== '000000' ? color : undefined;
}
