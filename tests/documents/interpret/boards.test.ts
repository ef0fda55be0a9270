import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../../src/documents/content.ts';
import { linesOf, written } from './written-document.ts';
import { readDocument } from '../../../src/documents/read-document.ts';

/** Small plans in the shapes that published ones have; above the line of "=" the document, below it what is to be read. */
const files = globSync('tests/documents/interpret/fixtures/boards/*.txt').toSorted();

function readFixture(file: string) {
  const [text = '', expected = ''] = readFileSync(file, 'utf8').split('=====\n');
  const [, rows, columns] = /^!! hidden (\d+) (\d+)$/m.exec(text) ?? [];
  const hidden = rows === undefined ? {} : { hidden: { rows: Number(rows), columns: Number(columns) } };
  return { document: written(text.replace(/^!! .*$/m, ''), hidden), expected: expected.trimEnd().split('\n') };
}

function read(document: ReturnType<typeof written>): readonly string[] {
  try {
    return linesOf(readDocument(document));
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableDocument);
    return ['refused'];
  }
}

describe('a plan of another board', () => {
  it.each(files.map((file) => [basename(file, '.txt').replaceAll('-', ' '), file]))('is read: %s', (_, file) => {
    const { document, expected } = readFixture(file);
    expect(read(document)).toEqual(expected);
  });

  it('is there in some forty shapes', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });
});

describe('what a reading keeps besides its lines', () => {
  it('gives dated progress its days, oldest first', () => {
    const { actions } = readDocument(readFixture('tests/documents/interpret/fixtures/boards/dated-progress-columns.txt').document);
    expect(actions.map(({ progress, updates }) => ({ progress, days: updates?.map(({ on }) => on) }))).toEqual([
      { progress: '6 appointed', days: ['2014-12-31', '2015-02-28'] },
      { progress: 'None', days: ['2014-12-31'] },
      { progress: '03/02/15: data moved', days: ['2014-12-12', '2015-01-20', '2015-02-03'] },
    ]);
  });

  it('gives what somebody reported by name its day', () => {
    const note = '12 March 2015, A. Chair: Agreed.\\n9 March 2015, A. Chair: Draft sent.\\nIt is long.';
    const { actions } = readDocument(written(`Action | Lead | By when | Progress\nReview | Chair | May 2015 | ${note}`));
    expect(actions[0]?.updates).toEqual([
      { on: '2015-03-09', text: '9 March 2015, A. Chair: Draft sent.\nIt is long.' },
      { on: '2015-03-12', text: '12 March 2015, A. Chair: Agreed.' },
    ]);
  });

  it('takes one text over a whole row for a heading, whichever column it begins in', () => {
    const { areas } = readDocument(written('Lead | Action | By when\nGovernance | < | <\nChair | Review it | May 2015'));
    expect(areas).toEqual([{ ref: '1', title: 'Governance' }]);
  });

  it('knows the start of a time by its heading', () => {
    const { actions } = readDocument(written('Action | Lead | Timescale start | Timescale end\nReview | Chair | May 2015 | June 2015'));
    expect(actions[0]?.due).toMatchObject({ kind: 'window', from: '2015-05-01', by: '2015-06-30' });
  });

  it('keeps the words, the rule and the confidence of a date', () => {
    const { actions } = readDocument(written('Action | Lead | By when\nAudit | Chair | By  end of March annually'));
    expect(actions[0]).toMatchObject({
      byWhen: 'By end of March annually',
      due: { kind: 'recurring', rule: 'comes again', confidence: 'sure' },
    });
  });

  it('gives the manager the key it read the marks through', () => {
    const { key } = readDocument(readFixture('tests/documents/interpret/fixtures/boards/glyph-with-key.txt').document);
    expect(key?.map(({ mark, meaning, status }) => [mark, meaning, status])).toEqual([
      ['●', 'Complete', 'complete'],
      ['◐', 'In progress', 'in-progress'],
      ['○', 'Not started', 'not-started'],
    ]);
  });

  it('says which rows could be read another way', () => {
    const content = written('Action | Lead | By when\nWrite | Chair | May 2015\nTrain | Chair | June 2015', {
      guesses: [{ row: 2, text: 'Train / Chair', why: 'The row has two cells under three headings.' }],
    });
    expect(readDocument(content).doubts).toEqual([
      { ref: '2', field: 'structure', text: 'Train / Chair', why: 'The row has two cells under three headings.' },
    ]);
  });

  it('suggests a status that progress only sounds like, and asks', () => {
    const plan = readDocument(written('Action | Lead | By when | Progress\nReview | Chair | May 2015 | The membership has been reviewed.'));
    expect(plan.actions[0]).toMatchObject({ status: 'unknown', suggestedStatus: 'complete' });
    expect(plan.doubts).toEqual([expect.objectContaining({ ref: null, field: 'status', text: '1' })]);
  });

  it('takes left-over markup out of the words', () => {
    const { actions } = readDocument(written('Action | Lead | By when | Progress\nReview | Chair | May 2015 | <p>One.</p> <p>Two.</p>'));
    expect(actions[0]?.progress).toBe('One.\nTwo.');
  });

  it('numbers the sheets’ actions once each and asks about it', () => {
    const sheet = (name: string, title: string) => written(`Ref | Action | Lead | Due\n1 | ${title} | Chair | May 2015`, { name }).blocks;
    const plan = readDocument({ format: 'xlsx', blocks: [...sheet('Governance', 'One'), ...sheet('Practice', 'Two')] });
    expect(plan.areas.map(({ title }) => title)).toEqual(['Governance', 'Practice']);
    expect(plan.actions.map(({ ref, area }) => [ref, area])).toEqual([
      ['1', '1'],
      ['1 (2)', '2'],
    ]);
    expect(plan.doubts.map(({ field }) => field)).toEqual(['ref']);
  });
});
