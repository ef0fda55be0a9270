import { Worker } from 'node:worker_threads';
import { UnreadableDocument } from '../documents/content.ts';
import type { SentFile } from '../documents/extract-document.ts';
import { readFile } from '../documents/read-file.ts';
import type { ReadResult } from './read-in-worker.ts';

/** One file in, one answer out. */
async function answer(file: SentFile): Promise<ReadResult> {
  try {
    return { kind: 'read', plan: await readFile(file) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { kind: 'refused', sentence: error.message };
    throw error;
  }
}

new Worker(new URL('./watch-memory.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();

process.once('message', (file: SentFile) => {
  void answer(file).then((result) => process.send?.(result));
});
