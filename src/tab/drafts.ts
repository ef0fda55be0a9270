import type { Rag, Said } from '../domain/plan.ts';

/** What somebody has begun to report and not recorded yet. */
export interface Draft {
  readonly said: Said | '';
  readonly words: string;
  readonly rag: Rag | '';
  /** Absent in what was kept before there was such a field. */
  readonly link?: string;
  /** Names the report once it was sent: sent again, it is recorded once. New whenever the report is changed. */
  readonly once: string;
  /** The version of the action it was written against. */
  readonly version: number;
}

const PREFIX = 'chaser.draft.';
const OLDEST_MS = 30 * 24 * 60 * 60_000;

/** Kept on this device under the board, the person and the action, so that nobody else who signs in here sees it. */
export function draftKey(boardId: string, personName: string, ref: string): string {
  return `${PREFIX}${boardId}/${personName}/${ref}`;
}

export function loadDraft(key: string): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { draft: Draft; at: number } | null;
    return kept !== null && Date.now() - kept.at < OLDEST_MS ? kept.draft : undefined;
  } catch {
    return undefined;
  }
}

/** A device that keeps nothing (full, or private) loses the draft with the page, and nothing else. */
export function saveDraft(key: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ draft, at: Date.now() }));
  } catch {
    return;
  }
}
