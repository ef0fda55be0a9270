import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableDocument, type Cell, type DocumentContent } from '../../../src/documents/content.ts';
import { readDue } from '../../../src/documents/interpret/read-due.ts';
import { tidy } from '../../../src/documents/interpret/text.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import type { ReadPlan } from '../../../src/documents/read-plan.ts';

const realWords = fc.constantFrom(
  ...[
    '',
    '1',
    '1.1',
    '2.',
    'No.',
    'Action',
    'Lead',
    'By when',
    'Status',
    'RAG',
    'Progress – Update February 2015',
    'Completed',
    'Review date',
  ],
  ...[
    'January 2015',
    'January 2015 April 2015',
    '31/02/2015',
    'Ongoing',
    'tbc',
    'Q3 2015/16',
    'Spring term',
    '14 Aug',
    'June/July 2012',
    'By 2018',
  ],
  ...['Chair and Board Manager', 'AB/CD', 'Head of Service, Early Help', 'AB = Anne Brown', 'with support of', '&', 'and', 'A / B / C'],
  ...['●', '🟢', 'R', 'Green – complete', 'Key: R = late; G = done', '1 Fully achieved', '2 On track', 'Total', 'Priority 1: Early help'],
  ...['Review the membership of the Board.', 'and its sub-groups', 'Write a\nlonger text', '<p>One</p><p>Two</p>', '\u200bhidden\u00ad'],
);
const words = fc.oneof(
  { weight: 6, arbitrary: realWords },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
const cell: fc.Arbitrary<Cell> = fc.record(
  {
    text: words,
    isContinued: fc.boolean(),
    fill: fc.constantFrom('00b050', 'ff0000', 'ddebf7', 'zz'),
    color: fc.constantFrom('000000', 'ffc000'),
    isBold: fc.boolean(),
  },
  { requiredKeys: ['text'] },
);
const header = ['Ref', 'Action', 'Lead', 'By when', 'Progress', 'RAG'].map((text): Cell => ({ text }));

const anyGrid = fc
  .integer({ min: 1, max: 7 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
const planGrid = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 10 }).map((rows) => [header, ...rows]);
const block = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: words, isHeading: fc.boolean() }),
  fc.record({ kind: fc.constant('grid' as const), rows: fc.oneof(anyGrid, planGrid) }),
);
const document: fc.Arbitrary<DocumentContent> = fc.record({
  format: fc.constant('docx' as const),
  blocks: fc.array(block, { maxLength: 5 }),
});

function readOrRefuse(content: DocumentContent): ReadPlan | undefined {
  try {
    return readDocument(content);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableDocument);
    return undefined;
  }
}

/** Words as pieces without spaces, so that joined lines compare with the cells they came from. */
function wordsIn(text: string): readonly string[] {
  return tidy(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function wordsOfDocument({ blocks }: DocumentContent): ReadonlySet<string> {
  const texts = blocks.flatMap((one) => (one.kind === 'paragraph' ? [one.text] : one.rows.flatMap((row) => row.map(({ text }) => text))));
  return new Set(texts.flatMap(wordsIn));
}

describe('any document', () => {
  it('is read or refused in a sentence, and nothing else happens', () => {
    fc.assert(
      fc.property(document, (content) => {
        readOrRefuse(content);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives a reading whose every word stands in it', () => {
    fc.assert(
      fc.property(document, (content) => {
        const plan = readOrRefuse(content);
        const known = wordsOfDocument(content);
        const said = plan?.actions.flatMap(({ title, byWhen, progress }) => [title, byWhen, progress]) ?? [];
        expect(said.flatMap(wordsIn).filter((word) => !known.has(word))).toEqual([]);
        expect(wordsIn(plan?.title ?? '').filter((word) => !known.has(word))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('gives every action a number of its own and a place in an area that is listed', () => {
    fc.assert(
      fc.property(document, (content) => {
        const { actions, areas, doubts } = readOrRefuse(content) ?? { actions: [], areas: [], doubts: [] };
        const refs = new Set(actions.map(({ ref }) => ref));
        expect(refs.size).toBe(actions.length);
        expect(refs.has('')).toBe(false);
        expect(new Set(areas.map(({ ref }) => ref)).size).toBe(areas.length);
        expect(actions.filter(({ area }) => area !== null && !areas.some(({ ref }) => ref === area))).toEqual([]);
        expect(doubts.filter(({ ref, why }) => why === '' || (ref !== null && !refs.has(ref)))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});

describe('any "by when"', () => {
  it('is read in the right order, with a doubt wherever it is unclear', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (parts) => {
        const { kind, from, by, originalBy, doubt } = readDue(parts.join(' '), { today: '2015-03-10', isTodaySure: true });
        if (from !== null && by !== null) expect(from <= by).toBe(true);
        if (by !== null && originalBy !== null) expect(originalBy <= by).toBe(true);
        if (kind === 'on') expect(by).not.toBeNull();
        if (kind === 'unclear') expect([by, doubt === undefined]).toEqual([null, false]);
      }),
      { numRuns: 2000 },
    );
  });
});
