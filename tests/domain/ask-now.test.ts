import { describe, expect, it } from 'vitest';
import { planAsking, refsToAsk, type LeftOut } from '../../src/domain/ask-now.ts';
import type { HistoryEntry } from '../../src/domain/plan.ts';
import { remindersDue } from '../../src/domain/reminders-due.ts';
import { spentBy } from '../../src/domain/spent.ts';
import { planWith, wscb, wscbAction, wscbBoard } from '../support/wscb.ts';

const asked = (on: `${number}-${number}-${number}`, personId = 'p-chair'): HistoryEntry => ({
  kind: 'asked',
  on,
  at: `${on}T09:00:00.000Z`,
  by: 'Chair of WSCB',
  personId,
  note: 'exec meets Thursday',
});

function withHistory(ref: string, history: readonly HistoryEntry[], more: object = {}) {
  return planWith(wscb.plan, { ...wscbAction(ref), history, ...more });
}

describe('asking for an update out of turn', () => {
  const cases: readonly (readonly [string, Parameters<typeof withHistory>, string, readonly LeftOut[]])[] = [
    ['goes to the leads of an open action', ['1.4', []], 'p-chair', []],
    ['is not asked of oneself', ['1.4', []], 'p-manager', [{ ref: '1.4', why: 'own' }]],
    ['is not asked of a finished action', ['1.4', [], { status: 'complete' }], 'p-chair', [{ ref: '1.4', why: 'finished' }]],
    [
      'is asked no more than once in three days',
      ['1.4', [asked('2015-03-08')]],
      'p-chair',
      [{ ref: '1.4', why: 'asked', on: '2015-03-08', again: '2015-03-11' }],
    ],
    ['may be asked again on the third day', ['1.4', [asked('2015-03-07')]], 'p-chair', []],
    [
      'is not asked of a post that nobody holds',
      ['1.4', [], { leads: [{ postId: 'nobody', part: 'lead' }] }],
      'p-chair',
      [{ ref: '1.4', why: 'nobody' }],
    ],
    [
      'is not asked of those who only support',
      ['1.4', [], { leads: [{ postId: 'manager', part: 'supporting' }] }],
      'p-chair',
      [{ ref: '1.4', why: 'nobody' }],
    ],
  ];
  it.each(cases)('%s', (_name, change, by, left) => {
    const single =
      change[2] === undefined
        ? { leads: [{ postId: 'manager', part: 'lead' }] }
        : { leads: [{ postId: 'manager', part: 'lead' }], ...change[2] };
    const asking = planAsking(withHistory(change[0], change[1], single), wscbBoard, '2015-03-10', { refs: ['1.4'], by });
    expect(asking.left).toEqual(left);
    expect(asking.refs).toEqual(left.length === 0 ? ['1.4'] : []);
    expect(asking.asks.map(({ personId }) => personId)).toEqual(left.length === 0 ? ['p-manager'] : []);
  });

  it('names an action once, however often it was said, and says which there are not', () => {
    const asking = planAsking(wscb.plan, wscbBoard, '2015-03-10', { refs: ['1.5', '1.5', '9.9'], by: 'p-lay' });
    expect(asking.refs).toEqual(['1.5']);
    expect(asking.left).toEqual([{ ref: '9.9', why: 'unknown' }]);
  });

  it('of a lead leaves out what is due in more than four weeks, unless there is nothing else', () => {
    const near = refsToAsk(wscb.plan, ['manager'], '2015-03-10');
    expect(near).toContain('1.4');
    expect(near).not.toContain('1.1');
    const later = { ...wscb.plan, actions: [{ ...wscbAction('1.4'), due: { kind: 'on', wording: '', by: '2015-12-31' } as const }] };
    expect(refsToAsk(later, ['manager'], '2015-03-10')).toEqual(['1.4']);
  });
});

describe('what was asked out of turn', () => {
  const managers = (history: readonly HistoryEntry[], spent: ReadonlySet<string> = new Set(), more: object = {}) => {
    const plan = withHistory('3.2', history, { leads: [{ postId: 'manager', part: 'lead' }], ...more });
    return remindersDue(
      { ...plan, actions: plan.actions.filter(({ ref }) => ref === '3.2') },
      { ...wscbBoard, ladder: [] },
      '2015-03-11',
      spent,
    ).filter(({ personId }) => personId === 'p-manager');
  };

  it('stands on the lead’s card, whatever the ladder says, and once', () => {
    const [reminder] = managers([asked('2015-03-10')]);
    expect(reminder?.items).toMatchObject([{ ref: '3.2', rungs: [], asked: '2015-03-10T09:00:00.000Z' }]);
    expect(reminder === undefined ? undefined : managers([asked('2015-03-10')], new Set(spentBy(reminder)))).toEqual([]);
  });

  it('also of an action without a date', () => {
    expect(managers([asked('2015-03-10')], new Set(), { due: { kind: 'conditional', wording: 'after the audit' } })).toMatchObject([
      { items: [{ ref: '3.2', due: '2015-03-10' }] },
    ]);
  });

  const update: HistoryEntry = {
    kind: 'update',
    on: '2015-03-10',
    at: '2015-03-10T10:00:00.000Z',
    words: 'Done soon.',
    said: 'on-track',
    route: 'card',
    personId: 'p-manager',
    by: 'M',
  };
  it.each([
    ['once it was answered', [asked('2015-03-10'), update]],
    ['where they asked it themselves', [asked('2015-03-10', 'p-manager')]],
    ['when it is older than what is made up', [asked('2015-03-02')]],
  ])('stands on no card %s', (_name, history) => {
    expect(managers(history)).toEqual([]);
  });

  it('stands where the answer came before the question', () => {
    expect(managers([update, asked('2015-03-10')])).toHaveLength(1);
  });
});
