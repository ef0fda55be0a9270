import { describe, expect, test } from 'vitest';
import type { HistoryEntry, Plan } from '../../src/domain/plan.ts';
import { makeDigest } from '../../src/domain/make-digest.ts';
import { planAsAt } from '../../src/domain/plan-as-at.ts';
import { sampleAction, samplePlan } from '../contracts/samples.ts';

function planWith(entries: readonly HistoryEntry[], isRemoved = false): Plan {
  const action = { ...sampleAction('1.1'), history: [...sampleAction('1.1').history, ...entries] };
  return isRemoved ? { ...samplePlan([]), removed: [action] } : { ...samplePlan([]), actions: [action] };
}

describe('the digest after a new version of the plan', () => {
  test('tells what came in and what was left out, but not that a first plan is new', () => {
    const present = samplePlan(['1.1']);
    const added = { ...sampleAction('1.9'), history: [{ kind: 'created', on: '2015-03-04' }] } as const;
    const gone = { ...sampleAction('1.2'), history: [...sampleAction('1.2').history, { kind: 'removed', on: '2015-03-04' }] } as const;
    const digest = makeDigest({ ...present, actions: [...present.actions, added], removed: [gone] }, '2015-W11', '2015-03-09');
    const changed = digest.sections.find(({ kind }) => kind === 'changed')?.lines ?? [];
    expect(changed.map(({ ref, reasons }) => [ref, reasons.map(({ kind }) => kind)])).toEqual([
      ['1.9', ['added']],
      ['1.2', ['removed']],
    ]);
    const first = makeDigest({ ...present, actions: [added] }, '2015-W11', '2015-03-09');
    expect(first.sections.some(({ kind }) => kind === 'changed')).toBe(false);
  });
});

describe('the plan as it stood on a day', () => {
  test('an action that was left out since is there again, and one that was left out before is not', () => {
    const plan = planWith([{ kind: 'removed', on: '2015-06-01' }], true);
    expect(planAsAt(plan, '2015-06-01').actions.map(({ ref }) => ref)).toEqual(['1.1']);
    expect(planAsAt(plan, '2015-06-02').actions).toEqual([]);
  });

  test('an action that came back was not there in between', () => {
    const plan = planWith([
      { kind: 'removed', on: '2015-03-02' },
      { kind: 'returned', on: '2015-06-01' },
    ]);
    const days = ['2015-02-01', '2015-04-01', '2015-06-01', '2015-06-02'] as const;
    expect(days.map((day) => planAsAt(plan, day).actions.length)).toEqual([1, 0, 0, 1]);
  });

  test('it has the words, the leads and the due date of that day', () => {
    const before = [{ postId: 'chair', part: 'lead' as const }];
    const plan = planWith([
      { kind: 'reworded', on: '2015-06-01', from: 'Draft the policy', to: 'Action 1.1' },
      { kind: 'leads', on: '2015-06-01', from: before, to: sampleAction('1.1').leads },
      { kind: 'due', on: '2015-06-01', from: '2015-01-31', to: '2015-03-31', wording: 'January 2015', by: 'Zoë', why: 'new version' },
    ]);
    expect(planAsAt(plan, '2015-06-01').actions[0]).toMatchObject({
      title: 'Draft the policy',
      leads: before,
      due: { kind: 'on', by: '2015-01-31', wording: 'January 2015' },
    });
    expect(planAsAt(plan, '2015-06-02').actions[0]).toMatchObject({ title: 'Action 1.1', due: sampleAction('1.1').due });
  });
});
