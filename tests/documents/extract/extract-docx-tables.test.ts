import { describe, expect, it } from 'vitest';
import { docx, paragraph, readBlocks, readGrid, row, run, table, wordsOf } from './office-files.ts';

const cell = (properties: string, ...paragraphs: readonly string[]) => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join('')}</w:tc>`;
const shaded = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const firstCell = async (...paragraphs: readonly string[]) =>
  (await readGrid(docx(table(row(`<w:tc>${paragraphs.join('')}</w:tc>`, 'Lead', 'By When'))))).rows[0]?.[0];

describe('the tables of a Word document', () => {
  it('repeat merged cells wherever they reach', async () => {
    const body = table(
      row('Ref', 'Action', 'Lead'),
      row(cell('<w:gridSpan w:val="3"/>', paragraph('Area one'))),
      row(cell('<w:vMerge w:val="restart"/>', paragraph('1')), 'Review', 'Chair'),
      row(cell('<w:vMerge/>', '<w:p/>'), 'Report', cell('', '<w:p/>')),
    );
    expect(wordsOf(await readGrid(docx(body)))).toEqual([
      ['Ref', 'Action', 'Lead'],
      ['Area one', '~Area one', '~Area one'],
      ['1', 'Review', 'Chair'],
      ['~1', 'Report', ''],
    ]);
  });

  it('leave out columns of the grid that no cell begins at, and fill up short rows', async () => {
    const wide = (text: string) => cell('<w:gridSpan w:val="2"/>', paragraph(text));
    const body = table(
      row(wide('Ref'), wide('Action')),
      row(wide('1')),
      row('<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc>', wide('Review')),
    );
    expect(wordsOf(await readGrid(docx(body)))).toEqual([
      ['Ref', 'Action'],
      ['1', ''],
      ['', 'Review'],
    ]);
  });

  it('leave out deleted rows and say how many are hidden', async () => {
    const marked = (mark: string, text: string) => row(text).replace('<w:tr>', `<w:tr><w:trPr>${mark}</w:trPr>`);
    const grid = await readGrid(
      docx(table(row('Action'), marked('<w:del w:id="1"/>', 'gone'), marked('<w:hidden/>', 'hidden'), marked('<w:ins w:id="2"/>', 'new'))),
    );
    expect(wordsOf(grid)).toEqual([['Action'], ['new']]);
    expect(grid.hidden).toEqual({ rows: 1, columns: 0 });
  });

  it('keep paragraphs, list items and small tables in a cell on lines of their own', async () => {
    const text = (await firstCell(paragraph('Two steps'), paragraph('review'), table(row('a', 'b'), row('c', '')), '<w:p/>'))?.text;
    expect(text).toBe('Two steps\nreview\na | b\nc');
  });

  it('take a plan out of the frame of a table around it', async () => {
    const plan = table(row('Ref', 'Action', 'Lead'), row('1.1', 'Review', 'Chair'));
    const blocks = await readBlocks(docx(table(row(`<w:tc>${paragraph('Our plan')}${plan}<w:p/></w:tc>`))));
    expect(blocks.map((block) => (block.kind === 'grid' ? wordsOf(block) : block.text))).toEqual([
      [['Our plan']],
      [
        ['Ref', 'Action', 'Lead'],
        ['1.1', 'Review', 'Chair'],
      ],
    ]);
  });

  it.each<[string, string[], object]>([
    [
      'the first font colour',
      [`<w:p>${run('G', '<w:color w:val="00B050"/>')}${run('A', '<w:color w:val="FFC000"/>')}</w:p>`],
      { text: 'GA', color: '00b050' },
    ],
    [
      'no colour for black and automatic',
      [`<w:p>${run('G', '<w:color w:val="auto"/>')}${run('A', '<w:color w:val="000000"/>')}</w:p>`],
      { text: 'GA' },
    ],
    ['highlighting as a fill', [`<w:p>${run('Late', '<w:highlight w:val="red"/>')}</w:p>`], { text: 'Late', fill: 'ff0000' }],
    [
      'bold where every word is',
      [`<w:p>${run('All', '<w:b/>')}${run(' ', '')}${run('bold', '<w:b/>')}</w:p>`],
      { text: 'All bold', isBold: true },
    ],
    ['no bold where a word is not', [`<w:p>${run('Not', '<w:b/>')}${run('all', '<w:b w:val="false"/>')}</w:p>`], { text: 'Notall' }],
    [
      'a drawn blob as a coloured dot',
      [
        '<w:p><w:r><wps:wsp><wps:spPr><a:prstGeom prst="ellipse"/><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></wps:spPr></wps:wsp></w:r></w:p>',
      ],
      { text: '●', color: 'ff0000' },
    ],
  ])('give %s', async (_, paragraphs, expected) => {
    expect(await firstCell(...paragraphs)).toEqual(expected);
  });

  it('give the shading of a cell without words', async () => {
    const grid = await readGrid(
      docx(table(row('Status', 'x'), row(cell(shaded('00B050'), '<w:p/>'), cell(shaded('auto'), paragraph('y'))))),
    );
    expect(grid.rows[1]).toEqual([{ text: '', fill: '00b050' }, { text: 'y' }]);
  });
});
