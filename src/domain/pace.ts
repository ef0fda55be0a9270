import { epochOf, type Instant } from './dates.ts';

/** What one person has sent in the minute that began with `since`. */
export interface Pace {
  readonly since: Instant;
  readonly count: number;
}

const WINDOW_MS = 60_000;
/** Faster than anybody types or presses, slower than any flood. */
const MOST_A_MINUTE = 30;

export type Admission =
  | { readonly kind: 'admitted' }
  /** The first beyond the limit. */
  | { readonly kind: 'told' }
  | { readonly kind: 'over' };

/** Whether one more thing from a person is taken, and the pace afterwards. A clock that was set back begins a new minute. */
export function admit(pace: Pace | undefined, now: Instant): { readonly pace: Pace; readonly admission: Admission } {
  const age = pace === undefined ? WINDOW_MS : epochOf(now) - epochOf(pace.since);
  const count = pace === undefined || age < 0 || age >= WINDOW_MS ? 0 : pace.count;
  const next = { since: count === 0 || pace === undefined ? now : pace.since, count: count + 1 };
  if (next.count <= MOST_A_MINUTE) return { pace: next, admission: { kind: 'admitted' } };
  return { pace: next, admission: { kind: next.count === MOST_A_MINUTE + 1 ? 'told' : 'over' } };
}

/** Whether a pace says nothing any more about the minute that is. */
export function isOver({ since }: Pace, now: Instant): boolean {
  return epochOf(now) - epochOf(since) >= WINDOW_MS;
}
