import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/domain/dates.ts';
import type { Reach } from '../../src/domain/reachability.ts';
import { tellOfUnreached } from '../../src/domain/reach-telling.ts';
import { wscbBoard } from '../support/wscb.ts';

const fine: Reach = { kind: 'person', personId: 'p-chair', name: 'Chair', postIds: ['chair'], refs: ['1.4'] };
const silent: Reach = { ...fine, personId: 'p-exec', name: 'Exec', postIds: ['exec-chair'], trouble: 'no-chat' };
const failed: Reach = { ...silent, trouble: 'failed' };
const empty: Reach = { kind: 'nobody', postIds: ['case-review-chair'], refs: ['4.2'] };
const manager: Reach = { ...fine, personId: 'p-manager', name: 'Manager', postIds: ['manager'], trouble: 'failed' };

const tell = (reach: readonly Reach[], today: IsoDate = '2015-03-10') => tellOfUnreached(wscbBoard, today, reach);

describe('whom no card reaches', () => {
  it.each<[string, readonly Reach[], readonly unknown[]]>([
    ['is not told where every lead is reached', [fine], []],
    ['is a lead without a chat', [fine, silent], [{ postIds: ['exec-chair'], personId: 'p-exec', why: 'no-chat' }]],
    ['is a lead whose last card failed', [failed], [{ postIds: ['exec-chair'], personId: 'p-exec', why: 'failed' }]],
    ['is a post that nobody holds', [empty], [{ postIds: ['case-review-chair'], why: 'nobody' }]],
    ['is never the manager who reads it', [manager], []],
  ])('%s', (_, reach, who) => {
    const expected = who.length === 0 ? [] : [{ personId: 'p-manager', key: 'unreached/2015-W11', told: { kind: 'unreached', who } }];
    expect(tell(reach)).toEqual(expected);
  });

  it('has one name in each week, so that it is told once in it', () => {
    const keys = ['2015-03-09', '2015-03-13', '2015-03-15', '2015-03-16'] as const;
    expect(keys.map((day) => tell([empty], day)[0]?.key)).toEqual([
      'unreached/2015-W11',
      'unreached/2015-W11',
      'unreached/2015-W11',
      'unreached/2015-W12',
    ]);
  });
});
