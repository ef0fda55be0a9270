import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NextPlan } from '../../src/domain/next-plan.ts';
import { lastUpdate, type Action, type Plan } from '../../src/domain/plan.ts';
import { adopt, draftAction, draftOf } from '../support/drafts.ts';

const first = draftOf([draftAction('1.1'), draftAction('1.2'), draftAction('1.3')]);

const adopted = adopt(undefined, first, [], '2015-03-10').plan;

function actionIn({ plan }: NextPlan, ref: string): Action {
  const action = plan.actions.find((each) => each.ref === ref);
  if (action === undefined) throw new Error(`No action ${ref}`);
  return action;
}

function reportedOn(ref: string): Plan {
  return {
    ...adopted,
    actions: adopted.actions.map((action) =>
      action.ref === ref
        ? {
            ...action,
            status: 'complete',
            rag: 'green',
            version: 2,
            history: [
              ...action.history,
              { kind: 'update', on: '2015-05-01', at: '2015-05-01T09:00:00.000Z', words: 'done', said: 'done', route: 'card' },
            ],
          }
        : action,
    ),
  };
}

describe('a second version of a plan', () => {
  test('that says the same changes nothing and duplicates nothing', () => {
    const next = adopt(adopted, first);
    expect(next.plan.actions).toEqual(adopted.actions);
    expect(next.plan.posts).toEqual(adopted.posts);
    expect(next.diff).toEqual({
      added: [],
      returned: [],
      removed: [],
      renumbered: [],
      moved: [],
      reworded: [],
      ledByOthers: [],
      clashes: [],
      unchanged: 3,
    });
  });

  test('names what was added and what was left out, whose history is kept', () => {
    const next = adopt(adopted, draftOf([draftAction('1.1'), draftAction('1.2'), draftAction('1.9')]));
    expect(next.diff).toMatchObject({ added: ['1.9'], removed: ['1.3'], unchanged: 2 });
    expect(next.plan.removed?.map(({ ref, history }) => [ref, history.at(-1)?.kind])).toEqual([['1.3', 'removed']]);
  });

  test('moves a date into the slippage ledger with who, why and the first date', () => {
    const next = adopt(adopted, draftOf([draftAction('1.1', { due: { kind: 'on', wording: 'July 2015', by: '2015-07-31' } })]));
    expect(next.diff.moved).toEqual([{ ref: '1.1', from: '2015-03-31', to: '2015-07-31' }]);
    expect(actionIn(next, '1.1').due).toEqual({ kind: 'on', wording: 'July 2015', by: '2015-07-31', originally: '2015-03-31' });
    expect(actionIn(next, '1.1').history.at(-1)).toEqual({
      kind: 'due',
      on: '2015-06-10',
      from: '2015-03-31',
      to: '2015-07-31',
      wording: 'end of March 2015',
      by: 'Zoë',
      why: 'new version of the plan (june.docx)',
    });
  });

  test('keeps the very first date when a date moves again', () => {
    const once = adopt(adopted, draftOf([draftAction('1.1', { due: { kind: 'on', wording: 'July 2015', by: '2015-07-31' } })]));
    const twice = adopt(once.plan, draftOf([draftAction('1.1', { due: { kind: 'on', wording: 'October 2015', by: '2015-10-31' } })]));
    expect(actionIn(twice, '1.1').due).toMatchObject({ by: '2015-10-31', originally: '2015-03-31' });
    expect(actionIn(twice, '1.1').history.filter(({ kind }) => kind === 'due')).toHaveLength(2);
  });

  test('does not undo a date the board has moved, where the document still says what it said', () => {
    const moved = {
      ...adopted,
      actions: adopted.actions.map((action) =>
        action.ref === '1.1'
          ? { ...action, due: { kind: 'on', wording: 'end of March 2015', by: '2015-05-31', originally: '2015-03-31' } as const }
          : action,
      ),
    };
    expect(actionIn(adopt(moved, first), '1.1').due).toMatchObject({ by: '2015-05-31' });
  });

  test('takes a day the reviewer chose, whatever the words', () => {
    const doubts = [{ ref: '1.1', field: 'due' as const, text: 'tbc', why: 'No day.' }];
    const draft = draftOf([draftAction('1.1', { due: { kind: 'unclear', wording: 'end of March 2015' } })], { doubts });
    expect(actionIn(adopt(adopted, draft, [{ kind: 'due-day', doubt: 0, by: '2015-09-30' }]), '1.1').due).toMatchObject({
      kind: 'on',
      by: '2015-09-30',
    });
  });

  test('finds an action again under its new number by its words, and takes its history along', () => {
    const inserted = draftOf([
      draftAction('1.1'),
      draftAction('1.2', { title: 'Publish a threshold document' }),
      draftAction('1.3', { title: draftAction('1.2').title }),
      draftAction('1.4', { title: draftAction('1.3').title }),
    ]);
    const next = adopt(reportedOn('1.2'), inserted);
    expect(next.diff).toMatchObject({
      added: ['1.2'],
      removed: [],
      renumbered: [
        { from: '1.2', to: '1.3' },
        { from: '1.3', to: '1.4' },
      ],
    });
    expect(lastUpdate(actionIn(next, '1.3'))?.words).toBe('done');
    expect(lastUpdate(actionIn(next, '1.2'))).toBeUndefined();
  });

  test('makes every card stale that was drawn for another action under the same number', () => {
    const swapped = draftOf([
      draftAction('1.1', { title: draftAction('1.2').title }),
      draftAction('1.2', { title: draftAction('1.1').title }),
    ]);
    const present = reportedOn('1.2');
    const next = adopt(present, swapped);
    for (const ref of ['1.1', '1.2']) {
      const before = present.actions.find((action) => action.ref === ref)?.version ?? 0;
      expect(actionIn(next, ref).version).toBeGreaterThan(before);
    }
  });

  test('tells a rewording from another action under the same number', () => {
    const title = draftAction('1.1').title;
    const reworded = adopt(adopted, draftOf([draftAction('1.1', { title: `${title} by July` })]));
    expect(reworded.diff.reworded).toEqual([{ ref: '1.1', from: title, to: `${title} by July` }]);
    const replaced = adopt(adopted, draftOf([draftAction('1.1', { title: 'Publish threshold guidance' })]));
    expect(replaced.diff).toMatchObject({ added: ['1.1'], reworded: [] });
    expect(replaced.plan.removed?.map(({ ref }) => ref)).toContain('1.1 (old)');
  });

  test('an action that comes back has its history again, and says that it was away', () => {
    const without = adopt(reportedOn('1.2'), draftOf([draftAction('1.1'), draftAction('1.3')]));
    const again = adopt(without.plan, first);
    expect(again.diff).toMatchObject({ returned: ['1.2'], added: [] });
    expect(actionIn(again, '1.2').history.map(({ kind }) => kind)).toEqual(['created', 'update', 'removed', 'returned']);
    expect(again.plan.removed).toBeUndefined();
  });

  test('a lead’s own word stands over the document’s colour, and the difference is shown', () => {
    const draft = draftOf([draftAction('1.1', { rag: 'red', status: 'in-progress' })]);
    const next = adopt(reportedOn('1.1'), draft);
    expect(actionIn(next, '1.1')).toMatchObject({ rag: 'green', status: 'complete' });
    expect(next.diff.clashes).toEqual([
      { ref: '1.1', recorded: { status: 'complete', rag: 'green' }, inDocument: { status: 'in-progress', rag: 'red' } },
    ]);
    const taken = adopt(reportedOn('1.1'), draft, [{ kind: 'document-declares' }]);
    expect(actionIn(taken, '1.1')).toMatchObject({ rag: 'red', status: 'in-progress' });
    expect(actionIn(taken, '1.1').history.map(({ kind }) => kind)).toEqual(['created', 'update', 'status', 'rag']);
  });

  test('where nobody has reported, the document’s colour is the only word there is', () => {
    const next = adopt(adopted, draftOf([draftAction('1.1', { rag: 'amber', status: 'in-progress' })]));
    expect(actionIn(next, '1.1')).toMatchObject({ rag: 'amber', status: 'in-progress' });
    expect(next.diff.clashes).toEqual([]);
  });

  test('progress is recorded once, on its own day, and never later than yesterday', () => {
    const updates = [
      { on: '2015-02-28' as const, words: 'Review begun' },
      { on: '2015-06-30' as const, words: 'Review half way' },
    ];
    const once = adopt(adopted, draftOf([draftAction('1.1', { updates, progress: 'Review half way' })]));
    const said = (next: NextPlan) =>
      actionIn(next, '1.1').history.flatMap((entry) => (entry.kind === 'update' ? [[entry.on, entry.words]] : []));
    expect(said(once)).toEqual([
      ['2015-02-28', 'Review begun'],
      ['2015-06-09', 'Review half way'],
    ]);
    expect(said(adopt(once.plan, draftOf([draftAction('1.1', { updates, progress: 'Review half way' })])))).toEqual(said(once));
  });

  test('a post keeps its id whatever its spelling, and takes another name for an alias where the reviewer says so', () => {
    const spelled = adopt(adopted, draftOf([draftAction('1.1', { leads: ['the CHAIR'] })]));
    expect(spelled.plan.posts).toEqual(adopted.posts);
    const renamed = draftOf([draftAction('1.1', { leads: ['Independent Chair'] })]);
    expect(adopt(adopted, renamed).plan.posts.map(({ id }) => id)).toEqual(['chair', 'independent-chair']);
    const same = adopt(adopted, renamed, [{ kind: 'post', name: 'Independent Chair', postId: 'chair' }]);
    expect(same.plan.posts).toEqual([{ id: 'chair', name: 'Chair', aliases: ['Independent Chair'] }]);
    expect(same.diff.ledByOthers).toEqual([]);
  });
});

const draftArbitrary = fc
  .uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 12 }), words: fc.integer({ min: 0, max: 9 }) }), {
    selector: ({ number }) => number,
    maxLength: 10,
  })
  .map((rows) =>
    draftOf(rows.map(({ number, words }) => draftAction(`1.${String(number)}`, { title: draftAction(`1.${String(words)}`).title }))),
  );

describe('any series of versions of a plan', () => {
  test('loses no history, uses no number twice and never lets a version at a number fall', () => {
    fc.assert(
      fc.property(fc.array(draftArbitrary, { minLength: 1, maxLength: 5 }), (drafts) => {
        let present: Plan | undefined;
        for (const draft of drafts) {
          const before = present;
          const { plan } = adopt(before, draft);
          const all = [...plan.actions, ...(plan.removed ?? [])];
          expect(new Set(all.map(({ ref }) => ref)).size).toBe(all.length);
          expect(plan.actions.map(({ ref }) => ref)).toEqual(draft.actions.map(({ ref }) => ref));
          const entries = (one: Plan) => [...one.actions, ...(one.removed ?? [])].reduce((sum, { history }) => sum + history.length, 0);
          if (before !== undefined) expect(entries(plan)).toBeGreaterThanOrEqual(entries(before));
          for (const action of plan.actions) {
            const old = before?.actions.find(({ ref }) => ref === action.ref);
            if (old !== undefined && old.title !== action.title) expect(action.version).toBeGreaterThan(old.version);
          }
          present = plan;
        }
      }),
    );
  });

  test('adopting the same version twice changes nothing the second time', () => {
    fc.assert(
      fc.property(draftArbitrary, draftArbitrary, (one, other) => {
        const once = adopt(adopt(undefined, one).plan, other).plan;
        expect(adopt(once, other).plan).toEqual(once);
      }),
    );
  });
});
