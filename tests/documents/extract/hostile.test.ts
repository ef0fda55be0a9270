import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../../src/documents/content.ts';
import { extractDocument } from '../../../src/documents/extract-document.ts';
import { usualLimits } from '../../../src/documents/extract/limits.ts';
import { docx, docxParts, paragraph, read, readBlocks, row, table, textCell, xlsx, xlsxParts, zipParts } from './office-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const megabyte = 1024 * 1024;
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const sound = docx(paragraph('Review membership of the board'));

/** The header of an old compound file, followed by something. */
const compound = (rest: Uint8Array) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...rest]);

/** The first local and central header flags say that the entries are encrypted. */
function markedAsEncrypted(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    const signature = bytes.readUInt32LE(at);
    if (signature === 0x04034b50) bytes.writeUInt16LE(bytes.readUInt16LE(at + 6) | 1, at + 6);
    if (signature === 0x02014b50) bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  }
  return Uint8Array.from(bytes);
}

const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
const outside = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const withProlog = (prolog: string, body: string) =>
  docx('', { 'word/document.xml': `<?xml version="1.0"?>${prolog}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` });

const refused: readonly [string, Uint8Array, RegExp][] = [
  ['an empty file', new Uint8Array(), /is empty/],
  ['nothing but spaces', utf8(' \n\t \n'), /no words/],
  ['an entity bomb', withProlog(laughs, paragraph('&c;')), /declares entities/],
  ['an entity that points at a file', withProlog(outside, paragraph('&a;')), /declares entities/],
  ['an entity nobody declared', withProlog('', paragraph('&a;')), /damaged/],
  ['elements nested ten thousand deep', docx(`${'<w:ins>'.repeat(10_000)}${'</w:ins>'.repeat(10_000)}`), /nested deeper/],
  [
    'an element of ten thousand attributes',
    docx(`<w:p ${Array.from({ length: 10_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
    /nested deeper/,
  ],
  ['a document of 40 MB of spaces', docx(paragraph(' '.repeat(40 * megabyte))), /unpacks to far more/],
  ['a part of 100 MB', docx('', { 'word/styles.xml': new Uint8Array(100 * megabyte) }), /unpacks to far more/],
  [
    '3,000 entries',
    zipParts({ ...docxParts(''), ...Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`x${at}.xml`, ''])) }),
    /unpacks to far more/,
  ],
  ['a zip cut in half', sound.subarray(0, sound.length >> 1), /damaged/],
  ['a zip without its end', sound.subarray(0, sound.length - 30), /damaged/],
  ['markup that stops in the middle', docx('', { 'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p>' }), /damaged/],
  ['a part that is no markup', docx('', { 'word/document.xml': 'the plan' }), /damaged/],
  ['a document with a password inside the zip', markedAsEncrypted(sound), /password/],
  ['a name that climbs out of the file', zipParts({ '../../etc/passwd': 'x', ...docxParts(paragraph('Act')) }), /damaged/],
  ['a Word file with a password', compound(Uint8Array.from(Buffer.from('EncryptedPackage', 'utf16le'))), /password/],
  ['an old .doc', compound(utf8('WordDocument')), /old Word or Excel file/],
  ['a plain zip', zipParts({ 'plan.txt': 'the plan' }), /zip archive/],
  ['a presentation', zipParts({ 'ppt/presentation.xml': '<p/>' }), /presentation/],
  ['an OpenDocument file', zipParts({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' }), /OpenDocument/],
  ['a binary workbook', zipParts({ 'xl/workbook.bin': 'x' }), /\.xlsb/],
  ['a Word file with macros', zipParts({ ...docxParts(paragraph('Act')), 'word/vbaProject.bin': utf8('Sub AutoOpen()') }), /holds macros/],
  ['a workbook with macros', zipParts({ ...xlsxParts(''), 'xl/vbaProject.bin': utf8('Sub Auto_Open()') }), /holds macros/],
  ['a picture', latin1('\u0089PNG\r\n\u001a\n0000'), /picture/],
  ['a Rich Text file', utf8('{\\rtf1 the plan}'), /Rich Text/],
  ['a web page without a table called .xls', utf8('<html><body><p>1.1</p></body></html>'), /web page/],
  ['an XML bomb called .txt', utf8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), /web page/],
  ['a program', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), /no document I can read/],
  ['a PDF that is none', utf8('%PDF-1.7\nnothing'), /damaged/],
  ['200,000 lines of a table', utf8('a,b,c\n'.repeat(200_000)), /more than 20,000 rows/],
  ['200,000 rows of a workbook', xlsx(rowsOf(200_000)), /more than 20,000 rows|unpacks to far more/],
  ['30,000 rows of a Word table', docx(table(row('a', 'b').repeat(30_000))), /more than 20,000 rows/],
  ['a table of 1,000 columns', utf8(`${'a,'.repeat(999)}b\n`.repeat(20)), /more than 200 columns/],
  [
    'a cell that spans a billion columns',
    docx(table(row('<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc>'))),
    /more than 200 columns/,
  ],
  ['nine million characters', utf8('board plan '.repeat(820_000)), /more than 8,000,000 characters/],
];

function rowsOf(count: number): string {
  return Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at * 7919}</v></c></row>`).join('');
}

describe('a file that is no plan', () => {
  it.each(refused)('refuses %s with one sentence', async (_, bytes, sentence) => {
    const refusal = await extractDocument({ name: 'plan.docx', bytes }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableDocument);
    expect((refusal as UnreadableDocument).message).toMatch(sentence);
    expect((refusal as UnreadableDocument).message).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it('refuses merged cells that would repeat a long text a million times', async () => {
    const long = 'word '.repeat(2000);
    const merged = xlsx(
      `<row r="1">${textCell('A1', long)}${textCell('GR1', 'end')}</row>${rowsOf(2000).replaceAll('A', 'B').slice(rowsOf(1).length)}`,
      {},
      { after: '<mergeCells><mergeCell ref="A1:GR2000"/></mergeCells>' },
    );
    await expect(read(merged)).rejects.toThrow(/more than 8,000,000 characters/);
  });

  it('counts what unpacks, whatever the entry says of itself', async () => {
    const bytes = Buffer.from(docx(paragraph('a'.repeat(50_000))));
    const at = bytes.lastIndexOf('word/document.xml') - 46;
    bytes.writeUInt32LE(100, at + 24);
    await expect(read(Uint8Array.from(bytes))).rejects.toThrow(/damaged/);
  });

  it('stops at the limits it is given', async () => {
    const limits = { ...usualLimits, rows: 2 };
    const three = utf8('Ref,Action,Lead\n1,Review,Chair\n2,Report,Chair\n');
    await expect(extractDocument({ name: 'plan.csv', bytes: three }, limits)).rejects.toThrow(/more than 2 rows/);
    await expect(extractDocument({ name: 'plan.csv', bytes: three }, { ...limits, rows: 3 })).resolves.toBeDefined();
    await expect(extractDocument({ name: 'plan.csv', bytes: three }, { ...limits, fileBytes: 10 })).rejects.toThrow(/larger than/);
  });
});

describe('a file that only looks odd', () => {
  const said = [{ kind: 'paragraph', text: 'Review membership of the board', isHeading: false }];

  it.each(['plan.xlsx', 'plan.pdf', 'plan.txt', 'plan'])('reads a Word file by its content although it is called %s', async (name) => {
    expect(await read(sound, name)).toEqual({ format: 'docx', blocks: said });
  });

  it('does not unpack the pictures of a file, however large', async () => {
    const large = zipParts({
      ...docxParts(paragraph('Review membership of the board')),
      'word/media/a.bmp': new Uint8Array(80 * megabyte),
    });
    expect(await readBlocks(large)).toEqual(said);
  });

  it('ignores what a file points to outside itself', async () => {
    const rels =
      '<Relationships xmlns="x"><Relationship Id="r1" Type="t/styles" Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>';
    expect(await readBlocks(docx(paragraph('Review membership of the board'), { 'word/_rels/document.xml.rels': rels }))).toEqual(said);
  });

  it('takes stray zeros out of text', async () => {
    expect(await readBlocks(utf8(`Review member\u0000ship of the board`))).toEqual(said);
  });

  it('gives a workbook with a far-off cell no million empty rows', async () => {
    const parts = xlsxParts(`<row r="1">${textCell('A1', 'first')}</row><row r="1048576">${textCell('XFD1048576', 'last')}</row>`);
    const [grid] = await readBlocks(zipParts(parts));
    expect(grid).toMatchObject({
      kind: 'grid',
      rows: [
        [{ text: 'first' }, { text: '' }],
        [{ text: '' }, { text: '' }],
        [{ text: '' }, { text: 'last' }],
      ],
    });
  });
});
