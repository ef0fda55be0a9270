import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/documents/content.ts';
import { ratingOf } from '../../../src/documents/interpret/marks/colours.ts';
import { readMark } from '../../../src/documents/interpret/marks/read-mark.ts';
import { asKey, keyOfLine, keyOfRow } from '../../../src/documents/interpret/marks/status-key.ts';
import { readCompleted, readOpeningWords, readStatusWords, suggestStatus } from '../../../src/documents/interpret/marks/status-words.ts';
import type { KeyEntry } from '../../../src/documents/read-plan.ts';

function read(cell: Cell, key: readonly KeyEntry[] = []): string {
  const { rag, status, doubt } = readMark(cell, key);
  return [rag, status, ...(doubt === undefined ? [] : ['?'])].join(' ');
}

describe('a mark in a plan without a key', () => {
  it.each([
    ['Red', 'red unknown'],
    ['AMBER', 'amber unknown'],
    ['Yellow', 'amber unknown'],
    ['Green', 'green unknown'],
    ['Blue', 'blue unknown'],
    ['R', 'red unknown'],
    ['A', 'amber unknown'],
    ['G', 'green unknown'],
    ['b', 'blue unknown'],
    ['RAG: Green', 'green unknown'],
    ['Green – complete', 'green complete'],
    ['Amber - on track', 'amber in-progress'],
    ['Red (not started)', 'red not-started'],
    ['● Green', 'green unknown'],
    ['▲ Amber – In progress', 'amber in-progress'],
    ['○ Green', 'none unknown'],
    ['🟢', 'green unknown'],
    ['🟡', 'amber unknown'],
    ['🔴', 'red unknown'],
    ['🔵', 'blue unknown'],
    ['Red/Amber', 'unknown unknown ?'],
    ['Amber to Green', 'unknown unknown ?'],
    ['A/G', 'unknown unknown ?'],
    ['Black', 'unknown unknown ?'],
    ['Grey', 'unknown unknown ?'],
    ['NS', 'unknown unknown ?'],
    ['WIP', 'unknown unknown ?'],
    ['TBC', 'none unknown'],
    ['☐ Not started ☒ In progress ☐ Complete', 'none in-progress'],
    ['Not started ☐ / In progress ☐ / Complete ☑', 'none complete'],
    ['☐ Not started ☐ In progress ☐ Complete', 'none unknown'],
    ['☑ Not started ☑ In progress ☐ Complete', 'unknown unknown ?'],
    ['Ongoing – two samples completed', 'none in-progress'],
    ['Half done', 'none in-progress'],
    ['●', 'unknown unknown ?'],
    ['⊙', 'unknown unknown ?'],
    ['◎', 'unknown unknown ?'],
    ['○', 'unknown unknown ?'],
    ['✗', 'unknown unknown ?'],
    ['1', 'unknown unknown ?'],
    ['4', 'unknown unknown ?'],
    ['C', 'unknown unknown ?'],
    ['✓', 'none complete'],
    ['Complete', 'none complete'],
    ['Completed January 2016', 'none complete'],
    ['Achieved', 'none complete'],
    ['Closed', 'none complete'],
    ['In progress', 'none in-progress'],
    ['On track', 'none in-progress'],
    ['Ongoing', 'none in-progress'],
    ['Partially complete', 'none in-progress'],
    ['75%', 'none in-progress'],
    ['100%', 'none complete'],
    ['0%', 'none not-started'],
    ['Not started', 'none not-started'],
    ['Not yet due', 'none not-started'],
    ['Overdue', 'none unknown'],
    ['At risk', 'none unknown'],
    ['Not complete', 'none unknown'],
    ['Incomplete', 'none unknown'],
    ['Off track', 'none unknown'],
    ['Greenwich', 'none unknown'],
    ['Redcar Council', 'none unknown'],
    ['', 'none unknown'],
    ['-', 'none unknown'],
    ['N/A', 'none unknown'],
  ])('"%s" is %s', (text, expected) => {
    expect(read({ text })).toBe(expected);
  });

  it.each([
    [{ text: '', fill: '00b050' }, 'green unknown'],
    [{ text: '', fill: 'ffc000' }, 'amber unknown'],
    [{ text: '', fill: 'ffff00' }, 'amber unknown'],
    [{ text: '', fill: 'ff0000' }, 'red unknown'],
    [{ text: '', fill: '0070c0' }, 'blue unknown'],
    [{ text: '', fill: '7030a0' }, 'unknown unknown ?'],
    [{ text: '', fill: 'd9d9d9' }, 'none unknown'],
    [{ text: '', fill: 'deeaf6' }, 'none unknown'],
    [{ text: '●', color: '00b050' }, 'green unknown'],
    [{ text: '●', color: 'ffc000' }, 'amber unknown'],
    [{ text: '●', color: '000000' }, 'unknown unknown ?'],
    [{ text: 'Complete', fill: '92d050' }, 'green complete'],
    [{ text: 'Complete', color: '1f497d' }, 'none complete'],
    [{ text: 'Complete', color: '0000ff' }, 'none complete'],
    [{ text: 'Amber', fill: 'ffc000' }, 'amber unknown'],
    [{ text: 'Amber', fill: 'ff0000' }, 'unknown unknown ?'],
  ])('%o is %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });
});

describe('the plan’s own key', () => {
  it.each([
    ['Key: 1 = Fully achieved, 2 = On track, 3 = Slipped, 4 = Not achieved', ['2', '3'], ['none in-progress', 'none unknown']],
    ['R = not started, A = under way, G = complete', ['G', 'R'], ['green complete', 'red not-started']],
    ['Key: ● Complete  ◐ In progress  ○ Not started', ['●', '○'], ['none complete', 'none not-started']],
    [
      'Blue – checked and complete; Green – complete; Amber – on track; Red – off track',
      ['Green', 'B', 'Red'],
      ['green complete', 'blue complete', 'red unknown'],
    ],
    ['N: Not started; P: In progress; C: Complete', ['C', 'N'], ['none complete', 'none not-started']],
    ['Green – on track, no more action needed now. Red – not on track', ['Green'], ['green in-progress']],
  ])('of "%s" explains %j', (line, marks, expected) => {
    const key = asKey(keyOfLine(line));
    expect(marks.map((text) => read({ text }, key))).toEqual(expected);
  });

  it('gives a meaning written out the colour it stands on', () => {
    const rows: Cell[][] = [[{ text: 'Delivered and complete', fill: '00b050' }], [{ text: 'Some issues outstanding', fill: 'ffc000' }]];
    const key = asKey(rows.flatMap((row) => keyOfRow(row)));
    expect(read({ text: 'Delivered and Complete' }, key)).toBe('green complete');
    expect(read({ text: '', fill: 'ffc000' }, key)).toBe('amber in-progress');
  });

  it('explains a coloured box by the words beside it', () => {
    const key = asKey(keyOfRow([{ text: '', fill: 'ff0000' }, { text: 'Not started' }, { text: '', fill: '00b050' }, { text: 'Done' }]));
    expect(read({ text: '', fill: 'ff0000' }, key)).toBe('red not-started');
    expect(read({ text: '', fill: '00b050' }, key)).toBe('green complete');
  });

  it.each([
    '1 Governance',
    '1. Review the constitution',
    'A: apologies',
    'The key issue is red tape',
    '2015 – 2019',
    'Chair: Jane Smith',
    '- a point',
  ])('is not found in "%s"', (line) => {
    expect(asKey(keyOfLine(line))).toEqual([]);
  });
});

describe('words of status', () => {
  it.each([
    ['To be completed in March.', 'in-progress'],
    ['Nearly complete', 'in-progress'],
    ['Will be completed by June', undefined],
    ['Cannot be implemented', undefined],
    ['Delivered and Complete', 'complete'],
    ['Not delivered and needs action', 'not-started'],
    ['To commence in May', 'not-started'],
    ['Some issues outstanding', 'in-progress'],
    ['Deferred', undefined],
  ])('"%s" say %s', (text, expected) => {
    expect(readStatusWords(text)).toBe(expected);
  });

  it.each([
    ['15/10/2015', 'complete'],
    ['Shown to and agreed by CMT on 19/10/2015', 'complete'],
    ['Yes', 'complete'],
    ['Ongoing', 'in-progress'],
    ['No', undefined],
    ['Awaiting sign off', undefined],
    ['Will be done in May', undefined],
    ['Not agreed', undefined],
  ])('"%s" in a Completed column says %s', (text, expected) => {
    expect(readCompleted(text)).toBe(expected);
  });

  it.each([
    ['Completed. The report went to the Board.', 'complete'],
    ['Complete – January 2015', 'complete'],
    ['Complete the audit by June', undefined],
    ['To begin from the start of the new financial year.', 'not-started'],
    ['Work is under way with partners', 'in-progress'],
    ['A review has been undertaken.', undefined],
  ])('at the head of a note "%s" say %s', (text, expected) => {
    expect(readOpeningWords(text)).toBe(expected);
  });

  it('only suggest what a note does not say', () => {
    expect(suggestStatus('A review of membership has been undertaken.')).toBe('complete');
    expect(suggestStatus('A review has been undertaken; its findings are still to be agreed.')).toBeUndefined();
  });
});

describe('a fill', () => {
  it.each([
    ['c6efce', 'green'],
    ['ffc7ce', 'red'],
    ['ffeb9c', 'amber'],
    ['92d050', 'green'],
    ['00b0f0', 'blue'],
    ['ffffff', 'none'],
    ['000000', 'none'],
    ['ddebf7', 'none'],
    ['e2efda', 'none'],
    ['not a colour', 'none'],
  ])('of %s is %s', (fill, expected) => {
    expect(ratingOf(fill, 'fill')).toBe(expected);
  });
});
