import { pino } from 'pino';
import type { Log } from './ports.ts';

/** One JSON object a line on standard output; never message text, tokens or names, only ids, counts and reasons. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (fields, event) => {
      logger.info(fields, event);
    },
    warn: (fields, event) => {
      logger.warn(fields, event);
    },
    error: (fields, event) => {
      logger.error(fields, event);
    },
  };
}
