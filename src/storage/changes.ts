import { createHash } from 'node:crypto';
import type { ChangesInUnit } from '../board-changes.ts';
import type { Session } from './schema.ts';

/**
 * Small tables are taken as they are, long ones by what cannot stay the same when a row changes: an action's version and its history only
 * grow, an envelope is counted in its state, and what is added is newer.
 */
export function changesIn({ db }: Session): ChangesInUnit {
  return {
    async findRevision(boardId) {
      const rows = [await ofBoard(db, boardId), await ofPlan(db, boardId), await ofWork(db, boardId)];
      return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 22);
    },
  };
}

async function ofBoard(db: Session['db'], boardId: string): Promise<unknown> {
  return [
    await db.selectFrom('boards').selectAll().where('id', '=', boardId).execute(),
    await db.selectFrom('people').selectAll().where('board_id', '=', boardId).orderBy('position').execute(),
    await db.selectFrom('holdings').selectAll().where('board_id', '=', boardId).orderBy('position').execute(),
  ];
}

async function ofPlan(db: Session['db'], boardId: string): Promise<unknown> {
  return [
    await db.selectFrom('plans').selectAll().where('board_id', '=', boardId).execute(),
    await db.selectFrom('areas').selectAll().where('board_id', '=', boardId).orderBy('position').execute(),
    await db.selectFrom('posts').selectAll().where('board_id', '=', boardId).orderBy('position').execute(),
    await db
      .selectFrom('actions')
      .select((row) => [row.fn.countAll().as('count'), row.fn.sum('version').as('versions')])
      .where('board_id', '=', boardId)
      .execute(),
    await db
      .selectFrom('action_history')
      .select((row) => row.fn.countAll().as('count'))
      .where('board_id', '=', boardId)
      .execute(),
  ];
}

async function ofWork(db: Session['db'], boardId: string): Promise<unknown> {
  return [
    await db
      .selectFrom('outbox')
      .select((row) => ['state', row.fn.countAll().as('count'), row.fn.max('put_at').as('put'), row.fn.max('settled_at').as('settled')])
      .where('board_id', '=', boardId)
      .groupBy('state')
      .orderBy('state')
      .execute(),
    await db
      .selectFrom('imports')
      .select((row) => ['state', row.fn.countAll().as('count'), row.fn.max('made_at').as('made')])
      .where('board_id', '=', boardId)
      .groupBy('state')
      .orderBy('state')
      .execute(),
    await db
      .selectFrom('import_choices')
      .select((row) => row.fn.countAll().as('count'))
      .where('board_id', '=', boardId)
      .execute(),
    await db
      .selectFrom('missed_questions')
      .select((row) => [row.fn.countAll().as('count'), row.fn.max('asked_at').as('asked')])
      .where('board_id', '=', boardId)
      .execute(),
    ...(await ofChasing(db, boardId)),
  ];
}

/** What is recorded about the board itself, and with whom there is a chat at all; how lately it was used would change with every word. */
async function ofChasing(db: Session['db'], boardId: string): Promise<readonly unknown[]> {
  return [
    await db
      .selectFrom('audit_trail')
      .select((row) => row.fn.max('seq').as('last'))
      .where('board_id', '=', boardId)
      .execute(),
    await db
      .selectFrom('conversations')
      .select((row) => ['kind', row.fn.countAll().as('count'), row.fn.count('teams_user_id').as('heard')])
      .where('board_id', '=', boardId)
      .groupBy('kind')
      .orderBy('kind')
      .execute(),
  ];
}
