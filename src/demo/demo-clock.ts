import { epochOf, instantFromEpoch, localTimeIn, momentOf, type Instant, type IsoDate, type LocalTime } from '../domain/dates.ts';
import type { Clock, Store } from '../ports.ts';

/** Half past nine: after the digest (08:30) and the morning's reminders (09:00). */
export const DEMO_TIME: LocalTime = '09:30';
const ZONE = 'Europe/London';

/** A clock that runs at the machine's pace from a day of its own; where it stands is kept in the store, so that a restart goes on from there. */
export interface DemoClock extends Clock {
  today(): IsoDate;
  /** Moves to half past nine of a later day. Throws RangeError for a day that is not later: what was sent cannot be unsent. */
  moveTo(day: IsoDate): Promise<void>;
}

/** Starts on `day` at half past nine where the store knows no clock yet; `wasKnown` says whether it did. */
export async function startDemoClock(store: Store, day: IsoDate): Promise<{ readonly clock: DemoClock; readonly wasKnown: boolean }> {
  const known = await store.transact((tx) => tx.findClockOffset());
  let offset = known ?? offsetTo(momentOf(day, DEMO_TIME, ZONE));
  const keep = () => store.transact((tx) => tx.setClockOffset(offset));
  if (known === undefined) await keep();
  const now = (): Instant => instantFromEpoch(Date.now() + offset);
  const today = (): IsoDate => localTimeIn(now(), ZONE).date;
  const moveTo = async (to: IsoDate): Promise<void> => {
    if (to <= today()) throw new RangeError(`The demo's clock stands at ${today()} and only moves forward`);
    offset = offsetTo(momentOf(to, DEMO_TIME, ZONE));
    await keep();
  };
  return { clock: { now, today, moveTo }, wasKnown: known !== undefined };
}

function offsetTo(moment: Instant): number {
  return epochOf(moment) - Date.now();
}
