import { unpacksTooFar, type Limits } from '../limits.ts';

/** The most that the drawing of a PDF may come to once unpacked; pages of a plan are a few hundred kilobytes each. */
const mostUnpacked = 16 * 1024 * 1024;

/** Inflates what a PDF packs, without keeping it, so that a bomb goes off here. Throws UnreadableDocument when it comes to too much. */
export async function requireModest(bytes: Uint8Array, limits: Limits): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at)) {
    const start = startOfData(file, at + 'stream'.length);
    const end = file.indexOf('endstream', start);
    const stop = end === -1 ? file.length : end;
    // Pictures and fonts may be large; pictures are never unpacked, and fonts by no words of ours.
    const head = file.toString('latin1', Math.max(0, at - 600), at);
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    const isDrawing = !/\/Image\b|\/Length1\b|\/Type1C|\/CIDFontType0C|\/OpenType/.test(dictionary);
    const isPacked = /\/Flate|\/Fl\b/.test(dictionary);
    const left = mostUnpacked - unpacked;
    if (isDrawing) unpacked += isPacked ? await inflatedSize(file.subarray(start, stop), left) : stop - start;
    if (unpacked > mostUnpacked) throw unpacksTooFar(limits);
    at = stop + 'endstream'.length;
  }
}

function startOfData(file: Buffer, at: number): number {
  if (file[at] === 13) return file[at + 1] === 10 ? at + 2 : at + 1;
  return file[at] === 10 ? at + 1 : at;
}

/** Bytes that come out before the stream ends, breaks off, or passes `most`. */
async function inflatedSize(packed: Uint8Array, most: number): Promise<number> {
  const inflating = new DecompressionStream('deflate');
  const writer = inflating.writable.getWriter();
  // What follows the data is reported as an error, here and below; the size is known by then.
  const written = writer
    .write(Uint8Array.from(packed))
    .then(() => writer.close())
    .catch(() => undefined);
  const reader = inflating.readable.getReader();
  let size = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += (chunk.value as Uint8Array).length;
      if (size > most) break;
    }
  } catch {
    // Not packed as it says: pdf.js is left to make of it what it can.
  }
  await reader.cancel().catch(() => undefined);
  await written;
  return size;
}
