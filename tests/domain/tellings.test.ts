import { describe, expect, test } from 'vitest';
import { renumberTold, spentToldKey } from '../../src/domain/tellings.ts';

const telling = {
  personId: 'p-chair',
  key: 'decide/1.4/2015-03-10T09:00:00.000Z',
  told: { kind: 'decide', ref: '1.4', asked: '2015-03-10T09:00:00.000Z' },
} as const;

describe('what was told of an action', () => {
  const key = spentToldKey(telling);
  test.each<[string, string, [string, string][], string[], string | undefined]>([
    ['follows it to its new number', key, [['1.4', '1.5']], [], key.replace('1.4', '1.5')],
    ['stays where another is renumbered', key, [['1.1', '1.2']], [], key],
    ['is not taken for a number that it begins with', key.replace('1.4', '1.40'), [['1.4', '2.1']], ['1'], key.replace('1.4', '1.40')],
    ['goes with an action that is left out', key, [], ['1.4'], undefined],
    [
      'of a post stays as it is',
      'told/hand-over/chair/2015-03-16/p-lay',
      [['1.4', '1.5']],
      ['2.1'],
      'told/hand-over/chair/2015-03-16/p-lay',
    ],
  ])('%s', (_, spent, moved, gone, expected) => {
    expect(renumberTold(spent, new Map(moved), new Set(gone))).toBe(expected);
  });
});
