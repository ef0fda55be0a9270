import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PlaygroundConfiguration } from './playground-configuration.ts';
import { playgroundEnvironment } from './playground-environment.ts';

export interface PlaygroundOptions {
  readonly port: number;
  /** Where the Playground sends what people write, such as http://127.0.0.1:3978/api/messages. */
  readonly botEndpoint: string;
  readonly configuration: PlaygroundConfiguration;
  /** Its own working folder: it reads its configuration there and leaves its log in `devTools`. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** Whether a browser window is opened; by default only where there is a desktop. */
  readonly opensBrowser?: boolean;
}

export interface Playground {
  /** What to open in a browser. */
  readonly url: string;
  /** The service URL its activities carry. */
  readonly connectorUrl: string;
  stop(): Promise<void>;
}

const startsWithin = 20_000;
const lookEvery = 50;

/**
 * Starts the Microsoft 365 Agents Playground, unpatched, for one signed-in person, and resolves once it answers.
 * @throws one sentence for people where it is not installed, its port is taken, or it refuses the configuration.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const program = findProgram();
  const folder = resolve(options.folder);
  prepareFolder(folder, options.configuration);
  const child = launch(program, folder, options);
  const output = collectOutput(child);
  try {
    await untilReady(child, output, folder, options.port);
  } catch (error) {
    await end(child);
    throw error;
  }
  child.once('exit', () => {
    if (child.stdin?.writableEnded !== true) {
      options.log(`The Playground on port ${String(options.port)} ended by itself${explainLog(folder)}`);
    }
  });
  const url = `http://localhost:${String(options.port)}`;
  return { url, connectorUrl: `${url}/_connector`, stop: () => end(child) };
}

function findProgram(): string {
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  } catch (error) {
    throw new Error('The Agents Playground is not installed: run "npm ci", or start the demo with --no-playground.', { cause: error });
  }
}

function prepareFolder(folder: string, configuration: PlaygroundConfiguration): void {
  rmSync(join(folder, 'devTools'), { recursive: true, force: true });
  mkdirSync(join(folder, 'bin'), { recursive: true });
  // JSON is YAML, so the file needs no package to be written.
  writeFileSync(join(folder, '.m365agentsplayground.yml'), `${JSON.stringify(configuration, null, 2)}\n`);
  // The Playground exits where it cannot open a browser; where there is none, this stands in for the command it calls.
  for (const name of ['xdg-open', 'open']) {
    const file = join(folder, 'bin', name);
    writeFileSync(file, '#!/bin/sh\nexit 0\n');
    chmodSync(file, 0o755);
  }
}

function launch(program: string, folder: string, { port, botEndpoint, opensBrowser }: PlaygroundOptions): ChildProcess {
  const environment = playgroundEnvironment(process.env);
  const hasDesktop = process.platform !== 'linux' || environment['DISPLAY'] !== undefined || environment['WAYLAND_DISPLAY'] !== undefined;
  const path = environment['PATH'] ?? '';
  const paths = (opensBrowser ?? hasDesktop) ? path : [join(folder, 'bin'), path].join(delimiter);
  const keeper = fileURLToPath(new URL('./playground-keeper.ts', import.meta.url));
  const parameters = ['start', '-e', botEndpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  return spawn(process.execPath, [keeper, process.execPath, program, ...parameters], {
    cwd: folder,
    env: { ...environment, PATH: paths },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-4_000);
    });
  }
  return () => text;
}

async function untilReady(child: ChildProcess, output: () => string, folder: string, port: number): Promise<void> {
  const ends = AbortSignal.timeout(startsWithin);
  while (!ends.aborted) {
    if (child.exitCode !== null) throw new Error(`The Playground on port ${String(port)} did not start${explainLog(folder)}`);
    const listensOn = /Listening on (\d+)/.exec(output())?.[1];
    if (listensOn !== undefined && Number(listensOn) !== port) {
      throw new Error(`Port ${String(port)} is taken, so the Playground cannot use it: end what uses it, or choose another port.`);
    }
    if (listensOn !== undefined && (await answers(port))) return;
    await wait(lookEvery);
  }
  throw new Error(
    `The Playground on port ${String(port)} did not answer within ${String(startsWithin / 1000)} seconds${explainLog(folder)}`,
  );
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://localhost:${String(port)}/_debug/ping`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}

/** The end of a sentence: what the Playground's own log gives as the reason, where it gives one. */
function explainLog(folder: string): string {
  const file = join(folder, 'devTools', 'm365agentsplayground.log');
  try {
    const reason = /^error Reason: (?:\w+Error )?(.+)$/m.exec(readFileSync(file, 'utf8'))?.[1];
    return reason === undefined ? `; its log is ${file}.` : `: ${reason}`;
  } catch {
    return '.';
  }
}

/** Closing the keeper's input ends the Playground; what is still alive after that is killed. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.stdin?.end();
  await exited;
}
