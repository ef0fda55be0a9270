import type { Database } from 'better-sqlite3';
import { DatabaseRefusal } from './database-refusal.ts';
import { isPassing } from './failures.ts';

/** How long a unit of work waits for another process to let go of the file. */
export const BUSY_TIMEOUT_MS = 5000;
const LONGEST_PAUSE_MS = 20;

/**
 * Tries until the file is free; throws one sentence once the busy timeout is over. SQLite's own busy timeout would keep the whole
 * process from answering anybody while it waits, so it is off during the attempt and the waiting is done here.
 */
export async function waitWhileBusy(database: Database, attempt: () => unknown): Promise<void> {
  const end = performance.now() + BUSY_TIMEOUT_MS;
  while (!isDone(database, attempt)) {
    if (performance.now() >= end) {
      throw new DatabaseRefusal(`Another program has kept the database file locked for ${String(BUSY_TIMEOUT_MS / 1000)} seconds.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * LONGEST_PAUSE_MS));
  }
}

function isDone(database: Database, attempt: () => unknown): boolean {
  database.pragma('busy_timeout = 0');
  try {
    attempt();
    return true;
  } catch (error) {
    if (isPassing(error)) return false;
    throw error;
  } finally {
    database.pragma(`busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
  }
}
