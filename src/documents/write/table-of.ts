import type { IsoDate } from '../../domain/dates.ts';
import type { ColumnContent } from '../../domain/plan-layout.ts';
import type { Plan } from '../../domain/plan.ts';
import { actionCells, cellScene } from './action-cells.ts';
import { areaRow } from './area-rows.ts';
import { keyMark } from './mark-cell.ts';
import type { KeyLine, PlanTable, SourcedColumn, TableRow } from './plan-table.ts';
import { printable } from './printable.ts';
import { newestProgress, newestProgressHeading } from './progress-cells.ts';
import { USUAL_HEADINGS } from './wording.ts';

/** The plan in the shape of the board's own document, with what has changed since in its place. Nothing of the document's is left out. */
export function tableOf(plan: Plan, { asOf }: { readonly asOf: IsoDate }): PlanTable {
  const columns = withNewestProgress(ownColumns(plan), plan, asOf);
  const scene = cellScene(plan, columns);
  const hasAreaRows = !columns.some(({ holds }) => holds === 'area');
  const rows = plan.actions.flatMap((action, index): readonly TableRow[] => {
    const isNewArea = hasAreaRows && action.areaRef !== plan.actions[index - 1]?.areaRef;
    const cells = actionCells(action, columns, scene).map((cell) => ({ ...cell, text: printable(cell.text) }));
    return [...(isNewArea ? areaRow(plan, action, columns) : []), { kind: 'action', ref: action.ref, cells }];
  });
  return {
    title: printable(plan.title),
    subtitle: printable(plan.subtitle),
    asOf,
    columns: columns.map(({ heading, holds }) => ({ heading: printable(heading), holds })),
    rows,
    key: [...keyOfMarks(plan), ...scene.codes.map(({ code, name }) => ({ mark: printable(code), meaning: printable(name) }))],
  };
}

function keyOfMarks({ key = [] }: Plan): readonly KeyLine[] {
  return key.flatMap((entry) => {
    const mark = printable(keyMark(entry));
    return mark === '' ? [] : [{ ...(entry.rag === undefined ? {} : { rag: entry.rag }), mark, meaning: printable(entry.meaning) }];
  });
}

/**
 * The document's columns, or the usual ones, and those of the usual ones that it lacks and something has to be said in. A column without a heading
 * gets its usual one: an area that stands right under a blank is taken for the heading.
 */
function ownColumns(plan: Plan): readonly SourcedColumn[] {
  const { columns = [] } = plan.layout ?? {};
  const own = columns.map((column, from): SourcedColumn => ({
    ...column,
    heading: column.heading === '' && column.holds !== 'other' ? USUAL_HEADINGS[column.holds] : column.heading,
    from,
  }));
  const lacks = (holds: ColumnContent): boolean => !own.some((column) => column.holds === holds);
  const added = (holds: Exclude<ColumnContent, 'other'>, isWanted: boolean): readonly SourcedColumn[] =>
    lacks(holds) && isWanted ? [{ heading: USUAL_HEADINGS[holds], holds, from: undefined }] : [];
  const title = own.findIndex(({ holds }) => holds === 'title');
  return [
    ...added('ref', !isNumberedByPlace(plan)),
    ...own.slice(0, title + 1),
    ...added('title', true),
    ...added('lead', plan.layout === undefined || plan.actions.some(({ leads }) => leads.length > 0)),
    ...own.slice(title + 1, afterLead(own, title)),
    ...added('due', plan.layout === undefined || plan.actions.some((action) => !saysWhen(action, own))),
    ...own.slice(afterLead(own, title)),
    ...added('mark', true),
  ];
}

function afterLead(own: readonly SourcedColumn[], title: number): number {
  return (
    Math.max(
      title,
      own.findLastIndex(({ holds }) => holds === 'lead'),
    ) + 1
  );
}

/** A document without numbers counts its actions by place, or has the numbers before their words. */
function isNumberedByPlace({ layout, actions }: Plan): boolean {
  const title = layout?.columns.findIndex(({ holds }) => holds === 'title') ?? -1;
  return (
    layout !== undefined &&
    actions.every(({ ref, written }, index) => ref === String(index + 1) || (written?.[title] ?? '').startsWith(ref))
  );
}

/** True where the words for the date stand in some cell of the row: with the lead, or in a date's own first column. */
function saysWhen({ due, written = [] }: Plan['actions'][number], own: readonly SourcedColumn[]): boolean {
  const wording = due.wording.trim();
  return (
    wording === '' || own.some(({ holds, from = -1 }) => (holds === 'lead' || holds === 'other') && (written[from] ?? '').includes(wording))
  );
}

/** The newest progress stands after the last progress, else before the status. */
function withNewestProgress(columns: readonly SourcedColumn[], plan: Plan, asOf: IsoDate): readonly SourcedColumn[] {
  if (plan.actions.every((action) => newestProgress(action, plan.layout) === '')) return columns;
  const heading = newestProgressHeading(asOf);
  const last = columns.findLastIndex(({ holds }) => holds === 'progress');
  const isThere = columns[last]?.heading === heading;
  if (isThere) return columns.map((column, index) => (index === last ? { ...column, isNewest: true } : column));
  const mark = columns.findIndex(({ holds }) => holds === 'mark');
  const at = last >= 0 ? last + 1 : mark;
  return [...columns.slice(0, at), { heading, holds: 'progress', from: undefined, isNewest: true }, ...columns.slice(at)];
}
