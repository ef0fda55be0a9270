import type { IncomingMessage } from 'node:http';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const forwarding = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** Whether a request was made on this machine: one that a proxy here passed on comes from loopback too, but is not from here. */
export function isFromHere(request: IncomingMessage): boolean {
  return loopback.has(request.socket.remoteAddress ?? '') && !forwarding.some((header) => header in request.headers);
}
