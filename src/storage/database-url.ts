import { fileURLToPath } from 'node:url';
import { DatabaseRefusal } from './database-refusal.ts';

export type DatabaseUrl =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string; readonly place: string };

/** Reads DATABASE_URL; throws one sentence, which never repeats a password, where it names no database Chaser can use. */
export function readDatabaseUrl(text: string): DatabaseUrl {
  const trimmed = text.trim();
  if (trimmed === '') throw new DatabaseRefusal(`DATABASE_URL is empty: ${FORMS}.`);
  if (/^postgres(ql)?:/i.test(trimmed)) return readPostgresUrl(trimmed);
  if (/^file:/i.test(trimmed)) return { kind: 'sqlite', file: readFileUrl(trimmed) };
  // Two letters or more, so that C:\chaser.db is a path and not a scheme.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(trimmed)?.[1];
  if (scheme !== undefined) throw new DatabaseRefusal(`DATABASE_URL starts with "${scheme}:", which Chaser does not know: ${FORMS}.`);
  return { kind: 'sqlite', file: trimmed };
}

const FORMS = 'give a SQLite file such as file:/var/lib/chaser/chaser.db, or postgres://user:password@host:5432/database';

function readPostgresUrl(text: string): DatabaseUrl {
  if (!URL.canParse(text))
    throw new DatabaseRefusal('DATABASE_URL is not a PostgreSQL address: write postgres://user:password@host:5432/database.');
  const { hostname, port, pathname, searchParams } = new URL(text);
  const host = hostname || (searchParams.get('host') ?? 'localhost');
  return { kind: 'postgres', url: text, place: `${host}:${port || '5432'}${pathname}` };
}

function readFileUrl(text: string): string {
  const path = text.slice('file:'.length);
  if (path === '' || /[?#]/.test(path)) throw new DatabaseRefusal(`DATABASE_URL names no SQLite file that can be opened: ${FORMS}.`);
  if (!path.startsWith('/')) return path;
  try {
    return fileURLToPath(text);
  } catch {
    throw new DatabaseRefusal(`DATABASE_URL names no SQLite file on this machine: ${FORMS}.`);
  }
}
