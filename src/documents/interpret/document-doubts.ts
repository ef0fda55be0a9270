import type { Doubt, ReadAction } from '../read-plan.ts';
import type { PlacedRow } from './areas.ts';
import type { PlanTable } from './tables/find-tables.ts';
import { oneLine } from './text.ts';

export interface NumberedRow {
  readonly row: PlacedRow;
  readonly ref: string;
  readonly isRepeated: boolean;
}

/** Doubts about how the document is built: hidden parts, rows that fit more than one way, missing headings, progress that only sounds finished. */
export function findDocumentDoubts(
  tables: readonly PlanTable[],
  rows: readonly NumberedRow[],
  actions: readonly ReadAction[],
): readonly Doubt[] {
  const blocks = tables.filter(({ block }, index) => tables.findIndex((other) => other.block === block) === index);
  return [
    ...blocks.flatMap((table) => [...hidden(table), ...guesses(table, rows)]),
    ...unheaded(tables),
    ...thinChoices(tables),
    ...calendars(tables),
    ...repeatedRefs(rows),
    ...suggestions(actions),
  ];
}

function hidden({ hidden: count }: PlanTable): readonly Doubt[] {
  if (count === undefined || (count.rows === 0 && count.columns === 0)) return [];
  const parts = [amount(count.rows, 'row'), amount(count.columns, 'column')].filter((part) => part !== '');
  return [{ ref: null, field: 'structure', text: '', why: `The table hides ${parts.join(' and ')}, which I left out.` }];
}

function amount(count: number, what: string): string {
  return count === 0 ? '' : `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

function guesses(table: PlanTable, rows: readonly NumberedRow[]): readonly Doubt[] {
  return table.guesses.map(({ row: at, text, why }): Doubt => {
    const found = rows.find(({ row }) => row.table.block === table.block && row.rows.includes(at));
    return { ref: found?.ref ?? null, field: 'structure', text, why };
  });
}

function unheaded(tables: readonly PlanTable[]): readonly Doubt[] {
  return tables.some(({ isUnheaded }) => isUnheaded)
    ? [{ ref: null, field: 'structure', text: '', why: 'The table has no headings; I took its columns by what they hold.' }]
    : [];
}

const PARTS = { title: 'what is to be done', lead: 'who leads', due: 'when it is due', status: 'how it stands' } as const;

/** One doubt for the whole document: which columns were taken for what although their headings do not say so. */
function thinChoices(tables: readonly PlanTable[]): readonly Doubt[] {
  const all = tables.flatMap(({ columns, headings }) =>
    columns.thin.map(({ column, as }) => ({ as, heading: oneLine(headings[column] ?? '') })),
  );
  const each = all.filter(({ as, heading }, index) => all.findIndex((other) => other.as === as && other.heading === heading) === index);
  if (each.length === 0) return [];
  const taken = each.map(({ as, heading }) => `${heading === '' ? 'the column without a heading' : `“${heading}”`} for ${PARTS[as]}`);
  const why = `No heading says it plainly, so I went by what the columns hold and took ${taken.join(', ')}: please check.`;
  return [{ ref: null, field: 'structure', text: each.map(({ heading }) => heading).join(', '), why }];
}

function calendars(tables: readonly PlanTable[]): readonly Doubt[] {
  return tables.some(({ isCalendar }) => isCalendar === true)
    ? [
        {
          ref: null,
          field: 'structure',
          text: '',
          why: 'Marks under months or quarters say when; I took the end of the last marked one as due.',
        },
      ]
    : [];
}

/** A number merged or left blank over several actions is plain; one written twice is not. */
function repeatedRefs(rows: readonly NumberedRow[]): readonly Doubt[] {
  const repeated = rows.filter(({ row: { table, cells }, isRepeated }) => {
    const cell = table.columns.ref === undefined ? undefined : cells[table.columns.ref];
    return isRepeated && cell?.isContinued !== true && cell?.text.trim() !== '';
  });
  if (repeated.length === 0) return [];
  const refs = repeated.map(({ ref }) => ref).join(', ');
  return [{ ref: null, field: 'ref', text: refs, why: 'Some numbers stand at more than one action; I added “(2)” to the later one.' }];
}

function suggestions(actions: readonly ReadAction[]): readonly Doubt[] {
  const refs = actions.filter(({ suggestedStatus }) => suggestedStatus === 'complete').map(({ ref }) => ref);
  if (refs.length === 0) return [];
  return [
    {
      ref: null,
      field: 'status',
      text: refs.join(', '),
      why: 'The progress of these sounds complete, but nothing says so: please confirm.',
    },
  ];
}
