import { sql } from 'kysely';
import type { HistoryEntry, Plan } from '../domain/plan.ts';
import { withRulesOf } from '../domain/review-by.ts';
import type { ActionChange, Transaction } from '../ports.ts';
import { toYear } from './board-rows.ts';
import { chunksOf } from './chunks.ts';
import {
  everyAction,
  toActionRows,
  toAreaRows,
  toHistoryRow,
  toLeadRows,
  toPlan,
  toPlanRow,
  toPostRows,
  type PlanRows,
} from './plan-rows.ts';
import type { Session } from './schema.ts';

export function plansIn({ db, dialect }: Session): Pick<Transaction, 'findPlan' | 'addPlan' | 'replacePlan' | 'changeAction'> {
  return {
    async findPlan(boardId) {
      const rows = await readPlanRows(db, boardId);
      if (rows === undefined) return undefined;
      const board = await db.selectFrom('boards').select(['calendar', 'chasing']).where('id', '=', boardId).executeTakeFirstOrThrow();
      return withRulesOf(toYear(board), toPlan(rows));
    },

    async addPlan(boardId, plan) {
      const added = await db
        .insertInto('plans')
        .values(toPlanRow(boardId, plan))
        .onConflict((conflict) => conflict.column('board_id').doNothing())
        .executeTakeFirst();
      if (added.numInsertedOrUpdatedRows !== 1n) throw new Error('This board already has a plan.');
      await addParts(db, boardId, plan);
    },

    async replacePlan(boardId, from, to) {
      if (!(await isUnchanged({ db, dialect }, boardId, from))) return false;
      for (const table of ['action_history', 'action_leads', 'actions', 'posts', 'areas'] as const) {
        await db.deleteFrom(table).where('board_id', '=', boardId).execute();
      }
      const { title, subtitle, extras } = toPlanRow(boardId, to);
      await db.updateTable('plans').set({ title, subtitle, extras }).where('board_id', '=', boardId).execute();
      await addParts(db, boardId, to);
      return true;
    },

    changeAction: (change) => changeAction(db, change),
  };
}

async function changeAction(db: Session['db'], change: ActionChange): Promise<boolean> {
  const { boardId, ref, fromVersion, status, rag, due, ladder, entries } = change;
  const changed = await db
    .updateTable('actions')
    .set({
      status,
      rag,
      version: fromVersion + 1,
      ...(due === undefined ? {} : { due: JSON.stringify(due) }),
      ...(ladder === undefined ? {} : { ladder: ladder === null ? null : JSON.stringify(ladder) }),
    })
    .where('board_id', '=', boardId)
    .where('ref', '=', ref)
    .where('version', '=', fromVersion)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return false;
  await appendHistory(db, { boardId, ref, version: fromVersion + 1 }, entries);
  return true;
}

/**
 * The actions are read before their history, each in one statement: with READ COMMITTED somebody may record in between, and the lines of
 * versions newer than the action that was read are left out by `toPlan`.
 */
async function readPlanRows(db: Session['db'], boardId: string): Promise<PlanRows | undefined> {
  const plan = await db.selectFrom('plans').selectAll().where('board_id', '=', boardId).executeTakeFirst();
  if (plan === undefined) return undefined;
  const areas = await db.selectFrom('areas').selectAll().where('board_id', '=', boardId).orderBy('position').execute();
  const posts = await db.selectFrom('posts').selectAll().where('board_id', '=', boardId).orderBy('position').execute();
  const actions = await db.selectFrom('actions').selectAll().where('board_id', '=', boardId).orderBy('position').execute();
  const leads = await db
    .selectFrom('action_leads')
    .selectAll()
    .where('board_id', '=', boardId)
    .orderBy('action_ref')
    .orderBy('position')
    .execute();
  const history = await db
    .selectFrom('action_history')
    .selectAll()
    .where('board_id', '=', boardId)
    .orderBy('action_ref')
    .orderBy('seq')
    .execute();
  return { plan, areas, posts, actions, leads, history };
}

/** Whether every action stands at the version it was decided on; on PostgreSQL they stay as they are until the unit of work ends. */
async function isUnchanged({ db, dialect }: Session, boardId: string, from: Plan): Promise<boolean> {
  const rows = await db
    .selectFrom('actions')
    .select(['ref', 'version'])
    .where('board_id', '=', boardId)
    .orderBy('ref')
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .execute();
  const versions = new Map(everyAction(from).map(({ ref, version }) => [ref, version]));
  return rows.length === versions.size && rows.every(({ ref, version }) => versions.get(ref) === version);
}

async function addParts(db: Session['db'], boardId: string, plan: Plan): Promise<void> {
  for (const rows of chunksOf(toAreaRows(boardId, plan))) await db.insertInto('areas').values(rows).execute();
  for (const rows of chunksOf(toPostRows(boardId, plan))) await db.insertInto('posts').values(rows).execute();
  for (const rows of chunksOf(toActionRows(boardId, plan))) await db.insertInto('actions').values(rows).execute();
  for (const rows of chunksOf(toLeadRows(boardId, plan))) await db.insertInto('action_leads').values(rows).execute();
  const history = everyAction(plan).flatMap(({ ref, version, history: entries }) =>
    entries.map((entry, index) => toHistoryRow({ boardId, ref, version }, index + 1, entry)),
  );
  for (const rows of chunksOf(history)) await db.insertInto('action_history').values(rows).execute();
}

/** Only after the action's row was updated in this unit of work: its lock keeps the sequence without gaps or doubles. */
async function appendHistory(
  db: Session['db'],
  at: { boardId: string; ref: string; version: number },
  entries: readonly HistoryEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { last } = await db
    .selectFrom('action_history')
    .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
    .where('board_id', '=', at.boardId)
    .where('action_ref', '=', at.ref)
    .executeTakeFirstOrThrow();
  const rows = entries.map((entry, index) => toHistoryRow(at, last + index + 1, entry));
  await db.insertInto('action_history').values(rows).execute();
}
