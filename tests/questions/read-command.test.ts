import { describe, expect, it } from 'vitest';
import { looksLikeTable, readCommand } from '../../src/questions/read-command.ts';

describe('what can be asked for that is no question', () => {
  it.each([
    ['export the plan', 'docx'],
    ['Export', 'docx'],
    ['please export our action plan as Excel', 'xlsx'],
    ['can you export it to a spreadsheet please?', 'xlsx'],
    ['download the plan as csv', 'csv'],
    ['Could I have the plan in Word', 'docx'],
    ['give me the plan as a word document', 'docx'],
    ['EXPORT THE PLAN AS XLSX', 'xlsx'],
  ])('“%s” asks for the plan as %s', (text, format) => {
    expect(readCommand(text)).toEqual({ kind: 'export', format });
  });

  it.each(['show the review', 'review', 'open the document review', 'Continue the import'])('“%s” asks for the review', (text) => {
    expect(readCommand(text)).toEqual({ kind: 'review' });
  });

  it.each(['how do I import the plan?', 'import a new plan', 'How can we replace the action plan', 'upload our plan'])(
    '“%s” asks how to bring one in',
    (text) => {
      expect(readCommand(text)).toEqual({ kind: 'how-to-import' });
    },
  );

  it.each([
    "what's overdue",
    'give me the plan',
    'tell me about 2.1',
    'which actions mention the training plan in word',
    '1.3 done, review completed 12 March',
    'review of case audits',
    'who exports the data',
    'export the children in area 3',
    'which actions are about a spreadsheet',
    '',
    'word',
  ])('“%s” is none', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });

  it.each([['export '.repeat(2_000)], ['.'.repeat(100_000) + 'x'], [`export${' '.repeat(500)}the plan`]])(
    'a long text is none (%#)',
    (text) => {
      expect(readCommand(text)).toBeUndefined();
    },
  );
});

describe('a pasted table', () => {
  it.each([
    ['No.\tAction\tLead\n1\tReview\tChair\n2\tAgree\tChair', true],
    ['| No | Action | Lead |\n|---|---|---|\n| 1 | Review | Chair |', true],
    ['Here is the plan:\n1.1 Review\n1.2 Agree\n1.3 Publish', true],
    ['1.1 done\n1.2 done\n1.3 need more time', false],
    ["what's overdue", false],
    ['a\tb\nc\td\ne\tf', false],
    ['', false],
  ])('%j: %s', (text, isTable) => {
    expect(looksLikeTable(text)).toBe(isTable);
  });
});
