import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/questions/ask.ts';
import { formOf, questionOf, type FacetsForm } from '../../src/questions/facets-form.ts';
import { wscb } from '../support/wscb.ts';

const scene = { plan: wscb.plan, calendar: wscb.calendar, now: wscb.now, today: '2015-03-10', askerPosts: [] } as const;

const form: fc.Arbitrary<FacetsForm> = fc.record(
  {
    which: fc.constantFrom('overdue', 'due-soon', 'open', 'finished', 'silent', 'all'),
    postId: fc.constantFrom(...wscb.plan.posts.map(({ id }) => id)),
    areaRef: fc.constantFrom(...wscb.plan.areas.map(({ ref }) => ref)),
    rag: fc.constantFrom('red', 'amber', 'green', 'blue', 'none'),
  },
  { requiredKeys: ['which'] },
);

describe('a question put together from choices', () => {
  it('is read as exactly those choices, and shows them again', () => {
    fc.assert(
      fc.property(form, (chosen) => {
        const { answer, trace } = ask(questionOf(chosen, wscb.plan), scene);
        expect(answer.kind).toBe('list');
        expect(formOf(trace.query[0])).toEqual(chosen);
      }),
      { numRuns: 200 },
    );
  });

  it('starts at everything where nothing was read', () => {
    expect(formOf(undefined)).toEqual({ which: 'all' });
  });
});
