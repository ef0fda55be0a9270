import { UnreadableDocument, type DocumentContent } from './content.ts';
import { placeInAreas, type PlacedRow } from './interpret/areas.ts';
import { findDocumentDay } from './interpret/document-day.ts';
import { findTitle } from './interpret/document-title.ts';
import { readLayout } from './interpret/layout.ts';
import { findLeadKey, findStatusKey, legendSource } from './interpret/legends.ts';
import { knownLeads } from './interpret/leads/read-leads.ts';
import { refuseOutsideCells } from './interpret/refuse-outside-cells.ts';
import { readAction, type ReadingScene } from './interpret/read-action.ts';
import { readRefs, splitRefsFromTitles } from './interpret/refs.ts';
import { findDocumentDoubts, type NumberedRow } from './interpret/document-doubts.ts';
import { findTables, type PlanTable } from './interpret/tables/find-tables.ts';
import { hasSplitColumns } from './interpret/tables/split-columns.ts';
import { sortRows } from './interpret/tables/sort-rows.ts';
import { oneLine, tidy } from './interpret/text.ts';
import type { ReadPlan } from './read-plan.ts';

const NO_TABLE =
  'I found no table of actions in this document; please send the plan itself, as a table that says what is to be done, who leads and by when.';

const SPLIT_COLUMNS =
  'The columns of this plan are printed on different pages, so I cannot tell which lead or date belongs to which action; please send the Excel file itself, or print it one page wide.';

/** Reads a plan out of a document's content. Throws UnreadableDocument where there is no table of actions. */
export function readDocument(content: DocumentContent): ReadPlan {
  const { blocks } = content;
  const found = findTables(blocks);
  if (content.format === 'pdf' && hasSplitColumns(blocks, found)) throw new UnreadableDocument(SPLIT_COLUMNS);
  const { tables, others } = found;
  const sorted = tables.map((table) => ({ table, ...sortRows(table) }));
  const { areas, actions: placed } = placeInAreas(sorted);
  if (placed.length === 0) throw new UnreadableDocument(NO_TABLE);
  refuseOutsideCells(tables, placed);
  const legend = legendSource(blocks, others, [
    ...tables.flatMap(({ above, beside }) => [...above, ...beside]),
    ...sorted.flatMap(({ legend: rows }) => rows),
  ]);
  const key = findStatusKey(legend);
  const scene = sceneOf(content, tables, placed, legend, key);
  const written = placed.map(refOf);
  const inTitles = written.every((ref) => ref === '') ? splitRefsFromTitles(placed.map(titleOf)) : undefined;
  const refs = readRefs(inTitles?.map(({ ref }) => ref) ?? written);
  const read = placed.map((row, index) => readAction(row, refs[index] ?? { ref: String(index + 1) }, scene));
  const { layout, written: cells } = readLayout(placed);
  const actions = read.map(({ action }, index) => ({
    ...action,
    title: inTitles?.[index]?.title ?? action.title,
    written: cells[index] ?? [],
  }));
  const numbered = placed.map((row, index): NumberedRow => ({
    row,
    ref: refs[index]?.ref ?? '',
    isRepeated: refs[index]?.isRepeated ?? false,
  }));
  return {
    title: findTitle(blocks, tables),
    areas,
    actions,
    doubts: [...findDocumentDoubts(tables, numbered, actions), ...read.flatMap(({ doubts }) => doubts)],
    ...(key.length === 0 ? {} : { key }),
    ...(scene.day?.isTodaySure === true ? { day: scene.day.today } : {}),
    layout,
  };
}

function titleOf({ table, cells }: PlacedRow): string {
  return tidy(cells[table.columns.title]?.text ?? '');
}

function refOf({ table, cells }: PlacedRow): string {
  const { ref } = table.columns;
  return ref === undefined ? '' : oneLine(cells[ref]?.text ?? '');
}

function sceneOf(
  { blocks }: DocumentContent,
  tables: readonly PlanTable[],
  placed: readonly PlacedRow[],
  legend: Parameters<typeof findStatusKey>[0],
  statusKey: ReadingScene['statusKey'],
): ReadingScene {
  const cells = placed.flatMap((row) => leadCells(row));
  const day = findDocumentDay(blocks, tables);
  return { statusKey, leadKey: findLeadKey(legend, cells), isKnownLead: knownLeads(cells), ...(day === undefined ? {} : { day }) };
}

function leadCells({ table, cells }: PlacedRow): readonly string[] {
  const { lead, coLeads } = table.columns;
  return [...(lead === undefined ? [] : [lead]), ...coLeads].map((column) => cells[column]?.text ?? '');
}
