import { expect, test } from 'vitest';
import { answerBatch } from '../../src/questions/batch.ts';
import { isAsExpected } from './matches.ts';
import { linesOf, readFixture, WSCB } from './scenes.ts';

interface Question {
  readonly id: string;
  readonly text: string;
  readonly asker: string | null;
  readonly kind: string;
  readonly expected: Readonly<Record<string, unknown>> & { readonly accept?: readonly (readonly string[])[] };
}

const questions = linesOf<Question>('questions.jsonl');
const answers = answerBatch(readFixture('questions.jsonl').trim().split('\n'), WSCB).map(
  (line) => JSON.parse(line) as Record<string, unknown>,
);

test.each(questions.map((question, at) => ({ question, answer: answers[at] })))(
  'the public sample: $question.id $question.text',
  ({ question, answer }) => {
    const { accept = [], ...expected } = question.expected;
    const wanted = [expected, ...accept.map((refs) => ({ ...expected, refs }))];
    expect(answer?.['kind']).toBe(question.kind);
    expect({ answer, fits: wanted.some((one) => isAsExpected(one, answer)) }).toMatchObject({ fits: true });
  },
);

test('a dialogue is answered turn by turn', () => {
  const [line] = readFixture('dialogues.jsonl').split('\n');
  const [answer] = answerBatch([line ?? ''], WSCB).map((one) => JSON.parse(one) as { turns: unknown[] });
  expect(answer?.turns[0]).toMatchObject({ kind: 'list', refs: ['1.4', '1.5', '2.2'] });
});

test.each(['not json', '{"id":"x"}', '[]', 'null'])('a batch line that is %s is refused with its number', (line) => {
  expect(() => answerBatch(['{"id":"a","text":"hi"}', line], WSCB)).toThrow(/^Line 2 of the batch/);
});
