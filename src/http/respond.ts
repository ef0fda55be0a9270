import type { ServerResponse } from 'node:http';

/** Nothing here is a page, so nothing may be framed, sniffed, kept or run. */
export const securityHeaders: readonly (readonly [string, string])[] = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cache-control', 'no-store'],
  ['strict-transport-security', 'max-age=31536000'],
];

/** Sends JSON, text of the given type, or nothing at all. */
export function respond(response: ServerResponse, status: number, body?: unknown, contentType = 'application/json'): void {
  // Whoever is refused may still be sending; the connection is not worth keeping.
  if (status >= 400 && status !== 404) response.setHeader('connection', 'close');
  const text = body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body);
  // Not chained: restify's writeHead returns nothing.
  response.writeHead(status, { 'content-length': Buffer.byteLength(text), ...(text === '' ? {} : { 'content-type': contentType }) });
  response.end(text);
}
