import { describe, expect, it } from 'vitest';
import { drawDigest } from '../../src/cards/draw-digest.ts';
import type { Digest, DigestCounts, DigestReason, DigestSection } from '../../src/domain/digest.ts';
import { makeDigest } from '../../src/domain/make-digest.ts';
import { expectSoundCard, nodesOf, shownTexts } from '../support/card-checks.ts';
import { hostilePlan } from '../support/hostile-plan.ts';
import { wscb } from '../support/wscb.ts';

const before: DigestCounts = {
  total: 13,
  overdue: 2,
  byStatus: { 'not-started': 2, 'in-progress': 8, complete: 3, embedded: 0 },
  byRag: { red: 2, amber: 3, green: 6, blue: 0, none: 2 },
};
const counts: DigestCounts = { ...before, overdue: 3, byStatus: { ...before.byStatus, 'in-progress': 7, complete: 4 } };
const quiet: Digest = {
  week: '2015-W11',
  asOf: '2015-03-10',
  since: '2015-03-02',
  sections: [],
  overdue: ['1.4', '2.2'],
  cannotSay: ['4.2'],
  counts: before,
  before,
  isQuiet: true,
};

const reasons: readonly (readonly [DigestReason, string])[] = [
  [{ kind: 'asked-for-help', on: '2015-03-06' }, 'A lead asked for help on 6 Mar 2015'],
  [{ kind: 'asked-for-time', on: '2015-03-06' }, 'A lead asked for more time on 6 Mar 2015'],
  [{ kind: 'overdue', due: '2015-02-28', days: 10 }, 'Was due 28 Feb 2015, 10 days overdue'],
  [{ kind: 'rag-changed', from: 'green', to: 'red' }, 'Colour went from ● Green to ■ Red'],
  [{ kind: 'rag-changed', from: null, to: 'blue' }, 'Colour went from ○ No colour to ◆ Blue'],
  [{ kind: 'status-changed', from: 'not-started', to: 'in-progress' }, 'Status went from Not started to In progress'],
  [{ kind: 'due-moved', from: '2015-01-31', to: null }, 'Due date went from 31 Jan 2015 to no date'],
  [{ kind: 'reported', on: '2015-03-06' }, 'A lead reported on 6 Mar 2015'],
  [{ kind: 'silent' }, 'Nobody has reported yet'],
  [{ kind: 'silent', since: '2015-02-10', days: 28 }, 'Last report 10 Feb 2015, 28 days ago'],
  [{ kind: 'due', due: '2015-03-31', days: 21 }, 'Due 31 Mar 2015, in 21 days'],
  [{ kind: 'due', due: '2015-03-10', days: 0 }, 'Due 10 Mar 2015, today'],
  [{ kind: 'done', on: '2015-03-06', daysLate: 1 }, 'Done on 6 Mar 2015, 1 day late'],
  [{ kind: 'done', on: '2015-03-06', daysLate: 0 }, 'Done on 6 Mar 2015, in time'],
];

function loud(sections: readonly DigestSection[]): Digest {
  return { ...quiet, sections, counts, isQuiet: false };
}

describe('a digest', () => {
  it.each(reasons)('gives the reason of a line in words: %j', (reason, words) => {
    const message = drawDigest(loud([{ kind: 'changed', lines: [{ ref: '1.4', reasons: [reason] }] }]), wscb.plan);
    expectSoundCard(message);
    expect(shownTexts(message.card)).toContain(words);
  });

  it('names its week, its sections in their order and every ref', () => {
    const digest = loud([
      { kind: 'needs-decision', lines: [{ ref: '2.2', reasons: [{ kind: 'asked-for-help', on: '2015-03-06' }] }] },
      { kind: 'due-soon', lines: [{ ref: '1.3', reasons: [{ kind: 'due', due: '2015-03-31', days: 21 }] }] },
      { kind: 'done', lines: [] },
    ]);
    const { card, summary, text } = drawDigest(digest, wscb.plan);
    expect(shownTexts(card)[0]).toBe('Action plan: Week 11, 2015');
    expect(summary).toBe('Week 11, 2015: needs a decision 2.2; due in the next four weeks 1.3');
    expect(text.indexOf('Needs a decision (1)')).toBeLessThan(text.indexOf('Due in the next four weeks (1)'));
    expect(text).not.toContain('Done since last week');
  });

  it('gives counts with their movement in arrows and words, and a ring with the same in words', () => {
    const { card } = drawDigest(loud([{ kind: 'silent', lines: [{ ref: '5.1', reasons: [{ kind: 'silent' }] }] }]), wscb.plan);
    expect(shownTexts(card)).toEqual(
      expect.arrayContaining([
        'Actions 13, Overdue 3 (↑ up 1)',
        'Not started 2, In progress 7 (↓ down 1), Complete 4 (↑ up 1)',
        '■ Red 2, ▲ Amber 3, ● Green 6, ○ No colour 2',
        'Actions by colour: ■ Red 2, ▲ Amber 3, ● Green 6, ○ No colour 2',
      ]),
    );
    expect(nodesOf(card).find((node) => node['type'] === 'Chart.Donut')).toMatchObject({
      data: [{ value: 2 }, { value: 3 }, { value: 6 }, { value: 2 }],
    });
  });

  it('of a quiet week is one quiet line and the counts', () => {
    const message = drawDigest(quiet, wscb.plan);
    expectSoundCard(message);
    expect(shownTexts(message.card)).toContain('Nothing has changed since last week. Still overdue: 1.4 and 2.2.');
    expect(message.summary).toBe('Week 11, 2015: Nothing has changed since last week. Still overdue: 1.4 and 2.2.');
    expect(nodesOf(message.card).some((node) => node['type'] === 'Chart.Donut')).toBe(false);
  });

  it('never repeats what a lead wrote', () => {
    const secret = 'Kofi told us about his brother';
    const actions = wscb.plan.actions.map((action) => ({
      ...action,
      history: [
        ...action.history,
        { kind: 'update' as const, on: '2015-03-06' as const, words: secret, said: 'need-help' as const, route: 'card' as const },
      ],
    }));
    const plan = { ...wscb.plan, actions };
    const message = drawDigest(makeDigest(plan, '2015-W11', '2015-03-09'), plan);
    expectSoundCard(message);
    expect(message.text).toContain('Needs a decision');
    expect(JSON.stringify(message)).not.toContain(secret);
  });

  it.each([0, 1, 200])('of %i hostile actions is a sound card that says how many more there are', (count) => {
    const plan = hostilePlan(count);
    const lines = plan.actions.map(({ ref }) => ({ ref, reasons: reasons.map(([reason]) => reason) }));
    const kinds = ['needs-decision', 'newly-overdue', 'changed', 'silent', 'due-soon', 'done'] as const;
    const message = drawDigest(loud(kinds.map((kind) => ({ kind, lines }))), plan);
    expectSoundCard(message);
    expect(message.text.includes(' more: ')).toBe(count > 10);
  });
});
