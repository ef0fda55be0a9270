import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAction, findMadeOf, gapsOf, madeInTeams, type ActionWish } from '../../src/domain/add-action.ts';
import { freeRef } from '../../src/domain/free-ref.ts';
import { planAsAt } from '../../src/domain/plan-as-at.ts';
import type { Action, Plan } from '../../src/domain/plan.ts';
import { wscb, wscbAction } from '../support/wscb.ts';

const wish: ActionWish = {
  title: 'Review all referrals of January and report to the board',
  areaRef: '1',
  postId: 'manager',
  due: { kind: 'on', wording: '31 March 2015', by: '2015-03-31' },
};
const by = { id: 'p-manager', name: 'Manager', at: '2015-03-10T09:30:00.000Z', on: '2015-03-10', messageId: '19:chat/1' } as const;

function numbered(areas: Readonly<Record<string, readonly string[]>>, removed: readonly string[] = []): Plan {
  const action = (ref: string, areaRef: string): Action => ({ ...wscbAction('1.1'), ref, areaRef, history: [] });
  return {
    ...wscb.plan,
    areas: Object.keys(areas).map((ref) => ({ ref, title: '' })),
    actions: Object.entries(areas).flatMap(([area, refs]) => refs.map((ref) => action(ref, area))),
    removed: removed.map((ref) => action(ref, '1')),
  };
}

describe('the number of a new action', () => {
  it.each([
    ['the next of its area', { 1: ['1.1', '1.2'], 2: ['2.1'] }, '1', [], '1.3'],
    ['counted as people count', { 1: ['1.9', '1.10'] }, '1', [], '1.11'],
    ['not in a gap', { 1: ['1.1', '1.5'] }, '1', [], '1.6'],
    ['none that an action left out had', { 1: ['1.1'] }, '1', ['1.2'], '1.3'],
    ['none that stands aside as an old one', { 1: ['1.1'] }, '1', ['1.2 (old)', '1.3 (old 2)'], '1.4'],
    ['told apart by us is no number', { 1: ['1.1', '1.1 (2)'] }, '1', [], '1.2'],
    ['in three steps', { 1: ['1.2.1', '1.2.2'] }, '1', [], '1.2.3'],
    ['behind letters', { A: ['A1', 'A2'], B: ['B1'] }, 'A', [], 'A3'],
    ['the next letter', { 1: ['1a', '1b'] }, '1', [], '1c'],
    ['the next capital', { 1: ['1A'] }, '1', [], '1B'],
    ['counted through the plan', { 1: ['1', '2'], 2: ['3'] }, '1', [], '4'],
    ['an area without any, as the others are', { A: ['A-1'], B: [] }, 'B', [], 'B-1'],
    ['an area without any, counted through the plan', { 1: ['1', '2'], 2: [] }, '2', [], '3'],
    ['the first of a plan', { 1: [] }, '1', [], '1.1'],
    ['behind words', { 1: ['Ref A', 'Ref B'] }, '1', [], '1.1'],
    ['behind a number no button can carry', { 1: [`${'1.'.repeat(30)}4`] }, '1', [], '1'],
  ])('is %s', (_, areas, area, removed, ref) => {
    expect(freeRef(numbered(areas, removed), area)).toBe(ref);
  });

  it('is none that an action had before it was renumbered', () => {
    const moved: Action = { ...wscbAction('1.1'), history: [{ kind: 'renumbered', on: '2015-03-01', from: '1.8', to: '1.1' }] };
    expect(freeRef({ ...wscb.plan, actions: [moved] }, '1')).toBe('1.9');
  });

  it('never stands on anything, whatever the plan’s numbers are', () => {
    const ref = fc.oneof(fc.stringMatching(/^[A-C1-3][.)-]?\d{0,2}[a-z]?( \((old)?\))?$/), fc.string({ maxLength: 45 }));
    fc.assert(
      fc.property(fc.uniqueArray(ref, { maxLength: 12 }), fc.uniqueArray(ref, { maxLength: 4 }), (refs, removed) => {
        const plan = numbered({ 1: refs.slice(0, 5), B: refs.slice(5) }, removed);
        for (const area of ['1', 'B']) {
          const free = freeRef(plan, area);
          expect([...refs, ...removed]).not.toContain(free);
          expect(free.length).toBeGreaterThan(0);
          expect(free.length).toBeLessThanOrEqual(40);
        }
      }),
    );
  });
});

describe('an action added in Teams', () => {
  it('is the last of its area, not started, with a first line that says who made it and of what', () => {
    const { action, behind } = addAction(wscb.plan, wish, by);
    expect(behind).toBe('1.6');
    expect(action).toEqual({
      ref: '1.7',
      areaRef: '1',
      title: wish.title,
      leads: [{ postId: 'manager', part: 'lead' }],
      due: wish.due,
      status: 'not-started',
      rag: null,
      history: [{ kind: 'created', on: '2015-03-10', made: { by: 'Manager', personId: 'p-manager', at: by.at, messageId: by.messageId } }],
      version: 1,
    });
  });

  it('stands behind the area before where its own has no action, and first where none has', () => {
    const plan = numbered({ 1: ['1.1'], 2: [], 3: ['3.1'] });
    expect(addAction(plan, { ...wish, areaRef: '2' }, by).behind).toBe('1.1');
    expect(addAction(numbered({ 1: [], 2: ['2.1'] }), wish, by).behind).toBeUndefined();
  });

  it('was not there the day before', () => {
    const { action } = addAction(wscb.plan, wish, by);
    const plan = { ...wscb.plan, actions: [...wscb.plan.actions, action] };
    expect(planAsAt(plan, '2015-03-10').actions).toHaveLength(13);
    expect(planAsAt(plan, '2015-03-11').actions).toHaveLength(14);
  });

  it('is found again by the message it was made of, and told from a document’s', () => {
    const { action } = addAction(wscb.plan, wish, by);
    const plan = { ...wscb.plan, actions: [...wscb.plan.actions, action] };
    expect(findMadeOf(plan, by.messageId)?.ref).toBe('1.7');
    expect(findMadeOf(plan, '19:chat/2')).toBeUndefined();
    expect(findMadeOf(plan, '')).toBeUndefined();
    expect(madeInTeams(action)).toEqual({ by: 'Manager', on: '2015-03-10' });
    expect(madeInTeams(wscbAction('1.1'))).toBeUndefined();
  });
});

describe('what a wish lacks', () => {
  it.each([
    ['nothing', wish, []],
    ['a doing word and a measure', { ...wish, title: 'Better links' }, ['no-verb', 'no-measure']],
    ['a date', { ...wish, due: { kind: 'none', wording: '' } }, ['no-date']],
    ['a lead', { title: wish.title, areaRef: '1', due: wish.due }, ['no-lead']],
  ] as const)('is %s', (_, wanted, gaps) => {
    expect(gapsOf(wscb.plan, wanted)).toEqual(gaps);
  });
});
