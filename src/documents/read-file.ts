import { UnreadableDocument } from './content.ts';
import { extractDocument, type SentFile } from './extract-document.ts';
import { readDocument } from './read-document.ts';
import type { ReadPlan } from './read-plan.ts';

/** Reads a plan out of a file somebody sent. Throws UnreadableDocument, and nothing else. */
export async function readFile(file: SentFile): Promise<ReadPlan> {
  const content = await extractDocument(file);
  try {
    return readDocument(content);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('This document could not be understood; please send the plan as a Word or Excel table.');
  }
}
