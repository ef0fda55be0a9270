import { Kysely } from 'kysely';
import pg from 'pg';
import type { Log } from '../ports.ts';
import { retryingPostgresDialect } from './postgres-dialect.ts';
import type { Session, Tables } from './schema.ts';

/** Connects on the first unit of work, and again by itself after a connection was lost. */
export function openPostgres(url: string, log: Log | undefined): Session {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'chaser',
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // An 'error' nobody listens for ends the process. The pool itself listens to idle connections only, so each is listened to for itself.
  pool.on('connect', (client) => client.on('error', (error) => log?.warn({ reason: error.message }, 'database connection lost')));
  pool.on('error', () => undefined);
  return { db: new Kysely<Tables>({ dialect: retryingPostgresDialect(pool) }), dialect: 'postgres' };
}
