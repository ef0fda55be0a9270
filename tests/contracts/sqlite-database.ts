import Database from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from './test-database.ts';

export async function createSqliteDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'chaser-contract-'));
  const file = join(folder, 'chaser.db');
  return {
    url: `file:${file}`,
    run: async (statement) => {
      const database = new Database(file);
      database.exec(statement);
      database.close();
    },
    ask: async (query) => {
      const database = new Database(file);
      const answer = database.prepare(query).pluck().get();
      database.close();
      return answer;
    },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}
