import { createServer, type HttpServer, type ServerOptions } from '../../src/http/server.ts';
import { createMetrics, type ServiceMetrics } from '../../src/http/metrics.ts';
import type { Handle, Incoming, Reply } from '../../src/incoming.ts';
import type { Log, Message } from '../../src/ports.ts';
import { createBudget } from '../../src/teams/budget.ts';
import { createConnector, type TeamsConnector } from '../../src/teams/connector.ts';
import { createReceiver, type ReceiverOptions } from '../../src/teams/receive.ts';
import { isLoopbackServiceUrl } from '../../src/teams/service-url.ts';
import { activity, pressActivity, tenantId, type Json } from './activities.ts';
import { startFakeConnector, type FakeConnector } from './fake-connector.ts';

export const message: Message = {
  card: { type: 'AdaptiveCard', version: '1.5', body: [] },
  summary: '1.4, 1.5 and 2.2 are overdue',
  text: '1.4, 1.5 and 2.2 are overdue.',
};

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: Record<string, unknown>;
}

export function recordLog(): { readonly log: Log; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (level: LogLine['level']) => (fields: Record<string, unknown>, event: string) => void lines.push({ level, event, fields });
  return { lines, log: { info: write('info'), warn: write('warn'), error: write('error') } };
}

export interface StartedBot {
  readonly url: string;
  readonly fake: FakeConnector;
  readonly connector: TeamsConnector;
  readonly taken: readonly Incoming[];
  readonly lines: readonly LogLine[];
  readonly metrics: ServiceMetrics;
  post(body: unknown, headers?: Record<string, string>): Promise<{ readonly status: number; readonly text: string }>;
  /** A message to the demo, whose service address is this machine's. */
  said(changes?: Json): Json;
  /** A press of a follow-up question's button. */
  pressed(changes?: Json): Json;
  close(): Promise<void>;
}

export interface BotChanges {
  readonly handle?: Handle;
  readonly receiver?: Partial<ReceiverOptions>;
  readonly server?: Partial<ServerOptions>;
  readonly timeoutMs?: number;
}

/** A handle that always replies the same. */
export function alwaysReply(reply: Reply): BotChanges {
  return { handle: () => Promise.resolve(reply) };
}

/** The real server, receiver and connector on loopback, with a fake Teams behind; only what the bot decides is given by the test. */
export async function startBot(changes: BotChanges = {}): Promise<StartedBot> {
  const fake = await startFakeConnector();
  const { log, lines } = recordLog();
  const taken: Incoming[] = [];
  const connector = connectToFake(log, changes.timeoutMs ?? 300);
  const handle: Handle = (incoming) => {
    taken.push(incoming);
    return changes.handle === undefined ? Promise.resolve({ kind: 'message', message }) : changes.handle(incoming);
  };
  const metrics = createMetrics();
  const receive = createReceiver({ metrics, isDemo: true, tenants: [tenantId], connector, handle, log, ...changes.receiver });
  const server: HttpServer = createServer({
    receive,
    metrics,
    log,
    health: () => Promise.resolve({ ready: true, lastTick: '2015-03-10T09:30:00.000Z', outbox: { waiting: 2, attention: 1 } }),
    owner: { name: 'W Council' },
    host: '127.0.0.1',
    port: 0,
    ...changes.server,
  });
  const url = `http://127.0.0.1:${String(await server.listen())}`;
  return {
    url,
    fake,
    connector,
    taken,
    lines,
    metrics,
    post: (body, headers = {}) => postActivity(`${url}/api/messages`, body, headers),
    said: (fields = {}) => activity({ serviceUrl: fake.url, ...fields }),
    pressed: (fields = {}) => pressActivity({ action: { verb: 'ask', data: { text: 'red ones' } } }, { serviceUrl: fake.url, ...fields }),
    async close() {
      await server.close();
      await fake.close();
    },
  };
}

async function postActivity(url: string, body: unknown, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

function connectToFake(log: Log, timeoutMs: number): TeamsConnector {
  const budget = createBudget({ now: () => 0, wait: () => Promise.resolve() });
  const token = () => Promise.resolve('secret-bot-token');
  return createConnector({ token, isAllowedServiceUrl: isLoopbackServiceUrl, budget, log, timeoutMs });
}
