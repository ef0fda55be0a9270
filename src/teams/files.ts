import type { Log } from '../ports.ts';
import type { FetchedFile, Files } from '../plan-import.ts';
import { isLoopbackServiceUrl } from './service-url.ts';

export interface FilesOptions {
  readonly token: () => Promise<string | undefined>;
  /** Where the bot's token may go. */
  readonly isAllowedServiceUrl: (address: string) => boolean;
  /** Where files of the tenant lie; no token goes there. */
  readonly isAllowedFileUrl: (address: string) => boolean;
  readonly log: Log;
  readonly fetch?: typeof globalThis.fetch;
  /** For one whole transfer. */
  readonly timeoutMs?: number;
}

/** The hosts of SharePoint and OneDrive for Business (public, GCC High, DoD), below which every tenant has a name of its own. */
const SHAREPOINT = /(?:^|\.)sharepoint(?:\.com|\.us|-mil\.us)$/;

/** HTTPS, a SharePoint host, its own port, no credentials. The query is the file's own permission and stays. */
export function isSharePointUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && SHAREPOINT.test(url.hostname) && url.port === '' && url.username === '' && url.password === '';
}

/** The demo's rule: this machine and nothing else. */
export function isLoopbackFileUrl(text: string): boolean {
  return isBelow(text, isLoopbackServiceUrl);
}

export function createFiles(options: FilesOptions): Files {
  const { fetch = globalThis.fetch, timeoutMs = 8_000, log } = options;
  return {
    async fetch({ address, needsToken }, limit) {
      const isAllowed = needsToken ? isBelow(address, options.isAllowedServiceUrl) : options.isAllowedFileUrl(address);
      if (!isAllowed) return failed('not-allowed');
      try {
        const bearer = needsToken ? await options.token() : undefined;
        const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
        const response = await fetch(address, { headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
        return await readFile(response, limit);
      } catch (error) {
        log.warn({ fault: nameOf(error) }, 'a file could not be fetched');
        return failed('unreachable');
      }
    },
    async upload(uploadUrl, bytes) {
      if (!options.isAllowedFileUrl(uploadUrl)) return { kind: 'failed', detail: 'this address is not one of SharePoint' };
      try {
        const length = String(bytes.length);
        const headers = { 'content-range': `bytes 0-${String(bytes.length - 1)}/${length}`, 'content-type': 'application/octet-stream' };
        const body = Buffer.from(bytes);
        const response = await fetch(uploadUrl, {
          method: 'PUT',
          headers,
          body,
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        });
        await response.body?.cancel();
        return response.ok ? { kind: 'uploaded' } : { kind: 'failed', detail: String(response.status) };
      } catch (error) {
        log.warn({ fault: nameOf(error) }, 'a file could not be uploaded');
        return { kind: 'failed', detail: nameOf(error) };
      }
    },
  };
}

/** A file the Bot Connector holds has a path and perhaps a query below an address the token may go to. */
function isBelow(address: string, isAllowed: (address: string) => boolean): boolean {
  const url = URL.parse(address);
  return url !== null && url.username === '' && isAllowed(`${url.protocol}//${url.host}/`);
}

/** Counted while it comes in: what a server says of the size is only its word. */
async function readFile(response: Response, limit: number): Promise<FetchedFile> {
  if (response.status === 401 || response.status === 403 || response.status === 404 || response.status === 410) return failed('gone');
  if (!response.ok || response.body === null) return failed('unreachable');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> = response.body;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) return failed('too-big');
    chunks.push(chunk);
  }
  return { kind: 'fetched', bytes: Buffer.concat(chunks) };
}

function failed(why: Extract<FetchedFile, { kind: 'failed' }>['why']): FetchedFile {
  return { kind: 'failed', why };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
