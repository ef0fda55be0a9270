import { DatabaseRefusal } from './database-refusal.ts';
import type { DatabaseUrl } from './database-url.ts';

/** A unit of work that did not begin, because its connection turned out to be dead. */
export class LostBeforeBegin extends Error {}

/** One sentence that says what an operator can do; it names the place, never a user or a password. */
export function explainFailure(target: DatabaseUrl, error: unknown): string {
  if (error instanceof DatabaseRefusal) return error.message;
  return target.kind === 'sqlite'
    ? `The database file ${target.file} cannot be used: ${sqliteReason(error)}.`
    : `The PostgreSQL database at ${target.place} cannot be used: ${postgresReason(error)}.`;
}

/** Errors after which the same unit of work may simply be run again: it was rolled back because of what others did at that moment. */
export function isPassing(error: unknown): boolean {
  if (error instanceof LostBeforeBegin) return true;
  const code = codeOf(error);
  return code.startsWith('SQLITE_BUSY') || code === '40001' || code === '40P01';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function sqliteReason(error: unknown): string {
  const reasons: Record<string, string> = {
    SQLITE_NOTADB: 'it is not a SQLite database',
    SQLITE_CORRUPT: 'it is damaged; restore it from a backup',
    SQLITE_READONLY: 'Chaser may not write to it or to its folder',
    SQLITE_CANTOPEN: 'it is a folder, or Chaser may not read and write it',
    SQLITE_BUSY: 'another program keeps it locked',
    SQLITE_FULL: 'the disk is full',
    SQLITE_IOERR: 'the disk cannot be read or written',
  };
  const found = Object.entries(reasons).find(([code]) => codeOf(error).startsWith(code));
  return found?.[1] ?? messageOf(error);
}

function postgresReason(error: unknown): string {
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing answers there (is the server running, and is the port right?)',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name of the host cannot be looked up now',
    ETIMEDOUT: 'it does not answer',
    ECONNRESET: 'it closed the connection',
    '28P01': 'it does not accept the password',
    '28000': 'it does not accept this user',
    '3D000': 'the server has no such database; create it first',
    '42501': 'this user may not create tables there',
    '53300': 'the server has no connection left',
    '57P03': 'the server is still starting',
  };
  return reasons[codeOf(error)] ?? messageOf(error);
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '') || 'the reason is not known';
}
