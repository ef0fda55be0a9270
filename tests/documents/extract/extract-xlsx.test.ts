import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlocks, readGrid, textCell, wordsOf, xlsx, xlsxParts, xlsxStyles, zipParts } from './office-files.ts';

const number = (reference: string, value: number | string, style = 0) =>
  `<c r="${reference}" s="${String(style)}"><v>${String(value)}</v></c>`;
const rows = (...cells: readonly string[]) => cells.map((each, at) => `<row r="${String(at + 1)}">${each}</row>`).join('');

/** The first cell of a sheet, shown in a number format. */
async function shown(value: number, format: string | number, workbookPr = '') {
  const own =
    typeof format === 'string' ? `<numFmts><numFmt numFmtId="170" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts>` : '';
  const id = typeof format === 'string' ? 170 : format;
  const styles = xlsxStyles(`${own}<cellXfs><xf/><xf numFmtId="${String(id)}"/></cellXfs>`);
  const grid = await readGrid(xlsx(rows(number('A1', value, 1)), styles, { workbookPr }));
  return grid.rows[0]?.[0];
}

describe('numbers in a workbook', () => {
  it.each<[number, string | number, string]>([
    [1.1, 'General', '1.1'],
    [1.1000000000000001, 0, '1.1'],
    [0.1 + 0.2, 'General', '0.3'],
    [12, 'General', '12'],
    [1.1, '0.00', '1.10'],
    [7, '000', '007'],
    [0.25, 9, '25%'],
    [12345.678, '#,##0.0', '12,345.7'],
    [1500, '"£"#,##0', '£1,500'],
    [1500, '[$£-809]#,##0.00', '£1,500.00'],
    [-3, '0', '-3'],
    [2.5, '0.##', '2.5'],
    [0.75, 'hh:mm', '18:00'],
    [3, '0 "days"', '3 days'],
    [3, '# ?/?', '3'],
  ])('%d in the format %s reads "%s"', async (value, format, text) => {
    expect(await shown(value, format)).toEqual({ text });
  });

  it.each<[number, string | number, string, string]>([
    [42308, 14, '31/10/2015', '2015-10-31'],
    [42308, 'dd/mm/yyyy', '31/10/2015', '2015-10-31'],
    [42308, 'd\\ mmmm\\ yyyy', '31 October 2015', '2015-10-31'],
    [42339, 'mmm\\-yy', 'Dec-15', '2015-12-01'],
    [42339, 17, 'Dec-15', '2015-12-01'],
    [42339, 'mmmm yyyy', 'December 2015', '2015-12-01'],
    [42308, '[$-809]dddd d mmm', 'Saturday 31 Oct', '2015-10-31'],
    [42308.75, 'dd/mm/yyyy hh:mm', '31/10/2015 18:00', '2015-10-31'],
    [42308.75, 'd/m/yy h:mm AM/PM', '31/10/15 6:00 PM', '2015-10-31'],
    [42308, '[$-F800]dddd, mmmm dd, yyyy', '31 October 2015', '2015-10-31'],
    [42308, 'd/m/yyyy;@', '31/10/2015', '2015-10-31'],
    [1, 'd/m/yyyy', '1/1/1900', '1900-01-01'],
    [61, 'd/m/yyyy', '1/3/1900', '1900-03-01'],
  ])('%d in the format %s is the day "%s"', async (value, format, text, date) => {
    expect(await shown(value, format)).toEqual({ text, date });
  });

  it('count from 1904 where the workbook says so', async () => {
    expect(await shown(40846, 'd/m/yyyy', '<workbookPr date1904="1"/>')).toEqual({ text: '31/10/2015', date: '2015-10-31' });
  });

  it('are no day where none is that far away', async () => {
    expect(await shown(9_999_999, 'd/m/yyyy')).toEqual({ text: '9999999' });
  });
});

describe('cells of a workbook', () => {
  it('give shared, rich and inline text, results of formulas, truth and errors', async () => {
    const strings =
      '<sst><si><t>Review</t></si><si><r><t>On </t></r><r><rPr><color rgb="FF00B050"/></rPr><t>track</t></r><rPh><t>hint</t></rPh></si></sst>';
    const cells = [
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
      textCell('A2', 'Lead'),
      '<c r="A3" t="str"><f>A1&amp;"x"</f><v>Reviewx</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#REF!</v></c>',
      '<c r="A4" t="d"><v>2015-03-31T00:00:00</v></c><c r="B4" t="s"><v>99</v></c>',
    ];
    const grid = await readGrid(xlsx(rows(...cells), { 'xl/sharedStrings.xml': strings }));
    expect(grid.rows).toEqual([
      [{ text: 'Review' }, { text: 'On track', color: '00b050' }, { text: '' }],
      [{ text: 'Lead' }, { text: '' }, { text: '' }],
      [{ text: 'Reviewx' }, { text: 'TRUE' }, { text: '#REF!' }],
      [{ text: '31/03/2015', date: '2015-03-31' }, { text: '' }, { text: '' }],
    ]);
  });

  it('take their places from their order where they name none', async () => {
    const grid = await readGrid(xlsx('<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c t="str"><v>c</v></c></row>'));
    expect(wordsOf(grid)).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('say when a formula was saved without its result', async () => {
    const grid = await readGrid(
      xlsx(rows(textCell('A1', 'Ref'), `${textCell('A2', '1')}<c r="B2"><f>TODAY()</f><v/></c><c r="C2" t="str"><f>""</f><v></v></c>`)),
    );
    expect(grid.guesses).toEqual([expect.objectContaining({ row: 1, text: 'row 2' })]);
  });

  it('give fills and font colours, of the theme and of the numbered palette too', async () => {
    const theme = `<a:theme xmlns:a="a"><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme></a:theme>`;
    const fill = (color: string) =>
      `<fill><patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill></fill>`;
    const styles = `<fonts><font/><font><b/><color rgb="FFFF0000"/></font><font><color theme="1"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill>${fill('rgb="FF00B050"')}${fill('indexed="10"')}${fill('theme="4"')}${fill('theme="4" tint="0.5"')}</fills>
      <cellXfs><xf/><xf fillId="1" fontId="1"/><xf fillId="2" fontId="2"/><xf fillId="3"/><xf fillId="4"/></cellXfs>`;
    const cells = [1, 2, 3, 4].map((style) => textCell(`${'ABCD'[style - 1] ?? ''}1`, 'x', style)).join('');
    const grid = await readGrid(xlsx(rows(cells), { ...xlsxStyles(styles), 'xl/theme/theme1.xml': theme }));
    expect(grid.rows[0]).toEqual([
      { text: 'x', fill: '00b050', color: 'ff0000', isBold: true },
      { text: 'x', fill: 'ff0000' },
      { text: 'x', fill: '4f81bd' },
      { text: 'x', fill: 'a7c0de' },
    ]);
  });

  it('repeat merged cells wherever they reach', async () => {
    const grid = await readGrid(
      xlsx(
        rows(
          textCell('A1', 'Area one'),
          textCell('C2', 'Chair'),
          `${textCell('A3', '1')}${textCell('B3', 'Review')}`,
          textCell('B4', 'Report'),
        ),
        {},
        {
          after: '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A3:A4"/></mergeCells>',
        },
      ),
    );
    expect(wordsOf(grid)).toEqual([
      ['Area one', '~Area one', '~Area one'],
      ['', '', 'Chair'],
      ['1', 'Review', ''],
      ['~1', 'Report', ''],
    ]);
  });
});

describe('sheets of a workbook', () => {
  it('leave out what is hidden, and say how much', async () => {
    const hidden = `<row r="1">${textCell('A1', 'Action')}${textCell('B1', 'Note')}${textCell('C1', 'Lead')}</row><row r="2" hidden="1">${textCell('A2', 'secret')}</row><row r="3">${textCell('A3', 'Review')}${textCell('B3', 'chase')}${textCell('C3', 'Chair')}</row>`;
    const grid = await readGrid(xlsx(hidden, {}, { before: '<cols><col min="2" max="2" hidden="1"/></cols>' }));
    expect(wordsOf(grid)).toEqual([
      ['Action', 'Lead'],
      ['Review', 'Chair'],
    ]);
    expect(grid.hidden).toEqual({ rows: 1, columns: 1 });
  });

  it('come in the order of their tabs without hidden and empty ones', async () => {
    const sheet = (text: string) => `<worksheet><sheetData><row r="1">${textCell('A1', text)}</row></sheetData></worksheet>`;
    const parts = xlsxParts('', {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="Two" r:id="r2"/><sheet name="Empty" r:id="r1"/><sheet name="Lists" state="veryHidden" r:id="r4"/></sheets></workbook>',
      'xl/worksheets/sheet2.xml': sheet('two'),
    });
    expect(await readBlocks(zipParts(parts))).toEqual([{ kind: 'grid', name: 'Two', rows: [[{ text: 'two' }]] }]);
  });

  it('show several empty rows as one, and a colour without words beside them', async () => {
    const styles = xlsxStyles(
      '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs>',
    );
    const sheet = `<row r="1">${textCell('A1', 'Plan')}</row><row r="5">${textCell('A5', 'Review')}<c r="B5" s="1"/><c r="Z5" s="1"/></row>`;
    const grid = await readGrid(xlsx(sheet, styles));
    expect(grid.rows).toEqual([
      [{ text: 'Plan' }, { text: '' }],
      [{ text: '' }, { text: '' }],
      [{ text: 'Review' }, { text: '', fill: 'ff0000' }],
    ]);
  });

  it('as LibreOffice writes them give real days and tell of what is hidden', async () => {
    const grid = await readGrid(readFileSync(new URL('../fixtures/public/tamworth_equality_action_plan_2015.xlsx', import.meta.url)));
    expect(grid.hidden).toEqual({ rows: 1, columns: 1 });
    expect(grid.rows[7]?.[1]).toEqual({ text: 'Dec-15', date: '2015-12-01' });
    expect(JSON.stringify(grid)).not.toContain('chase EF');
  });
});
