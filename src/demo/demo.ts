import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { longDay } from '../cards/phrases-dates.ts';
import { isoDate, type IsoDate } from '../domain/dates.ts';
import { createLog } from '../log.ts';
import type { Store } from '../ports.ts';
import { startService, type RunningService } from '../start-service.ts';
import { openStore } from '../storage/open-store.ts';
import { adoptDemoBoard, introduceChannel, readDemoBoard } from './demo-board.ts';
import { demoSignIn, identifyDemoPerson } from './demo-sign-in.ts';
import { startDemoClock, type DemoClock } from './demo-clock.ts';
import { demoPeople, demoTenantId } from './people.ts';
import { chairWindow, configurePlayground, managerWindow, type PlaygroundWindow } from './playground-configuration.ts';
import { startPlayground, type Playground } from './playground.ts';
import { createSaveFile } from './save-file.ts';
import { wrapHandle, type DemoParts } from './wrap-handle.ts';

interface DemoOptions {
  readonly reset: boolean;
  readonly hasPlayground: boolean;
  /** Absent where the demo goes on from where it stood, or starts on the plan's own day. */
  readonly today?: IsoDate;
  /** Where the database and the Playground's working folders are kept. */
  readonly folder: string;
  readonly port: number;
  /** The chair's window; the manager's is one port higher. */
  readonly playgroundPort: number;
}

const HELP = `npm run demo -- [--reset] [--today 2015-03-10] [--no-playground] [--folder PATH] [--playground-port 56150]
The service's port comes from PORT, 3978 otherwise.`;

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(options: DemoOptions): Promise<void> {
  if (options.port !== 0) await requireFreePort(options.port);
  const database = join(options.folder, 'chaser.sqlite');
  if (options.reset) await Promise.all(['', '-wal', '-shm'].map((ending) => rm(`${database}${ending}`, { force: true })));
  await mkdir(options.folder, { recursive: true });
  const store = await openStore(database);
  const { board, plan, startsOn } = await readDemoBoard();
  const { clock, wasKnown } = await startDemoClock(store, options.today ?? startsOn);
  await moveOn(clock, wasKnown, options.today);
  await adoptDemoBoard(store, board, plan, clock.today());
  const service = await startService({
    store,
    clock,
    log: createLog(process.env['LOG_LEVEL'] ?? 'warn'),
    host: '127.0.0.1',
    port: options.port,
    tenants: [demoTenantId],
    tab: { identify: identifyDemoPerson, signIn: demoSignIn },
    owner: { name: 'the demo on this machine' },
    tabPlace: { address: `http://localhost:${String(options.port)}/tab` },
    teams: { kind: 'demo', wrap: (handle, parts, alarm) => wrapHandle(handle, parts, { alarm, clock, ...saving(options, store, clock) }) },
  });
  const windows = await openWindows(options, store, service, clock);
  stopOnSignal(service, windows);
  console.log(greeting(service.port, clock.today(), windows));
}

function saving(options: DemoOptions, store: Store, clock: DemoClock): Pick<DemoParts, 'saveFile'> {
  return options.hasPlayground ? { saveFile: createSaveFile(store, clock, join(options.folder, 'exports')) } : {};
}

/** Before anything is touched: a demo that still runs must not lose its database to a second one's --reset. */
async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once('error', () => {
      fail(new Error(`Port ${String(port)} is already in use: stop the program that has it, or set PORT to another one.`));
    });
    probe.listen(port, '127.0.0.1', done);
  });
  await new Promise((closed) => probe.close(closed));
}

/** A demo that has run before goes on; `--today` may move it forward, never back. */
async function moveOn(clock: DemoClock, wasKnown: boolean, today: IsoDate | undefined): Promise<void> {
  if (!wasKnown || today === undefined || today === clock.today()) return;
  if (today < clock.today()) throw new Error(`This demo already stands at ${clock.today()}. Add --reset to start again on ${today}.`);
  await clock.moveTo(today);
}

async function openWindows(options: DemoOptions, store: Store, service: RunningService, clock: DemoClock): Promise<readonly Playground[]> {
  if (!options.hasPlayground) return [];
  const opened: Playground[] = [];
  const open = async (window: PlaygroundWindow, port: number): Promise<void> => {
    const playground = await startPlayground({
      port,
      botEndpoint: `http://127.0.0.1:${String(service.port)}/api/messages`,
      configuration: configurePlayground(demoPeople, window),
      folder: join(options.folder, `playground-${String(port)}`),
      log: console.log,
    });
    opened.push(playground);
    await introduceChannel(store, window.channelId, playground.connectorUrl, clock.now());
  };
  try {
    await open(chairWindow, options.playgroundPort);
    await open(managerWindow, options.playgroundPort + 1);
    return opened;
  } catch (error) {
    // A window left open would keep the process from ending, and whoever started it from reading why.
    await Promise.all([service.stop(), ...opened.map((window) => window.stop())]);
    throw error;
  }
}

function stopOnSignal(service: RunningService, windows: readonly Playground[]): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void Promise.all([service.stop(), ...windows.map((window) => window.stop())]).then(() => process.exit(0));
    });
  }
}

function greeting(port: number, today: IsoDate, [chair, manager]: readonly Playground[]): string {
  const where =
    chair === undefined || manager === undefined
      ? [`Send activities to http://127.0.0.1:${String(port)}/api/messages; answers go to their serviceUrl, which must be on this machine.`]
      : [`Chair of WSCB                ${chair.url}`, `WSCB & Partnerships Manager  ${manager.url}`];
  return [
    '',
    `Chaser's demo is running. It is ${longDay(today)} there, and everything in it stays on this machine.`,
    '',
    ...where,
    '',
    "Try, as the chair:    what's overdue · my actions · tell me about 2.1 · how are we doing",
    'Then move the clock:  demo next day · demo next week · demo go to 24 March',
    'As the manager:       answer the reminder card, or type "1.3 done, review completed 12 March"',
    '                      demo send a new version (of the plan) · export the plan as excel',
    "In Board actions:     @Chaser what's overdue; the digest comes there on Mondays",
    '',
    'Stop it with Ctrl+C. It goes on from where it stood; --reset starts afresh.',
  ].join('\n');
}

function readOptions(words: readonly string[]): DemoOptions {
  const { values } = parse(words);
  const port = Number(process.env['PORT'] ?? '3978');
  const playgroundPort = Number(values['playground-port'] ?? '56150');
  for (const each of [port, playgroundPort]) {
    if (!Number.isInteger(each) || each < 0 || each > 65_534) throw new Error('A port is a number between 0 and 65534.');
  }
  return {
    reset: values.reset,
    hasPlayground: !values['no-playground'],
    ...(values.today === undefined ? {} : { today: readDay(values.today) }),
    folder: resolve(values.folder ?? fileURLToPath(new URL('../../.demo', import.meta.url))),
    port,
    playgroundPort,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        reset: { type: 'boolean', default: false },
        'no-playground': { type: 'boolean', default: false },
        today: { type: 'string' },
        folder: { type: 'string' },
        'playground-port': { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : 'These options cannot be read.'}\n${HELP}`, { cause: error });
  }
}

function readDay(text: string): IsoDate {
  try {
    return isoDate(text);
  } catch {
    throw new Error(`--today ${text} is not a day written as 2015-03-10.`);
  }
}
