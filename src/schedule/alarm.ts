import { schedule } from 'node-cron';
import type { Log } from '../ports.ts';

/** Says "look now", every minute and whenever it is woken. It remembers nothing: what is due is read from the store. */
export interface Alarm {
  /** Looks at once, or once more after the look under way; many calls in the meantime are one. */
  readonly wake: () => void;
  /** Looks, together with everything that was waiting to be looked at, and answers when that is done. */
  readonly lookNow: () => Promise<void>;
  /** No look starts any more; answers when the one under way has ended. */
  readonly stop: () => Promise<void>;
}

/** `look` never runs twice at once in this process; its signal is raised when the service stops, and it may throw. */
export function startAlarm(look: (stop: AbortSignal) => Promise<void>, log: Log): Alarm {
  const stopping = new AbortController();
  let underWay: Promise<void> = Promise.resolve();
  let isWaiting = false;

  const lookOnce = async (): Promise<void> => {
    isWaiting = false;
    if (stopping.signal.aborted) return;
    try {
      await look(stopping.signal);
    } catch (error) {
      log.error({ error: String(error) }, 'a look at what is due failed; the next one tries again');
    }
  };
  const lookNow = (): Promise<void> => {
    isWaiting = true;
    underWay = underWay.then(lookOnce);
    return underWay;
  };
  const wake = (): void => {
    if (!isWaiting) void lookNow();
  };
  const everyMinute = schedule('* * * * *', wake, { timezone: 'UTC' });
  return {
    wake,
    lookNow,
    stop: async () => {
      stopping.abort();
      await everyMinute.destroy();
      await underWay;
    },
  };
}
