import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docx, paragraph, read, readBlocks, row, run, table, wordPart, wordsOf } from './office-files.ts';

const textOf = async (body: string, more = {}) => {
  const blocks = await readBlocks(docx(body, more));
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : wordsOf(block)
          .map((cells) => cells.join(' ¦ '))
          .join(' / '),
  );
};

describe('the words of a Word document', () => {
  it('come in reading order, headings marked by style or outline level', async () => {
    const styles = wordPart(
      'styles',
      '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Own"><w:basedOn w:val="berschrift1"/></w:style>',
    );
    const body = [
      paragraph('The plan', '<w:pPr><w:pStyle w:val="Own"/></w:pPr>'),
      paragraph('Agreed in January'),
      table(row('Ref', 'Action'), row('1.1', 'Review')),
      paragraph('Key', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    ];
    expect(await readBlocks(docx(body.join(''), { 'word/styles.xml': styles }))).toEqual([
      { kind: 'paragraph', text: 'The plan', isHeading: true },
      { kind: 'paragraph', text: 'Agreed in January', isHeading: false },
      {
        kind: 'grid',
        rows: [
          [{ text: 'Ref' }, { text: 'Action' }],
          [{ text: '1.1' }, { text: 'Review' }],
        ],
      },
      { kind: 'paragraph', text: 'Key', isHeading: true },
    ]);
  });

  it.each<[string, string, string[]]>([
    ['insertions stay', `<w:p>${run('Review ')}<w:ins w:id="1">${run('all ')}</w:ins>${run('groups')}</w:p>`, ['Review all groups']],
    [
      'deletions go',
      `<w:p>${run('By ')}<w:del w:id="1"><w:r><w:delText>March</w:delText></w:r></w:del>${run('April')}</w:p>`,
      ['By April'],
    ],
    [
      'moved text stands where it went',
      `<w:p><w:moveFrom>${run('old')}</w:moveFrom>${run('a')}<w:moveTo>${run(' new')}</w:moveTo></w:p>`,
      ['a new'],
    ],
    [
      'a deleted paragraph end joins two paragraphs',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Review ')}</w:p>${paragraph('groups')}`,
      ['Review groups'],
    ],
    [
      'former formatting says nothing',
      `<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Review</w:t></w:r></w:p>`,
      ['Review'],
    ],
    ['hidden text goes', `<w:p>${run('Review')}${run(' secretly', '<w:vanish/>')}</w:p>`, ['Review']],
    ['text that is not hidden after all stays', `<w:p>${run('Review', '<w:vanish w:val="0"/>')}</w:p>`, ['Review']],
    [
      'a field shows its result',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3 March')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' 2015')}</w:p>`,
      ['3 March 2015'],
    ],
    [
      'a content control shows what was filled in',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('March 2015')}</w:sdtContent></w:sdt>`,
      ['March 2015'],
    ],
    [
      'a content control that still asks is empty',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click to enter a date')}</w:sdtContent></w:sdt>${paragraph('Next')}`,
      ['Next'],
    ],
    [
      'breaks, tabs and hyphens are what they look like',
      '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:br w:type="page"/></w:r></w:p>',
      ['a\nb c-d'],
    ],
    ['invisible characters go', paragraph('Re\u200bview\u200d\u00a0\ufeffof'), ['Review of']],
    [
      'a text box is read once, with its old picture left out',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Key: G')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('Key: G')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('after')}</w:p>`,
      ['Key: G', 'after'],
    ],
    [
      'a symbol becomes the sign it draws',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="Wingdings 2" w:char="F0FF"/></w:r></w:p>',
      ['✓\ufffd'],
    ],
    ['letters of a symbol font become the signs they draw', `<w:p>${run('l', '<w:rFonts w:ascii="Wingdings"/>')}${run('l')}</w:p>`, ['●l']],
  ])('%s', async (_, body, texts) => {
    expect(await textOf(body)).toEqual(texts);
  });

  it('include the numbers Word counts itself, and no bullets', async () => {
    const level = (at: number, format: string, pattern: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
    const numbering = wordPart(
      'numbering',
      `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>
       <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '•')}</w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`,
    );
    const item = (text: string, depth: number, list = 1) =>
      paragraph(text, `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`);
    const body = [
      item('Partnership', 0),
      item('', 1),
      item('', 1),
      item('first', 2),
      item('second', 2),
      item('Lay members', 0),
      item('', 1),
      item('bullet', 0, 2),
    ];
    expect(await textOf(body.join(''), { 'word/numbering.xml': numbering })).toEqual([
      '1. Partnership',
      '1.1',
      '1.2',
      '(a) first',
      '(b) second',
      '2. Lay members',
      '2.1',
      'bullet',
    ]);
  });
});

describe('Word documents as LibreOffice writes them', () => {
  it('give the marks and merged areas of the seed plan', async () => {
    const { format, blocks } = await read(readFileSync(new URL('../fixtures/public/seed_wscb_action_plan.docx', import.meta.url)));
    const grid = blocks.find((block) => block.kind === 'grid');
    expect(format).toBe('docx');
    expect(blocks[0]).toEqual({ kind: 'paragraph', text: 'APPENDIX 2: WSCB PILOT PEER REVIEW ACTION PLAN', isHeading: true });
    expect(grid?.rows).toHaveLength(19);
    expect(grid?.rows[2]?.map((each) => each.text.slice(0, 16))).toEqual([
      '1.1',
      'Review membershi',
      'Chair of WSCB an',
      'January 2015',
      'A review of WSCB',
      '●',
    ]);
    expect(grid?.rows[2]?.[5]?.color).toBe('00b050');
    expect(grid?.rows[1]?.map((each) => each.isContinued ?? false)).toEqual([false, false, true, true, true, true]);
    expect(grid?.rows.find((cells) => cells[0]?.text === '2.1')?.[3]?.text).toBe('January 2015\nApril 2015');
  });
});
