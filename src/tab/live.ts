import { readEventIds } from './event-text.ts';

export interface LiveOptions {
  /** Opens the stream, going on from the last thing known. */
  readonly open: (since: string, signal: AbortSignal) => Promise<Response>;
  readonly since: string;
  /** Something changed; the id is where a new stream goes on. */
  readonly onChange: (id: string) => void;
  /** Whether the stream stands; false while it is being opened again. */
  readonly onState: (isLive: boolean) => void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Three missed heartbeats: a line that is dead without saying so. */
const SILENT_MS = 45_000;

/** Follows the service's changes for as long as the page stands, over every dropped line. Read by fetch, so that the token is in a header and in no address. */
export function followChanges(options: LiveOptions): () => void {
  const ending = new AbortController();
  void follow(options, ending.signal);
  return () => ending.abort();
}

async function follow({ open, since, onChange, onState }: LiveOptions, ended: AbortSignal): Promise<void> {
  let [known, pause] = [since, FIRST_PAUSE_MS];
  const isOver = (): boolean => ended.aborted;
  while (!isOver()) {
    try {
      await listen(
        open,
        known,
        ended,
        (id) => {
          known = id;
          onChange(id);
        },
        () => {
          pause = FIRST_PAUSE_MS;
          onState(true);
        },
      );
    } catch {
      // Whatever broke it, the next attempt goes on from what is known.
    }
    if (isOver()) return;
    onState(false);
    await waitFor(pause, ended);
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  }
}

async function listen(
  open: LiveOptions['open'],
  since: string,
  ended: AbortSignal,
  onChange: (id: string) => void,
  onOpen: () => void,
): Promise<void> {
  const dead = new AbortController();
  let timer = setTimeout(() => dead.abort(), SILENT_MS);
  try {
    const response = await open(since, AbortSignal.any([ended, dead.signal]));
    if (!response.ok || response.body === null) throw new Error('no stream');
    onOpen();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => dead.abort(), SILENT_MS);
      const read = readEventIds(rest + part.value);
      rest = read.rest;
      const last = read.ids.at(-1);
      if (last !== undefined) onChange(last);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Sooner where the machine comes back to the network or somebody comes back to the page. */
function waitFor(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      for (const target of [window, document]) for (const name of ['online', 'visibilitychange']) target.removeEventListener(name, go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', go);
    ended.addEventListener('abort', go, { once: true });
  });
}
