import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMilliseconds } from '../../src/domain/dates.ts';
import { ask } from '../../src/questions/ask.ts';
import { answerBatch } from '../../src/questions/batch.ts';
import { readFrame } from '../../src/questions/turns/frame-json.ts';
import { converse } from './converse.ts';
import { isAsExpected } from './matches.ts';
import { linesOf, readFixture, sceneOf, WSCB } from './scenes.ts';

interface Turn {
  readonly text: string;
  readonly kind: string;
  readonly expected: unknown;
}

const last = (...texts: readonly string[]): unknown => converse(texts).at(-1);
const list = (...refs: readonly string[]): unknown => ({ kind: 'list', refs });

test.each(linesOf<{ id: string; asker: string | null; note: string; turns: readonly Turn[] }>('dialogues.jsonl'))(
  'the public dialogue $id: $note',
  ({ asker, turns }) => {
    const got = converse(
      turns.map(({ text }) => text),
      asker,
    );
    const wanted = turns.map(({ kind, expected }) => ({ kind, ...(expected as object) }));
    expect({ got, fits: wanted.every((one, at) => isAsExpected(one, got[at])) }).toMatchObject({ fits: true });
  },
);

describe('a fragment replaces the part it names and keeps the rest', () => {
  test.each([
    ["what's overdue", 'and for the manager?', list('1.4', '1.5', '2.2')],
    ["what's overdue for the chair", 'what about the exec chair', list()],
    ["what's overdue for the chair", 'and for everyone?', list('1.4', '1.5', '2.2')],
    ['open actions in area 1', 'area 2?', list('2.2', '2.1')],
    ['open actions in area 1', 'same for area 4', list('4.2')],
    ['red actions', 'and amber?', list('1.4', '1.3', '4.2')],
    ['which actions are due in March?', 'and April', list('1.6', '2.1')],
    ['how many are overdue in area 1', 'and area 2?', { kind: 'count', count: 1 }],
    ['what percentage of area 1 is complete', 'and area 3?', { kind: 'count', percent: 50 }],
    ['who leads 4.2', 'and 1.6?', { kind: 'who', ref: '1.6', value: ['manager'] }],
    ['when is 1.3 due', 'what about 2.1?', { kind: 'when', ref: '2.1', value: '2015-04-30' }],
    ['what changed in March?', 'and in February?', list(...WSCB.plan.actions.map(({ ref }) => ref))],
    ["what's due next week", 'and the week after?', list()],
    ['what is due in March', 'and the month after', list('1.6', '2.1')],
    ["what's in area 2", 'what about 4', list('4.1', '4.2')],
    ["what's overdue in area 1", '3?', list()],
  ])('%s — %s', (first, second, expected) => {
    const got = last(first, second);
    expect({ got, fits: isAsExpected(expected, got) }).toMatchObject({ fits: true });
  });
});

describe('what narrows keeps all that was said', () => {
  test.each([
    [["what's overdue", 'just the red ones'], list('1.5', '2.2')],
    [["what's overdue", 'only the chair'], list('1.4', '1.5')],
    [["what's overdue", 'which are amber?'], list('1.4')],
    [["what's overdue", 'which of those are in area 2'], list('2.2')],
    [["what's overdue", "not the chair's"], list('2.2')],
    [["what's overdue", 'how many of them are red?'], { kind: 'count', count: 2 }],
    [["what's overdue", 'how many is that'], { kind: 'count', count: 3 }],
    [['how many are overdue?', 'which ones?'], list('1.4', '1.5', '2.2')],
    [["what's overdue", 'just the red ones', 'and the rest?'], list('1.4')],
    [["the chair's actions", 'which are complete?', 'the others'], list('1.4', '1.5')],
  ])('%j', (texts, expected) => {
    const got = last(...texts);
    expect({ got, fits: isAsExpected(expected, got) }).toMatchObject({ fits: true });
  });
});

describe('ordinals and pronouns point at what was shown', () => {
  test.each([
    [['which actions are complete?', 'the second one'], { kind: 'detail', refs: ['1.2'] }],
    [['which actions are complete?', 'the second one', 'and the third?'], { kind: 'detail', refs: ['3.1'] }],
    [['which actions are complete?', 'who leads the last one?'], { kind: 'who', ref: '4.1', value: ['manager'] }],
    [['which actions are complete?', 'the seventh one'], { unknown: true }],
    [['which actions are complete?', 'number 2', 'the others'], list('1.1', '3.1', '4.1')],
    [['which actions are complete?', 'tell me about 1.4', 'the first one'], { kind: 'detail', refs: ['1.1'] }],
    [["what's overdue", 'what is the weather', 'the first'], { kind: 'detail', refs: ['1.4'] }],
    [['next deadline?', 'who is on it?'], { kind: 'who', ref: '1.3', value: ['manager'] }],
    [['tell me about 1.3', 'when is it due'], { kind: 'when', value: '2015-03-31' }],
    [['tell me about 1.3', 'status?'], { kind: 'status', field: 'status', value: 'in-progress' }],
    [['tell me about 1.3', 'is that red?'], { kind: 'status', field: 'rag', value: 'amber' }],
    [['tell me about 1.3', 'mark it as done'], { kind: 'write_request', refs: ['1.3'] }],
    [['who leads 4.2', 'what else do they lead?'], list()],
  ])('%j', (texts, expected) => {
    const got = last(...texts);
    expect({ got, fits: isAsExpected(expected, got) }).toMatchObject({ fits: true });
  });
});

describe('a complete question starts afresh', () => {
  test.each([
    [['red actions', "what's overdue"], list('1.4', '1.5', '2.2')],
    [["what's overdue for the chair", 'which actions are due in April?'], list('1.6', '2.1')],
    [["what's overdue for the chair", 'how many actions are complete?'], { kind: 'count', count: 4 }],
    [['tell me about 1.3', 'who are the leads?'], { kind: 'who', value: ['chair', 'manager', 'exec-chair', 'case-review-chair'] }],
  ])('%j', (texts, expected) => {
    const got = last(...texts);
    expect({ got, fits: isAsExpected(expected, got) }).toMatchObject({ fits: true });
  });
});

test('what points at something said before is asked back where nothing was', () => {
  for (const text of ['the rest', 'who leads it?', 'how many is that', 'and the others?'])
    expect(ask(text, sceneOf(WSCB)).answer.kind).toBe('clarify');
});

test('a clarified question goes on from what was understood', () => {
  expect(last('my overdue actions', 'the chair')).toMatchObject(list('1.4', '1.5') as object);
});

test('after a quiet hour a conversation starts afresh', () => {
  const scene = sceneOf(WSCB);
  const { frame } = ask("what's overdue for the chair", scene);
  const later = (minutes: number): unknown => {
    const now = addMilliseconds(scene.now, minutes * 60_000);
    return ask('red ones', { ...scene, now }, frame).answer;
  };
  expect(later(60)).toMatchObject({ refs: ['1.5'] });
  expect(later(61)).toMatchObject({ refs: ['1.5', '2.2'] });
});

test('small talk, a refusal and a worry leave the conversation as it was', () => {
  for (const aside of ['thanks', "what's the weather", "Tell me about child J's case", 'mark 2.1 done'])
    expect(last("what's overdue", aside, 'just the red ones')).toMatchObject({ refs: ['1.5', '2.2'] });
});

test('a worry leaves no word of itself in the frame', () => {
  const scene = sceneOf(WSCB);
  const { frame } = ask("what's overdue", scene);
  expect(ask("Tell me about child J's case", scene, frame).frame).toEqual(frame);
});

test.each([
  [undefined],
  [null],
  [{}],
  [{ saidAt: 'x' }],
  ['{}'],
  [{ saidAt: '2015-03-10T09:30:00.000Z', query: { ask: { kind: 'sing' }, where: [] } }],
])('what is no frame is none: %j', (json) => {
  expect(readFrame(json)).toBeUndefined();
});

test('a batch asks the turns of a dialogue one after another', () => {
  const lines = answerBatch(readFixture('dialogues.jsonl').trim().split('\n'), WSCB);
  expect(JSON.parse(lines[2] ?? '')).toMatchObject({ id: 'PD3', turns: [{ refs: ['1.4', '1.5', '2.2'] }, { refs: ['1.5', '2.2'] }] });
});

const TURNS = [
  "what's overdue",
  'and area 2?',
  'the second one',
  'who?',
  'just the red ones',
  'the rest',
  'how many',
  'it',
  'by lead',
  'why?',
  'compare area 1 and 2',
  'and March',
  'not mine',
  'next one',
  'the week before',
  'for everyone',
  'help',
  '1.3',
  'nonsense',
];

test('no conversation makes it throw, and its frame can always be kept', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...TURNS), fc.string({ maxLength: 30 })), { maxLength: 8 }), (texts) => {
      expect(converse(texts, 'manager')).toHaveLength(texts.length);
    }),
    { numRuns: 200 },
  );
});

test('what adds nothing to a follow-up changes nothing of its answer', () => {
  const talks = [
    ["what's overdue", 'and for the chair?'],
    ["what's overdue", 'just the red ones'],
    ['which actions are complete?', 'who leads the second one'],
    ['anything due in April?', 'what about March'],
  ];
  const noises = [
    (text: string) => `ok, ${text}`,
    (text: string) => `${text} please`,
    (text: string) => `${text}??`,
    (text: string) => text.toUpperCase(),
    (text: string) => `<at>Chaser</at> ${text}`,
    (text: string) => `${text} 🙏`,
  ];
  const changed = talks.flatMap(([first = '', second = '']) =>
    noises
      .map((addTo) => [addTo(second), last(first, addTo(second)), last(first, second)])
      .filter(([, got, wanted]) => JSON.stringify(got) !== JSON.stringify(wanted)),
  );
  expect(changed).toEqual([]);
});

test('swapping the lead of a follow-up swaps its answer', () => {
  const answers = WSCB.plan.posts.map(({ name }) => JSON.stringify(last('open actions', `and for the ${name}?`)));
  expect(new Set(answers).size).toBe(WSCB.plan.posts.length);
});

test('an unknown noun never widens a follow-up', () => {
  for (const text of ['and for the zebra?', 'just the flibber ones', 'what about quux', "the marmalade's"])
    expect(last("what's overdue for the chair", text)).not.toMatchObject({ kind: 'list' });
});
