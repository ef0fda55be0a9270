import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { dayWords } from '../interpret/dates/day-words.ts';
import { BAND, GROUND, HEADING, RULE } from './colours.ts';
import { columnWidths } from './column-widths.ts';
import { corePropertiesXml } from './core-properties.ts';
import type { KeyLine, PlanTable, TableRow as PlanRow } from './plan-table.ts';
import { settlePackage } from './settle-package.ts';

/** A4 on its side, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 720 };
const ACROSS = PAGE.height - 2 * PAGE.margin;

/** A Word file: headings that are headings, a table whose first row is marked as one and comes again on every page. */
export async function writeDocx(table: PlanTable): Promise<Uint8Array> {
  const { title, subtitle, key } = table;
  const margin = { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin };
  const size = { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE };
  const file = new Document({
    title,
    creator: 'Chaser',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 19, language: { value: 'en-GB' } } },
        heading1: { run: { font: 'Arial', size: 32, bold: true, color: HEADING.fill }, paragraph: { spacing: { after: 120 } } },
        heading2: { run: { font: 'Arial', size: 24, bold: true, color: HEADING.fill }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    sections: [
      {
        properties: { page: { size, margin } },
        footers: { default: footer(table) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...(subtitle === '' ? [] : [new Paragraph({ text: subtitle, spacing: { after: 160 } })]),
          drawTable(table),
          ...(key.length === 0 ? [] : [new Paragraph({ text: 'Key', heading: HeadingLevel.HEADING_2 }), ...key.map(drawKey)]),
        ],
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(file);
  return settlePackage(new Uint8Array(bytes), (name, text) => (name === 'docProps/core.xml' ? corePropertiesXml(table) : text));
}

function footer({ title, asOf }: PlanTable): Footer {
  const children = [`${title} – position at ${dayWords(asOf)} – page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: 16 })] })] });
}

function drawTable(table: PlanTable): Table {
  const widths = columnWidths(table, ACROSS);
  const border = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const headings = table.columns.map(({ heading }, column) =>
    drawCell(heading, { width: widths[column] ?? 0, fill: HEADING.fill, ink: HEADING.ink, isBold: true }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: ACROSS, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    margins: { top: 50, bottom: 50, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: headings }), ...table.rows.map((row) => drawRow(row, widths))],
  });
}

function drawRow(row: PlanRow, widths: readonly number[]): TableRow {
  if (row.kind === 'action') {
    const cells = row.cells.map(({ text, rag }, column) =>
      drawCell(text, { width: widths[column] ?? 0, ...(rag === undefined ? {} : { ...GROUND[rag], isBold: true }) }),
    );
    return new TableRow({ children: cells });
  }
  const [first = 0] = widths;
  const style = { fill: BAND, isBold: true, isHeading: true };
  const isInTwo = row.number !== '' && widths.length > 1;
  const words = { ...style, width: isInTwo ? ACROSS - first : ACROSS, span: isInTwo ? widths.length - 1 : widths.length };
  const cells = [...(isInTwo ? [drawCell(row.number, { ...style, width: first })] : []), drawCell(row.words, words)];
  return new TableRow({ cantSplit: true, children: cells });
}

interface CellStyle {
  readonly width: number;
  readonly span?: number;
  readonly fill?: string;
  readonly ink?: string;
  readonly isBold?: boolean;
  /** Stays on the page of the row below it. */
  readonly isHeading?: boolean;
}

function drawCell(text: string, { width, span = 1, fill, ink, isBold = false, isHeading = false }: CellStyle): TableCell {
  const look = { bold: isBold, ...(ink === undefined ? {} : { color: ink }) };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.TOP,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: text.split('\n').map((line) => new Paragraph({ keepNext: isHeading, children: [new TextRun({ text: line, ...look })] })),
  });
}

function drawKey({ mark, meaning, rag }: KeyLine): Paragraph {
  const ground = rag === undefined ? undefined : GROUND[rag];
  const shade = ground === undefined ? {} : { color: ground.ink, shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground.fill } };
  const look = { bold: true, ...shade };
  return new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text: mark, ...look }), new TextRun(` = ${meaning}`)] });
}
