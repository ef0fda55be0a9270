import { describe, expect, it } from 'vitest';
import { makeDigest } from '../../src/domain/make-digest.ts';
import { planAsAt } from '../../src/domain/plan-as-at.ts';
import { planWith, wscb, wscbAction } from '../support/wscb.ts';

const week11 = makeDigest(planAsAt(wscb.plan, '2015-03-09'), '2015-W11', '2015-03-09');
const refs = (digest: typeof week11) => Object.fromEntries(digest.sections.map(({ kind, lines }) => [kind, lines.map(({ ref }) => ref)]));

describe('the digest of week 11, 2015', () => {
  it('tells exceptions first, each action with its reason', () => {
    expect(refs(week11)).toEqual({ changed: ['1.5', '2.2', '1.3'], 'due-soon': ['1.3'] });
  });

  it('gives the reason of every line', () => {
    expect(week11.sections.find(({ kind }) => kind === 'changed')?.lines[2]).toEqual({
      ref: '1.3',
      reasons: [
        { kind: 'rag-changed', from: 'green', to: 'amber' },
        { kind: 'reported', on: '2015-03-06' },
      ],
    });
  });

  it('counts with movement against a week earlier', () => {
    expect(week11.counts).toMatchObject({ total: 13, overdue: 3, byStatus: { complete: 4, 'in-progress': 7, 'not-started': 2 } });
    expect(week11.before).toMatchObject({ overdue: 3, byRag: { red: 0 } });
    expect(week11.counts.byRag.red).toBe(2);
  });
});

describe('what each section holds', () => {
  it('newly overdue holds what fell due in the week before, and only that', () => {
    const digest = makeDigest(planAsAt(wscb.plan, '2015-03-02'), '2015-W10', '2015-03-02');
    expect(refs(digest)['newly-overdue']).toEqual(['2.2']);
  });

  it('done tells what was finished since last week and how late', () => {
    const done = planWith(wscb.plan, {
      ...wscbAction('1.4'),
      status: 'complete',
      history: [...wscbAction('1.4').history, { kind: 'status', on: '2015-03-12', from: 'in-progress', to: 'complete' }],
    });
    const digest = makeDigest(done, '2015-W12', '2015-03-16');
    expect(digest.sections.find(({ kind }) => kind === 'done')?.lines).toEqual([
      { ref: '1.4', reasons: [{ kind: 'done', on: '2015-03-12', daysLate: 40 }] },
    ]);
    expect(refs(digest)['changed'] ?? []).not.toContain('1.4');
  });

  it('a request for help needs a decision until a later word', () => {
    const ask = { kind: 'update', on: '2015-03-11', said: 'need-help', words: 'No room.', route: 'card' } as const;
    const asked = planWith(wscb.plan, { ...wscbAction('1.5'), history: [...wscbAction('1.5').history, ask] });
    expect(refs(makeDigest(asked, '2015-W12', '2015-03-16'))['needs-decision']).toEqual(['1.5']);
    const settled = planWith(wscb.plan, {
      ...wscbAction('1.5'),
      history: [...wscbAction('1.5').history, ask, { ...ask, on: '2015-03-12', said: 'on-track' }],
    });
    expect(refs(makeDigest(settled, '2015-W12', '2015-03-16'))['needs-decision']).toBeUndefined();
  });

  it('an action that starts later is not silent, one that never had a word is', () => {
    const digest = makeDigest(wscb.plan, '2015-W14', '2015-03-30');
    expect(refs(digest)['silent']).not.toContain('3.2');
    const mute = makeDigest(planWith(wscb.plan, { ...wscbAction('4.2'), history: [] }), '2015-W14', '2015-03-30');
    expect(mute.sections.find(({ kind }) => kind === 'silent')?.lines).toContainEqual({ ref: '4.2', reasons: [{ kind: 'silent' }] });
  });

  it('a missed review has a section of its own, and is never among what is overdue', () => {
    const digest = makeDigest(wscb.plan, '2015-W28', '2015-07-06');
    expect(digest.sections.find(({ kind }) => kind === 'review-missed')?.lines).toEqual(
      ['3.2', '5.1'].map((ref) => ({ ref, reasons: [{ kind: 'review-missed', review: '2015-06-30', days: 6 }] })),
    );
    expect(digest.overdue).not.toContain('3.2');
    expect(digest.isQuiet).toBe(false);
  });

  it('silence is as long as the board says', () => {
    const ruled = { ...wscb.plan, rules: { silentAfter: 7, redAfter: 14, relookAfterMonths: 3 } };
    const silent = (plan: typeof ruled | typeof wscb.plan) => refs(makeDigest(plan, '2015-W12', '2015-03-16'))['silent'];
    expect(silent(wscb.plan)).not.toContain('1.3');
    expect(silent(ruled)).toContain('1.3');
  });

  it('a digest posted late in the week leaves this week’s changes to the next one', () => {
    const late = planWith(wscb.plan, {
      ...wscbAction('2.1'),
      history: [...wscbAction('2.1').history, { kind: 'rag', on: '2015-03-17', from: 'green', to: 'red' }],
    });
    expect(refs(makeDigest(late, '2015-W12', '2015-03-18'))['changed']).toEqual(['2.1']); // its update of 9 March only
    expect(refs(makeDigest(late, '2015-W13', '2015-03-23'))['changed']).toEqual(['2.1']);
  });
});

describe('a quiet week', () => {
  it('is one in which nothing changed and the standing lists stand', () => {
    const still = { ...wscb.plan, actions: [wscbAction('5.1')] };
    expect(makeDigest(still, '2015-W12', '2015-03-16').isQuiet).toBe(true);
    expect(makeDigest(wscb.plan, '2015-W12', '2015-03-16').isQuiet).toBe(false);
  });
});
