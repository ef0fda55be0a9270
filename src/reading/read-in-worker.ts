import { fork } from 'node:child_process';
import { UnreadableDocument } from '../documents/content.ts';
import type { SentFile } from '../documents/extract-document.ts';
import type { ReadPlan } from '../documents/read-plan.ts';

export type ReadResult = { readonly kind: 'read'; readonly plan: ReadPlan } | { readonly kind: 'refused'; readonly sentence: string };

const deadlineMilliseconds = 7_000;
const heapMegabytes = 256;

/**
 * Reads a file in a process of its own, so that nothing a file does holds up or ends the service: a thread would share its memory and its crashes.
 * The process knows nothing of the service's environment and ends with the answer, or after seven seconds. Rejects with UnreadableDocument, and
 * nothing else.
 */
export async function readInWorker(file: SentFile, deadline = deadlineMilliseconds): Promise<ReadPlan> {
  const result = await runWorker(file, deadline);
  if (result?.kind === 'read') return result.plan;
  throw new UnreadableDocument(
    result?.sentence ??
      'This file takes too long or too much memory to read; please send only the pages or sheets with the plan, as .docx or .xlsx.',
  );
}

/** Undefined when the worker ended without an answer, or had to be ended. */
function runWorker({ name, bytes }: SentFile, deadline: number): Promise<ReadResult | undefined> {
  const worker = fork(new URL('./worker.ts', import.meta.url), [], {
    execArgv: [`--max-old-space-size=${String(heapMegabytes)}`],
    serialization: 'advanced',
    env: {},
    // What a parser has to say about a file is nobody's log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<ReadResult | undefined>((resolve) => {
    const finish = (result?: ReadResult) => {
      clearTimeout(timer);
      worker.kill('SIGKILL');
      resolve(result);
    };
    const timer = setTimeout(finish, deadline);
    worker.once('message', (result: ReadResult) => finish(result));
    worker.once('exit', () => finish());
    worker.on('error', () => finish());
    worker.send({ name, bytes: Uint8Array.from(bytes) } satisfies SentFile, (error) => error && finish());
  });
}
