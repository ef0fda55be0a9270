import { describe, it, expect } from 'vitest';
import { drawAnswer } from '../../src/cards/draw-answer.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Answer, Scene } from '../../src/questions/answer.ts';
import { expectSoundCard, shownTexts, unescapeMarkdown } from '../support/card-checks.ts';
import { HOSTILE, hostilePlan, LONG_WORDS } from '../support/hostile-plan.ts';
import { wscb } from '../support/wscb.ts';

const reading = { readAs: ['overdue'], rule: 'due before today and not complete' };

function sceneOf(plan: Plan): Scene {
  return { plan, calendar: wscb.calendar, now: '2015-07-10T09:30:00.000Z', today: '2015-07-10', askerPosts: undefined };
}

function everyAnswer(plan: Plan): readonly Answer[] {
  const refs = plan.actions.map(({ ref }) => ref);
  const [ref = '1.1'] = refs;
  const nasty = [...HOSTILE, LONG_WORDS];
  const read = { readAs: nasty, rule: HOSTILE[1] };
  const single: readonly Answer[] = [
    { kind: 'list', reading: read, refs, cannotSay: refs },
    { kind: 'list', reading: read, refs: [], cannotSay: refs },
    { kind: 'count', reading: read, count: refs.length, of: 300, percent: 12, refs, cannotSay: refs },
    { kind: 'count', reading: read, count: 0, refs: [], cannotSay: [] },
    {
      kind: 'groups',
      reading: read,
      groups: Object.fromEntries([...nasty, 'a', '1', 'red', ...refs].map((key) => [key, { overdue: 1, 'due-soon': 2, notStarted: 3 }])),
    },
    { kind: 'groups', reading: read, groups: {} },
    { kind: 'areas', reading: read, areas: ['1', '2', ...nasty] },
    { kind: 'areas', reading: read, areas: [] },
    { kind: 'detail', reading: read, ref },
    { kind: 'history', reading: read, ref, refs: [] },
    { kind: 'history', reading: read, refs },
    { kind: 'fact', reading: read, ref, field: 'leads', value: ['a', LONG_WORDS, ...nasty] },
    { kind: 'fact', reading: read, field: 'meeting', value: LONG_WORDS },
    { kind: 'summary', reading: read, counts: { red: 2, amber: 0, none: 1, overdue: 4, [LONG_WORDS]: 1 }, cannotSay: refs },
    { kind: 'clarify', understood: nasty, notUnderstood: nasty, suggestions: nasty },
    { kind: 'unknown', what: 'topic', text: LONG_WORDS, suggestions: nasty },
    { kind: 'glossary', entries: nasty.map((meaning) => ({ acronym: 'CSE', meaning })), unexplained: nasty },
    { kind: 'glossary', entries: [], unexplained: [] },
    { kind: 'out-of-scope', suggestions: ['', ...nasty] },
    { kind: 'safeguarding' },
    { kind: 'write-request', refs },
    { kind: 'smalltalk' },
    { kind: 'help' },
  ];
  return [...single, { kind: 'parts', parts: single.slice(0, 4) }, { kind: 'parts', parts: single }, { kind: 'parts', parts: [] }];
}

describe('every answer about every plan is a sound card', () => {
  const plans: readonly (readonly [string, Plan])[] = [
    ['WSCB’s', wscb.plan],
    ['an empty one', hostilePlan(0)],
    ['a hostile one of 1 action', hostilePlan(1, 0)],
    ['a hostile one of 5 actions', hostilePlan(5, 40)],
    ['a hostile one of 200 actions', hostilePlan(200, 2)],
  ];
  const cases = plans.flatMap(([name, plan]) =>
    everyAnswer(plan).map((answer, index) => [`${answer.kind} ${String(index)}`, name, answer, plan] as const),
  );

  it.each(cases)('%s of %s', (_kind, _name, answer, plan) => {
    expectSoundCard(drawAnswer(answer, sceneOf(plan), { safeguardingRoute: LONG_WORDS }));
  });

  it('and what people typed shows as they typed it', () => {
    const words = '[x](https://evil.example) <at>everyone</at> ${t} {{DATE(2017-02-14T06:00:00Z)}} *b*';
    const plan: Plan = { ...wscb.plan, actions: wscb.plan.actions.map((action) => ({ ...action, title: words })) };
    const { card } = drawAnswer({ kind: 'list', reading, refs: ['1.4'], cannotSay: [] }, sceneOf(plan));
    expect(shownTexts(card).map(unescapeMarkdown)).toContain(`1.4 ${words}`);
    expect(shownTexts(card).join('\n')).not.toMatch(/(?<!\\)[[<{]|\$\{/);
  });
});
