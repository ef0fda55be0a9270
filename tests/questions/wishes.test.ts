import { describe, expect, test } from 'vitest';
import { ask } from '../../src/questions/ask.ts';
import { readFixture, sceneOf, WSCB } from './scenes.ts';

const { wishes, asked } = JSON.parse(readFixture('wishes.json')) as {
  readonly wishes: readonly string[];
  readonly asked: readonly string[];
};
const scene = sceneOf(WSCB, 'manager');

describe('a wish to change something', () => {
  test.each(wishes)('"%s" is known for one, and answered with how to do it', (text) => {
    expect(ask(text, scene).answer.kind).toBe('write-request');
  });
});

describe('a question about what changed', () => {
  test.each(asked)('"%s" is not taken for a wish', (text) => {
    expect(ask(text, scene).answer.kind).not.toBe('write-request');
  });
});

test('a wish beside a question is told after its answer, with the action it names', () => {
  expect(ask("can you tell me what's overdue and mark 1.6 as complete", scene).answer).toMatchObject({
    kind: 'parts',
    parts: [
      { kind: 'list', refs: ['1.4', '1.5', '2.2'] },
      { kind: 'write-request', refs: ['1.6'] },
    ],
  });
});
