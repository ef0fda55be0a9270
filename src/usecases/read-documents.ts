import { IMPORTING } from '../cards/phrases-review.ts';
import { UnreadableDocument } from '../documents/content.ts';
import type { SentFile } from '../documents/extract-document.ts';
import { usualLimits } from '../documents/extract/limits.ts';
import { toDraft } from '../documents/to-draft.ts';
import { addMilliseconds } from '../domain/dates.ts';
import type { PlanDraft } from '../domain/plan-draft.ts';
import type { PlanImport } from '../plan-import.ts';
import type { Service } from './service.ts';

/** Longer than fetching (8 s) and reading (8 s) one document can take. */
const LEASE_MS = 60_000;
/** Each is read by a process of its own, of which a small machine bears two. */
const AT_ONCE = 2;

/**
 * Reads what was sent in, apart from any turn, and puts what was found into the outbox. A crash in the middle loses nothing: once its lease
 * has run out, the document is read again. Answers how many were read.
 */
export async function readDocuments(service: Service, stop: AbortSignal): Promise<number> {
  let count = 0;
  while (!stop.aborted) {
    const now = service.clock.now();
    const claims = await service.store.transact((tx) =>
      tx.claimImports({ now, leaseUntil: addMilliseconds(now, LEASE_MS), limit: AT_ONCE }),
    );
    if (claims.length === 0) break;
    await Promise.all(claims.map((document) => readOne(service, document)));
    count += claims.length;
  }
  return count;
}

async function readOne(service: Service, document: PlanImport): Promise<void> {
  const result = await read(service, document);
  const { boardId, id, personId } = document;
  await service.store.transact(async (tx) => {
    if (!(await tx.settleReading(boardId, id, result))) return;
    const now = service.clock.now();
    const to = { kind: 'person', personId } as const;
    await tx.putEnvelope({ boardId, key: `review/${id}`, to, reason: { kind: 'review', importId: id }, notBefore: now }, now);
  });
  service.log.info({ board: boardId, import: id, isRead: 'draft' in result }, 'document read');
}

async function read(service: Service, { source }: PlanImport): Promise<{ readonly draft: PlanDraft } | { readonly sentence: string }> {
  const file = await fetchSource(service, source);
  if ('sentence' in file) return file;
  try {
    return { draft: toDraft(await service.readFile(file)) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { sentence: error.message };
    service.log.error({ fault: error instanceof Error ? error.name : typeof error }, 'reading a document failed');
    return { sentence: IMPORTING.unreadable };
  }
}

async function fetchSource(service: Service, source: PlanImport['source']): Promise<SentFile | { readonly sentence: string }> {
  if (source.kind === 'pasted') return { name: 'pasted.txt', bytes: new TextEncoder().encode(source.text) };
  const fetched = await service.files.fetch(source, usualLimits.fileBytes);
  if (fetched.kind === 'fetched') return { name: source.name, bytes: fetched.bytes };
  return { sentence: IMPORTING.fetchFailed[fetched.why] };
}
