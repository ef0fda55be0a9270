import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/questions/ask.ts';
import { wscb } from '../support/wscb.ts';
import { HARBOURSIDE, readFixture, sceneOf, WSCB } from './scenes.ts';

const { worries, ordinary } = JSON.parse(readFileSync(new URL('./fixtures/worries.json', import.meta.url), 'utf8')) as {
  readonly worries: readonly string[];
  readonly ordinary: readonly string[];
};
const scene = { plan: wscb.plan, calendar: wscb.calendar, now: wscb.now, today: '2015-03-10' as const, askerPosts: ['chair'] };

describe('a worry about a child, a family or a case', () => {
  test.each(worries)('"%s" gets the safeguarding route, and nothing of it is kept', (text) => {
    const { answer, trace } = ask(text, scene);
    expect(answer).toEqual({ kind: 'safeguarding' });
    expect(JSON.stringify(trace)).not.toMatch(/[A-Z]{1}[a-z]{3,}|bruis|hurt/);
  });
});

describe('a question about the plan’s own work with children', () => {
  test.each(ordinary)('"%s" is not taken for a worry', (text) => {
    expect(ask(text, scene).answer.kind).not.toBe('safeguarding');
  });
});

const people = JSON.parse(readFixture('people.json')) as Record<'children' | 'adults' | 'ordinary', readonly string[]>;
const told = [...people.children, ...people.adults];

/** Put to a children's board and to an adults' one: a worried person does not choose a board by its name. */
describe.each([
  ['a children’s board', sceneOf(WSCB)],
  ['an adults’ board', sceneOf(HARBOURSIDE)],
])('to %s', (_, where) => {
  test.each(told)('"%s" is a worry about somebody', (text) => {
    expect(ask(text, where).answer).toEqual({ kind: 'safeguarding' });
  });

  test.each(people.ordinary)('"%s" is a question about the plan', (text) => {
    expect(ask(text, where).answer.kind).not.toBe('safeguarding');
  });
});
