import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../../src/documents/content.ts';
import { docx, docxParts, paragraph, read, readBlocks, readGrid, row, table, textCell, wordsOf, xlsx, zipParts } from './office-files.ts';

const word = fc.stringMatching(/^[A-Za-z][a-z0-9]{0,8}$/);
const grid = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }));
const letters = 'ABCDE';

async function isReadOrRefused(bytes: Uint8Array): Promise<void> {
  const outcome = await read(bytes).catch((error: unknown) => error);
  if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableDocument);
}

describe('whatever is in a table', () => {
  it('comes out of Word as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        expect(wordsOf(await readGrid(docx(table(...rows.map((cells) => row(...cells))))))).toEqual(rows);
      }),
    );
  });

  it('comes out of Excel as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const data = rows.map(
          (cells, at) =>
            `<row r="${at + 1}">${cells.map((text, column) => textCell(`${letters[column] ?? ''}${at + 1}`, text)).join('')}</row>`,
        );
        expect(wordsOf(await readGrid(xlsx(data.join(''))))).toEqual(rows);
      }),
    );
  });

  it.each([',', ';', '\t'])('comes out of a file divided by "%s" as it went in', async (delimiter) => {
    const quoted = (text: string) => `"${text}"`;
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join('\n');
        expect(wordsOf(await readGrid(new TextEncoder().encode(text), 'plan.csv'))).toEqual(rows);
      }),
    );
  });
});

describe('whatever is done to a file', () => {
  const parts = docxParts(table(row('Ref', 'Action'), row('1', 'Review')) + paragraph('The end'));
  const sound = zipParts(parts);

  it('it is read or refused, never more', async () => {
    const harm = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255), cut: fc.nat(sound.length) });
    await fc.assert(
      fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 4 }), async (harms) => {
        const bytes = Uint8Array.from(sound);
        for (const { at, byte } of harms) bytes[at] = byte;
        await isReadOrRefused(bytes.subarray(0, harms[0]?.cut));
        await isReadOrRefused(bytes);
      }),
    );
  });

  it('random bytes are read or refused', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), isReadOrRefused));
  });

  it('elements in any order are read or refused', async () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'tcPr',
      'gridSpan',
      'vMerge',
      'sdt',
      'sdtContent',
      'del',
      'ins',
      'rPr',
      'pPr',
      'fldChar',
      'txbxContent',
      'trPr',
      'sym',
    ];
    const leaf = fc.constantFrom(...names).map((name) => `<w:${name} w:val="continue" w:fldCharType="end">x</w:${name}>`);
    const element = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('tree'), { maxLength: 3 }))
          .map(([name, inside]) => `<w:${name}>${inside.join('')}</w:${name}>`),
      ),
    }));
    await fc.assert(fc.asyncProperty(fc.array(element.tree, { maxLength: 5 }), async (trees) => isReadOrRefused(docx(trees.join('')))));
  });

  it('every grid is a rectangle', async () => {
    const cell = fc.record({
      span: fc.integer({ min: 1, max: 4 }),
      merge: fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'),
      text: word,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (rows) => {
        const written = rows.map((cells) =>
          row(
            ...cells.map(
              ({ span, merge, text }) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`,
            ),
          ),
        );
        for (const block of await readBlocks(docx(table(...written)))) {
          const widths = block.kind === 'grid' ? block.rows.map((cells) => cells.length) : [];
          expect(new Set(widths).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
