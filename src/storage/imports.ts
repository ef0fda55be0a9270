import { sql } from 'kysely';
import type { DraftChoice } from '../domain/draft-choice.ts';
import type { Instant } from '../domain/dates.ts';
import type { PlanDraft } from '../domain/plan-draft.ts';
import type { DocumentSource, ImportsInUnit, PlanImport } from '../plan-import.ts';
import type { ImportRow, Session } from './schema.ts';

export function importsIn(session: Session): Omit<ImportsInUnit, 'replaceRungs'> {
  const { db } = session;
  const one = (boardId: string, id: string) => db.updateTable('imports').where('board_id', '=', boardId).where('id', '=', id);
  return {
    async putImport(document) {
      const put = await db
        .insertInto('imports')
        .values(toImportRow(document))
        .onConflict((conflict) => conflict.columns(['board_id', 'id']).doNothing())
        .executeTakeFirst();
      return put.numInsertedOrUpdatedRows === 1n;
    },
    findImport: (boardId, id) => findImport(session, boardId, id),
    findOpenImport: (boardId) => findOpenImport(session, boardId),
    claimImports: (claim) => claimImports(session, claim),

    async settleReading(boardId, id, result) {
      const read =
        'draft' in result ? { state: 'open', draft: JSON.stringify(result.draft) } : { state: 'refused', sentence: result.sentence };
      const settled = await one(boardId, id)
        .where('state', '=', 'reading')
        .set({ ...read, lease_until: null })
        .executeTakeFirst();
      return settled.numUpdatedRows === 1n;
    },

    addChoices: (boardId, id, choices) => addChoices(session, boardId, id, choices),

    async closeImport(boardId, id, state, { personId, at }) {
      const closed = await one(boardId, id)
        .where('state', '=', 'open')
        .set({ state, closed_by: personId, closed_at: at })
        .executeTakeFirst();
      return closed.numUpdatedRows === 1n;
    },
  };
}

async function addChoices({ db }: Session, boardId: string, id: string, choices: readonly DraftChoice[]): Promise<void> {
  if (choices.length === 0) return;
  const { last } = await db
    .selectFrom('import_choices')
    .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
    .where('board_id', '=', boardId)
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = choices.map((choice, index) => ({
    board_id: boardId,
    import_id: id,
    seq: last + index + 1,
    choice: JSON.stringify(choice),
  }));
  await db.insertInto('import_choices').values(rows).execute();
}

/** On PostgreSQL its row stays locked for this unit of work, so that two presses on one card follow each other. */
async function findImport({ db, dialect }: Session, boardId: string, id: string): Promise<PlanImport | undefined> {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('id', '=', id)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  return row && (await withChoices(db, row));
}

async function findOpenImport({ db }: Session, boardId: string): Promise<PlanImport | undefined> {
  const open = db.selectFrom('imports').selectAll().where('board_id', '=', boardId).where('state', '=', 'open');
  const row = await open.orderBy('made_at', 'desc').orderBy('id').executeTakeFirst();
  return row && (await withChoices(db, row));
}

async function claimImports(
  { db, dialect }: Session,
  { now, leaseUntil, limit }: Parameters<ImportsInUnit['claimImports']>[0],
): Promise<readonly PlanImport[]> {
  const rows = await db
    .selectFrom('imports')
    .selectAll()
    .where('state', '=', 'reading')
    .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', now)]))
    .orderBy('made_at')
    .orderBy('id')
    .limit(limit)
    .$if(dialect === 'postgres', (query) => query.forUpdate().skipLocked())
    .execute();
  for (const { board_id, id } of rows) {
    await db.updateTable('imports').set({ lease_until: leaseUntil }).where('board_id', '=', board_id).where('id', '=', id).execute();
  }
  return rows.map((row) => toImport(row, []));
}

async function withChoices(db: Session['db'], row: ImportRow): Promise<PlanImport> {
  const choices = await db
    .selectFrom('import_choices')
    .select('choice')
    .where('board_id', '=', row.board_id)
    .where('import_id', '=', row.id)
    .orderBy('seq')
    .execute();
  return toImport(
    row,
    choices.map(({ choice }) => JSON.parse(choice) as DraftChoice),
  );
}

function toImportRow({ boardId, id, personId, source, madeAt }: Parameters<ImportsInUnit['putImport']>[0]): ImportRow {
  return {
    board_id: boardId,
    id,
    person_id: personId,
    source: JSON.stringify(source),
    state: 'reading',
    made_at: madeAt,
    lease_until: null,
    draft: null,
    sentence: null,
    closed_by: null,
    closed_at: null,
  };
}

function toImport(row: ImportRow, choices: readonly DraftChoice[]): PlanImport {
  return {
    boardId: row.board_id,
    id: row.id,
    personId: row.person_id,
    source: JSON.parse(row.source) as DocumentSource,
    state: row.state as PlanImport['state'],
    madeAt: row.made_at as Instant,
    choices,
    ...(row.draft === null ? {} : { draft: JSON.parse(row.draft) as PlanDraft }),
    ...(row.sentence === null ? {} : { sentence: row.sentence }),
  };
}
