import { describe, expect, test } from 'vitest';
import type { DraftChoice } from '../../src/domain/draft-choice.ts';
import { adopt, draftAction, draftOf } from '../support/drafts.ts';

describe('rows that are built alike', () => {
  const names = ['training', 'health', 'housing', 'transition'];
  const rowsOf = (all: readonly string[], end = '') =>
    draftOf(all.map((name, at) => draftAction(`1.${String(at + 1)}`, { title: `Review the ${name} arrangements of the board${end}` })));

  test('are found again by the words that tell them apart, when a row is put in front and all are reworded', () => {
    const before = adopt(undefined, rowsOf(names), [], '2015-03-10').plan;
    const next = adopt(before, rowsOf(['dental', ...names], ' and its partners'));
    expect(next.diff).toMatchObject({ added: ['1.1'], removed: [] });
    expect(next.diff.renumbered.map(({ from, to }) => `${from}>${to}`)).toEqual(['1.1>1.2', '1.2>1.3', '1.3>1.4', '1.4>1.5']);
  });

  test('another row at the same number is another action', () => {
    const before = adopt(undefined, rowsOf(['training']), [], '2015-03-10').plan;
    expect(adopt(before, rowsOf(['dental'])).diff).toMatchObject({ added: ['1.1'], removed: ['1.1'], reworded: [] });
  });

  test('rows that say the same keep their order', () => {
    const same = (leads: readonly string[]) =>
      draftOf(leads.map((lead, at) => draftAction(`2.${String(at + 1)}`, { title: 'Each agency to report', leads: [lead] })));
    const before = adopt(undefined, same(['Police', 'Health', 'Schools']), [], '2015-03-10').plan;
    const first = draftAction('2.1', { title: 'Agree a form for reports' });
    const moved = same(['Police', 'Health', 'Schools']).actions.map((action, at) => ({ ...action, ref: `2.${String(at + 2)}` }));
    expect(adopt(before, draftOf([first, ...moved])).diff).toMatchObject({ added: ['2.1'], removed: [], ledByOthers: [] });
  });
});

describe('progress that was told before', () => {
  const told = (progress: string, before: string) => {
    const once = adopt(undefined, draftOf([draftAction('1.1', { progress: before })]), [], '2015-03-10').plan;
    return adopt(once, draftOf([draftAction('1.1', { progress })])).plan.actions[0]?.history.filter(({ kind }) => kind === 'update').length;
  };

  test.each([
    ['Strategy drafted. Strategy agreed by the Executive.', 'Strategy drafted.', 2],
    ['Not complete, reopened by the chair', 'Complete', 2],
    ['Ongoing: lead has left, work stopped', 'Ongoing', 2],
    ['9 March 2015: Strategy drafted.', 'Strategy drafted.', 1],
    ['Strategy drafted', 'Strategy drafted.', 1],
  ])('“%s” after “%s”: %i updates', (progress, before, count) => {
    expect(told(progress, before)).toBe(count);
  });
});

describe('the same document again', () => {
  test('undoes nothing a reviewer chose: a day, a title, what a mark means', () => {
    const doubts = [
      { ref: '1.1', field: 'due' as const, text: 'bi-annually', why: 'Unclear.' },
      { ref: '1.2', field: 'title' as const, text: '', why: 'No words.' },
    ];
    const rows = [
      draftAction('1.1', { due: { kind: 'recurring', wording: 'bi-annually' } }),
      draftAction('1.2', { title: '' }),
      draftAction('1.3', { mark: 'zz' }),
    ];
    const chosen: readonly DraftChoice[] = [
      { kind: 'due-day', doubt: 0, by: '2015-06-30' },
      { kind: 'title', doubt: 1, title: 'Publish the threshold document' },
      { kind: 'mark', mark: 'zz', meaning: 'amber' },
    ];
    const once = adopt(undefined, draftOf(rows, { doubts }), chosen, '2015-03-10').plan;
    const again = adopt(once, draftOf(rows, { doubts }));
    expect(again.diff).toMatchObject({ added: [], removed: [], moved: [], reworded: [], unchanged: 3 });
    expect(again.plan.key).toEqual(once.key);
  });
});
