import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TabPlace } from './cards/plan-link.ts';
import { createMetrics, type ServiceMetrics } from './http/metrics.ts';
import type { Owner } from './http/pages.ts';
import { createServer } from './http/server.ts';
import type { TabOptions } from './http/tab/tab-routes.ts';
import type { Handle } from './incoming.ts';
import type { Clock, Log, Store } from './ports.ts';
import type { Files } from './plan-import.ts';
import { readInWorker } from './reading/read-in-worker.ts';
import { startAlarm, type Alarm } from './schedule/alarm.ts';
import type { Authenticate } from './teams/authenticate.ts';
import { createBudget, type Budget } from './teams/budget.ts';
import { createConnector, type TeamsConnector } from './teams/connector.ts';
import { createFiles, isLoopbackFileUrl, isSharePointUrl } from './teams/files.ts';
import { createReceiver, type Receive } from './teams/receive.ts';
import { isLoopbackServiceUrl, isTeamsServiceUrl } from './teams/service-url.ts';
import { doWhatIsDue } from './usecases/do-what-is-due.ts';
import { createHandle } from './usecases/handle-incoming.ts';
import { limitPace } from './usecases/limit-pace.ts';
import type { Service } from './usecases/service.ts';
import { createTabDesk } from './usecases/tab/tab-desk.ts';
import type { Instant } from './domain/dates.ts';

export interface ServiceOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly host: string;
  readonly port: number;
  readonly tenants: readonly string[];
  readonly metricsToken?: string;
  /** Who may look at the plan's tab; without it nothing of the tab is served. */
  readonly tab?: Pick<TabOptions, 'identify' | 'signIn'>;
  /** Who answers for it, as its pages say. */
  readonly owner: Owner;
  /** Where people look at the plan; absent where nobody said. */
  readonly tabPlace?: TabPlace;
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

/** Where `npm run build:tab` puts what the tab's page is made of. */
const TAB_FOLDER = fileURLToPath(new URL('../build/tab', import.meta.url));
const STOP_WITHIN_MS = 10_000;
/** A message that Teams has not answered within the deadline is sent again; a walk through the demo's days takes longer and is not. */
const DEADLINE_MS = { real: 12_000, demo: 120_000 };
/** A service whose clock has not looked for this long is not ready: somebody must see why. */
const STALE_LOOK_MS = 5 * 60_000;

/** Wires the adapters to the use cases and starts: HTTP first, then the clock. Throws one sentence where the port is taken. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { store, clock, log, teams } = options;
  const metrics = createMetrics();
  const connector = createTeamsConnector(options);
  const looks: Looks = { last: null, atMs: Date.now() };
  const wake = () => {
    alarm.wake();
  };
  const service = toService(options, { connector, metrics, wake });
  const alarm: Alarm = startAlarm(async (stop) => {
    await doWhatIsDue(service, stop);
    metrics.setOutbox(await countOutbox(store));
    Object.assign(looks, { last: clock.now(), atMs: Date.now() });
  }, log);
  const handle = limitPace(createHandle(service), service);
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
  const server = createHttp(options, service, { receive, metrics, looks });
  const port = await server.listen().catch(async (error: unknown) => {
    await stopAll(alarm, server, store);
    throw error;
  });
  alarm.wake();
  return { port, stop: () => stopAll(alarm, server, store) };
}

function toService(options: ServiceOptions, parts: Pick<Service, 'connector' | 'metrics' | 'wake'>): Service {
  const { store, clock, log, teams } = options;
  const files = createTeamsFiles(options);
  const place = options.tabPlace === undefined ? {} : { tab: options.tabPlace };
  return { ...parts, ...place, store, clock, files, readFile: (file) => readInWorker(file), log, welcomesVisitors: teams.kind === 'demo' };
}

/** When the clock last looked: as the board's clock says it, and as the machine's. */
interface Looks {
  last: Instant | null;
  atMs: number;
}

function createTeamsConnector({ teams, log }: ServiceOptions): TeamsConnector {
  if (teams.kind === 'demo') {
    const token = () => Promise.resolve(undefined);
    return createConnector({ token, isAllowedServiceUrl: isLoopbackServiceUrl, budget: WITHOUT_PACE, log });
  }
  const budget = createBudget({ now: Date.now, wait });
  return createConnector({ token: teams.token, isAllowedServiceUrl: isTeamsServiceUrl, budget, log, botId: teams.botId });
}

function createTeamsFiles({ teams, log }: ServiceOptions): Files {
  if (teams.kind === 'demo') {
    const token = () => Promise.resolve(undefined);
    return createFiles({ token, isAllowedServiceUrl: isLoopbackServiceUrl, isAllowedFileUrl: isLoopbackFileUrl, log });
  }
  return createFiles({ token: teams.token, isAllowedServiceUrl: isTeamsServiceUrl, isAllowedFileUrl: isSharePointUrl, log });
}

function createHttp(
  { store, log, host, port, teams, owner, metricsToken, tab }: ServiceOptions,
  service: Service,
  { receive, metrics, looks }: { readonly receive: Receive; readonly metrics: ServiceMetrics; readonly looks: Looks },
) {
  return createServer({
    receive,
    health: async () => {
      const outbox = await countOutbox(store);
      return { ready: Date.now() - looks.atMs < STALE_LOOK_MS, lastTick: looks.last, outbox };
    },
    metrics,
    log,
    owner,
    host,
    port,
    requiresToken: teams.kind === 'real',
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(tab === undefined
      ? {}
      : { tab: { ...tab, folder: TAB_FOLDER, desk: createTabDesk(teams.kind === 'real' ? { ...service, botId: teams.botId } : service) } }),
  });
}

function countOutbox(store: Store) {
  return store.transact((tx) => tx.countOutbox());
}

/** Teams' rates do not bind a connector on this machine, and a visitor waits for it. */
const WITHOUT_PACE: Budget = { take: () => Promise.resolve() };

async function stopAll(alarm: Alarm, server: { close(): Promise<void> }, store: Store): Promise<void> {
  const stopped = Promise.all([alarm.stop(), server.close()]);
  await Promise.race([stopped, wait(STOP_WITHIN_MS, undefined, { ref: false })]);
  await store.close();
}
