import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const forwarding = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/**
 * This machine, or whoever knows the token. A request that a proxy on this machine passed on comes from loopback too, but is not from
 * here.
 */
export function mayReadMetrics(request: IncomingMessage, token: string | undefined): boolean {
  const [, given] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (token !== undefined && token !== '' && given !== undefined && isSame(given, token)) return true;
  return loopback.has(request.socket.remoteAddress ?? '') && !forwarding.some((header) => header in request.headers);
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
