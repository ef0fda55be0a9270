import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { parseSafeJson } from './safe-json.ts';

export interface BodyLimits {
  /** Counted on the wire and again after unpacking. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** Objects and arrays within each other. */
  readonly depth: number;
}

export type Body = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'refused'; readonly status: 400 | 408 | 413 };

type Bytes = { readonly kind: 'bytes'; readonly bytes: Buffer } | Extract<Body, { kind: 'refused' }>;

type Unpack = (packed: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const unpackers = new Map<string, Unpack>([
  ['identity', (bytes) => Promise.resolve(bytes)],
  ['gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/** Reads a JSON body within its limits. Never rejects: a client that breaks off counts as a bad request. */
export async function readJsonBody(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return refuse(400);
  // One encoding only: a chain of them is how a small body becomes a huge one.
  const unpack = unpackers.get((request.headers['content-encoding'] ?? 'identity').trim().toLowerCase());
  if (unpack === undefined) return refuse(400);
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) return refuse(413);
  const packed = await readBytes(request, limits);
  const unpacked = packed.kind === 'bytes' ? await unpackBytes(unpack, packed.bytes, limits.bytes) : packed;
  return unpacked.kind === 'bytes' ? parseSafeJson(unpacked.bytes, limits.depth) : unpacked;
}

function readBytes(request: IncomingMessage, { bytes: limit, milliseconds }: BodyLimits): Promise<Bytes> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (result: Bytes): void => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      // What still arrives is read and dropped, so that the refusal can be read at the other end.
      request.resume();
      resolve(result);
    };
    const timer = setTimeout(end, milliseconds, refuse(408));
    request.on('data', (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length > limit) end(refuse(413));
      else chunks.push(chunk);
    });
    request.once('end', () => {
      end({ kind: 'bytes', bytes: Buffer.concat(chunks) });
    });
    request.once('close', () => {
      end(refuse(400));
    });
    request.once('error', () => {
      end(refuse(400));
    });
  });
}

async function unpackBytes(unpack: Unpack, packed: Buffer, limit: number): Promise<Bytes> {
  try {
    return { kind: 'bytes', bytes: await unpack(packed, { maxOutputLength: limit }) };
  } catch (error) {
    return refuse(error instanceof RangeError ? 413 : 400);
  }
}

function refuse<T extends 400 | 408 | 413>(status: T): { readonly kind: 'refused'; readonly status: T } {
  return { kind: 'refused', status };
}
