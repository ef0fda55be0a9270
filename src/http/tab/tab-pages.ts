import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response, Server } from 'restify';
import { TAB_MISSING } from '../../cards/phrases-tab.ts';
import { respond } from '../respond.ts';

/** Those who may show the page in a frame: Teams, Outlook and Microsoft 365, as Microsoft lists them for tabs. */
const FRAMES = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
].join(' ');

/** The page runs and loads its own files, asks its own service, and nothing else. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${FRAMES}`,
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

interface File {
  readonly type: string;
  readonly bytes: Buffer;
  readonly packed: Buffer;
}

/** The tab's page and its files, read once: what was not there at the start is not served, whatever path is asked for. */
export function addTabPages(server: Server, folder: string): void {
  const files = readFiles(folder);
  const page = files.get('index.html');
  for (const path of ['/tab', '/tab/', '/tab/configure']) {
    server.get(path, async (request, response) => {
      if (page === undefined) return respond(response, 503, TAB_MISSING, 'text/plain; charset=utf-8');
      sendFile(request, response, page, 'no-cache');
    });
  }
  server.get('/tab/assets/:name', async (request, response) => {
    const { name } = request.params as { readonly name?: string };
    const file = files.get(`assets/${name ?? ''}`);
    // Every version of a file has a name of its own.
    if (file === undefined) respond(response, 404);
    else sendFile(request, response, file, 'public, max-age=31536000, immutable');
  });
}

function readFiles(folder: string): ReadonlyMap<string, File> {
  if (!existsSync(join(folder, 'index.html'))) return new Map();
  const assets = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  return new Map(['index.html', ...assets].map((name) => [name, readFile(join(folder, name))]));
}

function readFile(path: string): File {
  const bytes = readFileSync(path);
  const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { type, bytes, packed: gzipSync(bytes, { level: 9 }) };
}

function sendFile(request: IncomingMessage, response: Response, { type, bytes, packed }: File, caching: string): void {
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = takesGzip ? packed : bytes;
  response.setHeader('content-security-policy', PAGE_POLICY);
  response.setHeader('cache-control', caching);
  response.setHeader('vary', 'accept-encoding');
  if (takesGzip) response.setHeader('content-encoding', 'gzip');
  response.writeHead(200, { 'content-type': type, 'content-length': body.byteLength });
  response.end(body);
}
