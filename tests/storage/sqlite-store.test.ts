import Database from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { openSqlite } from '../../src/storage/sqlite-database.ts';
import { sql } from 'kysely';

async function fileInFreshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chaser-sqlite-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'chaser.db');
}

describe('a SQLite file', () => {
  test('is kept durable: write-ahead log, every commit on the disk, foreign keys, a busy timeout', async () => {
    const { db } = await openSqlite(await fileInFreshFolder());
    const pragma = async (name: string) => (await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0];
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
    expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(await pragma('busy_timeout')).toEqual({ timeout: 5000 });
    await db.destroy();
  });

  test('held by another program keeps a unit of work waiting, while Chaser goes on answering', async () => {
    const file = await fileInFreshFolder();
    const store = await openStore(file);
    const other = new Database(file);
    other.exec('begin immediate');
    const waiting = store.transact((tx) => tx.setClockOffset(5));
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(other.prepare('select count(*) from demo_clock').pluck().get()).toBe(0);
    other.exec('commit');
    await waiting;
    expect(other.prepare('select offset_milliseconds from demo_clock').pluck().get()).toBe(5);
    other.close();
    await store.close();
  });

  test('held for longer than five seconds makes the unit of work fail with a sentence, and the next one succeed', async () => {
    const file = await fileInFreshFolder();
    const store = await openStore(file);
    const other = new Database(file);
    other.exec('begin immediate');
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const waiting = expect(store.transact((tx) => tx.setClockOffset(5))).rejects.toThrow(
      'Another program has kept the database file locked for 5 seconds.',
    );
    await vi.advanceTimersByTimeAsync(5100);
    await waiting;
    vi.useRealTimers();
    other.exec('rollback');
    other.close();
    await store.transact((tx) => tx.setClockOffset(6));
    expect(await store.transact((tx) => tx.findClockOffset())).toBe(6);
    await store.close();
  });

  test('that becomes full makes the unit of work fail with the reason and leave nothing, and the next one succeed', async () => {
    const file = await fileInFreshFolder();
    const session = await openSqlite(file);
    await sql.raw('create table notes (words text)').execute(session.db);
    await sql.raw('pragma max_page_count = 10').execute(session.db);
    const filling = session.db.transaction().execute(async (db) => {
      for (let row = 0; row < 100; row += 1) await sql`insert into notes values (${'x'.repeat(4000)})`.execute(db);
    });
    await expect(filling).rejects.toThrow('database or disk is full');
    await session.db.transaction().execute((db) => sql`insert into notes values ('after')`.execute(db));
    const { rows } = await sql<{ words: string }>`select words from notes`.execute(session.db);
    expect(rows).toEqual([{ words: 'after' }]);
    await session.db.destroy();
  });

  test('has its indexes used by what runs all day', async () => {
    const file = await fileInFreshFolder();
    await (await openStore(file)).close();
    const database = new Database(file);
    const planOf = (query: string) =>
      database
        .prepare<[], { detail: string }>(`explain query plan ${query}`)
        .all()
        .map(({ detail }) => detail)
        .join('; ');
    const due =
      "select * from outbox where state in ('waiting', 'sending') and not_before <= '2015' order by not_before, put_at, board_id, key";
    expect(planOf(due)).toBe('SEARCH outbox USING INDEX outbox_open (not_before<?)');
    expect(planOf("select count(*) from outbox where state = 'attention'")).toContain('USING COVERING INDEX outbox_attention');
    expect(planOf("select * from conversations where id = 'x'")).toContain('USING INDEX conversations_by_id');
    expect(planOf("select * from conversations where board_id = 'a' and person_id = 'z' order by seen_at desc")).toContain(
      'USING INDEX conversations_by_person',
    );
    database.close();
  });
});
