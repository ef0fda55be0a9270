import type { Instant } from './domain/dates.ts';

/** One line of a board's audit trail: who changed what about the board itself. What happens to an action stands in its history. */
export interface AuditEntry {
  readonly boardId: string;
  readonly at: Instant;
  /** Entra object id. */
  readonly personId: string;
  /** The name as it was then. */
  readonly by: string;
  /** What was changed ("cover", "ladder", "holder"), for finding. */
  readonly what: string;
  /** What changed from what to what, in words a board manager would use; nothing sensitive. */
  readonly words: string;
}

/** Words somebody has typed and not sent yet, so that closing a dialog loses nothing. */
export interface TypedDraft {
  readonly boardId: string;
  readonly personId: string;
  /** What they are for, such as one action's progress. */
  readonly key: string;
  readonly words: string;
  readonly keptAt: Instant;
}

/** What a unit of work records about the board itself; part of `Transaction`. */
export interface RecordInUnit {
  /** Only ever added to. */
  addAudit(entry: AuditEntry): Promise<void>;
  /** The newest `limit` lines, newest first. */
  listAudit(boardId: string, limit: number): Promise<readonly AuditEntry[]>;
  /** Replaces what the person typed for the same thing before; empty words drop it. */
  keepTyped(draft: TypedDraft): Promise<void>;
  findTyped(boardId: string, personId: string, key: string): Promise<TypedDraft | undefined>;
}
