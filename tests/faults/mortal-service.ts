// A process that does one piece of Chaser's work and dies by SIGKILL at the step it is told: each unit of work has two (before its
// commit, after it) and each POST two (before it leaves, after the answer). Started by crash.test.ts.
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { doWhatIsDue } from '../../src/usecases/do-what-is-due.ts';
import { createHandle } from '../../src/usecases/handle-incoming.ts';
import { arrivalOf, createFaultService } from './fault-service.ts';

export interface MortalOrder {
  readonly databaseUrl: string;
  readonly connectorUrl: string;
  readonly now: string;
  readonly dieAt: number;
  /** A press to take; without one the service looks at what is due. */
  readonly press?: { readonly personId: string; readonly verb: string; readonly data: Record<string, unknown> };
}

const order = JSON.parse(process.argv[2] ?? '') as MortalOrder;
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === order.dieAt) process.kill(process.pid, 'SIGKILL');
}

function mortal(store: Store): Store {
  return {
    close: () => store.close(),
    transact: async (work) => {
      const result = await store.transact(async (tx) => {
        const inner = await work(tx);
        step();
        return inner;
      });
      step();
      return result;
    },
  };
}

const mortalFetch: typeof fetch = async (input, init) => {
  step();
  const response = await fetch(input, init);
  step();
  return response;
};

const store = await openStore(order.databaseUrl);
const service = createFaultService({ store: mortal(store), now: order.now, fetch: mortalFetch });
if (order.press === undefined) {
  await doWhatIsDue(service, new AbortController().signal);
} else {
  const { personId, verb, data } = order.press;
  const arrival = arrivalOf(personId, { now: order.now, connectorUrl: order.connectorUrl });
  await createHandle(service)({ ...arrival, kind: 'press', verb, data, trigger: 'manual', form: 'execute' });
  process.stdout.write('acknowledged\n');
}
await store.close();
