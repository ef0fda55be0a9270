import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { HistoryEntry, ProgressUpdate, Said } from '../../src/domain/plan.ts';
import { silenceOf } from '../../src/domain/silence.ts';
import { saysLittle } from '../../src/domain/word.ts';
import { planWith, wscb, wscbAction, wscbBoard } from '../support/wscb.ts';

const MARCH_20 = '2015-03-20';

function update(on: ProgressUpdate['on'], words = 'The report went to the executive.', more: Partial<ProgressUpdate> = {}): ProgressUpdate {
  return {
    kind: 'update',
    on,
    at: `${on}T10:00:00.000Z`,
    said: 'on-track',
    words,
    by: 'Jo Ash',
    personId: 'p-exec',
    route: 'card',
    ...more,
  };
}

function delivery(on: Delivery['on'], refs: readonly string[], outcome: Delivery['outcome'] = 'delivered'): Delivery {
  return { on, personId: 'p-manager', postIds: ['manager'], refs, outcome };
}

/** 1.4, which the manager leads, with these lines of history; what the manager's line of the report says of it. */
function managers(history: readonly HistoryEntry[], deliveries: readonly Delivery[]) {
  const plan = planWith(wscb.plan, { ...wscbAction('1.4'), history });
  const line = silenceOf(plan, wscbBoard, MARCH_20, deliveries).find(({ postId }) => postId === 'manager');
  if (line === undefined) throw new Error('The manager leads open actions');
  return line;
}

describe('silence', () => {
  const cases: readonly (readonly [string, readonly HistoryEntry[], readonly Delivery[], readonly string[]])[] = [
    [
      'is counted from the first reminder without a word since',
      [],
      [delivery('2015-03-11', ['1.4']), delivery('2015-03-18', ['1.4'])],
      ['1.4 since 2015-03-11, 9 days'],
    ],
    ['ends with a word on the day of the reminder', [update('2015-03-11')], [delivery('2015-03-11', ['1.4'])], []],
    [
      'starts again with the next reminder',
      [update('2015-03-12')],
      [delivery('2015-03-11', ['1.4']), delivery('2015-03-18', ['1.4'])],
      ['1.4 since 2015-03-18, 2 days'],
    ],
    ['is not yet any on the day of the reminder itself', [], [delivery(MARCH_20, ['1.4'])], []],
    ['is none of a lead whom nothing has reached', [], [delivery('2015-03-11', ['1.4'], 'failed')], []],
    ['is none while the card waits to be sent', [], [delivery('2015-03-11', ['1.4'], 'waiting')], []],
    ['does not follow from a reminder of another action', [], [delivery('2015-03-11', ['1.5'])], []],
    [
      'is ended by a question for more time, too',
      [
        {
          kind: 'extension-asked',
          on: '2015-03-12',
          at: '2015-03-12T10:00:00.000Z',
          by: 'M',
          personId: 'p-manager',
          to: '2015-04-30',
          why: 'Ill',
          effect: '',
        },
      ],
      [delivery('2015-03-11', ['1.4'])],
      [],
    ],
    [
      'is not ended by the chair’s asking',
      [{ kind: 'asked', on: '2015-03-12', at: '2015-03-12T10:00:00.000Z', by: 'Chair', personId: 'p-chair', note: '' }],
      [delivery('2015-03-11', ['1.4'])],
      ['1.4 since 2015-03-11, 9 days'],
    ],
  ];

  it.each(cases)('%s', (_name, history, deliveries, expected) => {
    const told = managers(history, deliveries).silent.filter(({ ref }) => ref === '1.4');
    expect(told.map(({ ref, since, days }) => `${ref} since ${since}, ${String(days)} days`)).toEqual(expected);
  });

  it('of one lead is ended by another’s word, unless each answers for themselves', () => {
    const other = update('2015-03-12', 'The imams met.', { personId: 'p-chair', by: 'Chair' });
    const rule = {
      kind: 'answer-rule',
      on: '2015-03-01',
      at: '2015-03-01T10:00:00.000Z',
      by: 'M',
      personId: 'p-manager',
      rule: 'all',
    } as const;
    const sent = [delivery('2015-03-11', ['1.4'])];
    expect(managers([other], sent).silent.map(({ ref }) => ref)).not.toContain('1.4');
    expect(managers([rule, other], sent).silent.map(({ ref }) => ref)).toContain('1.4');
    expect(managers([rule, { ...other, personId: 'p-manager' }], sent).silent.map(({ ref }) => ref)).not.toContain('1.4');
  });

  it('is never of a finished action', () => {
    const plan = planWith(wscb.plan, { ...wscbAction('1.4'), status: 'complete', history: [] });
    const line = silenceOf(plan, wscbBoard, MARCH_20, [delivery('2015-03-11', ['1.4'])]).find(({ postId }) => postId === 'manager');
    expect(line?.silent.map(({ ref }) => ref)).not.toContain('1.4');
  });
});

describe('a lead’s line of the silence report', () => {
  it('counts what arrived, what did not and what was answered before the next reminder', () => {
    const sent = [
      delivery('2015-03-03', ['1.4']),
      delivery('2015-03-04', ['1.4'], 'failed'),
      delivery('2015-03-11', ['1.4']),
      delivery('2015-03-18', ['1.4']),
    ];
    expect(managers([update('2015-03-12')], sent)).toMatchObject({ delivered: 3, failed: 1, answered: 1 });
  });

  it('tells the newest word on any of their actions, and whose it was', () => {
    expect(managers([update('2015-03-19', 'Imams met on 18 March.')], []).last).toMatchObject({
      ref: '1.4',
      on: '2015-03-19',
      by: 'Jo Ash',
      words: 'Imams met on 18 March.',
    });
  });

  it('stands first where the silence is longest', () => {
    const sent: readonly Delivery[] = [
      delivery('2015-03-16', ['1.4']),
      { ...delivery('2015-03-09', ['1.1', '1.5', '3.2']), personId: 'p-chair', postIds: ['chair', 'exec-chair'] },
    ];
    const [first] = silenceOf(wscb.plan, wscbBoard, MARCH_20, sent);
    expect(first?.postId).not.toBe('manager');
    expect(first?.silent[0]?.days).toBe(11);
  });
});

describe('an answer that says little', () => {
  const answers: readonly (readonly [string, Said, boolean])[] = [
    ['', 'on-track', true],
    ['ongoing', 'on-track', true],
    ['On-going.', 'on-track', true],
    ['as before', 'no-change', true],
    ['No change', 'no-change', true],
    ['n/a', 'on-track', true],
    ['Still on track', 'on-track', false],
    ['Report sent to exec on 12 March', 'on-track', false],
    ['No change: we wait for the audit in May', 'no-change', false],
    ['', 'done', false],
    ['ok', 'need-help', false],
    ['', 'more-time', false],
  ];
  it.each(answers)('“%s” said with “%s”: %s', (words, said, expected) => {
    expect(saysLittle({ ...wscbAction('1.4'), history: [update('2015-03-12', words, { said })] })).toBe(expected);
  });

  it('is none where nobody has answered', () => {
    expect(saysLittle({ ...wscbAction('1.4'), history: [] })).toBe(false);
  });
});
