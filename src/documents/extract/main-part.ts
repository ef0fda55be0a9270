import { readRelations } from './relations.ts';
import type { Tally } from './limits.ts';
import type { OfficePackage } from './open-package.ts';
import { refusals } from './refusals.ts';

/** Which part of a package is the document, by what the package says of itself. Throws UnreadableDocument for packages of another kind. */
export async function findMainPart(source: OfficePackage, tally: Tally): Promise<{ format: 'docx' | 'xlsx'; part: string }> {
  if (source.parts.some((each) => /(?:^|\/)vbaproject\.bin$/i.test(each))) throw refusals.macros();
  const relations = await readRelations(source, '', tally);
  const named = relations.find(({ type }) => type === 'officeDocument')?.part;
  const part = [named, 'word/document.xml', 'xl/workbook.xml'].find((name) => name !== undefined && source.has(name));
  const folder = part?.split('/')[0]?.toLowerCase();
  if (part !== undefined && folder === 'word') return { format: 'docx', part };
  if (part !== undefined && folder === 'xl' && !part.endsWith('.bin')) return { format: 'xlsx', part };
  throw otherPackage(source);
}

function otherPackage({ has, parts }: OfficePackage): Error {
  if (has('xl/workbook.bin')) return refusals.binaryWorkbook();
  if (has('ppt/presentation.xml')) return refusals.presentation();
  if (has('content.xml') && has('mimetype')) return refusals.openDocument();
  return parts.some((part) => part.startsWith('word/') || part.startsWith('xl/')) ? refusals.damaged() : refusals.archive();
}
