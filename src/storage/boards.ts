import type { Board } from '../domain/board.ts';
import type { Transaction } from '../ports.ts';
import { toBoard, toBoardRow, toHoldingRows, toPersonRows } from './board-rows.ts';
import type { Session } from './schema.ts';

export function boardsIn({ db, dialect }: Session): Pick<Transaction, 'listBoards' | 'findBoard' | 'saveBoard'> {
  return {
    async listBoards() {
      const boards = await db.selectFrom('boards').selectAll().orderBy('id').execute();
      const people = await db.selectFrom('people').selectAll().orderBy('position').execute();
      const holdings = await db.selectFrom('holdings').selectAll().orderBy('position').execute();
      const peopleOf = Map.groupBy(people, (row) => row.board_id);
      const holdingsOf = Map.groupBy(holdings, (row) => row.board_id);
      return boards.map((row) => toBoard(row, peopleOf.get(row.id) ?? [], holdingsOf.get(row.id) ?? []));
    },

    /** On PostgreSQL the board stays as it was read until this unit of work ends, so that saving it changed loses nobody's change. */
    async findBoard(boardId) {
      const found = db.selectFrom('boards').selectAll().where('id', '=', boardId);
      const board = await found.$if(dialect === 'postgres', (query) => query.forShare()).executeTakeFirst();
      if (board === undefined) return undefined;
      const people = await db.selectFrom('people').selectAll().where('board_id', '=', boardId).orderBy('position').execute();
      const holdings = await db.selectFrom('holdings').selectAll().where('board_id', '=', boardId).orderBy('position').execute();
      return toBoard(board, people, holdings);
    },

    async saveBoard(board) {
      const { id, ...settings } = toBoardRow(board);
      await db
        .insertInto('boards')
        .values({ id, ...settings })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(settings))
        .execute();
      await replacePeople({ db }, board);
    },
  };
}

async function replacePeople({ db }: Pick<Session, 'db'>, board: Board): Promise<void> {
  await db.deleteFrom('people').where('board_id', '=', board.id).execute();
  await db.deleteFrom('holdings').where('board_id', '=', board.id).execute();
  if (board.people.length > 0) await db.insertInto('people').values(toPersonRows(board)).execute();
  if (board.holdings.length > 0) await db.insertInto('holdings').values(toHoldingRows(board)).execute();
}
