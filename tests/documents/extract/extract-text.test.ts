import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, readBlocks, readGrid, wordsOf } from './office-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (...pieces: readonly (string | number)[]) =>
  Uint8Array.from(pieces.flatMap((piece) => (typeof piece === 'number' ? [piece] : [...Buffer.from(piece, 'latin1')])));
const utf16 = (text: string, mark: readonly number[], isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from([...mark, ...(isBig ? bytes.swap16() : bytes)]);
};
const published = (name: string) => readFileSync(new URL(`../fixtures/public/${name}`, import.meta.url));
const shown = async (text: string, name = 'plan.txt') =>
  (await readBlocks(utf8(text), name)).map((block) => (block.kind === 'paragraph' ? block.text : wordsOf(block)));

const plan = [
  ['Ref', 'Action', 'Lead'],
  ['1.1', 'Review', 'Chair'],
  ['1.2', 'Report', 'Manager'],
];

describe('a delimited file', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read by its %s', async (_, delimiter) => {
    expect(await shown(plan.map((cells) => cells.join(delimiter)).join('\r\n'), 'plan.csv')).toEqual([plan]);
  });

  it('is recognised although it is called .txt', async () => {
    expect(await read(utf8(plan.map((cells) => cells.join(',')).join('\n')), 'plan.txt')).toMatchObject({ format: 'csv' });
  });

  it('believes the line in which Excel names the delimiter', async () => {
    expect(await shown('sep=;\nRef;Action, as agreed\n1;Review, report\n', 'plan.csv')).toEqual([
      [
        ['Ref', 'Action, as agreed'],
        ['1', 'Review, report'],
      ],
    ]);
  });

  it('keeps line ends, delimiters and quotation marks inside quoted cells', async () => {
    const text = 'Ref;Action;Lead\n1;"Review; then\nreport ""fully""";Chair\n2;Act;Chair\n';
    expect(await shown(text, 'plan.csv')).toEqual([
      [
        ['Ref', 'Action', 'Lead'],
        ['1', 'Review; then\nreport "fully"', 'Chair'],
        ['2', 'Act', 'Chair'],
      ],
    ]);
  });

  it('takes the apostrophe off by which spreadsheets call a formula text, and leaves every other', async () => {
    const text = `Ref,Action\n"'-5","'=1+1"\n'Tis,"''@x"\n`;
    expect(await shown(text, 'plan.csv')).toEqual([
      [
        ['Ref', 'Action'],
        ['-5', '=1+1'],
        ["'Tis", "'@x"],
      ],
    ]);
  });

  it('is a table however long its first rows and however many lines stand around them', async () => {
    const long = `"${'Reviewed again. '.repeat(5000)}"`;
    const blocks = await readBlocks(utf8(`Plan\nVersion 2\nRef,Action\n1,${long}\n2,${long}\nG = done\nR = late\nA = begun\n`), 'plan.csv');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'grid', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('takes commas in its text for what they are', async () => {
    const text = 'Ref;Action\n1;Review, report, repeat\n2;Act, at last\n';
    expect(await shown(text, 'plan.csv')).toEqual([
      [
        ['Ref', 'Action'],
        ['1', 'Review, report, repeat'],
        ['2', 'Act, at last'],
      ],
    ]);
  });

  it('keeps titles, area rows and a key apart from or inside the table as they stand', async () => {
    const text = 'The plan\n\nRef,Action,Lead\nArea one\n1,Review,Chair\n2,Report,Chair\n\nG = green\n';
    const rows = [
      ['Ref', 'Action', 'Lead'],
      ['Area one', '', ''],
      ['1', 'Review', 'Chair'],
      ['2', 'Report', 'Chair'],
    ];
    expect(await shown(text, 'plan.csv')).toEqual(['The plan', rows, 'G = green']);
  });

  it('reads the Stockton plan with its quoted lines', async () => {
    const grid = await readGrid(published('stockton_lscb_review_2017.csv'), 'stockton_lscb_review_2017.csv');
    expect(grid.rows).toHaveLength(11);
    expect(grid.rows[2]?.[5]?.text).toBe('Assessment of progress\nCategories\n1 - 4');
  });
});

describe('the bytes of a text', () => {
  const text = 'Lead: Chair – Children’s Board, £5';
  const said = [{ kind: 'paragraph', text, isHeading: false }];

  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text, [0xff, 0xfe], false)],
    ['UTF-16, big end first', utf16(text, [0xfe, 0xff], true)],
    ['UTF-16 without a mark', utf16(text, [], false)],
    ['Windows-1252', latin1('Lead: Chair ', 0x96, ' Children', 0x92, 's Board, ', 0xa3, '5')],
  ])('are read as %s', async (_, bytes) => {
    expect(await readBlocks(bytes, 'plan.txt')).toEqual(said);
  });
});

describe('pasted text', () => {
  it('becomes a table where tabs divide it, with headings repeated by page breaks kept', async () => {
    const text =
      'The plan\n\n\tAction\tLead\n1\tReview the "Reference" group\tChair\n\n\tAction\tLead\n\tgoes on\t\n2\tReport\tChair\n\nThe end\n';
    const rows = [
      ['', 'Action', 'Lead'],
      ['1', 'Review the "Reference" group', 'Chair'],
      ['', 'Action', 'Lead'],
      ['', 'goes on', ''],
      ['2', 'Report', 'Chair'],
    ];
    expect(await shown(text)).toEqual(['The plan', rows, 'The end']);
  });

  it('keeps two tables of different widths apart', async () => {
    expect(await shown('G\tGreen\nR\tRed\n\nRef\tAction\tLead\n1\tReview\tChair\n')).toEqual([
      [
        ['G', 'Green'],
        ['R', 'Red'],
      ],
      [
        ['Ref', 'Action', 'Lead'],
        ['1', 'Review', 'Chair'],
      ],
    ]);
  });

  it('makes a row whole that a line end within a cell has broken', async () => {
    const text =
      'Ref\tAction\tLead\tProgress\tRAG\n1\tBrief staff\tChair\tBriefing written and sent\nto all agencies\tAmber\n2\tReport\tChair\n3\tAudit\tQA\n4\tPublish\tChair\tDraft\tRed: it waits\nfor the printer\n';
    expect(await shown(text)).toEqual([
      [
        ['Ref', 'Action', 'Lead', 'Progress', 'RAG'],
        ['1', 'Brief staff', 'Chair', 'Briefing written and sent\nto all agencies', 'Amber'],
        ['2', 'Report', 'Chair', '', ''],
        ['3', 'Audit', 'QA', '', ''],
        ['4', 'Publish', 'Chair', 'Draft', 'Red: it waits\nfor the printer'],
      ],
    ]);
  });

  it('turns tags that web pages leave behind into lines', async () => {
    expect(await shown('Ref\tAction\n1\t<p>Review</p> <p>Report &amp; act<br/>now</p>\n2\tIf a < b\n')).toEqual([
      [
        ['Ref', 'Action'],
        ['1', 'Review\nReport & act\nnow'],
        ['2', 'If a < b'],
      ],
    ]);
  });

  it('reads tables drawn with bars', async () => {
    expect(await shown('The plan\n| Ref | Action | Lead |\n|-----|:------:|-----:|\n| 1 | Review | |\n| 2 | Report | Chair |\n')).toEqual([
      'The plan',
      [
        ['Ref', 'Action', 'Lead'],
        ['1', 'Review', ''],
        ['2', 'Report', 'Chair'],
      ],
    ]);
  });

  it('reads columns kept apart by spaces, wrapped cells rejoined', async () => {
    const text = [
      'The plan of the board',
      '',
      'Ref   Action                    Lead             By When',
      '1.1   Review membership of      Chair of the     January 2015',
      '      the sub groups            Board',
      '1.2   Report                    Manager          March 2015',
      '1.3   Audit                     Manager          April 2015',
      'Agreed by the board.',
    ].join('\n');
    expect(await shown(text)).toEqual([
      'The plan of the board',
      [
        ['Ref', 'Action', 'Lead', 'By When'],
        ['1.1', 'Review membership of the sub groups', 'Chair of the Board', 'January 2015'],
        ['1.2', 'Report', 'Manager', 'March 2015'],
        ['1.3', 'Audit', 'Manager', 'April 2015'],
      ],
      'Agreed by the board.',
    ]);
  });

  it('leaves a letter a letter', async () => {
    const text = 'Dear colleagues,\n\nPlease find our plan, which, as agreed, follows.\nWe meet on Monday, and on Friday.\n';
    expect(await shown(text)).toEqual([
      'Dear colleagues,',
      'Please find our plan, which, as agreed, follows.',
      'We meet on Monday, and on Friday.',
    ]);
  });
});
