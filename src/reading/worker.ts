import { Worker } from 'node:worker_threads';
import { UnreadableDocument } from '../documents/content.ts';
import { extractDocument, type SentFile } from '../documents/extract-document.ts';
import type { Extracted } from './extract-in-worker.ts';

/** One file in, one answer out. */
async function answer(file: SentFile): Promise<Extracted> {
  try {
    return { kind: 'read', content: await extractDocument(file) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { kind: 'refused', sentence: error.message };
    throw error;
  }
}

new Worker(new URL('./watch-memory.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();

process.once('message', (file: SentFile) => {
  void answer(file).then((extracted) => process.send?.(extracted));
});
