import type { Transaction } from '../ports.ts';
import { isOpen, needsAttention } from './envelope-states.ts';
import { toEnvelopeRow, toStoredEnvelope } from './envelope-rows.ts';
import type { Session } from './schema.ts';

type Outbox = Pick<Transaction, 'putEnvelope' | 'findEnvelope' | 'listEnvelopes' | 'reviveEnvelopes' | 'countOutbox'>;

export function outboxIn({ db }: Session): Outbox {
  return {
    async putEnvelope(envelope, now) {
      const put = await db
        .insertInto('outbox')
        .values(toEnvelopeRow(envelope, now))
        .onConflict((conflict) => conflict.columns(['board_id', 'key']).doNothing())
        .executeTakeFirst();
      return put.numInsertedOrUpdatedRows === 1n;
    },

    async findEnvelope(boardId, key) {
      const row = await db.selectFrom('outbox').selectAll().where('board_id', '=', boardId).where('key', '=', key).executeTakeFirst();
      return row && toStoredEnvelope(row);
    },

    async listEnvelopes(boardId, states) {
      if (states.length === 0) return [];
      const found = db.selectFrom('outbox').selectAll().where('board_id', '=', boardId).where('state', 'in', states);
      const rows = await found.orderBy('put_at').orderBy('key').execute();
      return rows.map(toStoredEnvelope);
    },

    async reviveEnvelopes(boardId, personId, now) {
      const revived = await db
        .updateTable('outbox')
        .set({ state: 'waiting', not_before: now, note: null, settled_at: null })
        .where('board_id', '=', boardId)
        .where('person_id', '=', personId)
        .where(needsAttention)
        .executeTakeFirst();
      return Number(revived.numUpdatedRows);
    },

    async countOutbox() {
      const count = db.selectFrom('outbox').select((row) => row.fn.countAll().as('count'));
      const waiting = await count.where(isOpen).executeTakeFirstOrThrow();
      const attention = await count.where(needsAttention).executeTakeFirstOrThrow();
      return { waiting: Number(waiting.count), attention: Number(attention.count) };
    },
  };
}
