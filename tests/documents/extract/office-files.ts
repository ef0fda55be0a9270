import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Block, DocumentContent, Grid } from '../../../src/documents/content.ts';
import { extractDocument } from '../../../src/documents/extract-document.ts';

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const sheetMain = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Parts of an office file by name; text becomes UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zipParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`);
  return `${header}<Relationships xmlns="${relationships}">${each.join('')}</Relationships>`;
}

/** A Word file whose body is given as markup. */
export function docxParts(body: string, more: Parts = {}): Parts {
  return {
    '_rels/.rels': relations([['r1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['r1', 'styles', 'styles.xml'],
      ['r2', 'numbering', 'numbering.xml'],
    ]),
    'word/document.xml': `${header}<w:document ${word} xmlns:mc="mc" xmlns:wps="wps" xmlns:a="a"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
}

export function docx(body: string, more: Parts = {}): Uint8Array {
  return zipParts(docxParts(body, more));
}

export function wordPart(root: string, content: string): string {
  return `${header}<w:${root} ${word}>${content}</w:${root}>`;
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Words of one formatting. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${paragraph(cell)}</w:tc>`)).join('')}</w:tr>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** A workbook of one sheet, whose rows and what follows them are given as markup. */
export function xlsxParts(sheetData: string, more: Parts = {}, { before = '', after = '', workbookPr = '' } = {}): Parts {
  return {
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'worksheet', 'worksheets/sheet2.xml'],
      ['r3', 'styles', 'styles.xml'],
      ['r4', 'sharedStrings', 'sharedStrings.xml'],
      ['r5', 'theme', 'theme/theme1.xml'],
    ]),
    'xl/workbook.xml': `${header}<workbook ${sheetMain} xmlns:r="r">${workbookPr}<sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `${header}<worksheet ${sheetMain}>${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    ...more,
  };
}

export function xlsx(...sheet: Parameters<typeof xlsxParts>): Uint8Array {
  return zipParts(xlsxParts(...sheet));
}

export function xlsxStyles(content: string): Parts {
  return { 'xl/styles.xml': `${header}<styleSheet ${sheetMain}>${content}</styleSheet>` };
}

/** A cell that carries its own text. */
export function textCell(reference: string, text: string, style = 0): string {
  return `<c r="${reference}" s="${String(style)}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

export async function read(bytes: Uint8Array, name = 'plan'): Promise<DocumentContent> {
  return extractDocument({ name, bytes });
}

export async function readBlocks(bytes: Uint8Array, name?: string): Promise<readonly Block[]> {
  return (await read(bytes, name)).blocks;
}

/** The first table of a file. */
export async function readGrid(bytes: Uint8Array, name?: string): Promise<Grid> {
  const grid = (await readBlocks(bytes, name)).find((block) => block.kind === 'grid');
  if (!grid) throw new Error('There is no table in it');
  return grid;
}

/** A table's words, with "~" before what only continues a merged cell. */
export function wordsOf(grid: Grid): string[][] {
  return grid.rows.map((cells) => cells.map((cell) => (cell.isContinued ? `~${cell.text}` : cell.text)));
}
