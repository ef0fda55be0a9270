import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPlainText, withoutTextSign } from '../../../src/documents/formulas.ts';
import { readDue } from '../../../src/documents/interpret/read-due.ts';
import { toDueDate } from '../../../src/documents/to-draft.ts';
import { FORMATS, writeDocument } from '../../../src/documents/write-document.ts';
import type { PlanLayout } from '../../../src/domain/plan-layout.ts';
import type { Action, KeyEntry, Plan } from '../../../src/domain/plan.ts';
import { HOSTILE } from '../../support/hostile-plan.ts';
import { factsOf, thereAndBack } from '../../support/same-plan.ts';

const opener = fc.constantFrom(
  ...[
    '',
    '',
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＠',
    '\t',
    '\r',
    ' =',
    '"=',
    "'",
    "'=",
    "''-",
    '“@',
    '\u200b=',
    '\u00a0+',
    '\u0000',
    '\ud800',
    '\u202e',
  ],
);
const middle = fc.constantFrom(
  'Review the membership',
  'Write a policy on missing children',
  'Train 200 staff',
  'Agree the budget, with partners',
);
const tail = fc.constantFrom(
  ...[
    '',
    '.',
    ' = 1+1',
    '\n=HYPERLINK("http://evil.example")',
    '\n- first\n- second',
    ' "quoted", and; more | bars',
    ' <b>bold</b> & more',
    ' 漢字',
    '\u0007',
  ],
);
const words = fc.tuple(opener, middle, tail).map((parts) => parts.join(''));
const anything = fc.oneof(words, fc.constantFrom(...HOSTILE), fc.string());
const when = fc.constantFrom(
  'March 2015',
  '30/06/2015',
  'Ongoing',
  'ASAP',
  'tbc',
  'By end of March annually',
  'Q3 2015/16',
  '-5 days',
  '=May 2015',
  '',
);
const POSTS = ['Chair', 'Board Manager', 'DCS', 'Head of Service', 'Chair of the Executive'];

interface Seed {
  readonly title: string;
  readonly when: string;
  /** The others support the first. */
  readonly isSupported: boolean;
  readonly leads: readonly string[];
  readonly judged: Pick<Action, 'rag' | 'status'>;
  readonly reported: readonly string[];
  readonly other: string;
}

const seed: fc.Arbitrary<Seed> = fc.record({
  title: words,
  when,
  isSupported: fc.boolean(),
  leads: fc.uniqueArray(fc.constantFrom(...POSTS), { minLength: 1, maxLength: 3 }),
  judged: fc.record({
    rag: fc.constantFrom('red', 'amber', 'green', 'blue', null),
    status: fc.constantFrom('not-started', 'in-progress', 'complete', 'embedded'),
  }),
  reported: fc.array(anything, { maxLength: 2 }),
  other: anything,
});

const COLUMNS: PlanLayout['columns'] = [
  { heading: 'Ref', holds: 'ref' },
  { heading: 'Action', holds: 'title' },
  { heading: 'Lead', holds: 'lead' },
  { heading: 'By when', holds: 'due' },
  { heading: 'Evidence', holds: 'other' },
  { heading: 'Progress – Update January 2015', holds: 'progress' },
  { heading: 'RAG', holds: 'mark' },
];
const layout = fc.option(fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }), { nil: undefined });

function toAction(one: Seed, ref: string, areaRef: string, columns: PlanLayout['columns'] | undefined): Action {
  const due = toDueDate(one.when, readDue(one.when));
  const cells = { ref, title: one.title, lead: leadWords(one), due: one.when, progress: one.other, other: one.other };
  return {
    ref,
    areaRef,
    title: one.title,
    leads: one.leads.map((postId, at) => ({ postId, part: one.isSupported && at > 0 ? ('supporting' as const) : ('lead' as const) })),
    due,
    ...one.judged,
    history: one.reported.map((text) => ({
      kind: 'update' as const,
      on: '2015-03-09',
      words: text,
      by: 'A. Chair',
      route: 'card' as const,
    })),
    version: 1,
    ...(columns === undefined ? {} : { written: columns.map(({ holds }) => (holds in cells ? cells[holds as keyof typeof cells] : '')) }),
  };
}

function leadWords({ leads, isSupported }: Seed): string {
  const [first = '', ...others] = leads;
  return isSupported && others.length > 0 ? `${first} with support of ${others.join(' and ')}` : leads.join(' / ');
}

const KEYS: readonly (readonly KeyEntry[])[] = [
  [],
  [
    { mark: 'G', meaning: 'On track', rag: 'green', status: 'in-progress' },
    { mark: 'B', meaning: 'Delivered', rag: 'blue', status: 'complete' },
    { mark: 'R', meaning: 'Late', rag: 'red' },
  ],
  [
    { mark: '1', meaning: 'Fully achieved', status: 'complete' },
    { mark: '2', meaning: 'Some issues', status: 'in-progress' },
    { mark: '', meaning: 'Not started', rag: 'red', status: 'not-started' },
  ],
];

/** One to three areas of one to three actions, the refs dotted or plain. */
const plan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array(fc.tuple(middle, fc.array(seed, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    layout,
    fc.constantFrom(...KEYS),
  )
  .map(([areas, isDotted, columns, key]): Plan => {
    const before = (area: number): number => areas.slice(0, area).reduce((sum, [, actions]) => sum + actions.length, 0);
    const refOf = (area: number, at: number): string =>
      isDotted ? `${String(area + 1)}.${String(at + 1)}` : String(before(area) + at + 1);
    return {
      id: 'any',
      title: 'Improvement plan',
      subtitle: '',
      areas: areas.map(([title], area) => ({ ref: String(area + 1), title: `${title} ${String(area)}` })),
      posts: POSTS.map((name) => ({ id: name, name, aliases: [] })),
      actions: areas.flatMap(([, seeds], area) => seeds.map((one, at) => toAction(one, refOf(area, at), String(area + 1), columns))),
      key,
      ...(columns === undefined ? {} : { layout: { columns } }),
    };
  });

describe('whatever people have written in a plan', () => {
  it.each(FORMATS)('comes back from %s as it went in', async (format) => {
    await fc.assert(
      fc.asyncProperty(plan, async (one) => {
        expect(factsOf(await thereAndBack(one, format))).toEqual(factsOf(one));
      }),
      { numRuns: 40 },
    );
  });

  it.each(FORMATS)('makes the same %s file every time', async (format) => {
    await fc.assert(
      fc.asyncProperty(plan, async (one) => {
        const [first, second] = [await writeDocument(one, format, '2015-03-10'), await writeDocument(one, format, '2015-03-10')];
        expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('is never a formula in a text file, and loses nothing by that', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        expect(asPlainText(text)).not.toMatch(/^[\s"\u200b]*[=+\-@＝＋－＠\t\r]/);
        expect(withoutTextSign(asPlainText(text))).toBe(text);
      }),
    );
  });
});
