import { kill, memoryUsage, pid } from 'node:process';

/**
 * Runs as a thread beside the reading, which is too busy to look: much of what parsers take lies outside the heap, where no option of Node's limits
 * it.
 */
const mostMegabytes = 400;
const lookEveryMilliseconds = 15;

setInterval(() => {
  if (memoryUsage.rss() > mostMegabytes * 1024 * 1024) kill(pid, 'SIGKILL');
}, lookEveryMilliseconds);
