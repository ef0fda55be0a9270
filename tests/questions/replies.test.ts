import { describe, expect, it } from 'vitest';
import { ask } from '../../src/questions/ask.ts';
import { actionWith, said, signedOn } from '../support/entries.ts';
import { planWith, wscb } from '../support/wscb.ts';

const green = actionWith('1.4', [said('on-track', '2015-02-10')], { rag: 'green' });
const asked = actionWith('2.2', [
  { kind: 'extension-asked', ...signedOn('2015-03-09'), to: '2015-06-30', why: 'It meets in May.', effect: '' },
]);
const done = actionWith('1.3', [said('done', '2015-03-09')], { status: 'complete', rag: 'green' });
const plan = [green, asked, done].reduce(planWith, {
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
  ])('“%s” names %s', (text, ref) => {
    const { answer } = ask(text, scene);
    expect(answer.kind === 'list' ? answer.refs : answer).toContain(ref);
  });
});
