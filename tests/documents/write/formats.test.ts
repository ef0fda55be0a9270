import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/documents/extract-document.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { FORMATS, writeDocument, type WrittenFormat } from '../../../src/documents/write-document.ts';
import type { Action, Plan } from '../../../src/domain/plan.ts';
import { hostilePlan } from '../../support/hostile-plan.ts';
import { thereAndBack } from '../../support/same-plan.ts';
import { planWith, wscb, wscbAction } from '../../support/wscb.ts';

async function partsOf(plan: Plan, format: WrittenFormat): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await writeDocument(plan, format, '2015-03-24');
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

async function textOf(plan: Plan): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode((await writeDocument(plan, 'csv', '2015-03-24')).bytes);
}

function wscbWith(change: Partial<Action>): Plan {
  return planWith(wscb.plan, { ...wscbAction('1.1'), ...change });
}

const withKey: Plan = {
  ...wscb.plan,
  key: [
    { mark: '●', meaning: 'Complete', rag: 'green' },
    { mark: 'A', meaning: 'On track', rag: 'amber' },
  ],
};

describe('a Word file of the plan', () => {
  it('says its title and language, and what is a heading, for those who hear it', async () => {
    const parts = await partsOf(withKey, 'docx');
    expect(parts['docProps/core.xml']).toContain('<dc:title>WSCB Pilot Peer Review Action Plan</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
    expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    expect(parts['word/document.xml']?.match(/<w:pStyle w:val="Heading\d"\/>/g)).toEqual([
      '<w:pStyle w:val="Heading1"/>',
      '<w:pStyle w:val="Heading2"/>',
    ]);
  });

  it('lies on its side, and its first row comes again on every page', async () => {
    const body = (await partsOf(wscb.plan, 'docx'))['word/document.xml'] ?? '';
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.indexOf('<w:tblHeader/>')).toBeLessThan(body.indexOf('By When'));
  });
});

describe('a workbook of the plan', () => {
  it('keeps its headings in sight and on every printed page', async () => {
    const parts = await partsOf(wscb.plan, 'xlsx');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane ySplit="3"[^>]* state="frozen"\/>/);
    expect(parts['xl/workbook.xml']).toContain("'Action plan'!$3:$3");
    expect(parts['docProps/core.xml']).toContain('<dc:title>WSCB Pilot Peer Review Action Plan</dc:title>');
  });

  it('has the key on a sheet of its own', async () => {
    const sheets = (await partsOf(withKey, 'xlsx'))['xl/workbook.xml']?.match(/ name="[^"]+"\/>/g);
    expect(sheets).toEqual([' name="Action plan"/>', ' name="Key"/>']);
  });

  it('holds no formula, whatever is written in it', async () => {
    const parts = await partsOf(wscbWith({ title: '=cmd|"/c calc"!A1', due: { kind: 'unclear', wording: '+1-800' } }), 'xlsx');
    const cells = (parts['xl/worksheets/sheet1.xml'] ?? '').match(/<c [^>/]*>/g) ?? [];
    expect(cells.length).toBeGreaterThan(70);
    expect(cells.filter((cell) => !cell.includes(' t="s"'))).toEqual([]);
    expect(Object.values(parts).join('')).not.toMatch(/<f[ >]/);
  });

  it('cuts what no cell can hold, and says so', async () => {
    const strings = (await partsOf(wscbWith({ title: `Review ${'x'.repeat(40_000)}` }), 'xlsx'))['xl/sharedStrings.xml'] ?? '';
    const longest = /<t[^>]*>(Review x+[^<]*)<\/t>/.exec(strings)?.[1] ?? '';
    expect(longest).toHaveLength(32_767);
    expect(longest).toMatch(/x… \[cut here: a spreadsheet cell holds no more\]$/);
  });
});

describe('a text file of the plan', () => {
  it('begins with the mark of UTF-8 and ends its lines as Excel does', async () => {
    const text = await textOf(wscb.plan);
    expect(text).toMatch(/^\ufeff"WSCB Pilot Peer Review Action Plan"\r\n"/);
    expect(text).toContain('"No.","Action","Lead","By When","Progress – Update March 2015","Status"\r\n"1","To strengthen');
  });

  it.each(['=1+1', '+1', '-5 days', '@SUM(A1)', '\t=1', ' =1', '"=1', '＝1', "'=1"])('makes no formula of %j', async (wording) => {
    const plan = wscbWith({ due: { kind: 'unclear', wording } });
    const written = wording.trim().replaceAll('"', '""');
    expect(await textOf(plan)).toContain(`"'${written}"`);
    expect((await thereAndBack(plan, 'csv')).actions[0]?.due.wording).toBe(wording.trim());
  });
});

describe.each(FORMATS)('a plan of hostile words as %s', (format) => {
  it('can be opened, whole', async () => {
    const { name, bytes } = await writeDocument(hostilePlan(4, 1), format, '2015-03-24');
    expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u202e]/);
    const { actions } = readDocument(await extractDocument({ name, bytes }));
    expect(actions).toHaveLength(4);
  });
});

it.each([
  ['../../etc/passwd', 'etc passwd.csv'],
  ['Action plan 2015/16: “Early Help”', 'Action plan 2015 16 Early Help.csv'],
  ['.hidden', 'hidden.csv'],
  ['???', 'Action plan.csv'],
  ['Cynllun gweithredu – Môn', 'Cynllun gweithredu – Môn.csv'],
])('a file is named after its plan, %j', async (title, name) => {
  expect((await writeDocument({ ...wscb.plan, title }, 'csv', '2015-03-24')).name).toBe(name);
});
