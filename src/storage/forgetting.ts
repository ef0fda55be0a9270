import { sql, type SqlBool } from 'kysely';
import type { Transaction } from '../ports.ts';
import type { Session } from './schema.ts';

export function forgettingIn({ db }: Session): Pick<Transaction, 'forgetOld'> {
  return {
    async forgetOld({ cards, keys, documents, limit }) {
      const envelopes = db
        .selectFrom('outbox')
        .select(['board_id', 'key'])
        .where('state', 'in', ['sent', 'suppressed'])
        .where('settled_at', '<', cards);
      const inbox = db.selectFrom('inbox').select(['board_id', 'key']).where('taken_at', '<', keys);
      const imports = db
        .selectFrom('imports')
        .select(['board_id', 'id'])
        .where('state', 'in', ['refused', 'withdrawn'])
        .where(sql<string>`coalesce(closed_at, made_at)`, '<', documents);
      const gone = await imports.orderBy('made_at').limit(limit).execute();
      const rows = gone.map(({ board_id, id }) => sql`(${board_id}, ${id})`);
      if (rows.length > 0) {
        const these = sql<SqlBool>`(board_id, import_id) in (values ${sql.join(rows)})`;
        await db.deleteFrom('import_choices').where(these).execute();
        await db
          .deleteFrom('imports')
          .where(sql<SqlBool>`(board_id, id) in (values ${sql.join(rows)})`)
          .execute();
      }
      // One row a person and dialog, or a person and conversation: few enough to go at once, and nobody goes on from them any more.
      await db.deleteFrom('typed_drafts').where('kept_at', '<', keys).execute();
      await db.deleteFrom('frames').where('said_at', '<', keys).execute();
      return (
        gone.length +
        (await remove(db, 'outbox', await envelopes.orderBy('settled_at').limit(limit).execute())) +
        (await remove(db, 'inbox', await inbox.orderBy('taken_at').limit(limit).execute()))
      );
    },
  };
}

async function remove(
  db: Session['db'],
  table: 'outbox' | 'inbox',
  rows: readonly { readonly board_id: string; readonly key: string }[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const keys = sql.join(rows.map(({ board_id, key }) => sql`(${board_id}, ${key})`));
  await db
    .deleteFrom(table)
    .where(sql<SqlBool>`(board_id, key) in (values ${keys})`)
    .execute();
  return rows.length;
}
