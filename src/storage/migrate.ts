import { sql, type Kysely } from 'kysely';
import { DatabaseRefusal } from './database-refusal.ts';
import type { Migration } from './migrations/all-migrations.ts';
import type { Session, Tables } from './schema.ts';

/**
 * Kysely's own Migrator takes no lock on SQLite that another process would see, so the few lines are ours: everything happens in
 * one unit of work, which on SQLite holds the write lock of the file from its first statement and on PostgreSQL an advisory lock.
 * Throws one sentence where a newer Chaser has been at the database.
 */
export async function migrate(session: Session, migrations: readonly Migration[], appliedAt: string): Promise<void> {
  await session.db.transaction().execute(async (db) => {
    if (session.dialect === 'postgres') await takePostgresLock(db);
    await db.schema
      .createTable('schema_migrations')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.notNull().primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute();
    const applied = await db.selectFrom('schema_migrations').select('version').execute();
    const versions = new Set(applied.map((row) => row.version));
    refuseNewerDatabase(versions, migrations);
    for (const migration of migrations.filter(({ version }) => !versions.has(version))) {
      await run(db, migration, session.dialect, appliedAt);
    }
  });
}

async function run(db: Kysely<Tables>, migration: Migration, dialect: Session['dialect'], appliedAt: string): Promise<void> {
  // "C" compares PostgreSQL's text byte by byte as SQLite does, and its indexes survive an upgrade of the system's locales.
  for (const statement of migration.statements(dialect === 'postgres' ? 'text collate "C"' : 'text')) {
    await sql.raw(statement).execute(db);
  }
  const { version, name } = migration;
  await db.insertInto('schema_migrations').values({ version, name, applied_at: appliedAt }).execute();
}

async function takePostgresLock(db: Kysely<Tables>): Promise<void> {
  // A replica that starts while another migrates waits for it, longer than an ordinary statement may take.
  await sql`set local statement_timeout = '5min'`.execute(db);
  await sql`select pg_advisory_xact_lock(7302015031)`.execute(db);
}

function refuseNewerDatabase(versions: ReadonlySet<number>, migrations: readonly Migration[]): void {
  const known = Math.max(...migrations.map(({ version }) => version));
  const newest = Math.max(0, ...versions);
  if (newest > known) {
    throw new DatabaseRefusal(
      `The database was last used by a newer Chaser (its schema is version ${String(newest)}, this Chaser knows ${String(known)}): start that newer Chaser, or restore a backup from before it.`,
    );
  }
}
