import type { ReadArea } from '../read-plan.ts';
import type { Row } from './columns/choose-columns.ts';
import { isRef } from './columns/looks-like.ts';
import { AREA_NAME } from './tables/area-name.ts';
import type { PlanTable } from './tables/find-tables.ts';
import type { SortedRow } from './tables/sort-rows.ts';
import { firstFree } from './refs.ts';
import { oneLine, plain } from './text.ts';

/** An action's row with the area it stands in. */
export interface PlacedRow {
  readonly table: PlanTable;
  readonly cells: Row;
  readonly rows: readonly number[];
  readonly area: string | null;
  /** The column its table names areas in; absent where they stand in headings. */
  readonly areaColumn?: number;
}

export interface SortedTable {
  readonly table: PlanTable;
  readonly rows: readonly SortedRow[];
}

/** Finds the areas in heading rows, else in a column whose words repeat, else in the headings above several tables, and places each action. */
export function placeInAreas(sorted: readonly SortedTable[]): { areas: readonly ReadArea[]; actions: readonly PlacedRow[] } {
  const register = makeRegister();
  const captions = new Set(sorted.flatMap(({ table }) => table.caption ?? []));
  const actions: PlacedRow[] = [];
  const headed = new Set<string>();
  let current: string | null = null;
  for (const [index, { table, rows }] of sorted.entries()) {
    const before = sorted[index - 1]?.table.caption;
    const isGoingOn = index > 0 && (table.caption === undefined || table.caption === before);
    if (!isGoingOn) current = captionArea(table, captions.size > 1, register);
    const column = rows.some(({ kind }) => kind === 'area') ? undefined : findAreaColumn(table, rows);
    for (const row of rows) {
      if (row.kind === 'area') {
        current = register.add(row.ref, row.title);
        headed.add(current);
      } else {
        current = column === undefined ? current : (areaInColumn(table, row.cells, column, register) ?? current);
        const place = column === undefined ? {} : { areaColumn: column };
        actions.push({ table, cells: row.cells, rows: row.rows, area: current, ...place });
      }
    }
  }
  const used = new Set(actions.map(({ area }) => area));
  return { areas: register.areas.filter(({ ref }) => used.has(ref) || headed.has(ref)), actions };
}

interface Register {
  readonly areas: readonly ReadArea[];
  /** Gives the ref of an area, a new one where its words are new. */
  readonly add: (ref: string, title: string) => string;
}

function makeRegister(): Register {
  const areas: ReadArea[] = [];
  const refs = new Set<string>();
  const byWords = new Map<string, ReadArea>();
  const add = (written: string, words: string): string => {
    const { ref: own, title } = written === '' ? partNumber(words) : { ref: written, title: words };
    const known = byWords.get(plain(title));
    if (known !== undefined && (own === '' || known.ref === own)) return known.ref;
    const ref = firstFree(own === '' ? String(areas.length + 1) : own, refs);
    const area = { ref, title };
    areas.push(area);
    refs.add(ref);
    byWords.set(plain(title), area);
    return ref;
  };
  return { areas, add };
}

/** "2. Governance" is area 2; "Priority 2: Governance" keeps its words and is area 2. */
export function partNumber(words: string): { ref: string; title: string } {
  const bare = /^(\d{1,2}(?:\.\d{1,2})?|[A-Z]|[IVX]{1,4})(?:[.):]+\s*|\s*[-–—]\s+|\s+(?=\D))(?=\p{L})(.+)$/u.exec(words);
  const isNumber = bare?.[1] !== undefined && (/^\d/.test(bare[1]) || /^\S+[.):–—-]/.test(words) || /^\S+\s+[-–—]/.test(words));
  if (isNumber) return { ref: bare[1] ?? '', title: bare[2] ?? words };
  const named =
    /^(?:strategic |key )?(?:priority|objective|theme|area|issue|strand|section|work ?-?stream|recommendation|goal|aim|standard|outcome|pillar|domain|part)(?: area)?\s*(\d{1,2}(?:\.\d{1,2})?|[A-Z]|one|two|three|four|five|six)\b/i.exec(
      words,
    );
  return { ref: named?.[1] ?? '', title: words };
}

function captionArea(table: PlanTable, areSeveral: boolean, register: Register): string | null {
  const { caption } = table;
  if (caption === undefined || /^(?:the )?(?:action|improvement|delivery|implementation) plan$/i.test(caption)) return null;
  const isNumbered = AREA_NAME.test(caption);
  return areSeveral || isNumbered ? register.add('', caption) : null;
}

const LEVEL = /^(?:high|medium|low|h|m|l|urgent|essential|desirable|critical|\d+)$/i;

/** A column of themes or recommendations: its words stand for several actions, merged, repeated or left blank below the first. */
function findAreaColumn(table: PlanTable, rows: readonly SortedRow[]): number | undefined {
  const actions = rows.flatMap((row) => (row.kind === 'action' ? [row.cells] : []));
  return table.columns.areas.find((column) => {
    const texts = actions.map((cells) => oneLine(cells[column]?.text ?? ''));
    const written = texts.filter((text) => text !== '');
    if (actions.length < 2 || written.length === 0 || texts[0] === '' || written.every((text) => LEVEL.test(text) || isRef(text)))
      return false;
    return new Set(written).size * 4 <= actions.length * 3;
  });
}

function areaInColumn(table: PlanTable, cells: Row, column: number, register: Register): string | undefined {
  const words = oneLine(cells[column]?.text ?? '');
  if (words === '') return undefined;
  const { ref } = table.columns;
  const isRefMerged = ref !== undefined && ref < column && cells[ref]?.isContinued === true;
  const number = isRefMerged ? oneLine(cells[ref]?.text ?? '').replace(/[.):]+$/, '') : '';
  return register.add(number, words);
}
