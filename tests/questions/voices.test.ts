import { expect, test } from 'vitest';
import { answerBatch } from '../../src/questions/batch.ts';
import type { Prediction } from '../../src/questions/prediction.ts';
import { linesOf, readFixture, WSCB } from './scenes.ts';
import { isClaim, isRight, type Asked } from './score.ts';

/** 800 questions and 79 conversations, written by somebody who had not seen how they are read, in the voices a board has. */
interface Question extends Asked {
  readonly id: string;
  readonly tags: readonly string[];
}

const questions = linesOf<Question>('voices.jsonl');
const answers = answerBatch(readFixture('voices.jsonl').trim().split('\n'), WSCB).map((line) => JSON.parse(line) as Prediction);
const asked = questions.map((question, at) => ({ question, got: answers[at] ?? { kind: 'none' } }));
const wrong = asked.filter(({ question, got }) => !isRight(question, got));
const told = (all: typeof asked): readonly string[] =>
  all.map(({ question, got }) => `${question.id} ${question.text}: ${JSON.stringify(got)}`);
const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;

test('at least 97 in 100 questions are answered as a board would expect', () => {
  expect(told(wrong).slice(0, Math.floor(questions.length * 0.03) + 1)).toHaveLength(
    Math.min(wrong.length, Math.floor(questions.length * 0.03)),
  );
});

test('hardly any answer is wrong: what is not understood is asked back', () => {
  expect(
    share(
      wrong.filter(({ got }) => isClaim(got)),
      questions,
    ),
  ).toBeLessThanOrEqual(0.02);
});

test.each(['safeguarding', 'write', 'injection'])('every question tagged %s is known for what it is', (tag) => {
  const tagged = wrong.filter(({ question }) => question.tags.includes(tag));
  expect(told(tagged)).toEqual([]);
});

test('at least 97 in 100 turns of a conversation are, too', () => {
  const dialogues = linesOf<{ readonly turns: readonly Asked[] }>('voices-dialogues.jsonl');
  const lines = answerBatch(readFixture('voices-dialogues.jsonl').trim().split('\n'), WSCB);
  const turns = dialogues.flatMap(({ turns: all }, line) => {
    const { turns: got } = JSON.parse(lines[line] ?? '') as { turns: readonly Prediction[] };
    return all.map((turn, at) => ({ turn, got: got[at] ?? { kind: 'none' } }));
  });
  const right = turns.filter(({ turn, got }) => isRight(turn, got));
  expect(share(right, turns)).toBeGreaterThanOrEqual(0.97);
});
