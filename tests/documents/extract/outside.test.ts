import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { docx, paragraph, read, row, table, textCell, xlsx, type Parts } from './office-files.ts';

const headings = ['Action', 'Lead', 'By when'];
const line = (number: number, cells: readonly string[]): string =>
  `<row r="${String(number)}">${cells.map((cell, at) => (cell.startsWith('<c ') ? cell : textCell(`${'ABCD'.charAt(at)}${String(number)}`, cell))).join('')}</row>`;
const formula = (reference: string, words: string, attributes = ''): string =>
  `<c r="${reference}" t="str"><f${attributes}>${words}</f><v>March 2015</v></c>`;
const plan = (due: string, more: readonly string[] = [], parts: Parts = {}): Uint8Array =>
  xlsx([line(1, headings), line(2, ['Review the board', 'Chair', due]), ...more].join(''), parts);
const linkTo = (content: string): Parts => ({ 'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="m">${content}</externalLink>` });
const named = (place: string): Parts => ({
  'xl/workbook.xml': `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="DueDay">${place}</definedName></definedNames></workbook>`,
});
const reading = async (bytes: Uint8Array) => readDocument(await read(bytes));

describe('a workbook with links to others', () => {
  it.each([
    ['a cell of another workbook', formula('C2', '[1]Tracker!F7')],
    ['a sheet whose name has spaces', formula('C2', "'[2]Old plan'!$A$1")],
    ['a look-up in another workbook', formula('C2', "VLOOKUP(A2,'[1]All'!$A:$F,6,FALSE)")],
    ['a workbook by its own name', formula('C2', "'C:\\Plans\\[Master.xlsx]Plan'!C2")],
    ['a name of another workbook', formula('C2', '[1]!Due')],
    ['the web', formula('C2', 'WEBSERVICE("https://example.org/due")')],
  ])('is refused in one sentence where a cell of the plan takes its words from %s', async (_, cell) => {
    await expect(reading(plan(cell, [], linkTo('<externalBook/>')))).rejects.toThrow(
      /^Cell C2 of this plan takes its words from another workbook or the web.* Break Link.*send me that\.$/,
    );
  });

  it('counts the cells, also those that share a formula, and those that a name takes outside', async () => {
    const shared = [
      line(2, ['Review the board', 'Chair', formula('C2', '[1]T!C2', ' t="shared" ref="C2:C3" si="0"')]),
      line(3, ['Train the board', 'Chair', formula('C3', '', ' t="shared" si="0"')]),
    ];
    await expect(reading(xlsx([line(1, headings), ...shared].join('')))).rejects.toThrow(/^Cell C2 of this plan and 1 other take their/);
    await expect(reading(plan(formula('C2', 'DueDay'), [], named('[1]Plan!$C$2')))).rejects.toThrow(/^Cell C2 of this plan takes/);
  });

  it.each([
    ['a formula of its own', formula('C2', 'Plan!C3'), {}],
    ['the words of a link in a text', formula('C2', 'CONCATENATE("[1]T!A1","|")'), {}],
    ['a column of its own table', formula('C2', 'Table1[[#This Row],[1]]'), {}],
    ['a name of its own', formula('C2', 'DueDay'), named('Plan!$C$3')],
    ['a link that no cell uses', textCell('C2', 'March 2015'), linkTo('<externalBook/>')],
  ])('is read with %s', async (_, cell, parts) => {
    const { actions } = await reading(plan(cell, [], parts));
    expect(actions.map(({ due }) => due.by)).toEqual(['2015-03-31']);
  });

  it('is read where the link stands outside the plan', async () => {
    const { actions } = await reading(plan('March 2015', [`<row r="9">${formula('H9', '[1]T!A1')}</row>`]));
    expect(actions.map(({ title }) => title)).toEqual(['Review the board']);
  });

  it.each([
    ['a formula', plan(formula('C2', "cmd|'/c calc'!A0"))],
    ['a link of the workbook', plan('March 2015', [], linkTo('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'))],
  ])('is refused wherever %s asks another program', async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow(/asks another program/);
  });
});

const field = (instruction: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction
    .split('~')
    .map((part) => `<w:r><w:instrText>${part}</w:instrText></w:r>`)
    .join(
      '',
    )}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>March 2015</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const wordPlan = (before: string): string => before + table(row(...headings), row('Review the board', 'Chair', 'March 2015'));
const template = (target: string): Parts => ({
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="x"><Relationship Id="r1" Type="t/settings" Target="settings.xml"/></Relationships>',
  'word/_rels/settings.xml.rels': `<Relationships xmlns="x"><Relationship Id="r1" Type="t/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`,
});

describe('a Word document that reaches outside itself', () => {
  it.each([
    ['DDEAUTO c:\\\\windows\\\\cmd.exe', /asks another program/],
    [' DDE~AUTO excel', /asks another program/],
    ['LINK Excel.Sheet.12 "C:\\\\Plans\\\\Master.xlsx"', /linked from another file/],
    ['INCLUDETEXT "C:\\\\Plans\\\\part.docx"', /linked from another file/],
  ])('is refused for the field %s', async (instruction, sentence) => {
    await expect(read(docx(wordPlan(field(instruction))))).rejects.toThrow(sentence);
  });

  it.each(['PAGE', 'HYPERLINK "https://example.org"', 'DATE \\\\@ "d MMMM yyyy"', 'REF linked'])(
    'is read with the field %s',
    async (instruction) => {
      expect((await reading(docx(wordPlan(field(instruction))))).actions).toHaveLength(1);
    },
  );

  it.each(['https://example.org/t.dotm', 'HTTP://example.org/t.dotx', 'https://council.sharepoint.com.example.org/t.dotx'])(
    'is refused for a template on the web: %s',
    async (target) => {
      await expect(read(docx(wordPlan(paragraph('Plan')), template(target)))).rejects.toThrow(/fetches its template from the web/);
    },
  );

  it.each([
    'file:///C:\\Templates\\Report.dotx',
    'file:///\\\\council\\templates\\Report.dotx',
    'https://council.sharepoint.com/sites/brand/Report.dotx',
  ])('is read with a template on a drive or the SharePoint of the council: %s', async (target) => {
    expect((await reading(docx(wordPlan(paragraph('Plan')), template(target)))).actions).toHaveLength(1);
  });
});
