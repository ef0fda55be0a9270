import { setTimeout as wait } from 'node:timers/promises';
import type { Store, Transaction } from '../ports.ts';
import { isPassing } from './failures.ts';
import type { Session } from './schema.ts';
import { openTransaction } from './transaction.ts';

const MAX_RUNS = 5;
const PAUSE_MS = 20;

export function createStore(session: Session): Store {
  const running = new Set<Promise<unknown>>();
  let isClosed = false;

  async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (isClosed) throw new Error('The store is closed.');
    const unit = runAgainWhilePassing(() => runUnit(session, work));
    running.add(unit);
    try {
      return await unit;
    } finally {
      running.delete(unit);
    }
  }

  async function close(): Promise<void> {
    isClosed = true;
    // Units of work that have begun still commit: closing under them would throw their effects away.
    await Promise.allSettled(running);
    await session.db.destroy();
  }

  return { transact, close };
}

/** Runs it up to five times, as long as what stopped it was only what others did at the same moment. */
export async function runAgainWhilePassing<T>(work: () => Promise<T>, run = 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (run >= MAX_RUNS || !isPassing(error)) throw error;
    // At random, so that two that deadlocked do not meet again.
    await wait(Math.random() * run * PAUSE_MS);
    return runAgainWhilePassing(work, run + 1);
  }
}

/**
 * PostgreSQL runs at READ COMMITTED: whatever two units of work could both decide from an old reading is decided by the database itself
 * (unique keys for inbox, outbox, rungs; `version` for actions; `fence` for envelopes; locked rows for claims and proposals), and a plan
 * is read so that its parts agree (`findPlan`). A stricter level would only turn ordinary meetings of two replicas into retries.
 */
function runUnit<T>({ db, dialect }: Session, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction().execute((unit) => work(openTransaction({ db: unit, dialect })));
}
