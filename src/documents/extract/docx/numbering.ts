import type { Tally } from '../limits.ts';
import type { OfficePackage } from '../open-package.ts';
import { readXml, type XmlReader } from '../read-xml.ts';

interface Level {
  format: string;
  pattern: string;
  start: number;
}

interface Numbering {
  /** By abstract list. */
  readonly levels: Map<string, Map<number, Level>>;
  readonly lists: Map<string, { abstractId: string; starts: Map<number, number> }>;
}

/** The number Word draws before the next paragraph of a list; '' for bullets and for lists that are not there. */
export type CountListItem = (numId: string, level: number) => string;

/** References are often typed by Word itself: "1.1" is then nowhere in the text, only in the list's numbering. */
export async function readNumbering(source: OfficePackage, part: string | undefined, tally: Tally): Promise<CountListItem> {
  const numbering: Numbering = { levels: new Map(), lists: new Map() };
  if (part !== undefined && source.has(part)) await readXml(source, part, tally, collectNumbering(numbering));
  return countFrom(numbering);
}

function collectNumbering({ levels, lists }: Numbering): XmlReader {
  let abstractId = '';
  let list: { abstractId: string; starts: Map<number, number> } | undefined;
  let depth = 0;
  let level: Level = { format: '', pattern: '', start: 1 };
  return {
    open(element) {
      const value = element.attribute('val') ?? '';
      if (element.name === 'abstractNum') {
        abstractId = element.attribute('abstractNumId') ?? '';
        levels.set(abstractId, new Map());
        list = undefined;
      } else if (element.name === 'num') {
        list = { abstractId: '', starts: new Map() };
        lists.set(element.attribute('numId') ?? '', list);
      } else if (element.name === 'abstractNumId' && list) list.abstractId = value;
      else if (element.name === 'lvl' || element.name === 'lvlOverride') {
        depth = Number(element.attribute('ilvl') ?? '0');
        level = { format: 'decimal', pattern: '', start: 1 };
        if (!list) levels.get(abstractId)?.set(depth, level);
      } else if (element.name === 'startOverride') list?.starts.set(depth, Number(value));
      else if (element.name === 'start') level.start = Number(value);
      else if (element.name === 'numFmt') level.format = value;
      else if (element.name === 'lvlText') level.pattern = value;
    },
  };
}

function countFrom({ levels, lists }: Numbering): CountListItem {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (numId, depth) => {
    const list = lists.get(numId);
    const ladder = list && levels.get(list.abstractId);
    const level = ladder?.get(depth);
    if (!list || !ladder || !level) return '';
    const counter = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counter);
    if (!begun.has(numId)) for (const [at, start] of list.starts) counter[at] = start - 1;
    begun.add(numId);
    counter[depth] = (counter[depth] ?? level.start - 1) + 1;
    counter.length = depth + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = ladder.get(at);
      return shown ? writeNumber(counter[at] ?? shown.start, shown.format) : '';
    });
  };
}

function writeNumber(value: number, format: string): string {
  const letters = () => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 4));
  if (format === 'lowerLetter') return letters();
  if (format === 'upperLetter') return letters().toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}

const numerals = Object.entries({ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 });

function roman(value: number): string {
  let rest = Math.min(Math.max(value, 0), 3999);
  let written = '';
  for (const [numeral, worth] of numerals) {
    while (rest >= worth) {
      written += numeral;
      rest -= worth;
    }
  }
  return written;
}
