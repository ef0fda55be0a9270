import type { TabPlace } from '../cards/plan-link.ts';
import type { SentFile } from '../documents/extract-document.ts';
import type { ReadPlan } from '../documents/read-plan.ts';
import type { Files } from '../plan-import.ts';
import type { Clock, Connector, Log, Metrics, Store } from '../ports.ts';

/** All the world a use case may touch, handed over by `main.ts` or the demo. */
export interface Service {
  readonly store: Store;
  readonly clock: Clock;
  readonly connector: Connector;
  readonly files: Files;
  /** Reads a plan document apart from the service, within seconds. Rejects with UnreadableDocument, and nothing else. */
  readonly readFile: (file: SentFile) => Promise<ReadPlan>;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Says "look now" to whoever delivers: something was put into the outbox. */
  readonly wake: () => void;
  /** True in the demo alone: people the board does not know may ask, but lead nothing. */
  readonly welcomesVisitors: boolean;
  /** Absent where nobody said under which address the service is known. */
  readonly tab?: TabPlace;
}
