import { managersOf, type Board, type Person } from '../domain/board.ts';
import type { Instant } from '../domain/dates.ts';
import type { StoredEnvelope } from '../envelope.ts';
import type { Transaction } from '../ports.ts';

/**
 * Tells the board's managers, once, of everything that needs attention. What cannot be told to a manager is told to the chair; beyond
 * that the health page and the log still show it. The key names what is told, so that two replicas tell it once.
 */
export async function reportUndelivered(tx: Transaction, board: Board, now: Instant): Promise<number> {
  const attention = await tx.listEnvelopes(board.id, ['attention']);
  if (attention.length === 0) return 0;
  const reports = (await tx.listEnvelopes(board.id, ['waiting', 'sending', 'sent', 'suppressed', 'attention'])).filter(isReport);
  const failed = attention.filter((envelope) => envelope.reason.kind === 'reminder' || envelope.reason.kind === 'digest');
  let put = await tell(tx, board, { people: managersOf(board), failed, reports, now });
  const untold = attention.filter(isReport).flatMap(({ reason }) => reason.keys);
  const chairs = board.people.filter(({ right }) => right === 'chair');
  put += await tell(tx, board, { people: chairs, failed: failed.filter(({ key }) => untold.includes(key)), reports, now });
  return put;
}

type Report = StoredEnvelope & { readonly reason: { readonly kind: 'undelivered'; readonly keys: readonly string[] } };

function isReport(envelope: StoredEnvelope): envelope is Report {
  return envelope.reason.kind === 'undelivered';
}

interface Telling {
  readonly people: readonly Person[];
  readonly failed: readonly StoredEnvelope[];
  readonly reports: readonly Report[];
  readonly now: Instant;
}

async function tell(tx: Transaction, board: Board, { people, failed, reports, now }: Telling): Promise<number> {
  let put = 0;
  for (const { id } of people) {
    const told = new Set(reports.filter(({ to }) => to.kind === 'person' && to.personId === id).flatMap(({ reason }) => reason.keys));
    const keys = failed.map(({ key }) => key).filter((key) => !told.has(key));
    const [first] = keys;
    if (first === undefined) continue;
    const key = `undelivered/${id}/${first}+${String(keys.length - 1)}`;
    const envelope = {
      boardId: board.id,
      key,
      to: { kind: 'person', personId: id },
      reason: { kind: 'undelivered', keys },
      notBefore: now,
    } as const;
    if (await tx.putEnvelope(envelope, now)) put += 1;
  }
  return put;
}
