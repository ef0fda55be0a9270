import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely } from 'kysely';
import { DatabaseRefusal } from './database-refusal.ts';
import type { Session, Tables } from './schema.ts';
import { BUSY_TIMEOUT_MS, waitWhileBusy } from './sqlite-busy.ts';
import { immediateSqliteDialect } from './sqlite-dialect.ts';

/** Opens or creates the file. Its folder must be there: a mistyped path creates nothing. */
export async function openSqlite(file: string): Promise<Session> {
  const folder = dirname(resolve(file));
  if (!existsSync(folder))
    throw new DatabaseRefusal(`The folder ${folder} for the database does not exist: create it, or correct DATABASE_URL.`);
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    await prepare(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return { db: new Kysely<Tables>({ dialect: immediateSqliteDialect(database) }), dialect: 'sqlite' };
}

async function prepare(database: Database.Database): Promise<void> {
  // Two processes that open a new file together both want to switch it, and SQLite answers "busy" to one of them without waiting.
  await waitWhileBusy(database, () => database.pragma('journal_mode = WAL'));
  // A reply is acknowledged once it is committed (P3): only FULL has it on the disk by then.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
}
