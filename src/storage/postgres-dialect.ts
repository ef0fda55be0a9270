import { PostgresDialect, PostgresDriver, type DatabaseConnection, type Dialect, type TransactionSettings } from 'kysely';
import type { Pool } from 'pg';
import { LostBeforeBegin } from './failures.ts';

/** Kysely's PostgreSQL dialect, but that a unit of work which could not even begin is told from one that failed. */
export function retryingPostgresDialect(pool: Pool): Dialect {
  const stock = new PostgresDialect({ pool });
  return {
    createDriver: () => new BeginningDriver({ pool }),
    createAdapter: () => stock.createAdapter(),
    createQueryCompiler: () => stock.createQueryCompiler(),
    createIntrospector: (db) => stock.createIntrospector(db),
  };
}

class BeginningDriver extends PostgresDriver {
  /**
   * A pooled connection may have been cut since it was used last (a restarted server, a firewall), which shows at `begin`. Nothing has
   * happened then, so it is safe to begin again on another one; the pool drops this one.
   */
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    try {
      await super.beginTransaction(connection, settings);
    } catch (error) {
      throw new LostBeforeBegin('The connection to the database was lost before a unit of work began.', { cause: error });
    }
  }
}
