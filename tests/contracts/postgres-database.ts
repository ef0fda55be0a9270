import pg from 'pg';
import type { TestDatabase } from './test-database.ts';

/** A database of its own, of a name nobody else has, on the server that `serverUrl` names. */
export async function createPostgresDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `chaser_test_${crypto.randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await askPostgres(serverUrl, `create database ${name}`);
  return {
    url: url.href,
    run: async (statement) => {
      await askPostgres(url.href, statement);
    },
    ask: (query) => askPostgres(url.href, query),
    drop: async () => {
      await askPostgres(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** The first column of the first row. */
export async function askPostgres(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
