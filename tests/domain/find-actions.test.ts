import { describe, expect, it } from 'vitest';
import { findActions, likelyActions } from '../../src/domain/find-actions.ts';
import { wscb, wscbAction } from '../support/wscb.ts';

const found = (text: string): readonly string[] => findActions(wscb.plan, text).map(({ ref }) => ref);

describe('actions found by words', () => {
  it('by number, the whole one before those that begin with it', () => {
    expect(found('2.1')).toEqual(['2.1']);
    expect(found('4.')[0]).toMatch(/^4\./);
    expect(found(' 1.4 ')).toEqual(['1.4']);
  });

  it('by words of the action as far as they are typed, in any case and order', () => {
    const [word = '', other = ''] = wscbAction('1.4')
      .title.split(/\W+/)
      .filter((each) => each.length > 5);
    expect(found(`${other.toUpperCase()} ${word.slice(0, 5)}`)).toContain('1.4');
  });

  it('by who leads it, behind those whose own words have it', () => {
    const refs = found('case review');
    const own = refs.filter((ref) => /case.*review|review.*case/i.test(wscbAction(ref).title));
    expect(refs).toContain('4.2');
    expect(refs.slice(0, own.length)).toEqual(own);
  });

  it.each([[''], ['  '], ['!?'], ['zebra'], ['2.1 zebra'], ['${zebra}'], ['__proto__']])('none by %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('actions likely looked for', () => {
  it('are one’s own open ones by due date, then the other open ones, then the finished', () => {
    const own = likelyActions(wscb.plan, ['manager']).map(({ ref }) => ref);
    expect(own).toHaveLength(13);
    expect(own.slice(0, 3)).toEqual(['1.4', '1.5', '2.2']);
    const done = { ...wscbAction('1.4'), status: 'complete' as const };
    const plan = { ...wscb.plan, actions: wscb.plan.actions.map((each) => (each.ref === '1.4' ? done : each)) };
    const refs = likelyActions(plan, ['manager']).map(({ ref }) => ref);
    expect(refs.indexOf('1.4')).toBeGreaterThan(refs.indexOf('5.1'));
  });
});
