import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { written } from './written-document.ts';

/** A document's columns as "heading = content", then each action's cells. */
function layoutOf(text: string): { columns: readonly string[]; cells: readonly (readonly string[])[] } {
  const { layout, actions } = readDocument(written(text));
  return { columns: layout.columns.map(({ heading, holds }) => `${heading} = ${holds}`), cells: actions.map((action) => action.written) };
}

describe('the layout of a plan', () => {
  it('is the document’s columns in its order and words, those nobody understands among them', () => {
    expect(
      layoutOf(`Ref | Area for Development | Success looks like | Lead | By When | Progress – Update February 2015 | Status
        1 | Membership | < | < | < | < | <
        1.1 | Review it | Fewer gaps | Chair and Manager | March 2015 | Begun.\\nGoing on. | On track`),
    ).toEqual({
      columns: [
        'Ref = ref',
        'Area for Development = title',
        'Success looks like = other',
        'Lead = lead',
        'By When = due',
        'Progress – Update February 2015 = progress',
        'Status = mark',
      ],
      cells: [['1.1', 'Review it', 'Fewer gaps', 'Chair and Manager', 'March 2015', 'Begun.\nGoing on.', 'On track']],
    });
  });

  it('has a column of areas only where the document has one, and merged cells in full', () => {
    const { columns, cells } = layoutOf(`Theme | Action | Lead | By when
        Governance | Review it | Chair | March 2015
        ^ | Write it | Chair | April 2015`);
    expect(columns[0]).toBe('Theme = area');
    expect(cells.map(([theme]) => theme)).toEqual(['Governance', 'Governance']);
  });

  it('takes the newer of two dates as due and keeps the first word for word', () => {
    const { columns } = layoutOf('Action | Lead | Target date | Revised date\nReview | Chair | May 2015 | June 2015');
    expect(columns.slice(2)).toEqual(['Target date = other', 'Revised date = due']);
  });

  it('tells who supports from who leads, in a heading of one storey or of two', () => {
    const { columns } = layoutOf(
      'Action | Responsibility Lead | Responsibility Support | By when\nReview | Chair | Board Manager | May 2015',
    );
    expect(columns.slice(1, 3)).toEqual(['Responsibility Lead = lead', 'Responsibility Support = support']);
    expect(layoutOf('Action | Lead / Support | By when\nReview | Chair | May 2015').columns[1]).toBe('Lead / Support = lead');
  });

  it('writes a real date out where its figures would be read as another day, and keeps them otherwise', () => {
    const { cells } = layoutOf(`Action | Lead | Start | Finish
        One | Chair | 2/3/2015 [=2015-02-03] | 3/4/2015 [=2015-03-04]
        Two | Chair | 03/02/2015 [=2015-02-03] | Mar-15 [=2015-03-01]
        Three | Chair | Tuesday 3 Feb [=2015-02-03] | 3/4/2015`);
    expect(cells.map((row) => row.slice(2))).toEqual([
      ['3 February 2015', '4 March 2015'],
      ['03/02/2015', 'Mar-15'],
      ['3 February 2015', '3/4/2015'],
    ]);
  });

  it('says the colour of a mark that is nothing else', () => {
    const { cells } = layoutOf(`Action | Lead | By when | RAG
        One | Chair | May 2015 | [#00B050]
        Two | Chair | May 2015 | [~FFC000]●
        Three | Chair | May 2015 | [#FF0000]Late
        Four | Chair | May 2015 | ●`);
    expect(cells.map((row) => row.at(-1))).toEqual(['Green', '● Amber', 'Late', '●']);
  });

  it('lays tables with other columns side by side, each action’s own words in one column', () => {
    expect(
      layoutOf(`# Priority 1: Governance
        No | Action | Lead | By when
        1 | Review it | Chair | March 2015
        # Priority 2: Practice
        No | Recommendation | Evidence | Owner | By when | Comments
        2 | Write it | Minutes | Manager | April 2015 | Begun`),
    ).toEqual({
      columns: ['No = ref', 'Action = title', 'Evidence = other', 'Lead = lead', 'By when = due', 'Comments = progress'],
      cells: [
        ['1', 'Review it', '', 'Chair', 'March 2015', ''],
        ['2', 'Write it', 'Minutes', 'Manager', 'April 2015', 'Begun'],
      ],
    });
  });
});
