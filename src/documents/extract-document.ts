import { UnreadableDocument, type DocumentContent } from './content.ts';
import { findFormat } from './extract/find-format.ts';
import { startTally, usualLimits, type Limits, type Tally } from './extract/limits.ts';
import { readDocx } from './extract/docx/read-docx.ts';
import { openPackage } from './extract/open-package.ts';
import { findMainPart } from './extract/main-part.ts';
import { refusals } from './extract/refusals.ts';
import { readPdf } from './extract/pdf/read-pdf.ts';
import { readText } from './extract/text/read-text.ts';
import { readXlsx } from './extract/xlsx/read-xlsx.ts';

/** A file somebody sent; the name only tips the balance between text and a table in text. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Throws UnreadableDocument, and nothing else, for everything that cannot be read. */
export async function extractDocument(file: SentFile, limits: Limits = usualLimits): Promise<DocumentContent> {
  try {
    const content = await extract(file, startTally(limits));
    if (!hasWords(content)) throw refusals.wordless();
    return content;
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : refusals.damaged();
  }
}

async function extract({ name, bytes }: SentFile, tally: Tally): Promise<DocumentContent> {
  if (bytes.length > tally.limits.fileBytes) throw refusals.tooLarge(Math.round(tally.limits.fileBytes / 1024 / 1024));
  switch (findFormat(bytes)) {
    case 'zip':
      return extractPackage(bytes, tally);
    case 'pdf':
      return readPdf(bytes, tally);
    case 'text':
      return readText(bytes, name, tally);
  }
}

async function extractPackage(bytes: Uint8Array, tally: Tally): Promise<DocumentContent> {
  const source = await openPackage(bytes, tally);
  const { format, part } = await findMainPart(source, tally);
  const blocks = await (format === 'docx' ? readDocx : readXlsx)(source, part, tally);
  return { format, blocks };
}

function hasWords({ blocks }: DocumentContent): boolean {
  return blocks.some((block) => block.kind === 'paragraph' || block.rows.some((row) => row.some((cell) => cell.text !== '')));
}
