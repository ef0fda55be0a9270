import type { Transaction } from '../ports.ts';
import type { Setting } from './find-setting.ts';

/** Writes down who changed what about the board; `words` say from what to what. Nothing for a visitor, who can change nothing. */
export async function addToTrail(tx: Transaction, { board, person, now }: Setting, what: string, words: string): Promise<void> {
  if (person === undefined) return;
  await tx.addAudit({ boardId: board.id, at: now, personId: person.id, by: person.name, what, words });
}
