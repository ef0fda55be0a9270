import type { Tally } from '../limits.ts';
import type { OfficePackage } from '../open-package.ts';
import { readXml, type XmlElement, type XmlReader } from '../read-xml.ts';
import { resolveColor } from './colors.ts';

/** How a cell is formatted, as far as it tells a reader something. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fill?: string;
  readonly color?: string;
  readonly isBold?: boolean;
}

interface Font {
  color?: string;
  isBold?: boolean;
}

interface StyleTables {
  readonly formats: Map<number, string>;
  readonly fonts: Font[];
  readonly fills: { color?: string }[];
  readonly palette: string[];
  readonly cells: { format: number; font: number; fill: number }[];
}

/** Formats a workbook may use without spelling them out, as Excel shows them in the United Kingdom. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  30: 'dd/mm/yy',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  49: '@',
};

/** What the number of a cell's style stands for. */
export async function readCellStyles(
  source: OfficePackage,
  part: string | undefined,
  theme: readonly string[],
  tally: Tally,
): Promise<(index: number) => CellStyle> {
  const tables: StyleTables = { formats: new Map(), fonts: [], fills: [], palette: [], cells: [] };
  if (part !== undefined && source.has(part)) await readXml(source, part, tally, collectStyles(tables, theme));
  const styles = tables.cells.map(({ format, font, fill }): CellStyle => {
    const { color, isBold } = tables.fonts[font] ?? {};
    const background = tables.fills[fill]?.color;
    return {
      numberFormat: tables.formats.get(format) ?? builtIn[format] ?? 'General',
      ...(background === undefined ? {} : { fill: background }),
      ...(color === undefined || color === '000000' ? {} : { color }),
      ...(isBold ? { isBold } : {}),
    };
  });
  return (index) => styles[index] ?? { numberFormat: 'General' };
}

function collectStyles(tables: StyleTables, theme: readonly string[]): XmlReader {
  const path: string[] = [];
  const colorOf = (element: XmlElement) => resolveColor(element, theme, tables.palette);
  return {
    open(element) {
      const inside = path.at(-1);
      path.push(element.name);
      // What conditional formats use is listed apart, in dxfs, and belongs to no cell.
      if (path.includes('dxfs')) return;
      if (inside === 'font') readFont(tables.fonts.at(-1), element, colorOf);
      else if (inside === 'patternFill' || inside === 'stop') readFill(tables.fills.at(-1), element, colorOf);
      else readEntry(tables, element, inside);
    },
    close() {
      path.pop();
    },
  };
}

function readEntry(tables: StyleTables, element: XmlElement, inside: string | undefined): void {
  const number = (name: string) => Number(element.attribute(name) ?? '0');
  if (element.name === 'numFmt') tables.formats.set(number('numFmtId'), element.attribute('formatCode') ?? 'General');
  else if (element.name === 'font' && inside === 'fonts') tables.fonts.push({});
  else if (element.name === 'fill' && inside === 'fills') tables.fills.push({});
  else if (element.name === 'rgbColor') tables.palette.push((element.attribute('rgb') ?? '').slice(-6).toLowerCase());
  else if (element.name === 'xf' && inside === 'cellXfs') {
    tables.cells.push({ format: number('numFmtId'), font: number('fontId'), fill: number('fillId') });
  }
}

function readFont(font: Font | undefined, element: XmlElement, colorOf: (element: XmlElement) => string | undefined): void {
  const color = element.name === 'color' ? colorOf(element) : undefined;
  if (font && color !== undefined) font.color = color;
  if (font && element.name === 'b') font.isBold = !['0', 'false'].includes(element.attribute('val') ?? '1');
}

function readFill(fill: { color?: string } | undefined, element: XmlElement, colorOf: (element: XmlElement) => string | undefined): void {
  const color = element.name === 'fgColor' || element.name === 'color' ? colorOf(element) : undefined;
  if (fill && color !== undefined) fill.color ??= color;
}
