import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  /** The lines of its output so far. */
  readonly lines: readonly string[];
  /** Resolves once it has printed so many lines. */
  printed(count: number): Promise<void>;
  /** Resolves to its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** A real process of its own that runs one of the files beside this one in `children/`. */
export function startChild(file: string, databaseUrl: string): Child {
  const path = fileURLToPath(new URL(`children/${file}`, import.meta.url));
  const child = spawn(process.execPath, [path, databaseUrl], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  return {
    process: child,
    lines,
    ended,
    printed: async (count) => {
      while (lines.length < count) {
        const outcome = await Promise.race([once(output, 'line'), ended]);
        if (!Array.isArray(outcome)) throw new Error(`The process ended (${String(outcome)}) after ${String(lines.length)} lines.`);
      }
    },
  };
}
