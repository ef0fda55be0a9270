import { describe, expect, it } from 'vitest';
import type { Action, Plan } from '../../src/domain/plan.ts';
import { ragTrend } from '../../src/domain/rag-trend.ts';
import { wscb, wscbAction } from '../support/wscb.ts';

function planOf(...actions: readonly Partial<Action>[]): Plan {
  return { ...wscb.plan, actions: actions.map((action) => ({ ...wscbAction('1.4'), history: [], ...action })) };
}

const created = { kind: 'created', on: '2015-02-10' } as const;

describe('the trend of a plan', () => {
  it('tells each week as it began, and today', () => {
    const plan = planOf({ rag: 'red', history: [created, { kind: 'rag', on: '2015-02-25', from: 'green', to: 'red' }] });
    const trend = ragTrend(plan, '2015-03-04', 26);
    expect(trend.map(({ on, byRag }) => [on, byRag.green, byRag.red])).toEqual([
      ['2015-02-16', 1, 0],
      ['2015-02-23', 1, 0],
      ['2015-03-02', 0, 1],
      ['2015-03-04', 0, 1],
    ]);
  });

  it('tells nothing of weeks before anything is known', () => {
    expect(ragTrend(planOf({}), '2015-03-04', 26)).toHaveLength(1);
    expect(ragTrend({ ...wscb.plan, actions: [] }, '2015-03-04', 26)).toMatchObject([{ on: '2015-03-04', finished: 0, overdue: 0 }]);
  });

  it('tells a Monday once', () => {
    const trend = ragTrend(planOf({ history: [created] }), '2015-02-23', 26);
    expect(trend.map(({ on }) => on)).toEqual(['2015-02-16', '2015-02-23']);
  });

  it('goes back no further than it is asked to', () => {
    expect(ragTrend(planOf({ history: [{ kind: 'created', on: '2014-01-01' }] }), '2015-03-04', 4)).toHaveLength(5);
  });

  it('counts what was overdue then, by what was known then', () => {
    const due = { kind: 'on', wording: 'end of March', by: '2015-03-31' } as const;
    const moved = { kind: 'due', on: '2015-02-26', from: '2015-02-20', to: '2015-03-31' } as const;
    const trend = ragTrend(planOf({ due, status: 'in-progress', history: [created, moved] }), '2015-03-04', 26);
    expect(trend.map(({ overdue }) => overdue)).toEqual([0, 1, 0, 0]);
  });
});
