import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, readBlocks, readGrid, wordsOf } from './office-files.ts';
import { line, packedPdf, pdf, words } from './pdf-file.ts';

const written = (name: string) => readFileSync(new URL(`../fixtures/written/${name}`, import.meta.url));
const prose = 'The board has agreed this action plan for the year and the lead of each action is to report on it.';

/** A table of three columns and two rows with lines around its cells, and one missing between the first two cells of the lower row. */
const ruled = [
  ...[50, 200, 400, 500].map((x) => line(x, 700, x, 660)),
  line(50, 660, 50, 620) + line(400, 660, 400, 620) + line(500, 660, 500, 620),
  ...[700, 660, 620].map((y) => line(50, y, 500, y)),
  words(55, 685, 'Action'),
  words(205, 685, 'Lead of the'),
  words(205, 673, 'action'),
  words(405, 685, 'By When'),
  words(55, 645, 'Area one'),
].join('');

describe('a PDF with lines around its cells', () => {
  it('is read by those lines, merged cells and wrapped words included', async () => {
    const blocks = await readBlocks(pdf(words(50, 750, prose) + ruled));
    expect(blocks.map((block) => (block.kind === 'grid' ? wordsOf(block) : block.text))).toEqual([
      prose,
      [
        ['Action', 'Lead of the\naction', 'By When'],
        ['Area one', '~Area one', ''],
      ],
    ]);
  });

  it('gives the seed plan page after page as one table, its colours with it', async () => {
    const { format, blocks } = await read(written('seed_wscb_action_plan.pdf'));
    const [title, , grid, ...rest] = blocks;
    expect([format, title?.kind === 'paragraph' ? title.text : '', rest]).toEqual([
      'pdf',
      'APPENDIX 2: WSCB PILOT PEER REVIEW ACTION PLAN',
      [],
    ]);
    const rows = grid?.kind === 'grid' ? grid.rows : [];
    const byRef = (ref: string) => rows.find((cells) => cells[0]?.text === ref);
    expect(byRef('1.1')?.map((cell) => cell.text)).toEqual([
      '1.1',
      'Review membership of WSCB and its sub groups',
      'Chair of WSCB and WSCB & Partnerships Manager',
      'January 2015',
      expect.stringMatching(/^A review of WSCB membership and sub-group has been undertaken\..*\nIt has also been agreed/),
      '●',
    ]);
    expect(byRef('1.3')?.[5]?.color).toBe('ffc000');
    expect(byRef('2')?.[1]).toMatchObject({
      text: 'Ensure that lay members are given focused tasks in relation to their role.',
      fill: 'd9e2f3',
    });
    expect(byRef('2')?.[5]?.isContinued).toBe(true);
  });

  it('gives fills, list items and a cell over two rows', async () => {
    const grid = await readGrid(written('improvement_plan.pdf'));
    expect(grid.rows[2]?.slice(3)).toEqual([
      { text: '30/04/2016' },
      { text: 'Draft shared with partners\nBriefings booked' },
      { text: 'A', fill: 'ffc000' },
    ]);
    expect(grid.rows[3]?.[0]).toEqual({ text: '1.1', isContinued: true });
    expect(grid.rows.map((cells) => cells[0]?.text)).toContain('2.11');
  });
});

describe('a PDF without lines', () => {
  it('is read by where its words stand', async () => {
    expect(wordsOf(await readGrid(written('learning_review.pdf')))).toEqual([
      ['No', 'Action', 'Lead', 'By when', 'Status'],
      [
        '1',
        "Agree a shared protocol for neglect across children's services, health, police, schools and the voluntary sector",
        'Designated Nurse and Head of Safeguarding',
        'June 2016',
        'In progress',
      ],
      ['2', 'Train every practitioner in the graded care profile', 'Learning sub-group', 'By end of December 2016', 'Not started'],
      ['3', 'Report to the Board', 'Chair', 'Quarterly', 'Complete'],
    ]);
  });

  it('without distance between its rows is read by its first column', async () => {
    const rows = [
      ['1', 'Review the membership', 'Chair'],
      ['', 'of the board', ''],
      ['2', 'Report to the board', 'Manager'],
      ['3', 'Audit the plan', 'Chair'],
    ];
    const content = rows.flatMap((cells, row) => cells.map((text, column) => words(50 + column * 180, 700 - row * 12, text))).join('');
    expect(wordsOf(await readGrid(pdf(words(50, 760, prose) + content)))).toEqual([
      ['1', 'Review the membership of the board', 'Chair'],
      ['2', 'Report to the board', 'Manager'],
      ['3', 'Audit the plan', 'Chair'],
    ]);
  });

  it('leaves prose prose', async () => {
    expect(await readBlocks(pdf(words(50, 700, prose)))).toEqual([{ kind: 'paragraph', text: prose, isHeading: false }]);
  });
});

describe('a PDF that cannot be read', () => {
  const shifted = prose.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));
  const many = (text: string) => Array.from({ length: 5 }, (_, at) => words(50, 700 - at * 14, text)).join('');

  it.each<[string, Uint8Array, RegExp]>([
    ['pictures of pages', pdf('0 0 600 800 re f'), /pictures of pages/],
    ['letters that stand for others', pdf(many(shifted)), /scrambled/],
    ['signs instead of letters', pdf(many('#%& *+- /:; <=> @[] ^_`')), /scrambled/],
    ['a page that unpacks to 200 MB', packedPdf(new Uint8Array(200 * 1024 * 1024).fill(32)), /unpacks to far more/],
    ['half a file', written('seed_wscb_action_plan.pdf').subarray(0, 9000), /damaged|pictures of pages/],
  ])('is refused for %s', async (_, bytes, sentence) => {
    await expect(read(bytes)).rejects.toThrow(sentence);
  });
});
