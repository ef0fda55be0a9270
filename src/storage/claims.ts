import { sql, type SqlBool } from 'kysely';
import type { Claim, Settlement } from '../envelope.ts';
import type { Transaction } from '../ports.ts';
import { isOpen } from './envelope-states.ts';
import { toSettledColumns, toStoredEnvelope } from './envelope-rows.ts';
import type { EnvelopeRow, Session } from './schema.ts';

type Claims = Pick<Transaction, 'claimEnvelopes' | 'markSending' | 'settleEnvelope' | 'releaseEnvelope'>;
type Due = Parameters<Transaction['claimEnvelopes']>[0];

export function claimsIn(session: Session): Claims {
  const { db } = session;
  /** An envelope as long as this claim is the one that holds it: not settled, not released, not claimed again. */
  const held = (claim: Claim) =>
    db
      .updateTable('outbox')
      .where('board_id', '=', claim.boardId)
      .where('key', '=', claim.key)
      .where('fence', '=', claim.fence)
      .where('lease_until', 'is not', null);

  return {
    async claimEnvelopes(due) {
      const found = await lockDueEnvelopes(session, due);
      if (found.length > 0) await lease(db, found, due.leaseUntil);
      return found.map(toClaim);
    },

    async markSending(claim, leaseUntil) {
      const begun = held(claim).set((row) => ({ state: 'sending', attempts: row('attempts', '+', 1), lease_until: leaseUntil }));
      return isOne((await begun.executeTakeFirst()).numUpdatedRows);
    },

    async settleEnvelope(claim, settlement) {
      const settled = held(claim).set((row) => ({
        ...toSettledColumns(settlement),
        ambiguous: row('ambiguous', '+', isAmbiguous(settlement) ? 1 : 0),
        lease_until: null,
      }));
      return isOne((await settled.executeTakeFirst()).numUpdatedRows);
    },

    async releaseEnvelope(claim) {
      await held(claim).where('state', '=', 'waiting').set({ lease_until: null }).execute();
    },
  };
}

/**
 * Oldest first over all boards, so that no board waits behind another's later envelopes. On PostgreSQL the rows stay locked until the
 * unit of work ends and other claimers pass over them; on SQLite there is one unit of work at a time.
 */
function lockDueEnvelopes({ db, dialect }: Session, { now, limit }: Due): Promise<EnvelopeRow[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where(isOpen)
    .where('not_before', '<=', now)
    .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', now)]))
    .orderBy('not_before')
    .orderBy('put_at')
    .orderBy('board_id')
    .orderBy('key')
    .limit(limit)
    .$if(dialect === 'postgres', (query) => query.forUpdate().skipLocked())
    .execute();
}

async function lease(db: Session['db'], rows: readonly EnvelopeRow[], leaseUntil: string): Promise<void> {
  const keys = sql.join(rows.map((row) => sql`(${row.board_id}, ${row.key})`));
  await db
    .updateTable('outbox')
    .set((row) => ({
      state: 'waiting',
      fence: row('fence', '+', 1),
      // Nobody can say whether the vanished holder's POST arrived.
      ambiguous: sql<number>`ambiguous + case when state = 'sending' then 1 else 0 end`,
      lease_until: leaseUntil,
    }))
    .where(sql<SqlBool>`(board_id, key) in (values ${keys})`)
    .execute();
}

function toClaim(row: EnvelopeRow): Claim {
  const ambiguous = row.state === 'sending' ? row.ambiguous + 1 : row.ambiguous;
  return { ...toStoredEnvelope({ ...row, state: 'waiting', ambiguous }), fence: row.fence + 1 };
}

function isAmbiguous(settlement: Settlement): boolean {
  return 'ambiguous' in settlement && settlement.ambiguous;
}

function isOne(updated: bigint): boolean {
  return updated === 1n;
}
