/** Bytes as text: by their byte order mark, else as UTF-8 where they are that, else as Windows-1252, which every byte is. */
export function decodeText(bytes: Uint8Array): string {
  const mark = (...start: number[]) => start.every((byte, at) => bytes[at] === byte);
  if (mark(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (mark(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const unmarked = findUnmarkedUtf16(bytes);
  if (unmarked !== undefined) return new TextDecoder(unmarked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Western text in UTF-16 has a zero in every other byte. */
function findUnmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 1000);
  const zeros = (odd: number) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (sample.length < 8) return undefined;
  if (zeros(1) > sample.length * 0.4 && zeros(0) < sample.length * 0.05) return 'utf-16le';
  return zeros(0) > sample.length * 0.4 && zeros(1) < sample.length * 0.05 ? 'utf-16be' : undefined;
}
