import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/questions/ask.ts';
import { wscb } from '../support/wscb.ts';

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
