import { describe, expect, it } from 'vitest';
import { planOfReading } from '../../../src/documents/plan-of-reading.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { tableOf } from '../../../src/documents/write/table-of.ts';
import { FORMATS } from '../../../src/documents/write-document.ts';
import type { Action, Plan } from '../../../src/domain/plan.ts';
import { factsOf, thereAndBack } from '../../support/same-plan.ts';
import { written } from '../interpret/written-document.ts';

const planOf = (text: string): Plan => planOfReading(readDocument(written(text)));
const tableFor = (plan: Plan) => tableOf(plan, { asOf: '2015-03-10' });

function cellsOf(plan: Plan, heading: string): readonly (string | undefined)[] {
  const { columns, rows } = tableFor(plan);
  const at = columns.findIndex((column) => column.heading === heading);
  return rows.flatMap((row) => (row.kind === 'action' ? [row.cells[at]?.text] : []));
}

function led(plan: Plan, ref: string, leads: Action['leads']): Plan {
  return { ...plan, actions: plan.actions.map((action) => (action.ref === ref ? { ...action, leads } : action)) };
}

/** Shapes that boards use and that lose something when they are written without thought. */
const SHAPES: readonly (readonly [string, string])[] = [
  [
    'codes for people named with their office',
    'JS = Jo Stead, Chief Executive; MB = Maya Bell, HR Manager\nAction | Lead | By when\nOne | JS | May 2015\nTwo | JS/MB | June 2015\nThree | MB with support of JS | July 2015',
  ],
  [
    'headings in two storeys',
    'Ref | Action | Responsibility | < | Timescale | < | RAG\n^ | ^ | Lead | Support | Original | Revised | ^\n1 | Review it | Chair | Board Manager | May 2015 | June 2015 | Green',
  ],
  [
    'one supporter named twice',
    'Action | Lead | Support | By when\nOne | Chair with support of Board Manager | Board Manager / DCS | May 2015',
  ],
  ['days shown month first', 'Action | Lead | Start | Finish\nOne | Chair | 2/3/2015 [=2015-02-03] | 3/4/2015 [=2015-03-04]'],
  ['days shown without a year', 'Action | Lead | By when\nOne | Chair | Tuesday 31 Mar [=2015-03-31]\nTwo | Chair | May 2016'],
  [
    'numbers without a heading, and areas by name',
    ' | Action | Lead | By when\n | THEME A: CHILDREN IN VIEW | | \n1 | Review it | Chair | May 2015\n | THEME B: WORK | | \n2 | Write it | Chair | June 2015',
  ],
  [
    'a title that looks like a label',
    '# Oxley Vale LSCB: Review of Effectiveness – response\nAction | Lead | By when\nOne | Chair | May 2015',
  ],
];

describe.each(FORMATS)('what is given out as %s', (format) => {
  it.each(SHAPES)('comes back as it was with %s', async (_, text) => {
    const plan = planOf(text);
    expect(factsOf(await thereAndBack(plan, format))).toEqual(factsOf(plan));
  });
});

describe('codes that the board’s document has for its leads', () => {
  const plan = planOf(SHAPES[0]?.[1] ?? '');
  const [stead, bell] = ['Jo Stead, Chief Executive', 'Maya Bell, HR Manager'];

  it('stay in its cells, and its key says whom they stand for', () => {
    expect(cellsOf(plan, 'Lead')).toEqual(['JS', 'JS/MB', 'MB with support of JS']);
    expect(tableFor(plan).key).toEqual([
      { mark: 'JS', meaning: stead },
      { mark: 'MB', meaning: bell },
    ]);
  });

  it('stand for a name that would be read as two, where the lead has changed', () => {
    expect(cellsOf(led(plan, '1', [{ postId: bell, part: 'lead' }]), 'Lead')[0]).toBe('MB');
  });

  it('are nobody’s where two posts could have them, or the name does not spell them', () => {
    const board =
      'JS = Jo Stead; HT = Headteacher\nAction | Lead | By when\nOne | JS | May 2015\nTwo | JS | June 2015\nThree | HT | July 2015';
    const other = { ...planOf(board), posts: ['Jo Stead', 'Headteacher', 'Jane Smith'].map((name) => ({ id: name, name, aliases: [] })) };
    const both = led(other, '2', [{ postId: 'Jane Smith', part: 'lead' }]);
    expect(tableFor(both).key).toEqual([]);
    expect(cellsOf(both, 'Lead')).toEqual(['Jo Stead', 'Jane Smith', 'Headteacher']);
  });
});

it('names nobody as supporting who no longer does, where supporters have a column of their own', () => {
  const plan = planOf('Action | Lead | Support | By when\nOne | Chair with support of Board Manager | DCS | May 2015');
  const fewer = led(plan, '1', [
    { postId: 'Chair', part: 'lead' },
    { postId: 'DCS', part: 'supporting' },
  ]);
  expect([cellsOf(fewer, 'Lead'), cellsOf(fewer, 'Support')]).toEqual([['Chair'], ['DCS']]);
});

it('has a heading over every column whose contents are known', () => {
  expect(tableFor(planOf(SHAPES[5]?.[1] ?? '')).columns[0]).toEqual({ heading: 'No.', holds: 'ref' });
});
