import type { Log } from '../../ports.ts';

export interface BoardWatch {
  /** Calls `tell` with the board's new state whenever it has changed from `known`; answers how to stop. */
  watch(boardId: string, known: string, tell: (revision: string) => void): () => void;
  stop(): void;
}

interface Listener {
  known: string;
  readonly tell: (revision: string) => void;
}

interface Watching {
  readonly listeners: Set<Listener>;
  readonly timer: NodeJS.Timeout;
}

/**
 * Looks at a board's state as long as anybody watches it, once for all of them. It asks the store and not this process, so that what another
 * replica, the clock or a chat changed is seen just the same.
 */
export function createBoardWatch(revisionOf: (boardId: string) => Promise<string>, everyMs: number, log: Log): BoardWatch {
  const boards = new Map<string, Watching>();
  const start = (boardId: string): Watching => {
    const listeners = new Set<Listener>();
    const look = oneAtATime(async () => {
      tellAll(listeners, await revisionOf(boardId));
    });
    const trouble = (error: unknown) =>
      log.warn({ board: boardId, fault: error instanceof Error ? error.name : typeof error }, 'cannot watch');
    const watching = { listeners, timer: setInterval(() => void look().catch(trouble), everyMs) };
    boards.set(boardId, watching);
    return watching;
  };
  return {
    watch(boardId, known, tell) {
      const { listeners, timer } = boards.get(boardId) ?? start(boardId);
      const listener = { known, tell };
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        boards.delete(boardId);
      };
    },
    stop() {
      for (const { timer } of boards.values()) clearInterval(timer);
      boards.clear();
    },
  };
}

function tellAll(listeners: ReadonlySet<Listener>, revision: string): void {
  for (const listener of listeners) {
    if (listener.known === revision) continue;
    listener.known = revision;
    listener.tell(revision);
  }
}

/** A store that answers slowly is not asked again meanwhile. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let isRunning = false;
  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work();
    } finally {
      isRunning = false;
    }
  };
}
