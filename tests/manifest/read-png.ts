import { unzlibSync } from 'fflate';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row after row. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

/** Reads what a screenshot is saved as: eight bits a channel, not interlaced, with or without alpha. Throws on any other PNG. */
export function readPng(bytes: Buffer): Picture {
  const [width, height, depth, colourType, interlaced] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25], bytes[28]];
  const channels = colourType === 6 ? 4 : 3;
  if (depth !== 8 || (colourType !== 6 && colourType !== 2) || interlaced !== 0) throw new Error('not a PNG of eight-bit colours');
  const raw = unfilter(unzlibSync(imageData(bytes)), width * channels, channels);
  const at = (index: number): number => raw[index] ?? 0;
  const pixels = Array.from({ length: width * height }, (_, pixel) => {
    const start = pixel * channels;
    return [at(start), at(start + 1), at(start + 2), channels === 4 ? at(start + 3) : 255] as const;
  });
  return { width, height, pixels };
}

function imageData(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return Buffer.concat(chunks);
}

/** Undoes the filter each row was stored with (PNG specification, section 9). */
function unfilter(stored: Uint8Array, rowLength: number, step: number): Uint8Array {
  const rows = stored.length / (rowLength + 1);
  const raw = new Uint8Array(rows * rowLength);
  for (let row = 0; row < rows; row++) {
    const filter = stored[row * (rowLength + 1)] ?? 0;
    for (let column = 0; column < rowLength; column++) {
      const here = row * rowLength + column;
      const left = column < step ? 0 : (raw[here - step] ?? 0);
      const above = raw[here - rowLength] ?? 0;
      const corner = column < step ? 0 : (raw[here - rowLength - step] ?? 0);
      raw[here] = (stored[row * (rowLength + 1) + 1 + column] ?? 0) + predict(filter, left, above, corner);
    }
  }
  return raw;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  const nearest = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(nearest - left), Math.abs(nearest - above), Math.abs(nearest - corner)];
  const paeth = toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
  return [0, left, above, Math.floor((left + above) / 2), paeth][filter] ?? 0;
}
