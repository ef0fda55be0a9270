import { sql } from 'kysely';
import type { AuditEntry, RecordInUnit } from '../board-record.ts';
import type { Instant } from '../domain/dates.ts';
import type { AuditRow, Session } from './schema.ts';

export function recordIn({ db, dialect }: Session): RecordInUnit {
  return {
    async addAudit({ boardId, at, personId, by, what, words }) {
      // The board's row is the lock that keeps the numbers without gaps or doubles.
      const board = db.selectFrom('boards').select('id').where('id', '=', boardId);
      await board.$if(dialect === 'postgres', (query) => query.forUpdate()).execute();
      const { last } = await db
        .selectFrom('audit_trail')
        .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
        .where('board_id', '=', boardId)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('audit_trail')
        .values({ board_id: boardId, seq: last + 1, at, person_id: personId, person_name: by, what, words: JSON.stringify(words) })
        .execute();
    },

    async listAudit(boardId, limit) {
      const rows = db.selectFrom('audit_trail').selectAll().where('board_id', '=', boardId);
      return (await rows.orderBy('seq', 'desc').limit(limit).execute()).map(toAuditEntry);
    },

    async keepTyped({ boardId, personId, key, words, keptAt }) {
      if (words === '') {
        const kept = db.deleteFrom('typed_drafts').where('board_id', '=', boardId).where('person_id', '=', personId);
        await kept.where('key', '=', key).execute();
        return;
      }
      const typed = { words: JSON.stringify(words), kept_at: keptAt };
      await db
        .insertInto('typed_drafts')
        .values({ board_id: boardId, person_id: personId, key, ...typed })
        .onConflict((conflict) => conflict.columns(['board_id', 'person_id', 'key']).doUpdateSet(typed))
        .execute();
    },

    async findTyped(boardId, personId, key) {
      const rows = db.selectFrom('typed_drafts').selectAll().where('board_id', '=', boardId).where('person_id', '=', personId);
      const row = await rows.where('key', '=', key).executeTakeFirst();
      return row && { boardId, personId, key, words: JSON.parse(row.words) as string, keptAt: row.kept_at as Instant };
    },
  };
}

function toAuditEntry(row: AuditRow): AuditEntry {
  return {
    boardId: row.board_id,
    at: row.at as Instant,
    personId: row.person_id,
    by: row.person_name,
    what: row.what,
    words: JSON.parse(row.words) as string,
  };
}
