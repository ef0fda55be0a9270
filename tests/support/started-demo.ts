import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface StartedDemo {
  /** What it printed so far. */
  readonly printed: () => string;
  readonly child: ChildProcess;
  /** Ends it as Ctrl+C does; answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** Starts the demo as `npm run demo` does and resolves once it says that it runs. Throws what it printed where it ends instead. */
export async function startDemo(options: { folder: string; port: number; words: readonly string[] }): Promise<StartedDemo> {
  const entry = fileURLToPath(new URL('../../src/run.js', import.meta.url));
  const child = spawn(process.execPath, [entry, 'demo/demo', '--folder', options.folder, ...options.words], {
    env: { ...process.env, PORT: String(options.port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const runs = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (text.includes('Ctrl+C')) resolve();
      });
    }
    child.once('exit', () => {
      reject(new Error(`The demo ended: ${text}`));
    });
  });
  await runs;
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    printed: () => text,
    child,
    stop: async () => {
      await end('SIGTERM');
      return child.exitCode;
    },
    kill: () => end('SIGKILL'),
  };
}
