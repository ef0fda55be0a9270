import type { XmlElement } from '../read-xml.ts';
import { addWords, closeFlow, closeParagraph, currentCell, currentRow, openParagraph, type DraftParagraph, type Position } from './flow.ts';
import { colorOf, isOn } from './styles.ts';
import { symbolOf } from '../symbols.ts';
import type { DraftCell } from '../draft-table.ts';

type Open = (position: Position, element: XmlElement, path: readonly string[]) => void;
type Close = (position: Position, path: readonly string[]) => void;

const highlights: Readonly<Record<string, string>> = {
  yellow: 'ffff00',
  green: '00ff00',
  cyan: '00ffff',
  magenta: 'ff00ff',
  blue: '0000ff',
  red: 'ff0000',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
};

/** Paragraph properties, which also hold those of the paragraph's mark. */
const paragraphs: Readonly<Record<string, Open>> = {
  p: openParagraph,
  pStyle(position, element) {
    const paragraph = position.paragraphs.at(-1);
    if (paragraph) paragraph.style = position.surroundings.styleOf(element.attribute('val') ?? '');
  },
  outlineLvl(position, element) {
    const paragraph = position.paragraphs.at(-1);
    if (paragraph) paragraph.isHeading = Number(element.attribute('val') ?? '9') < 9;
  },
  numId(position, element) {
    changeList(position, { numId: element.attribute('val') ?? '0' });
  },
  ilvl(position, element) {
    changeList(position, { level: Number(element.attribute('val') ?? '0') });
  },
  del: endDeleted,
  moveFrom: endDeleted,
};

function changeList(position: Position, change: Partial<NonNullable<DraftParagraph['list']>>): void {
  const paragraph = position.paragraphs.at(-1);
  if (paragraph) paragraph.list = { ...(paragraph.list ?? paragraph.style.list ?? { numId: '0', level: 0 }), ...change };
}

function endDeleted(position: Position, _: XmlElement, path: readonly string[]): void {
  const row = currentRow(position);
  const paragraph = position.paragraphs.at(-1);
  if (path.at(-1) === 'trPr' && row) row.isDeleted = true;
  else if (path.at(-2) === 'pPr' && paragraph) paragraph.hasNoEnd = true;
}

const isOfRun = (path: readonly string[]) => path.at(-1) === 'rPr' && path.at(-2) === 'r';

const runs: Readonly<Record<string, Open>> = {
  r(position) {
    position.run = position.paragraphs.at(-1)?.style.isHidden ? { isHidden: true } : {};
  },
  rStyle(position, element, path) {
    if (!isOfRun(path)) return;
    const { isBold, isHidden, color } = position.surroundings.styleOf(element.attribute('val') ?? '');
    if (isBold) position.run.isBold = true;
    if (isHidden) position.run.isHidden = true;
    if (color !== undefined) position.run.color = color;
  },
  b(position, element, path) {
    if (isOfRun(path)) position.run.isBold = isOn(element);
  },
  vanish(position, element, path) {
    if (isOfRun(path)) position.run.isHidden = isOn(element);
  },
  color(position, element, path) {
    const color = colorOf(element.attribute('val'));
    if (isOfRun(path) && color !== undefined) position.run.color = color;
  },
  highlight(position, element, path) {
    const fill = highlights[element.attribute('val') ?? ''];
    if (isOfRun(path) && fill !== undefined) position.run.fill = fill;
  },
  rFonts(position, element, path) {
    const font = element.attribute('ascii') ?? element.attribute('hAnsi');
    if (isOfRun(path) && font !== undefined) position.run.font = font;
  },
};

const words: Readonly<Record<string, Open>> = {
  tab(position, _, path) {
    if (path.at(-1) === 'r') addWords(position, '\t');
  },
  ptab: (position) => addWords(position, '\t'),
  br(position, element) {
    if ((element.attribute('type') ?? 'textWrapping') === 'textWrapping') addWords(position, '\n');
  },
  cr: (position) => addWords(position, '\n'),
  noBreakHyphen: (position) => addWords(position, '-'),
  sym(position, element) {
    const symbol = symbolOf(element.attribute('font') ?? '', Number.parseInt(element.attribute('char') ?? '', 16));
    const around = position.run;
    // The symbol is drawn by now; the run's own font is for its letters.
    position.run = { ...around, font: '' };
    addWords(position, symbol);
    position.run = around;
  },
  fldChar(position, element) {
    const type = element.attribute('fldCharType');
    if (type === 'begin') position.fields.push(false);
    else if (type === 'end') position.fields.pop();
    else if (position.fields.length > 0) position.fields[position.fields.length - 1] = true;
  },
  sdt: (position) => void position.prompts.push(false),
  showingPlcHdr(position, element) {
    if (position.prompts.length > 0) position.prompts[position.prompts.length - 1] = isOn(element);
  },
};

const tables: Readonly<Record<string, Open>> = {
  tbl: (position) => void position.tables.push({ rows: [] }),
  tblCaption(position, element) {
    const table = position.tables.at(-1);
    const name = element.attribute('val') ?? '';
    if (table && name !== '') table.name = name;
  },
  tr(position) {
    position.surroundings.tally.countRow();
    position.tables.at(-1)?.rows.push({ before: 0, isDeleted: false, isHidden: false, cells: [] });
  },
  gridBefore(position, element) {
    const row = currentRow(position);
    if (row) row.before = countOf(element);
  },
  hidden(position, element, path) {
    const row = currentRow(position);
    if (path.at(-1) === 'trPr' && row) row.isHidden = isOn(element);
  },
  tc: openCell,
  gridSpan(position, element) {
    const cell = currentCell(position);
    if (cell) cell.span = Math.max(1, countOf(element));
  },
  vMerge(position, element) {
    const cell = currentCell(position);
    if (cell) cell.merge = element.attribute('val') === 'restart' ? 'restart' : 'continue';
  },
  hMerge(position, element) {
    const cell = currentCell(position);
    if (cell) cell.isUnderLeft = element.attribute('val') !== 'restart';
  },
  shd: shade,
};

function openCell(position: Position): void {
  const row = currentRow(position);
  const content: DraftCell['content'] = [];
  row?.cells.push({ span: 1, content });
  position.flows.push({ add: (each) => void content.push(each) });
}

function countOf(element: XmlElement): number {
  const count = Number(element.attribute('val') ?? '1');
  return Number.isSafeInteger(count) ? count : 1;
}

/** Shading of a cell, or behind the words of a paragraph or run. */
function shade(position: Position, element: XmlElement, path: readonly string[]): void {
  const isSolid = element.attribute('val') === 'solid';
  const fill = colorOf(isSolid ? element.attribute('color') : element.attribute('fill'));
  if (fill === undefined || element.attribute('val') === 'nil') return;
  const cell = currentCell(position);
  const paragraph = position.paragraphs.at(-1);
  if (path.at(-1) === 'tcPr' && cell) cell.fill = fill;
  else if (path.at(-1) === 'pPr' && paragraph) paragraph.fill = fill;
  else if (isOfRun(path)) position.run.fill ??= fill;
}

/** A coloured blob drawn into a cell is a status mark as good as a typed one. */
const drawings: Readonly<Record<string, Open>> = {
  wsp(position) {
    position.shape = { isRound: false };
  },
  prstGeom(position, element) {
    if (position.shape) position.shape.isRound = /^(ellipse|flowChartConnector|smileyFace)$/.test(element.attribute('prst') ?? '');
  },
  srgbClr(position, element, path) {
    const color = colorOf(element.attribute('val'));
    const isFill = path.at(-1) === 'solidFill' && path.at(-2) === 'spPr';
    if (position.shape && isFill && color !== undefined) position.shape.color = color;
  },
  txbxContent(position) {
    const around = position.flows.at(-1);
    position.flows.push({ add: (content) => around?.add(content) });
  },
};

export const openers: Readonly<Partial<Record<string, Open>>> = { ...paragraphs, ...runs, ...words, ...tables, ...drawings };

export const closers: Readonly<Partial<Record<string, Close>>> = {
  p: closeParagraph,
  sdt: (position) => void position.prompts.pop(),
  tc: closeFlow,
  tbl(position) {
    const table = position.tables.pop();
    if (table) position.flows.at(-1)?.add(table);
  },
  txbxContent: closeFlow,
  wsp(position) {
    const { shape, run } = position;
    position.shape = undefined;
    if (!shape?.isRound || shape.color === undefined || !currentCell(position)) return;
    position.run = { color: shape.color };
    addWords(position, '●');
    position.run = run;
  },
};
