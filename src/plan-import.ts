import type { Instant, IsoDate } from './domain/dates.ts';
import type { DraftChoice } from './domain/draft-choice.ts';
import type { PlanDraft } from './domain/plan-draft.ts';

/** Where the words of a plan document come from. */
export type DocumentSource =
  /** `needsToken` where the Bot Connector holds it; the address of a file in SharePoint carries its own permission. */
  | { readonly kind: 'file'; readonly name: string; readonly address: string; readonly needsToken: boolean }
  | { readonly kind: 'pasted'; readonly name: string; readonly text: string };

/** A plan document somebody sent, from its arrival to its adoption. It is kept for ever, and nothing of it is live before it is adopted. */
export interface PlanImport {
  readonly boardId: string;
  /** Named by the message it came with, so that a message sent twice makes one import. */
  readonly id: string;
  readonly personId: string;
  readonly source: DocumentSource;
  readonly state: 'reading' | 'open' | 'refused' | 'adopted' | 'withdrawn';
  readonly madeAt: Instant;
  /** Once it has been read. */
  readonly draft?: PlanDraft;
  /** Why it was refused, for whoever sent it. */
  readonly sentence?: string;
  /** What the reviewer settled, oldest first. */
  readonly choices: readonly DraftChoice[];
}

/** What a unit of work may do with plan documents; part of `Transaction`. */
export interface ImportsInUnit {
  /** Keeps a new import, still to be read. False where the message it came with has made one already. */
  putImport(document: Omit<PlanImport, 'state' | 'draft' | 'sentence' | 'choices'>): Promise<boolean>;
  findImport(boardId: string, id: string): Promise<PlanImport | undefined>;
  /** The newest import that was read and is neither adopted nor withdrawn. */
  findOpenImport(boardId: string): Promise<PlanImport | undefined>;
  /** Leases up to `limit` imports that wait to be read, or whose reader's lease ran out; no two readers get the same one under one lease. */
  claimImports(claim: { now: Instant; leaseUntil: Instant; limit: number }): Promise<readonly PlanImport[]>;
  /** Ends the reading: with a draft it is open for review, with a sentence it is refused. False where it no longer waits. */
  settleReading(boardId: string, id: string, result: { readonly draft: PlanDraft } | { readonly sentence: string }): Promise<boolean>;
  /** Puts these in the place of all rungs spent before: a new version of a plan gives its numbers to other actions. */
  replaceRungs(boardId: string, keys: readonly string[], on: IsoDate): Promise<void>;
  addChoices(boardId: string, id: string, choices: readonly DraftChoice[]): Promise<void>;
  /** False where it was not open any more. */
  closeImport(
    boardId: string,
    id: string,
    state: 'adopted' | 'withdrawn',
    by: { readonly personId: string; readonly at: Instant },
  ): Promise<boolean>;
}

/** Files in Teams: one attempt a call, no redirect followed to a host that is not allowed. Never throws for what the far side does. */
export interface Files {
  /** At most `limit` bytes. */
  fetch(file: Extract<DocumentSource, { kind: 'file' }>, limit: number): Promise<FetchedFile>;
  /** Puts a file where Teams said it may, after the person has agreed. */
  upload(
    uploadUrl: string,
    bytes: Uint8Array,
  ): Promise<{ readonly kind: 'uploaded' } | { readonly kind: 'failed'; readonly detail: string }>;
}

export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly why: 'too-big' | 'gone' | 'not-allowed' | 'unreachable' };

/** Teams' own two cards for files: the one asks whether the file may be put into the person's OneDrive, the other shows that it is there. */
export type FileContent =
  | {
      readonly kind: 'offer';
      readonly name: string;
      readonly description: string;
      readonly sizeBytes: number;
      /** Comes back with the person's answer. */
      readonly context: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'link'; readonly name: string; readonly contentUrl: string; readonly uniqueId: string; readonly fileType: string };
