import { getResolvedPDFJS } from 'unpdf';
import type { DocumentContent } from '../../content.ts';
import type { Tally } from '../limits.ts';
import { refusals } from '../refusals.ts';
import { assemblePages } from './assemble.ts';
import { requireLegible } from './legibility.ts';
import { requireModest } from './require-modest.ts';
import { readPage, type Page } from './read-page.ts';

/** Reads a PDF that has a text layer: ruled tables by their lines, others by where their words stand. Nothing in it is run, shown or fetched. */
export async function readPdf(bytes: Uint8Array, tally: Tally): Promise<DocumentContent> {
  await requireModest(bytes, tally.limits);
  const { getDocument, OPS } = await getResolvedPDFJS();
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    // No picture is decoded and no font drawn: only words and lines are wanted.
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > tally.limits.pages) throw refusals.longPdf(tally.limits.pages);
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const above = pages.at(-1);
      pages.push(await readPage(await document.getPage(number), OPS, above ? above.top + above.height : 0));
    }
    const blocks = assemblePages(pages, tally);
    requireLegible(blocks.map((block) => (block.kind === 'paragraph' ? block.text : wordsOf(block.rows))).join('\n'));
    return { format: 'pdf', blocks };
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? refusals.locked() : error;
  } finally {
    await loading.destroy();
  }
}

function wordsOf(rows: readonly (readonly { readonly text: string; readonly isContinued?: boolean }[])[]): string {
  return rows
    .map((row) =>
      row
        .filter((cell) => !cell.isContinued)
        .map((cell) => cell.text)
        .join(' '),
    )
    .join('\n');
}
