import { Counter, Gauge, Registry } from 'prom-client';
import type { Metrics } from '../ports.ts';

/** What the service counts, and how it is read by Prometheus. */
export interface ServiceMetrics extends Metrics {
  setOutbox(depth: { readonly waiting: number; readonly attention: number }): void;
  readonly contentType: string;
  /** Prometheus' text form. */
  render(): Promise<string>;
}

type CounterName = Parameters<Metrics['count']>[0];

const counted: Readonly<Record<CounterName, { readonly help: string; readonly labels: readonly string[] }>> = {
  turns: { help: 'Activities taken, by kind and HTTP status', labels: ['kind', 'status'] },
  sends: { help: 'Messages attempted, by kind and outcome', labels: ['kind', 'outcome'] },
  reminders: { help: 'Reminders put into the outbox', labels: [] },
  digests: { help: 'Digests put into the outbox', labels: [] },
  recorded: { help: 'Progress updates recorded, by route', labels: ['route'] },
  adopted: { help: 'Plan documents adopted', labels: [] },
  added: { help: 'Actions added to a plan in Teams', labels: [] },
  duplicates: { help: 'Repetitions that had no effect, by kind', labels: ['kind'] },
};

/** One registry a service, so that two in a process do not share their counts. */
export function createMetrics(): ServiceMetrics {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  const counters = new Map(
    Object.entries(counted).map(([name, { help, labels }]) => [
      name,
      { labels, counter: new Counter({ name: `chaser_${name}_total`, help, labelNames: labels, registers }) },
    ]),
  );
  const outbox = new Gauge({ name: 'chaser_outbox', help: 'Envelopes not yet settled, by state', labelNames: ['state'], registers });
  return {
    contentType: registry.contentType,
    count(name, labels = {}) {
      const found = counters.get(name);
      // A label nobody declared is left out: counting must never stop the work it counts.
      const known = Object.entries(labels).filter(([label]) => found?.labels.includes(label) === true);
      found?.counter.inc(Object.fromEntries(known));
    },
    setOutbox({ waiting, attention }) {
      outbox.set({ state: 'waiting' }, waiting);
      outbox.set({ state: 'attention' }, attention);
    },
    render: () => registry.metrics(),
  };
}
