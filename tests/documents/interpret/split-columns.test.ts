import { describe, expect, it } from 'vitest';
import { UnreadableDocument, type Block, type DocumentContent } from '../../../src/documents/content.ts';
import { readDocument } from '../../../src/documents/read-document.ts';

function grid(...rows: readonly (readonly string[])[]): Block {
  return { kind: 'grid', rows: rows.map((row) => row.map((text) => ({ text }))) };
}

const line = (text: string): Block => ({ kind: 'paragraph', text, isHeading: false });
const first = grid(['No', 'Action', 'Lead'], ['1', 'Write a flowchart', 'HR Director'], ['2', 'Train the governors', 'Clerk']);

describe('a sheet printed to PDF', () => {
  const asked: readonly (readonly [string, readonly Block[]])[] = [
    ['its dates on another page', [first, grid(['By When', 'Status'], ['May 2020', 'Open'], ['June 2020', 'Open'])]],
    ['one lone column on another page', [first, line('Progress'), line('Drafted Booked')]],
    [
      'its actions alone on the first page',
      [grid(['No', 'Action'], ['1', 'Write'], ['2', 'Train']), grid(['Lead', 'By When'], ['A', 'May'])],
    ],
  ];

  it.each(asked)('is asked about when it has %s', (_, blocks) => {
    const read = () => readDocument({ format: 'pdf', blocks });
    expect(read).toThrow(UnreadableDocument);
    expect(read).toThrow(/one page wide/);
  });

  it.each<[string, DocumentContent]>([
    ['a legend follows it', { format: 'pdf', blocks: [first, grid(['R', 'Off track'], ['G', 'On track'])] }],
    ['a paragraph about progress follows it', { format: 'pdf', blocks: [first, line('Progress will be reported to the Board.')] }],
    ['it is a Word file with two tables', { format: 'docx', blocks: [first, grid(['By When', 'Status'], ['May 2020', 'Open'])] }],
  ])('is read when %s', (_, content) => {
    expect(readDocument(content).actions.map(({ ref }) => ref)).toEqual(['1', '2']);
  });
});
