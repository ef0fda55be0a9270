import { sql } from 'kysely';
import type { AdditionsInUnit } from '../plan-additions.ts';
import { toActionRow, toHistoryRow, toLeadRow } from './plan-rows.ts';
import type { Session } from './schema.ts';

export function additionsIn({ db }: Session): AdditionsInUnit {
  return {
    async insertAction(boardId, action, behind) {
      const position = behind === undefined ? 0 : await positionBehind(db, boardId, behind);
      if (position === undefined) return false;
      const inserted = await db
        .insertInto('actions')
        .values(toActionRow(boardId, action, position, null))
        .onConflict((conflict) => conflict.columns(['board_id', 'ref']).doNothing())
        .executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
      await moveOn(db, boardId, { from: position, except: action.ref });
      const leads = action.leads.map((lead, at) => toLeadRow(boardId, action.ref, lead, at));
      if (leads.length > 0) await db.insertInto('action_leads').values(leads).execute();
      const lines = action.history.map((entry, at) => toHistoryRow({ boardId, ref: action.ref, version: action.version }, at + 1, entry));
      await db.insertInto('action_history').values(lines).execute();
      return true;
    },
  };
}

async function positionBehind(db: Session['db'], boardId: string, ref: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('actions')
    .select('position')
    .where('board_id', '=', boardId)
    .where('ref', '=', ref)
    .where('is_removed', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : row.position + 1;
}

async function moveOn(db: Session['db'], boardId: string, at: { readonly from: number; readonly except: string }): Promise<void> {
  await db
    .updateTable('actions')
    .set({ position: sql<number>`position + 1` })
    .where('board_id', '=', boardId)
    .where('is_removed', 'is', null)
    .where('position', '>=', at.from)
    .where('ref', '<>', at.except)
    .execute();
}
