import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** As early as a zip can say, in whatever zone: the same plan is always the same file. */
const ZIP_EPOCH = '1980-01-01T00:00:00';

/** Packs an office file again without the moments at which it was made; `change` may put a part in other words. */
export function settlePackage(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  // Programs look for this part first.
  const first = parts.toSorted(([one], [other]) => Number(other === '[Content_Types].xml') - Number(one === '[Content_Types].xml'));
  return zipSync(Object.fromEntries(first.map(([name, part]) => [name, strToU8(change(name, strFromU8(part)))])), { mtime: ZIP_EPOCH });
}
