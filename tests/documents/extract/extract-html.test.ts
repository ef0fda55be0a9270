import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../../src/documents/content.ts';
import { extractDocument } from '../../../src/documents/extract-document.ts';
import { readDocument } from '../../../src/documents/read-document.ts';

const extract = (html: string, name = 'pasted') => extractDocument({ name, bytes: new TextEncoder().encode(html) });

async function rowsOf(html: string) {
  const { format, blocks } = await extract(html);
  expect(format).toBe('html');
  return blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
}

const textsOf = async (html: string) => (await rowsOf(html)).map((row) => row.map(({ text }) => text));

describe('a table pasted as a web page', () => {
  it('keeps its paragraphs and headings in order', async () => {
    const { blocks } = await extract(
      '<html><head><title>No</title><style>p{color:red}</style></head><body><h1>The plan</h1><p>Updated\n 1 May&nbsp;2015</p><table><tr><td>Act</td></tr></table></body></html>',
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'The plan', isHeading: true },
      { kind: 'paragraph', text: 'Updated 1 May 2015', isHeading: false },
      { kind: 'grid', rows: [[{ text: 'Act' }]] },
    ]);
  });

  it('puts paragraphs, list items and breaks in a cell on lines of their own', async () => {
    const cell = '<td><p>First</p><div>second<br>third</div><ul><li>fourth<ul><li>· fifth</li></ul></li></ul></td>';
    expect(await textsOf(`<table><tr>${cell}<td>x</td></tr></table>`)).toEqual([['First\nsecond\nthird\nfourth\nfifth', 'x']]);
  });

  it('copies merged cells over what they cover, across and down', async () => {
    const html =
      '<div><table><tr><th colspan="3">Area 1</th></tr><tr><td rowspan=2>1</td><td>a</td><td rowspan="2">x</td></tr><tr><td>b</td></tr><tr><td>2</td><td>c</td><td>y</td></tr></table></div>';
    expect(await textsOf(html)).toEqual([
      ['Area 1', 'Area 1', 'Area 1'],
      ['1', 'a', 'x'],
      ['1', 'b', 'x'],
      ['2', 'c', 'y'],
    ]);
    expect((await rowsOf(html)).map((row) => row.map(({ isContinued }) => isContinued === true))[2]).toEqual([true, false, true]);
  });

  it('keeps the colours of cells, rows and words, and what is bold', async () => {
    const [row] = await rowsOf(
      '<table style="background:#eeeeee"><tr bgcolor="#FFC000"><td style="background-color: rgb(255, 0, 0)">a</td><td>b</td><td style="background:none"><span style="color:green">●</span></td><td><b>c</b></td></tr></table>',
    );
    expect(row).toEqual([
      { text: 'a', fill: 'ff0000' },
      { text: 'b', fill: 'ffc000' },
      { text: '●', fill: 'ffc000', color: '008000' },
      { text: 'c', fill: 'ffc000', isBold: true },
    ]);
  });

  it('leaves out what nobody sees and says how many rows are hidden', async () => {
    const { blocks } = await extract(
      '<table><tr><td>a</td><td>b <span style="display:none">secret</span><del>old</del></td></tr><tr style="display:none"><td>c</td><td>d</td></tr></table><script>x()</script>',
    );
    expect(blocks).toEqual([{ kind: 'grid', rows: [[{ text: 'a' }, { text: 'b' }]], hidden: { rows: 1, columns: 0 } }]);
  });

  it('reads tables whose end tags are left out', async () => {
    expect(await textsOf('<table><tr><td>1<td>Act<tr><td>2<td>Report')).toEqual([
      ['1', 'Act'],
      ['2', 'Report'],
    ]);
  });

  it('is read as a plan', async () => {
    const html =
      '<table><tr><td>Ref</td><td>Action</td><td>Lead</td><td>By when</td><td>RAG</td></tr><tr><td>1</td><td>Brief all staff</td><td>Board Manager</td><td>May 2015</td><td bgcolor="red">&nbsp;</td></tr></table>';
    const { actions } = readDocument(await extract(html));
    expect(actions.map(({ ref, leads, due, rag }) => [ref, leads, due.by, rag])).toEqual([['1', ['Board Manager'], '2015-05-31', 'red']]);
  });
});

describe('a hostile web page', () => {
  const nested = '<div>'.repeat(100_000);

  it.each<[string, string, RegExp]>([
    ['elements nested a hundred thousand deep', `<table><tr><td>a</td></tr></table>${nested}x${'</div>'.repeat(100_000)}`, /nested deeper/],
    ['tables nested a hundred thousand deep', '<table><tr><td>'.repeat(100_000), /nested deeper/],
    ['a cell over a million columns', '<table><tr><td colspan="1000000">a</td><td>b</td></tr></table>', /more than 200 columns/],
    ['a row of a million cells', `<table><tr>${'<td>'.repeat(1_000_000)}</table>`, /more than 200 columns/],
    ['a million rows', `<table>${'<tr>'.repeat(1_000_000)}</table>`, /more than 20,000 rows/],
    ['nine million characters', `<table><tr><td>${'board plan '.repeat(820_000)}`, /more than 8,000,000 characters/],
    ['no words', '<table><tr><td></td></tr></table>', /no words/],
    ['no table', '<!doctype html><p>Not found</p>', /web page/],
  ])('is refused for %s', async (_, html, sentence) => {
    const refusal = await extract(html).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableDocument);
    expect(String(refusal)).toMatch(sentence);
  });

  it('draws a cell over a million rows only where there are rows', async () => {
    const html = '<table><tr><td rowspan="1000000">a</td><td>b</td></tr><tr><td>c</td></tr></table>';
    expect(await textsOf(html)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });

  it('is read within a second with a hundred thousand end tags that close nothing', async () => {
    expect(await textsOf(`<table><tr><td>a${'</p></b></i>'.repeat(100_000)}</td><td>b</td></tr></table>`)).toEqual([['a', 'b']]);
  });
});
