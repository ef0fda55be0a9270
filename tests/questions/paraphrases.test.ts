import { expect, test } from 'vitest';
import { ask } from '../../src/questions/ask.ts';
import { toPrediction } from '../../src/questions/prediction.ts';
import { isAsExpected } from './matches.ts';
import { linesOf, NORTHMOOR, sceneOf, WSCB } from './scenes.ts';

interface Paraphrases {
  readonly expected: unknown;
  readonly asker?: string;
  readonly texts: readonly string[];
}

const sets = [
  { file: WSCB, name: 'paraphrases.jsonl' },
  { file: NORTHMOOR, name: 'second-paraphrases.jsonl' },
].flatMap(({ file, name }) =>
  linesOf<Paraphrases>(name).map(({ expected, asker, texts }) => ({
    scene: sceneOf(file, asker ?? null),
    expected,
    texts,
    title: `${file.plan.title}: ${texts[0] ?? ''}`,
  })),
);

test.each(sets.map((set) => [set.title, set] as const))('%s, in all its ways of asking', (_title, { scene, expected, texts }) => {
  const wrong = texts.flatMap((text) => {
    const got = toPrediction(ask(text, scene).answer, scene);
    return isAsExpected(expected, got) ? [] : [{ text, got }];
  });
  expect(wrong).toEqual([]);
});

test('the set is large enough to mean something', () => {
  expect(sets.reduce((sum, { texts }) => sum + texts.length, 0)).toBeGreaterThan(1_000);
});
