import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GROUPS, readAddress, SORTS, VIEWS, writeAddress, type Address } from '../../src/tab/address.ts';

const plain: Address = { view: 'plan', filters: {}, sort: 'plan', group: 'area' };

describe('an address of the tab', () => {
  test.each<[string, Address]>([
    ['', plain],
    ['#/', plain],
    ['#/timeline', { ...plain, view: 'timeline' }],
    ['#/action/1.4', { ...plain, action: '1.4' }],
    ['#/trend/action/2.2', { ...plain, view: 'trend', action: '2.2' }],
    ['#/plan?due=overdue&mine', { ...plain, filters: { due: 'overdue', mine: true } }],
    ['#/plan?q=faith+group&sort=due&group=lead', { ...plain, filters: { words: 'faith group' }, sort: 'due', group: 'lead' }],
  ])('%s is read', (hash, address) => {
    expect(readAddress(hash)).toEqual(address);
  });

  test.each(['#/nowhere', '#/plan?due=yesterday&rag=mauve&sort=up&group=none2', '#/plan/action/%E0%A4%A', '#/plan?q=', '#/plan/thing/1.4'])(
    '%s, which says nothing we know, shows the plan',
    (hash) => {
      expect(readAddress(hash)).toEqual(plain);
    },
  );

  it('comes back as it was written', () => {
    const text = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
    const filters = fc.record(
      {
        words: text,
        lead: text,
        area: text,
        rag: fc.constantFrom('red', 'amber', 'green', 'blue', 'none' as const),
        due: fc.constantFrom('overdue', 'cannot-say', 'finished' as const),
        status: fc.constantFrom('not-started', 'embedded' as const),
        mine: fc.constant(true as const),
        doubtful: fc.constant(true as const),
      },
      { requiredKeys: [] },
    );
    const any = fc.record(
      { view: fc.constantFrom(...VIEWS), action: text, filters, sort: fc.constantFrom(...SORTS), group: fc.constantFrom(...GROUPS) },
      { requiredKeys: ['view', 'filters', 'sort', 'group'] },
    );
    fc.assert(
      fc.property(any, (address) => {
        expect(readAddress(writeAddress(address))).toEqual(address);
      }),
    );
  });
});
