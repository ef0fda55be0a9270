import { AsyncLocalStorage } from 'node:async_hooks';

const quiet = new AsyncLocalStorage<true>();
let running = 0;
let original = console.error;

/**
 * Runs the SDK's token check without its `console.error`: it prints a stack and a public key for every bad token, so that whoever sends
 * bad tokens fills the log. Everything else that is printed meanwhile still is.
 */
export async function withQuietConsole<T>(work: () => Promise<T>): Promise<T> {
  if (running === 0) {
    original = console.error;
    console.error = (...details: unknown[]) => {
      if (quiet.getStore() === undefined) original(...details);
    };
  }
  running += 1;
  try {
    return await quiet.run(true, work);
  } finally {
    running -= 1;
    if (running === 0) console.error = original;
  }
}
