import { describe, expect, it, test } from 'vitest';
import type { Check } from '../../src/domain/chase-entry.ts';
import { closingStep, decideCheck, isWithoutImpact, mayCheck } from '../../src/domain/closing.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import type { Action, HistoryEntry, Status } from '../../src/domain/plan.ts';
import { tellingsDue } from '../../src/domain/tellings.ts';
import { actionWith, evidence, said, signatureOn, signedOn } from '../support/entries.ts';
import { planWith, wscb, wscbBoard } from '../support/wscb.ts';

const done: readonly HistoryEntry[] = [
  said('done', '2015-03-11', 'p-manager', 'The review is out.'),
  { kind: 'status', on: '2015-03-11', from: 'in-progress', to: 'complete' },
];
const checked = (outcome: Check['outcome'], on: IsoDate): Check => ({ kind: 'checked', outcome, words: '', ...signedOn(on, 'p-chair') });
const reopened: readonly HistoryEntry[] = [
  checked('sent-back', '2015-03-20'),
  { kind: 'status', on: '2015-03-20', from: 'complete', to: 'in-progress' },
];

describe('the closing of an action', () => {
  test.each<[string, Status, readonly HistoryEntry[], string]>([
    ['is open while work goes on', 'in-progress', [], 'open'],
    ['starts with the report that it is done', 'complete', done, 'done'],
    ['starts with the document, where that says so', 'complete', [], 'done'],
    ['goes on with evidence', 'complete', [...done, evidence('2015-03-12')], 'evidenced'],
    ['takes evidence that came before the report', 'complete', [evidence('2015-03-01'), ...done], 'evidenced'],
    ['goes on with somebody else’s look', 'complete', [...done, evidence('2015-03-12'), checked('confirmed', '2015-03-16')], 'checked'],
    ['ends embedded', 'embedded', [...done, checked('confirmed', '2015-03-16'), checked('embedded', '2015-06-16')], 'embedded'],
    ['is open again once sent back', 'in-progress', [...done, evidence('2015-03-12'), ...reopened], 'open'],
    [
      'starts afresh after that: old evidence and checks stay in the history',
      'complete',
      [...done, evidence('2015-03-12'), ...reopened, ...done],
      'done',
    ],
  ])('%s', (_, status, history, step) => {
    expect(closingStep(actionWith('1.3', history, { status }), 3).step).toBe(step);
  });

  it('is looked at again three months after the check', () => {
    const action = actionWith('1.3', [...done, evidence('2015-03-12'), checked('confirmed', '2015-03-31')], { status: 'complete' });
    expect(closingStep(action, 3).relookOn).toBe('2015-06-30');
  });
});

describe('a look at what is done', () => {
  const complete = (...more: readonly HistoryEntry[]): Action => actionWith('1.3', [...done, ...more], { status: 'complete' });
  const confirmed = [evidence('2015-03-12'), checked('confirmed', '2015-03-16')];

  test.each<[string, Action, Check['outcome'], IsoDate, string, string]>([
    ['confirms what has evidence', complete(evidence('2015-03-12')), 'confirmed', '2015-03-16', '', 'checked'],
    ['confirms without evidence only in words', complete(), 'confirmed', '2015-03-16', '', 'words-missing'],
    ['confirms in words', complete(), 'confirmed', '2015-03-16', 'I read the review.', 'checked'],
    ['does not confirm twice', complete(...confirmed), 'confirmed', '2015-03-17', '', 'checked-already'],
    ['sends back with a reason alone', complete(), 'sent-back', '2015-03-16', '', 'words-missing'],
    ['sends back', complete(), 'sent-back', '2015-03-16', 'The annex is missing.', 'checked'],
    ['does not embed what nobody checked', complete(evidence('2015-03-12')), 'embedded', '2015-09-16', '', 'not-checked'],
    ['does not embed before its time', complete(...confirmed), 'embedded', '2015-06-15', '', 'too-early'],
    ['embeds three months on', complete(...confirmed), 'embedded', '2015-06-16', '', 'checked'],
    ['opens again with a reason', complete(...confirmed), 'reopened', '2015-06-16', 'Nobody uses it.', 'checked'],
    ['has nothing to look at while it is open', actionWith('1.3', []), 'confirmed', '2015-03-16', 'x', 'not-done'],
  ])('%s', (_, action, outcome, on, words, kind) => {
    expect(decideCheck(action, { outcome, words, relookAfterMonths: 3 }, signatureOn(on, 'p-chair')).kind).toBe(kind);
  });

  test.each<[Check['outcome'], Status]>([
    ['sent-back', 'in-progress'],
    ['reopened', 'in-progress'],
    ['embedded', 'embedded'],
  ])('that ends %s leaves it %s, all said before kept', (outcome, status) => {
    const decided = decideCheck(
      complete(...confirmed),
      { outcome, words: 'Seen.', relookAfterMonths: 3 },
      signatureOn('2015-07-01', 'p-chair'),
    );
    expect(decided).toMatchObject({
      kind: 'checked',
      status,
      entries: [
        { kind: 'checked', outcome },
        { kind: 'status', to: status },
      ],
    });
  });

  test.each([
    ['whoever reported it done', 'p-manager', false],
    ['the chair', 'p-chair', true],
    ['a lay member', 'p-lay', false],
  ])('is not for everybody: %s', (_, personId, may) => {
    expect(mayCheck(wscbBoard, complete(), personId, '2015-03-16')).toBe(may);
  });

  test.each<[string, Action, IsoDate, readonly string[]]>([
    ['told to the chair, where the manager reported it', complete(), '2015-03-12', ['p-chair/check/1.3/2015-03-11T09:00:00.000Z/first']],
    ['not told where the document alone says done', actionWith('1.3', [], { status: 'complete' }), '2015-03-12', []],
    ['not told between the two looks', complete(...confirmed), '2015-06-15', []],
    ['told again when the months are over', complete(...confirmed), '2015-06-16', ['p-chair/check/1.3/2015-03-16T09:00:00.000Z/again']],
  ])('is %s', (_, action, today, expected) => {
    const told = tellingsDue(planWith(wscb.plan, action), wscbBoard, today, new Set()).flatMap(({ personId, key, told: each }) =>
      each.kind === 'check' ? [`${personId}/${key}/${each.again ? 'again' : 'first'}`] : [],
    );
    expect(told).toEqual(expected);
  });
});

describe('done without evidence of impact', () => {
  const impact = (how: 'data' | 'none-yet') => ({ kind: 'impact', how, words: 'Fewer wait.', ...signedOn('2015-03-12') }) as const;
  test.each<[string, Status, readonly HistoryEntry[], boolean]>([
    ['is what nobody spoke of', 'complete', done, true],
    ['is what nobody knows yet', 'complete', [...done, impact('none-yet')], true],
    ['is not what data show', 'complete', [...done, impact('data')], false],
    ['is not what is still open', 'in-progress', [], false],
    ['is asked anew after it was opened again', 'complete', [...done, impact('data'), ...reopened, ...done], true],
  ])('%s', (_, status, history, is) => {
    expect(isWithoutImpact(actionWith('1.3', history, { status }))).toBe(is);
  });
});
