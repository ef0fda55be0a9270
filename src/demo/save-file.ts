import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { z } from 'zod';
import { FORMATS, writeDocument } from '../documents/write-document.ts';
import type { FileContent } from '../plan-import.ts';
import type { Store } from '../ports.ts';
import type { DemoClock } from './demo-clock.ts';

export type FileOffer = Extract<FileContent, { kind: 'offer' }>;

const context = z.object({ export: z.enum(FORMATS) });

/** The Playground draws no card that asks for consent, so the demo puts the file into a folder of its own and says where. */
export function createSaveFile(store: Store, clock: DemoClock, folder: string): (offer: FileOffer) => Promise<string> {
  return async (offer) => {
    const { export: format } = context.parse(offer.context);
    const plan = await store.transact(async (tx) => {
      const [board] = await tx.listBoards();
      return board === undefined ? undefined : await tx.findPlan(board.id);
    });
    if (plan === undefined) throw new Error('The demo has lost its plan.');
    const { name, bytes } = await writeDocument(plan, format, clock.today());
    await mkdir(folder, { recursive: true });
    const path = join(folder, basename(name));
    await writeFile(path, bytes);
    return relative(process.cwd(), path);
  };
}
