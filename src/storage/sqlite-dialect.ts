import type { Database } from 'better-sqlite3';
import { SqliteDialect, SqliteDriver, type Dialect } from 'kysely';
import { waitWhileBusy } from './sqlite-busy.ts';

/** Kysely's SQLite dialect, but for how a unit of work begins and ends. */
export function immediateSqliteDialect(database: Database): Dialect {
  const stock = new SqliteDialect({ database });
  return {
    createDriver: () => new ImmediateDriver(database),
    createAdapter: () => stock.createAdapter(),
    createQueryCompiler: () => stock.createQueryCompiler(),
    createIntrospector: (db) => stock.createIntrospector(db),
  };
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: Database;

  constructor(database: Database) {
    super({ database });
    this.#database = database;
  }

  /**
   * Takes the write lock of the file at once. Kysely's plain `begin` would take it at the first write, and two processes that had
   * both read by then could only fail (SQLITE_BUSY_SNAPSHOT, which no timeout helps).
   */
  override async beginTransaction(): Promise<void> {
    await waitWhileBusy(this.#database, () => this.#database.exec('begin immediate'));
  }

  /** SQLite has already rolled back by itself after a full disk or an I/O error; a second rollback would hide that error. */
  override rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#database.exec('rollback');
    return Promise.resolve();
  }
}
