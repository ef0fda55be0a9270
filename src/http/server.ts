import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Instant } from '../domain/dates.ts';
import type { Log } from '../ports.ts';
import { readJsonBody, type BodyLimits } from './body.ts';
import { mayReadMetrics } from './metrics-access.ts';
import { addPages, type Owner } from './pages.ts';
import { respond, securityHeaders } from './respond.ts';
import { addTabRoutes, type TabOptions } from './tab/tab-routes.ts';

/** All that a stranger may learn of the service. */
export interface Health {
  readonly ready: boolean;
  /** When the clockwork last looked for due work; null before its first look. */
  readonly lastTick: Instant | null;
  /** Envelopes not yet settled; null where the store does not answer. */
  readonly outbox: { readonly waiting: number; readonly attention: number } | null;
}

export interface ServerOptions {
  /** Answers one activity; the body is parsed JSON within the limits, otherwise untouched. */
  readonly receive: (request: {
    readonly authorization?: string | undefined;
    readonly body: unknown;
  }) => Promise<{ readonly status: number; readonly body?: unknown }>;
  readonly health: () => Promise<Health>;
  readonly metrics: { readonly contentType: string; readonly render: () => Promise<string> };
  readonly log: Log;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Who answers for this service; its pages name them. */
  readonly owner: Owner;
  /** Lets Prometheus read from another machine; without it only this machine may. */
  readonly metricsToken?: string;
  /** Requests without a token are then refused before their body is read. */
  readonly requiresToken?: boolean;
  /** The plan's tab in Teams; absent where nothing of it is served. */
  readonly tab?: TabOptions;
  readonly limits?: Partial<BodyLimits & { readonly bodies: number; readonly closeMs: number }>;
}

export interface HttpServer {
  /** Resolves with the port; rejects with one sentence for the operator. */
  listen(): Promise<number>;
  /** Takes no more requests and lets those under way finish, for ten seconds at most. */
  close(): Promise<void>;
}

const tokenShape = /^Bearer [\w-]+\.[\w-]+\.[\w-]*$/;
const defaults = { bytes: 262_144, milliseconds: 10_000, depth: 64, bodies: 64, closeMs: 10_000 };

/** Chaser's addresses: POST /api/messages, GET /health, GET /metrics, what the tab lives on, and the pages about it. */
export function createServer(options: ServerOptions): HttpServer {
  const state = { isClosing: false };
  const server = restify.createServer({ name: '' });
  protect(server, options.log, state);
  server.post('/api/messages', createMessagesRoute(options));
  server.get('/health', async (_request, response) => {
    const health = await readHealth(options);
    respond(response, health.ready ? 200 : 503, health);
  });
  server.get('/metrics', async (request, response) => {
    if (!mayReadMetrics(request, options.metricsToken)) return respond(response, 401);
    respond(response, 200, await options.metrics.render(), options.metrics.contentType);
  });
  const tab = options.tab && addTabRoutes(server, options.tab, options.log);
  addPages(server, options.owner);
  return {
    listen: () => listen(server, options),
    close: () => {
      state.isClosing = true;
      tab?.stop();
      return close(server, options.limits?.closeMs ?? defaults.closeMs);
    },
  };
}

function protect(server: Server, log: Log, state: { readonly isClosing: boolean }): void {
  // Every phase of a request ends by itself, so that slow clients cannot hold the service.
  server.server.headersTimeout = 10_000;
  server.server.requestTimeout = 20_000;
  server.server.keepAliveTimeout = 65_000;
  server.server.maxConnections = 1_000;
  server.pre((request, response, next) => {
    for (const [header, value] of securityHeaders) response.setHeader(header, value);
    response.once('finish', () => {
      if (state.isClosing) request.socket.end();
    });
    next();
  });
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const status = readStatus(error);
    if (status === 500) log.error({ method: request.method, fault: error instanceof Error ? error.name : typeof error }, 'request failed');
    if (!response.headersSent) response.send(status);
    done();
  });
  server.on('error', (error: Error) => {
    // A port that cannot be had is told by `listen`.
    if (server.server.listening) log.error({ fault: error.name }, 'server error');
  });
}

/** Restify's own refusals keep their status (an unknown path is 404); anything thrown is 500 without a word. */
function readStatus(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function createMessagesRoute(options: ServerOptions): (request: Request, response: Response) => Promise<void> {
  const limits = { ...defaults, ...options.limits };
  const reading = new Set<Request>();
  const readBody = async (request: Request): ReturnType<typeof readJsonBody> => {
    reading.add(request);
    try {
      return await readJsonBody(request, limits);
    } finally {
      reading.delete(request);
    }
  };
  return async (request, response) => {
    const { authorization } = request.headers;
    if (options.requiresToken === true && !tokenShape.test(authorization ?? '')) return respond(response, 401);
    // Nobody has been authenticated yet, so no crowd of slow senders may fill the memory with bodies or keep others out: an honest body is
    // read in milliseconds, so whoever has been sending longest gives way.
    const [oldest] = reading;
    if (reading.size >= limits.bodies) oldest?.destroy();
    const body = await readBody(request);
    if (body.kind === 'refused') return respond(response, body.status);
    const answer = await options.receive({ authorization, body: body.value });
    respond(response, answer.status, answer.body);
  };
}

async function readHealth({ health, log }: ServerOptions): Promise<Health> {
  try {
    const { ready, lastTick, outbox } = await health();
    return { ready, lastTick, outbox: outbox && { waiting: outbox.waiting, attention: outbox.attention } };
  } catch (error) {
    log.error({ fault: error instanceof Error ? error.name : typeof error }, 'health unknown');
    return { ready: false, lastTick: null, outbox: null };
  }
}

function listen(server: Server, { host, port }: ServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(explainListening(error.code ?? error.name, host, port)));
    });
    server.listen(port, host, () => {
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}

function explainListening(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${String(port)} is already in use: stop the program that has it, or set PORT to another one.`;
    case 'EACCES':
      return `Port ${String(port)} may not be used by this account: set PORT to one above 1023.`;
    default:
      return `The service cannot listen on ${host}, port ${String(port)} (${code}).`;
  }
}

async function close(server: Server, graceMs: number): Promise<void> {
  const impatience = setTimeout(() => {
    server.server.closeAllConnections();
  }, graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  clearTimeout(impatience);
}
