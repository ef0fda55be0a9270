import { vi, type Mock } from 'vitest';
import { createMetrics } from '../../src/http/metrics.ts';
import { createServer, type Health, type HttpServer, type ServerOptions } from '../../src/http/server.ts';
import { recordLog, type LogLine } from './started-bot.ts';

export const ready: Health = { ready: true, lastTick: '2015-03-10T09:30:00.000Z', outbox: { waiting: 2, attention: 1 } };

export interface StartedServer {
  readonly url: string;
  readonly port: number;
  readonly lines: readonly LogLine[];
  /** Answers 200 unless the test gave its own. */
  readonly receive: Mock<ServerOptions['receive']>;
  readonly server: HttpServer;
}

export function makeServer(changes: Partial<ServerOptions> = {}): Omit<StartedServer, 'url' | 'port'> {
  const { log, lines } = recordLog();
  const receive = vi.fn<ServerOptions['receive']>(() => Promise.resolve({ status: 200 }));
  const health = (): Promise<Health> => Promise.resolve(ready);
  const server = createServer({
    receive,
    health,
    metrics: createMetrics(),
    log,
    host: '127.0.0.1',
    port: 0,
    owner: { name: 'W Council' },
    ...changes,
  });
  return { server, lines, receive };
}

export async function startServer(changes: Partial<ServerOptions> = {}): Promise<StartedServer> {
  const made = makeServer(changes);
  const port = await made.server.listen();
  return { ...made, port, url: `http://127.0.0.1:${String(port)}` };
}

export function postTo(
  url: string,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Response> {
  return fetch(`${url}/api/messages`, { method: 'POST', headers, body });
}
