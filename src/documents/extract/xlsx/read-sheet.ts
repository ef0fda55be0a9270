import type { Cell } from '../../content.ts';
import type { IsoDate } from '../../../domain/dates.ts';
import { isoDate } from '../../../domain/dates.ts';
import { cleanText } from '../clean-text.ts';
import type { Tally } from '../limits.ts';
import type { OfficePackage } from '../open-package.ts';
import { readXml, type XmlElement, type XmlReader } from '../read-xml.ts';
import { refusals } from '../refusals.ts';
import { showNumber } from './number-format.ts';
import { asksProgram, longestFormula, reachesOutside } from './outside-formulas.ts';
import { collectRichText, type RichText } from './shared-strings.ts';
import type { CellStyle } from './styles.ts';

/** What the cells of a workbook refer to. */
export interface WorkbookTables {
  readonly strings: readonly RichText[];
  readonly styleOf: (index: number) => CellStyle;
  readonly is1904: boolean;
  /** Names of the workbook, in lower case, for places outside it. */
  readonly outsideNames: ReadonlySet<string>;
}

export interface SheetRow {
  /** Counted from 1, as in the sheet's margin. */
  readonly number: number;
  readonly isHidden: boolean;
  /** By column from 0; only cells with words or a fill. */
  readonly cells: Map<number, Cell>;
}

export interface Area {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface Sheet {
  readonly rows: SheetRow[];
  readonly hiddenColumns: { readonly from: number; readonly to: number }[];
  readonly merges: Area[];
  /** Numbers of rows with a formula saved without its result. */
  readonly unsolved: Set<number>;
}

export async function readSheet(source: OfficePackage, part: string, tables: WorkbookTables, tally: Tally): Promise<Sheet> {
  const sheet: Sheet = { rows: [], hiddenColumns: [], merges: [], unsolved: new Set() };
  await readXml(source, part, tally, collectSheet(sheet, tables, tally));
  return sheet;
}

interface DraftCell {
  column: number;
  type: string;
  style: number;
  value: string;
  rich?: RichText;
  /** Undefined where the cell holds none. */
  formula?: string;
  /** The number of a formula that it shares with other cells, of which only the first writes it out. */
  shared?: string;
}

/** Where the reader is in a sheet. */
interface SheetPosition {
  row: SheetRow;
  cell: DraftCell | undefined;
  /** Cells and rows may leave out where they are when they follow one another. */
  nextColumn: number;
  isIn: 'value' | 'formula' | undefined;
  /** Numbers of shared formulas that reach outside the workbook. */
  readonly outsideShares: Set<string>;
}

function collectSheet(sheet: Sheet, tables: WorkbookTables, tally: Tally): XmlReader {
  const position: SheetPosition = { row: startRow(0, false), cell: undefined, nextColumn: 0, isIn: undefined, outsideShares: new Set() };
  const inline = collectRichText((rich) => {
    if (position.cell) position.cell.rich = rich;
  });
  return {
    open(element) {
      const opener = openers[element.name];
      if (opener) opener(position, element, sheet);
      else if (element.name === 'is') inline.start();
      else inline.open(element.name, element.attribute('rgb'));
    },
    text(text) {
      if (position.isIn === 'value' && position.cell) position.cell.value += text;
      else if (position.isIn === 'formula' && position.cell) addFormula(position.cell, text);
      else inline.text(text);
    },
    close(name) {
      inline.close(name);
      if (name === 'v' || name === 'f') position.isIn = undefined;
      else if (name === 'is') inline.finish();
      else if (name === 'row') addRow(sheet, position.row, tally);
      else if (name === 'c' && position.cell) {
        addCell(sheet, position, position.cell, tables, tally);
        position.cell = undefined;
      }
    },
  };
}

const openers: Readonly<Partial<Record<string, (position: SheetPosition, element: XmlElement, sheet: Sheet) => void>>> = {
  col: (_, element, sheet) => noteHiddenColumns(sheet, element),
  mergeCell: (_, element, sheet) => noteMerge(sheet, element.attribute('ref')),
  row(position, element) {
    const number = Number(element.attribute('r') ?? position.row.number + 1);
    position.row = startRow(number, isTrue(element.attribute('hidden')) || element.attribute('ht') === '0');
    position.nextColumn = 0;
  },
  c(position, element) {
    const column = columnOf(element.attribute('r')) ?? position.nextColumn;
    const style = Number(element.attribute('s') ?? '0');
    position.cell = { column, type: element.attribute('t') ?? 'n', style, value: '' };
    position.nextColumn = column + 1;
  },
  v(position) {
    position.isIn = 'value';
  },
  f(position, element) {
    position.isIn = 'formula';
    if (!position.cell) return;
    position.cell.formula = '';
    const shared = element.attribute('si');
    if (shared !== undefined) position.cell.shared = shared;
  },
};

function startRow(number: number, isHidden: boolean): SheetRow {
  return { number, isHidden, cells: new Map() };
}

function addFormula(cell: DraftCell, text: string): void {
  if ((cell.formula?.length ?? 0) < longestFormula) cell.formula = `${cell.formula ?? ''}${text}`;
}

function isFromOutside({ formula, shared }: DraftCell, { outsideShares }: SheetPosition, { outsideNames }: WorkbookTables): boolean {
  if (formula === undefined) return false;
  if (asksProgram(formula)) throw refusals.asksProgram();
  const reaches = reachesOutside(formula, outsideNames);
  if (reaches && shared !== undefined) outsideShares.add(shared);
  return reaches || (shared !== undefined && outsideShares.has(shared));
}

function addCell(sheet: Sheet, position: SheetPosition, draft: DraftCell, tables: WorkbookTables, tally: Tally): void {
  const { row } = position;
  const { numberFormat, ...look } = tables.styleOf(draft.style);
  const shown = showValue(draft, numberFormat, tables);
  // A formula whose result is no text at all says so by its type.
  if (shown.text === '' && draft.formula !== undefined && draft.type === 'n') sheet.unsolved.add(row.number);
  if (shown.text === '' && look.fill === undefined) return;
  if (!row.isHidden) tally.countText(shown.text.length);
  const outside = isFromOutside(draft, position, tables) ? { outside: `${lettersOf(draft.column)}${String(row.number)}` } : {};
  row.cells.set(draft.column, { ...look, ...shown, ...outside });
}

function addRow(sheet: Sheet, row: SheetRow, tally: Tally): void {
  if (row.cells.size === 0) return;
  if (!row.isHidden && [...row.cells.values()].some((cell) => cell.text !== '')) tally.countRow();
  sheet.rows.push(row);
}

function showValue(
  draft: DraftCell,
  format: string,
  { strings, is1904 }: WorkbookTables,
): { text: string; color?: string; date?: IsoDate } {
  const { type, value } = draft;
  if (type === 's') return strings[Number(value)] ?? { text: '' };
  if (type === 'inlineStr') return draft.rich ?? { text: '' };
  if (type === 'b') return { text: value.trim() === '1' ? 'TRUE' : value.trim() === '' ? '' : 'FALSE' };
  if (type === 'd') return showIsoDate(value);
  const number = Number(value);
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return { text: cleanText(value) };
  return showNumber(number, format, is1904);
}

function showIsoDate(value: string): { text: string; date?: IsoDate } {
  try {
    const date = isoDate(value.slice(0, 10));
    return { text: date.split('-').reverse().join('/'), date };
  } catch {
    return { text: cleanText(value) };
  }
}

function noteHiddenColumns(sheet: Sheet, element: XmlElement): void {
  const isHidden = isTrue(element.attribute('hidden')) || element.attribute('width') === '0';
  if (isHidden && sheet.hiddenColumns.length < mostColumnNotes)
    sheet.hiddenColumns.push({ from: Number(element.attribute('min')) - 1, to: Number(element.attribute('max')) - 1 });
}

function noteMerge(sheet: Sheet, reference: string | undefined): void {
  const [, fromLetters, fromRow, toLetters, toRow] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '') ?? [];
  const fromColumn = columnOf(fromLetters);
  const toColumn = columnOf(toLetters);
  if (fromColumn === undefined || toColumn === undefined) return;
  sheet.merges.push({ fromRow: Number(fromRow), toRow: Number(toRow), fromColumn, toColumn });
}

/** More than a sheet has columns would be said only to slow the reader down. */
const mostColumnNotes = 16_384;

/** The column of "AB12", from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined ? undefined : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "AB" for column 27. */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? '' : lettersOf(rest)}${String.fromCharCode(65 + (column % 26))}`;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
