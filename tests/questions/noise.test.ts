import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/questions/ask.ts';
import { readReply } from '../../src/questions/read-reply.ts';
import { toPrediction } from '../../src/questions/prediction.ts';
import { sceneOf, WSCB } from './scenes.ts';

const scene = sceneOf(WSCB, 'manager');
const QUESTIONS = [
  "what's overdue",
  'which actions are due in April',
  'who leads 4.2',
  'when is 1.3 due',
  'how many are complete',
  'red actions led by the manager',
  'what has changed since 1 March',
  'is 2.1 on track',
  'anything about lay members',
  'overdue by lead',
  'my actions',
  'what percentage of area 1 is complete',
  'next deadline',
  'which actions have no due date',
];
const answerTo = (text: string): unknown => toPrediction(ask(text, scene).answer, scene);

describe('what adds nothing to a question changes nothing of its answer', () => {
  const noises: readonly (readonly [string, (text: string) => string])[] = [
    ['a greeting', (text) => `Hello! ${text}`],
    ['a greeting in Welsh', (text) => `Bore da, ${text}`],
    ['thanks', (text) => `${text} thanks`],
    ['please', (text) => `please ${text}`],
    ['a question mark', (text) => `${text}???`],
    ['capitals', (text) => text.toUpperCase()],
    ['small letters', (text) => text.toLowerCase()],
    ['spaces', (text) => `   ${text.replaceAll(' ', '   ')}  `],
    ['an emoji', (text) => `${text} 🙏🎉`],
    ['a mention in markup', (text) => `<at>Chaser</at> ${text}`],
    ['a paragraph', (text) => `<p>${text}</p>`],
    ['a signature', (text) => `${text}\n\nKind regards,\nJo Bloggs\nSafeguarding Unit`],
    ['a quoted message', (text) => `> what is due in June?\n> mark 1.3 done\n${text}`],
    ['zero-width characters', (text) => text.replaceAll(' ', '\u200B \u200B')],
    ['hard spaces', (text) => text.replaceAll(' ', '&nbsp;')],
    ['curly quotes', (text) => text.replaceAll("'", '\u2019')],
    ['a long way round', (text) => `ok so um ${text} at the moment please mate`],
    ['nine thousand characters before it', (text) => `${'blah blah. '.repeat(820)}\n\n${text}`.slice(-9_000).replace(/^[^\n]*\n/, '')],
  ];
  test.each(noises)('%s', (_name, addTo) => {
    const changed = QUESTIONS.filter((text) => JSON.stringify(answerTo(addTo(text))) !== JSON.stringify(answerTo(text)));
    expect(changed).toEqual([]);
  });
});

test('an unknown noun never widens a question: it is asked back or said to be unknown', () => {
  const nouns = ['zebra', 'flibber', 'quux', 'xylophone', 'marmalade', 'vorpal'];
  const shapes = [
    (noun: string) => `overdue ${noun} actions`,
    (noun: string) => `how many ${noun} actions are red`,
    (noun: string) => `what is overdue for the ${noun}`,
    (noun: string) => `list the ${noun} ones in area 1`,
  ];
  const answered = nouns
    .flatMap((noun) => shapes.map((shape) => shape(noun)))
    .filter((text) => !/^(?:clarify|unknown|out-of-scope)$/.test(ask(text, scene).answer.kind));
  expect(answered).toEqual([]);
});

test('swapping the lead swaps the answer', () => {
  for (const shape of ['what does X lead', 'actions led by X', 'overdue actions for X', 'how many actions does X lead']) {
    const answers = WSCB.plan.posts.map((post) => JSON.stringify(answerTo(shape.replace('X', post.name))));
    expect(answers.filter((answer) => answer.includes('clarify') || answer.includes('unknown'))).toEqual([]);
    expect(new Set(answers).size).toBeGreaterThan(1);
  }
});

const WORDS = [
  'overdue',
  'not',
  'and',
  'or',
  'except',
  'the chair',
  '1.3',
  '9.9',
  'area 2',
  'due',
  'by',
  'next',
  'last',
  'April',
  'red',
  'since',
  'who',
  'how many',
  'board',
  'my',
  '?',
  ',',
  '<at>',
  '&#0;',
  '\u0000',
  '\u{1F600}',
];

test('nothing anybody types makes it throw, and the same text has the same answer', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (one) => {
      expect(ask(one, scene)).toEqual(ask(one, scene));
      expect(() => readReply(one, scene)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a'.repeat(100_000)],
  ['<p '.repeat(30_000)],
  ['1.3,'.repeat(25_000)],
  ['by 1 March and '.repeat(600)],
  [`${'not '.repeat(20_000)}overdue`],
  ['&'.repeat(100_000)],
  [' '.repeat(100_000)],
  ['the x '.repeat(1_500)],
])('a hostile text of great length costs a bounded time (%#)', (text) => {
  expect(ask(text, scene).trace.cleaned.length).toBeLessThanOrEqual(2_000);
});

test('a question about a child leaves nothing of itself behind', () => {
  const { answer, trace } = ask("Tell me about child J's case", scene);
  expect(answer).toEqual({ kind: 'safeguarding' });
  expect(JSON.stringify(trace)).not.toMatch(/child|case/i);
});

test('an answer says how it was read, by which rule, and of what it cannot say', () => {
  expect(ask('overdue for the chair in area 1', scene).answer).toEqual({
    kind: 'list',
    reading: { readAs: ['overdue', 'Chair of WSCB', 'area 1'], rule: 'due before today and not complete' },
    refs: ['1.4', '1.5'],
    cannotSay: [],
  });
  expect(ask("what's overdue", scene).answer).toMatchObject({ cannotSay: ['4.2', '5.1'] });
});
