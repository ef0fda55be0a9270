import { describe, expect, test } from 'vitest';
import { converse } from './converse.ts';
import { isAsExpected } from './matches.ts';

const last = (...texts: readonly string[]): unknown => converse(texts).at(-1);
const list = (...refs: readonly string[]): unknown => ({ kind: 'list', refs });

test('"an me?" is "and me?" in a hurry', () => {
  expect(converse(['what does the exec chair lead', 'an me?'], 'chair').at(-1)).toMatchObject(list('1.1', '1.2', '1.4', '1.5') as object);
});

describe('what is asked for as well stands beside what was there', () => {
  test.each([
    [['show the red actions', 'and the amber ones as well'], list('1.4', '1.5', '2.2', '1.3', '4.2')],
    [['show the red actions', 'and the amber ones as well', 'how many of those are overdue'], { kind: 'count', count: 3 }],
    [['due in march', 'and april as well'], list('1.3', '1.6', '2.1')],
    [['what does the chair lead', "and the exec chair's too please"], list('1.1', '1.2', '1.4', '1.5', '3.2', '5.1')],
  ])('%j', (turns, expected) => {
    const got = last(...turns);
    expect({ got, fits: isAsExpected(expected, got) }).toMatchObject({ fits: true });
  });
});

describe('a share and the next one are of what was shown, and a whole question is not', () => {
  test.each([
    [['what does the chair lead', 'what percentage is that complete'], { kind: 'count', count: 2, of: 4, percent: 50 }],
    [['what does the chair lead', 'what percentage is that complete', 'which ones are overdue?'], list('1.4', '1.5')],
    [['what percentage are complete', 'which actions are overdue'], list('1.4', '1.5', '2.2')],
    [['which actions are still open in area 1', 'which is due next?'], list('1.3')],
    [['which actions are still open in area 1', 'which is due next?', 'and after that?'], list('1.6')],
    [['next deadline?', 'and after that?'], list('1.6', '2.1')],
    [["what's overdue?", 'who leads those', 'when were they last updated'], list('1.4', '1.5', '2.2')],
  ])('%j', (turns, expected) => {
    const got = last(...turns);
    expect({ got, fits: isAsExpected(expected, got) }).toMatchObject({ fits: true });
  });
});
