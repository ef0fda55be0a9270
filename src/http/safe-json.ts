export type SafeJson = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'refused'; readonly status: 400 };

/** Keys through which a merge or a careless lookup would reach a prototype; no activity has them. */
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON in UTF-8, at most `depth` levels deep, without the keys that lead to a prototype. */
export function parseSafeJson(bytes: Buffer, depth: number): SafeJson {
  if (isDeeperThan(bytes, depth)) return { kind: 'refused', status: 400 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text, (key, field: unknown) => (prototypeKeys.has(key) ? undefined : field));
    return { kind: 'json', value };
  } catch {
    return { kind: 'refused', status: 400 };
  }
}

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/** Looked at before parsing, because everything that later walks the value walks it recursively. */
function isDeeperThan(bytes: Buffer, limit: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === backslash) at += 1;
    else if (byte === quote) isInString = !isInString;
    else if (isInString) continue;
    else if (opening.has(byte)) depth += 1;
    else if (closing.has(byte)) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}
