import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { usualLimits } from '../documents/extract/limits.ts';
import type { ReadPlan } from '../documents/read-plan.ts';
import { readInWorker } from '../reading/read-in-worker.ts';

/** What a board's document says; throws one sentence where it cannot be opened or read. */
export async function readDocumentFile(file: string): Promise<ReadPlan> {
  return await readInWorker({ name: basename(file), bytes: await readBytes(file) });
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      // One byte more than is allowed is enough for a file to be refused.
      const { size } = await handle.stat();
      const buffer = Buffer.alloc(Math.min(size, usualLimits.fileBytes + 1));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new Error(`The document ${file} cannot be opened.`, { cause: error });
  }
}
