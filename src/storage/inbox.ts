import type { Instant } from '../domain/dates.ts';
import type { Transaction } from '../ports.ts';
import type { Session } from './schema.ts';

export function inboxIn({ db }: Session): Pick<Transaction, 'takeInbox' | 'keepResponse'> {
  return {
    /** Whoever comes second waits in the insert until the first has committed (and then finds its row) or was rolled back (and takes it). */
    async takeInbox({ boardId, key }, now) {
      const taken = await db
        .insertInto('inbox')
        .values({ board_id: boardId, key, taken_at: now, response: null })
        .onConflict((conflict) => conflict.columns(['board_id', 'key']).doNothing())
        .executeTakeFirst();
      if (taken.numInsertedOrUpdatedRows === 1n) return { taken: true };
      const row = await db.selectFrom('inbox').selectAll().where('board_id', '=', boardId).where('key', '=', key).executeTakeFirstOrThrow();
      return {
        taken: false,
        at: row.taken_at as Instant,
        response: row.response === null ? undefined : (JSON.parse(row.response) as unknown),
      };
    },

    async keepResponse({ boardId, key }, response) {
      const text = response === undefined ? null : JSON.stringify(response);
      await db.updateTable('inbox').set({ response: text }).where('board_id', '=', boardId).where('key', '=', key).execute();
    },
  };
}
