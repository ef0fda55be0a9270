import { setTimeout as wait } from 'node:timers/promises';
import { createMetrics } from './http/metrics.ts';
import { createServer } from './http/server.ts';
import type { Handle } from './incoming.ts';
import type { Clock, Log, Store } from './ports.ts';
import { startAlarm, type Alarm } from './schedule/alarm.ts';
import type { Authenticate } from './teams/authenticate.ts';
import { createBudget, type Budget } from './teams/budget.ts';
import { createConnector } from './teams/connector.ts';
import { createReceiver } from './teams/receive.ts';
import { isLoopbackServiceUrl, isTeamsServiceUrl } from './teams/service-url.ts';
import { doWhatIsDue } from './usecases/do-what-is-due.ts';
import { createHandle } from './usecases/handle-incoming.ts';
import type { Service } from './usecases/service.ts';
import type { Instant } from './domain/dates.ts';

export interface ServiceOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly host: string;
  readonly port: number;
  readonly tenants: readonly string[];
  readonly metricsToken?: string;
  readonly teams:
    | { readonly kind: 'real'; readonly authenticate: Authenticate; readonly token: () => Promise<string>; readonly botId: string }
    /** Nobody is authenticated, so nothing but this machine is listened to or written to. */
    | { readonly kind: 'demo'; readonly wrap: (handle: Handle, service: Service, alarm: Alarm) => Handle };
}

export interface RunningService {
  readonly port: number;
  /** Claims nothing more, finishes what is under way within ten seconds and frees the rest. */
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 10_000;
/** A message that Teams has not answered within the deadline is sent again; a walk through the demo's days takes longer and is not. */
const DEADLINE_MS = { real: 12_000, demo: 120_000 };
/** A service whose clock has not looked for this long is not ready: somebody must see why. */
const STALE_LOOK_MS = 5 * 60_000;

/** Wires the adapters to the use cases and starts: HTTP first, then the clock. Throws one sentence where the port is taken. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { store, clock, log, teams } = options;
  const metrics = createMetrics();
  const connector = createConnector({
    token: teams.kind === 'real' ? teams.token : () => Promise.resolve(undefined),
    isAllowedServiceUrl: teams.kind === 'real' ? isTeamsServiceUrl : isLoopbackServiceUrl,
    budget: teams.kind === 'real' ? createBudget({ now: Date.now, wait }) : WITHOUT_PACE,
    log,
    ...(teams.kind === 'real' ? { botId: teams.botId } : {}),
  });
  const seen: { lastLook: Instant | null; lookedAtMs: number } = { lastLook: null, lookedAtMs: Date.now() };
  const service: Service = { store, clock, connector, log, metrics, wake: () => alarm.wake(), welcomesVisitors: teams.kind === 'demo' };
  const alarm: Alarm = startAlarm(async (stop) => {
    await doWhatIsDue(service, stop);
    metrics.setOutbox(await store.transact((tx) => tx.countOutbox()));
    Object.assign(seen, { lastLook: clock.now(), lookedAtMs: Date.now() });
  }, log);
  const handle = createHandle(service);
  const receive = createReceiver({
    ...(teams.kind === 'real' ? { auth: teams.authenticate } : {}),
    isDemo: teams.kind === 'demo',
    tenants: options.tenants,
    connector,
    handle: teams.kind === 'demo' ? teams.wrap(handle, service, alarm) : handle,
    log,
    metrics,
    now: () => clock.now(),
    deadlineMs: DEADLINE_MS[teams.kind],
  });
  const server = createServer({
    receive,
    health: async () => {
      const outbox = await store.transact((tx) => tx.countOutbox());
      return { ready: Date.now() - seen.lookedAtMs < STALE_LOOK_MS, lastTick: seen.lastLook, outbox };
    },
    metrics: { contentType: metrics.contentType, render: () => metrics.render() },
    log,
    host: options.host,
    port: options.port,
    requiresToken: teams.kind === 'real',
    ...(options.metricsToken === undefined ? {} : { metricsToken: options.metricsToken }),
  });
  const port = await server.listen();
  alarm.wake();
  return { port, stop: () => stopAll(alarm, server, store) };
}

/** Teams' rates do not bind a connector on this machine, and a visitor waits for it. */
const WITHOUT_PACE: Budget = { take: () => Promise.resolve() };

async function stopAll(alarm: Alarm, server: { close(): Promise<void> }, store: Store): Promise<void> {
  const stopped = Promise.all([alarm.stop(), server.close()]);
  await Promise.race([stopped, wait(STOP_WITHIN_MS, undefined, { ref: false })]);
  await store.close();
}
