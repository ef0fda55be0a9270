import { describe, expect, test } from 'vitest';
import { readDatabaseUrl } from '../../src/storage/database-url.ts';

describe('DATABASE_URL', () => {
  test.each([
    ['file:/var/lib/chaser/chaser.db', '/var/lib/chaser/chaser.db'],
    ['file:///var/lib/chaser/my%20board.db', '/var/lib/chaser/my board.db'],
    ['file:chaser.db', 'chaser.db'],
    ['file:./data/chaser.db', './data/chaser.db'],
    ['FILE:/chaser.db', '/chaser.db'],
    [' data/chaser.db\n', 'data/chaser.db'],
    ['C:\\chaser\\chaser.db', 'C:\\chaser\\chaser.db'],
    [':memory:', ':memory:'],
  ])('%j is the SQLite file %j', (text, file) => {
    expect(readDatabaseUrl(text)).toEqual({ kind: 'sqlite', file });
  });

  test.each([
    ['postgres://chaser:secret@db.council.example:6432/chaser', 'db.council.example:6432/chaser'],
    ['postgresql://chaser@localhost/chaser?sslmode=require', 'localhost:5432/chaser'],
    ['postgres:///chaser?host=/var/run/postgresql', '/var/run/postgresql:5432/chaser'],
    ['postgres:///chaser', 'localhost:5432/chaser'],
  ])('%j is a PostgreSQL database, named without its password', (text, place) => {
    expect(readDatabaseUrl(text)).toEqual({ kind: 'postgres', url: text, place });
  });

  test.each([
    ['', 'DATABASE_URL is empty: '],
    ['   ', 'DATABASE_URL is empty: '],
    ['mysql://root:secret@localhost/chaser', 'DATABASE_URL starts with "mysql:", which Chaser does not know: '],
    ['localhost:5432/chaser', 'DATABASE_URL starts with "localhost:", which Chaser does not know: '],
    ['sqlite:/chaser.db', 'DATABASE_URL starts with "sqlite:", which Chaser does not know: '],
    ['file:', 'DATABASE_URL names no SQLite file that can be opened: '],
    ['file:chaser.db?mode=ro', 'DATABASE_URL names no SQLite file that can be opened: '],
    ['file://elsewhere/chaser.db', 'DATABASE_URL names no SQLite file on this machine: '],
    ['postgres://chaser:sec ret@[half/chaser', 'DATABASE_URL is not a PostgreSQL address: '],
  ])('%j is refused in one sentence that repeats no password', (text, start) => {
    const refusal = refusalOf(text);
    expect(refusal.startsWith(start)).toBe(true);
    expect(refusal).not.toMatch(/sec ?ret\b/);
    expect(refusal).toMatch(/^[^\n]+\.$/);
  });
});

function refusalOf(text: string): string {
  try {
    return `accepted: ${JSON.stringify(readDatabaseUrl(text))}`;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
