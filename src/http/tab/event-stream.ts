import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Watched } from '../../usecases/tab/tab-desk.ts';
import { respond } from '../respond.ts';
import type { BoardWatch } from './board-watch.ts';
import type { Identity } from './identify.ts';

export interface EventStreams {
  /** Tells a page, until it goes or its token runs out, that something changed: an id and nothing else, so that nothing can leak by it. */
  open(request: IncomingMessage, response: ServerResponse, viewer: { readonly identity: Identity; readonly watched: Watched }): void;
  /** Ends all, so that the service can stop. */
  stop(): void;
}

const BEAT_MS = 15_000;
const MOST_STREAMS = 500;
/** Tabs somebody has open on all their devices; an older one that is pushed out comes back by itself, more slowly. */
const MOST_OF_ONE = 6;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Stream {
  readonly personId: string;
  end(): void;
}

export function createEventStreams(watch: BoardWatch): EventStreams {
  const streams = new Set<Stream>();
  return {
    open(request, response, { identity, watched }) {
      const own = [...streams].filter(({ personId }) => personId === identity.personId);
      if (own.length >= MOST_OF_ONE) own[0]?.end();
      if (streams.size >= MOST_STREAMS) return respond(response, 503);
      begin(response);
      const known = lastEventId(request) ?? watched.revision;
      if (known !== watched.revision) tell(response, watched.revision);
      const unwatch = watch.watch(watched.boardId, watched.revision, (revision) => tell(response, revision));
      const beat = setInterval(() => response.write(': still here\n\n'), BEAT_MS);
      const life = setTimeout(() => stream.end(), Math.min(LONGEST_TIMER_MS, Math.max(0, identity.expiresAt - Date.now())));
      const stream: Stream = { personId: identity.personId, end: () => response.end() };
      streams.add(stream);
      response.once('close', () => {
        streams.delete(stream);
        unwatch();
        clearInterval(beat);
        clearTimeout(life);
      });
    },
    stop() {
      for (const stream of streams) stream.end();
    },
  };
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  response.write('retry: 3000\n\n');
}

function tell(response: ServerResponse, revision: string): void {
  response.write(`id: ${revision}\nevent: change\ndata: {}\n\n`);
}

/** Whatever somebody sends is only ever compared. */
function lastEventId({ headers }: IncomingMessage): string | undefined {
  const given = headers['last-event-id'];
  return typeof given === 'string' && given !== '' ? given : undefined;
}
