import { describe, expect, test } from 'vitest';
import { drawAnswer } from '../../src/cards/draw-answer.ts';
import type { Scene } from '../../src/questions/answer.ts';
import { ask } from '../../src/questions/ask.ts';
import { sceneOf, WSCB } from './scenes.ts';

const plain = sceneOf(WSCB, 'chair');
const scene: Scene = {
  ...plain,
  glossary: { CSE: 'child sexual exploitation', WSCB: 'Warrington Safeguarding Children Board', MASH: 'multi-agency safeguarding hub' },
};
const cse = { kind: 'glossary', entries: [{ acronym: 'CSE', meaning: 'child sexual exploitation' }], unexplained: [] };

describe('what an acronym means is told from the board’s glossary', () => {
  test.each([
    'what does CSE mean',
    'What does the acronym CSE stand for?',
    'what is CSE?',
    "what's cse",
    'define CSE',
    'CSE stands for?',
    'meaning of CSE',
  ])('%s', (text) => {
    expect(ask(text, scene).answer).toEqual(cse);
  });

  test('and one that only the plan knows is said to be unexplained', () => {
    const plan = { ...plain.plan, actions: plain.plan.actions.map((action) => ({ ...action, title: `${action.title} with the LADO` })) };
    expect(ask('what does LADO mean', { ...scene, plan }).answer).toEqual({ kind: 'glossary', entries: [], unexplained: ['LADO'] });
    expect(ask('which acronyms are not explained?', { ...scene, plan }).answer).toMatchObject({ entries: [], unexplained: ['LADO'] });
  });

  test('and all of it can be listed', () => {
    expect(ask('show me the glossary', scene).answer).toMatchObject({
      kind: 'glossary',
      entries: [{ acronym: 'CSE' }, { acronym: 'WSCB' }, { acronym: 'MASH' }],
    });
  });
});

test.each([
  ['what is 1.4', 'detail'],
  ['what does 1.4 mean', 'detail'],
  ['what is overdue', 'list'],
  ['what is red?', 'list'],
  ['which actions mention CSE', 'list'],
  ['what does the chair lead', 'list'],
])('%s is still asked of the plan', (text, kind) => {
  expect(ask(text, scene).answer.kind).toBe(kind);
});

test('without a glossary an acronym is no more than a word', () => {
  expect(ask('what does ZXCV mean', plain).answer.kind).not.toBe('glossary');
  expect(ask('what is CSE', plain).answer.kind).not.toBe('glossary');
});

test('an acronym of the glossary is found by what it stands for, and is never taken for a slip', () => {
  const { answer } = ask('anything on CSE', scene);
  expect(answer).toMatchObject({ kind: 'list', refs: ['2.2'] });
  expect(ask('anything on mash', scene).answer).toMatchObject({ kind: 'unknown', text: 'mash' });
});

test('its card says the meaning', () => {
  expect(drawAnswer(ask('what does CSE mean', scene).answer, scene).text).toContain('CSE: child sexual exploitation');
});
