import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { UnreadableDocument } from '../content.ts';
import { unpacksTooFar, type Tally } from './limits.ts';
import { refusals } from './refusals.ts';

/** An office file as what it is: a zip of named parts. Nothing is unpacked to disk, and only parts asked for are unpacked at all. */
export interface OfficePackage {
  has(part: string): boolean;
  readonly parts: readonly string[];
  /** Hands a part over piece by piece. Throws UnreadableDocument when it is missing, damaged, locked or unpacks too far. */
  unpack(part: string, take: (bytes: Uint8Array) => void): Promise<void>;
}

/** Throws UnreadableDocument for anything that is no sound zip file. */
export async function openPackage(bytes: Uint8Array, tally: Tally): Promise<OfficePackage> {
  return orDamaged(async () => {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
    const entries = await listEntries(zip, tally);
    return {
      has: (part) => entries.has(part.toLowerCase()),
      parts: [...entries.keys()],
      unpack: (part, take) => orDamaged(() => unpackEntry(zip, entries.get(part.toLowerCase()), tally, take)),
    };
  });
}

async function listEntries(zip: ZipFile, tally: Tally): Promise<Map<string, Entry>> {
  const { limits } = tally;
  if (zip.entryCount > limits.entries) throw unpacksTooFar(limits);
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    const part = entry.fileName.toLowerCase();
    if (entries.has(part) || entries.size >= limits.entries) throw refusals.damaged();
    // Pictures may be large, and are never unpacked.
    if (/\.(xml|rels|bin)$/.test(part)) declared += entry.uncompressedSize;
    if (declared > limits.inflatedBytes) throw unpacksTooFar(limits);
    entries.set(part, entry);
  }
  return entries;
}

async function unpackEntry(zip: ZipFile, entry: Entry | undefined, tally: Tally, take: (bytes: Uint8Array) => void): Promise<void> {
  if (!entry) throw refusals.damaged();
  if (entry.isEncrypted()) throw refusals.locked();
  const { limits } = tally;
  let inflated = 0;
  const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    inflated += chunk.length;
    tally.countBytes(chunk.length);
    if (inflated > limits.ratioFromBytes && inflated > limits.ratio * entry.compressedSize) throw unpacksTooFar(limits);
    take(chunk);
  }
}

/** What the zip library and the XML parser say is for programmers; the sender hears that the file is damaged. */
async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : refusals.damaged();
  }
}
