import type { Request, Response, Server } from 'restify';
import type { Log } from '../../ports.ts';
import type { SignIn } from '../../tab-contract.ts';
import type { TabDesk, Viewer } from '../../usecases/tab/tab-desk.ts';
import { readJsonBody } from '../body.ts';
import { respond } from '../respond.ts';
import { createBoardWatch } from './board-watch.ts';
import { createEventStreams } from './event-stream.ts';
import type { Identify, Identity } from './identify.ts';
import { createRateBound, type Rate } from './rate-bound.ts';
import { answer, answerTrouble } from './tab-answer.ts';
import { addTabPages } from './tab-pages.ts';
import { createTabRoutes, type Asked, type TabRoute } from './tab-work.ts';

export interface TabOptions {
  readonly desk: TabDesk;
  readonly identify: Identify;
  readonly signIn: SignIn;
  /** Where the tab's built files lie. */
  readonly folder: string;
  readonly rate?: Rate;
  /** How often a watched board is looked at. */
  readonly watchEveryMs?: number;
}

const bodyLimits = { bytes: 65_536, milliseconds: 10_000, depth: 8 };
/** A page asks for a handful of things when it opens and for one at each change; a script asks for more. */
const usualRate: Rate = { atOnce: 60, aSecond: 4 };
const WATCH_EVERY_MS = 1_000;

/** The addresses under /api that the tab lives on. Answers how to end its live streams. */
export function addTabRoutes(server: Server, options: TabOptions, log: Log): { stop(): void } {
  const { desk, signIn } = options;
  addTabPages(server, options.folder);
  const admit = createAdmission(options);
  const watch = createBoardWatch((boardId) => desk.revisionOf(boardId), options.watchEveryMs ?? WATCH_EVERY_MS, log);
  const streams = createEventStreams(watch);
  server.get('/api/sign-in', async (_request, response) => respond(response, 200, signIn));
  server.get('/api/events', async (request, response) => {
    const identity = await admit(request, response);
    if (identity === undefined) return;
    const watched = await desk.findWatched(toViewer(identity, request));
    if (watched.kind === 'refused') return await answer(request, response, watched);
    streams.open(request, response, { identity, watched: watched.body });
  });
  for (const route of createTabRoutes()) {
    server[route.method](route.path, async (request, response) => await serve(route, request, response));
  }

  async function serve(route: TabRoute, request: Request, response: Response): Promise<void> {
    const identity = await admit(request, response);
    if (identity === undefined) return;
    const asked = await readAsked(route, request, response);
    if (asked === undefined) return;
    const work = route.work(asked);
    if (work === undefined) {
      answerTrouble(response, 'unreadable', 422);
      return;
    }
    await answer(request, response, await desk.run(toViewer(identity, request), work));
  }
  return {
    stop() {
      streams.stop();
      watch.stop();
    },
  };
}

/** Who asks, if they may; otherwise they have been told why not. Nothing of a request is read before. */
function createAdmission({ identify, rate }: TabOptions): (request: Request, response: Response) => Promise<Identity | undefined> {
  const isWithin = createRateBound(rate ?? usualRate, () => performance.now());
  return async (request, response) => {
    const found = await identify(request);
    if (found.kind === 'unknown') return answerTrouble(response, 'not-signed-in', 401);
    if (found.kind === 'unavailable') return answerTrouble(response, 'unavailable', 503);
    const { identity } = found;
    if (isWithin(`${identity.tenantId}/${identity.personId}`)) return identity;
    response.setHeader('retry-after', '2');
    return answerTrouble(response, 'too-often', 429);
  };
}

async function readAsked({ method }: TabRoute, request: Request, response: Response): Promise<Asked | undefined> {
  const params = request.params as Readonly<Record<string, string | undefined>>;
  const given = request.headers['idempotency-key'];
  const asked = { params, query: queryOf(request), once: typeof given === 'string' ? given : undefined };
  if (method === 'get') return { ...asked, body: undefined };
  const body = await readJsonBody(request, bodyLimits);
  if (body.kind === 'json') return { ...asked, body: body.value };
  return answerTrouble(response, 'unreadable', body.status);
}

function toViewer({ personId, tenantId }: Identity, request: Request): Viewer {
  const boardId = queryOf(request).get('board');
  return { personId, tenantId, ...(boardId === null || boardId === '' ? {} : { boardId }) };
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.url ?? '/', 'http://tab').searchParams;
}
