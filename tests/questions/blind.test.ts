import { describe, expect, test } from 'vitest';
import { answerBatch } from '../../src/questions/batch.ts';
import { readPlanJson, type PlanFile } from '../../src/documents/plan-json.ts';
import type { Prediction } from '../../src/questions/prediction.ts';
import { linesOf, readFixture, WSCB } from './scenes.ts';
import { isClaim, isRight, type Asked } from './score.ts';

/** Questions of two boards, written by somebody who had not seen how they are read; kept as they were written. */
const CRIME_PLAN: PlanFile = readPlanJson(readFixture('blind4-second-plan.json'));

interface Turn extends Asked {
  readonly id: string;
  readonly tags?: readonly string[];
}

interface Answered {
  readonly question: Turn;
  readonly got: Prediction;
}

function answersTo(name: string, file: PlanFile): readonly Answered[] {
  const got = answerBatch(readFixture(name).trim().split('\n'), file).map((line) => JSON.parse(line) as Prediction);
  return linesOf<Turn>(name).map((question, at) => ({ question, got: got[at] ?? { kind: 'none' } }));
}

function turnsOf(name: string, file: PlanFile): readonly Answered[] {
  const got = answerBatch(readFixture(name).trim().split('\n'), file).map(
    (line) => JSON.parse(line) as { readonly turns: readonly Prediction[] },
  );
  return linesOf<{ readonly id: string; readonly turns: readonly Asked[] }>(name).flatMap(({ id, turns }, line) =>
    turns.map((turn, at) => ({ question: { ...turn, id: `${id}/${String(at + 1)}` }, got: got[line]?.turns[at] ?? { kind: 'none' } })),
  );
}

const told = (all: readonly Answered[]): readonly string[] =>
  all.map(({ question, got }) => `${question.id} ${question.text}: ${JSON.stringify(got)}`);

describe.each([
  ['questions to the children’s board', answersTo('blind4-single.jsonl', WSCB)],
  ['conversations with it', turnsOf('blind4-dialogues.jsonl', WSCB)],
  ['questions to a crime partnership', answersTo('blind4-second-single.jsonl', CRIME_PLAN)],
  ['conversations with that', turnsOf('blind4-second-dialogues.jsonl', CRIME_PLAN)],
])('%s', (_, all) => {
  const wrong = all.filter(({ question, got }) => !isRight(question, got));

  test('at least 97 in 100 are answered as a board would expect', () => {
    expect(told(wrong).slice(Math.floor(all.length * 0.03))).toEqual([]);
  });

  test('at most 2 in 100 answers are wrong', () => {
    expect(told(wrong.filter(({ got }) => isClaim(got))).slice(Math.floor(all.length * 0.02))).toEqual([]);
  });

  test('every worry, every wish and every attempt to misuse it is known for what it is', () => {
    expect(told(wrong.filter(({ question }) => question.tags?.some((tag) => /^(?:safeguarding|write|injection)$/.test(tag))))).toEqual([]);
  });
});
