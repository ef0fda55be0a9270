import { describe, expect, it } from 'vitest';
import { planOfReading } from '../../../src/documents/plan-of-reading.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import type { PlanTable } from '../../../src/documents/write/plan-table.ts';
import { tableOf } from '../../../src/documents/write/table-of.ts';
import type { Action, Plan, ProgressUpdate } from '../../../src/domain/plan.ts';
import { wscb } from '../../support/wscb.ts';
import { written } from '../interpret/written-document.ts';

const BOARD = `# Improvement plan
  Ref | Area for Development | Evidence | Lead | By When | Progress – Update February 2015 | RAG
  1 | Governance | < | < | < | < | <
  1.1 | Review the membership | Minutes, p. 4 | Chair / DCS | March 2015 | Begun. | [#FFC000]
  1.2 | Write the policy | = | DCS with support of Board Manager | ASAP | To begin in May. |`;

function planOf(text: string, change: (action: Action) => Partial<Action> = () => ({}), more: Partial<Plan> = {}): Plan {
  const plan = planOfReading(readDocument(written(text)));
  return { ...plan, actions: plan.actions.map((action) => ({ ...action, ...change(action) })), ...more };
}

function tableFor(plan: Plan): PlanTable {
  return tableOf(plan, { asOf: '2015-03-24' });
}

function headings(plan: Plan): readonly string[] {
  return tableFor(plan).columns.map(({ heading }) => heading);
}

/** The words of one row under one heading. */
function cellOf(plan: Plan, ref: string, heading: string): string | undefined {
  const { columns, rows } = tableFor(plan);
  const at = columns.findIndex((column) => column.heading === heading);
  const row = rows.find((each) => each.kind === 'action' && each.ref === ref);
  return row?.kind === 'action' ? row.cells[at]?.text : undefined;
}

function update(words: string, more: Partial<ProgressUpdate> = {}): ProgressUpdate {
  return { kind: 'update', on: '2015-03-12', words, by: 'A. Chair', route: 'card', ...more };
}

const changed = (ref: string, change: Partial<Action>) => planOf(BOARD, (action) => (action.ref === ref ? change : {}));

describe('a plan given back', () => {
  it('has the board’s own columns, area headings and words, and no column more where nothing is new', () => {
    const { title, columns, rows } = tableFor(planOf(BOARD));
    expect([title, columns.map(({ heading }) => heading)]).toEqual([
      'Improvement plan',
      ['Ref', 'Area for Development', 'Evidence', 'Lead', 'By When', 'Progress – Update February 2015', 'RAG'],
    ]);
    expect(rows[0]).toEqual({ kind: 'area', number: '1', words: 'Governance' });
    expect(rows.flatMap((row) => (row.kind === 'action' ? [row.cells.slice(0, 6).map(({ text }) => text)] : []))).toEqual([
      ['1.1', 'Review the membership', 'Minutes, p. 4', 'Chair / DCS', 'March 2015', 'Begun.'],
      ['1.2', 'Write the policy', '=', 'DCS with support of Board Manager', 'ASAP', 'To begin in May.'],
    ]);
  });

  it('says a colour as a ground and in words, and where there is none the status in words', () => {
    const { rows } = tableFor(planOf(BOARD));
    expect(rows.flatMap((row) => (row.kind === 'action' ? [row.cells.at(-1)] : []))).toEqual([
      { text: '▲ Amber – In progress', rag: 'amber' },
      { text: 'Not started' },
    ]);
  });

  it.each([
    ['a moved date', { due: { kind: 'on', by: '2015-06-30', wording: '30 June 2015' } }, 'By When', '30 June 2015'],
    ['a new lead', { leads: [{ postId: 'Board Manager', part: 'lead' }] }, 'Lead', 'Board Manager'],
    ['other words', { title: 'Review the whole membership' }, 'Area for Development', 'Review the whole membership'],
    ['a new colour', { rag: 'red' }, 'RAG', '■ Red – In progress'],
    ['a finished action', { rag: 'green', status: 'complete' }, 'RAG', '● Green – Complete'],
    ['an embedded action', { rag: null, status: 'embedded' }, 'RAG', 'Embedded'],
    ['nobody to lead', { leads: [] }, 'Lead', ''],
  ] satisfies [string, Partial<Action>, string, string][])('puts %s where the old words stood', (_, change, heading, words) => {
    expect(cellOf(changed('1.1', change), '1.1', heading)).toBe(words);
  });

  describe('with a column for the executive and one for who does the work', () => {
    const TWO = `# Trust plan
  No | Action | Exec owner | Operational owner | Deadline
  1 | Review the membership | Chief Nurse | HoS | March 2015
  2 | Write the policy | Chief Nurse | HoS | May 2015
HoS = Head of Safeguarding`;
    const owners = (leads: readonly string[]) => {
      const plan = planOf(TWO, ({ ref }) => (ref === '1' ? { leads: leads.map((postId) => ({ postId, part: 'lead' })) } : {}));
      return ['Exec owner', 'Operational owner'].map((heading) => cellOf(plan, '1', heading));
    };

    it.each([
      [['Chief Nurse', 'Head of Safeguarding'], ['Chief Nurse', 'HoS'], 'as the document has them'],
      [['Head of Safeguarding'], ['', 'HoS'], 'without who leads no longer'],
      [['Chief Nurse'], ['Chief Nurse', ''], 'without who does the work no longer'],
      [['Medical Director', 'Head of Safeguarding'], ['Medical Director', 'HoS'], 'with a new executive'],
      [['Medical Director'], ['Medical Director', ''], 'with one new lead'],
    ])('%j stand %j: %s', (leads, cells) => {
      expect(owners(leads)).toEqual(cells);
    });
  });

  it('keeps the document’s words for leads whom the board calls otherwise', () => {
    const plan = planOf(BOARD);
    const posts = plan.posts.map((post) =>
      post.name === 'DCS' ? { ...post, name: 'Director of Children’s Services', aliases: ['DCS'] } : post,
    );
    expect(cellOf({ ...plan, posts }, '1.1', 'Lead')).toBe('Chair / DCS');
  });

  it('keeps a status in the board’s own words while they hold, and beside a colour they do not say', () => {
    const board =
      'Action | Lead | By when | Status\nOne | Chair | May 2015 | On track, awaiting sign-off\nTwo | Chair | May 2015 | Delayed';
    expect(cellOf(planOf(board), '1', 'Status')).toBe('On track, awaiting sign-off');
    expect(
      cellOf(
        planOf(board, () => ({ rag: 'amber' })),
        '2',
        'Status',
      ),
    ).toBe('▲ Amber – Delayed');
    expect(
      cellOf(
        planOf(board, () => ({ status: 'in-progress' })),
        '2',
        'Status',
      ),
    ).toBe('Delayed – In progress');
    const history = [update('Done.'), { kind: 'status', on: '2015-03-12', from: 'in-progress', to: 'complete' }] as const;
    expect(
      cellOf(
        planOf(board, () => ({ status: 'complete', rag: 'green', history })),
        '2',
        'Status',
      ),
    ).toBe('● Green – Complete');
  });

  it('takes its words from the plan’s own key, and gives the key with it', () => {
    const board = `Key: R = late; A = going on; G = delivered
      Action | Lead | By when | RAG\nOne | Chair | May 2015 | G\nTwo | Chair | May 2015 | A`;
    const plan = planOf(board);
    expect([
      cellOf(plan, '1', 'RAG'),
      cellOf(
        planOf(board, () => ({ rag: 'red', status: 'not-started' })),
        '2',
        'RAG',
      ),
    ]).toEqual(['G – delivered', 'R – late']);
    expect(tableFor(plan).key).toContainEqual({ mark: 'G', meaning: 'delivered', rag: 'green' });
  });
});

describe('the newest progress', () => {
  it('stands after the last progress column, newest first, with the day and the name', () => {
    const plan = changed('1.1', {
      history: [update('Draft sent.', { on: '2015-03-09' }), update('Agreed.'), update('', { said: 'on-track' })],
    });
    expect(headings(plan).slice(5)).toEqual(['Progress – Update February 2015', 'Progress – Update March 2015', 'RAG']);
    expect(cellOf(plan, '1.1', 'Progress – Update March 2015')).toBe(
      '12 March 2015, A. Chair: On track\n12 March 2015, A. Chair: Agreed.\n9 March 2015, A. Chair: Draft sent.',
    );
    expect(cellOf(plan, '1.2', 'Progress – Update March 2015')).toBe('');
  });

  it('leaves out what the document says itself', () => {
    const history = [update('Begun.'), update('Read in the document.', { route: 'document' })];
    expect(headings(changed('1.1', { history }))).not.toContain('Progress – Update March 2015');
  });

  it('keeps a short word that stands in the document by chance', () => {
    const plan = changed('1.1', { history: [update('Review'), update('May')] });
    expect(cellOf(plan, '1.1', 'Progress – Update March 2015')).toBe('12 March 2015, A. Chair: May\n12 March 2015, A. Chair: Review');
  });

  it('goes above what a column of the same month says already', () => {
    const plan = planOf(
      'Action | Lead | By when | Progress – Update March 2015\nOne | Chair | May 2015 | 9 March 2015, A. Chair: Draft sent.',
      () => ({ history: [update('Draft sent.', { on: '2015-03-09' }), update('Agreed.')] }),
    );
    expect(cellOf(plan, '1', 'Progress – Update March 2015')).toBe('12 March 2015, A. Chair: Agreed.\n9 March 2015, A. Chair: Draft sent.');
  });
});

describe('a column the board’s document lacks', () => {
  it('is added where something has to be said in it', () => {
    const board = 'Action | By when\nOne | May 2015\nTwo | June 2015';
    expect(headings(planOf(board))).toEqual(['Action', 'By when', 'Status']);
    const led = planOf(board, () => ({ leads: [{ postId: 'chair', part: 'lead' }] }), {
      posts: [{ id: 'chair', name: 'Chair', aliases: [] }],
    });
    expect(headings(led)).toEqual(['Action', 'Lead', 'By when', 'Status']);
    const { actions } = planOf(board);
    expect(headings({ ...planOf(board), actions: actions.slice(1) })).toEqual(['No.', 'Action', 'By when', 'Status']);
  });

  it('is one of the usual where the plan came from no document', () => {
    expect(headings(wscb.plan)).toEqual(['No.', 'Action', 'Lead', 'By When', 'Progress – Update March 2015', 'Status']);
    expect(cellOf(wscb.plan, '1.3', 'Progress – Update March 2015')).toMatch(/^6 March 2015: .+\n5 February 2015: /);
  });

  it('leaves no action out', () => {
    const extra: Action = { ...(wscb.plan.actions[0] as Action), ref: '9', areaRef: 'none', version: 1 };
    const { rows } = tableFor({ ...planOf(BOARD), actions: [...planOf(BOARD).actions, extra] });
    expect(rows.filter(({ kind }) => kind === 'action')).toHaveLength(3);
  });
});
