import type { Transaction } from '../ports.ts';
import { chunksOf } from './chunks.ts';
import type { Session } from './schema.ts';

type Runs = Pick<
  Transaction,
  'spentRungs' | 'spendRungs' | 'replaceRungs' | 'lastRun' | 'setLastRun' | 'findClockOffset' | 'setClockOffset'
>;

/** What has been done for which day or week, and, in the demo, what day it is. */
export function runsIn({ db }: Session): Runs {
  return {
    async spentRungs(boardId) {
      const rows = await db.selectFrom('spent_rungs').select('key').where('board_id', '=', boardId).execute();
      return new Set(rows.map((row) => row.key));
    },

    replaceRungs: (boardId, keys, on) => replaceRungs(db, boardId, keys, on),

    spendRungs: (boardId, keys, on) => spendRungs(db, boardId, keys, on),

    async lastRun(boardId, job) {
      const found = db.selectFrom('job_runs').select('ran_for').where('board_id', '=', boardId).where('job', '=', job);
      return (await found.executeTakeFirst())?.ran_for;
    },

    async setLastRun(boardId, job, ranFor) {
      await db
        .insertInto('job_runs')
        .values({ board_id: boardId, job, ran_for: ranFor })
        .onConflict((conflict) => conflict.columns(['board_id', 'job']).doUpdateSet({ ran_for: ranFor }))
        .execute();
    },

    async findClockOffset() {
      const row = await db.selectFrom('demo_clock').select('offset_milliseconds').executeTakeFirst();
      return row && Number(row.offset_milliseconds);
    },

    async setClockOffset(milliseconds) {
      const offset = { offset_milliseconds: milliseconds };
      await db
        .insertInto('demo_clock')
        .values({ id: 1, ...offset })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(offset))
        .execute();
    },
  };
}

async function spendRungs(db: Session['db'], boardId: string, keys: readonly string[], on: string): Promise<void> {
  for (const rows of chunksOf(keys.map((key) => ({ board_id: boardId, key, spent_on: on })))) {
    await db
      .insertInto('spent_rungs')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['board_id', 'key']).doNothing())
      .execute();
  }
}

async function replaceRungs(db: Session['db'], boardId: string, keys: readonly string[], on: string): Promise<void> {
  await db.deleteFrom('spent_rungs').where('board_id', '=', boardId).execute();
  const rows = keys.map((key) => ({ board_id: boardId, key, spent_on: on }));
  for (const some of chunksOf(rows)) await db.insertInto('spent_rungs').values(some).execute();
}
