import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/dates.ts';
import { ask } from '../../src/questions/ask.ts';
import { actionWith, said, signedOn } from '../support/entries.ts';
import { planWith, wscb } from '../support/wscb.ts';

const green = actionWith('1.4', [said('on-track', '2015-02-10')], { rag: 'green' });
const asked = actionWith('2.2', [
  { kind: 'extension-asked', ...signedOn('2015-03-09'), to: '2015-06-30', why: 'It meets in May.', effect: '' },
]);
const done = actionWith('1.3', [said('done', '2015-03-09')], { status: 'complete', rag: 'green' });
const stuck = actionWith('1.6', [said('need-help', '2015-03-09')]);
const plan = [green, asked, done, stuck].reduce(planWith, {
  ...wscb.plan,
  actions: wscb.plan.actions.filter(({ ref }) => ['1.3', '1.4', '2.2', '1.6'].includes(ref)),
});
const scene = { plan, calendar: wscb.calendar, now: wscb.now, today: '2015-03-10' as const, askerPosts: ['manager'] };

describe('questions about what leads answered', () => {
  it.each([
    ['where do you disagree with the colours', '1.4'],
    ['which are green but doubtful', '1.4'],
    ['what is done without impact evidence', '1.3'],
    ['which actions have no evidence of impact', '1.3'],
    ['which extensions are asked for', '2.2'],
    ['what has asked for more time', '2.2'],
    ['extension requests', '2.2'],
    ['which actions need help', '1.6'],
    ['what needs a decision', '1.6'],
    ['what needs a decision', '2.2'],
    ['which complete actions have no evidence', '1.3'],
    ['what has not been checked', '1.3'],
  ])('“%s” names %s', (text, ref) => {
    const { answer } = ask(text, scene);
    expect(answer.kind === 'list' ? answer.refs : answer).toContain(ref);
  });
});

describe('questions about what nobody answered', () => {
  it.each([
    ['which actions need help', ['1.3', '1.4', '2.2']],
    ['what needs a decision', ['1.3', '1.4']],
    ['which have no evidence', ['1.4', '1.6', '2.2']],
    ['what has not been checked', ['1.4', '1.6', '2.2']],
  ])('“%s” names none of %j', (text, others) => {
    const { answer } = ask(text, scene);
    for (const ref of others) expect(answer.kind === 'list' ? answer.refs : answer).not.toContain(ref);
  });

  it('“who asked for help” names the leads', () => {
    expect(ask('who asked for help', scene).answer).toMatchObject({ kind: 'fact', field: 'leads', value: ['manager'] });
  });
});

describe('questions about actions without an end', () => {
  const july = { ...wscb, now: '2015-07-10T09:00:00.000Z' as Instant, today: '2015-07-10' as const, askerPosts: ['manager'] };

  it.each([
    'which reviews were missed',
    'what reviews have been missed',
    'any missed reviews',
    'which actions missed their review',
    "what's overdue for review",
    'which continuous actions are past their review date',
    'which ongoing ones are past their review date',
  ])('“%s” names those that nobody looked at again in time', (text) => {
    const { answer } = ask(text, july);
    expect(answer.kind === 'list' ? answer.refs : answer).toEqual(['3.2', '5.1']);
  });

  it('never calls them overdue', () => {
    const { answer } = ask("what's overdue", july);
    expect(answer.kind === 'list' ? answer.refs : []).not.toContain('3.2');
  });

  it.each([
    [undefined, '1.6', 'in the last four weeks'],
    [{ silentAfter: 7, redAfter: 14, relookAfterMonths: 3 }, '1.3', 'in the last 7 days'],
  ])('silence is as long as the board says: %j', (rules, ref, words) => {
    const ruled = { ...wscb.plan, ...(rules === undefined ? {} : { rules }) };
    const { answer } = ask('which have gone quiet', { ...july, plan: ruled, today: '2015-03-16' });
    expect(answer).toMatchObject({ kind: 'list', reading: { readAs: [`no update ${words}`] } });
    expect(answer.kind === 'list' ? answer.refs : []).toContain(ref);
  });
});
