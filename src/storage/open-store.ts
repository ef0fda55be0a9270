import type { Log, Store } from '../ports.ts';
import { readDatabaseUrl, type DatabaseUrl } from './database-url.ts';
import { explainFailure } from './failures.ts';
import { migrate } from './migrate.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { openPostgres } from './postgres-database.ts';
import type { Session } from './schema.ts';
import { openSqlite } from './sqlite-database.ts';
import { createStore, runAgainWhilePassing } from './store.ts';

export interface StoreOptions {
  /** Told when a connection to the database is lost; nothing of what is stored is logged. */
  readonly log?: Log;
}

/**
 * Opens the database that `databaseUrl` names and brings its schema up to date: `postgres://` or `postgresql://`, else a SQLite file
 * (`file:/path`, a path, or `:memory:`). Throws one sentence for an operator where it cannot. A unit of work must not await another
 * one of the same store: on SQLite they run one after the other.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  const target = readDatabaseUrl(databaseUrl);
  try {
    return createStore(await openMigrated(target, options.log));
  } catch (error) {
    throw new Error(explainFailure(target, error), { cause: error });
  }
}

async function openMigrated(target: DatabaseUrl, log: Log | undefined): Promise<Session> {
  const session = target.kind === 'sqlite' ? await openSqlite(target.file) : openPostgres(target.url, log);
  try {
    await runAgainWhilePassing(() => migrate(session, allMigrations, new Date().toISOString()));
    return session;
  } catch (error) {
    await session.db.destroy();
    throw error;
  }
}
