const UNORDERED = new Set(['refs', 'value', 'areas']);

/** Whether a prediction has all that is expected of it; lists of refs, leads and areas in any order. */
export function isAsExpected(expected: unknown, got: unknown, key = ''): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return false;
    const [left, right] = UNORDERED.has(key) ? [sorted(expected), sorted(got)] : [expected, got];
    return left.every((one, at) => isAsExpected(one, right[at]));
  }
  if (typeof expected !== 'object' || expected === null) return expected === got;
  if (typeof got !== 'object' || got === null) return false;
  const fields = new Map<string, unknown>(Object.entries(got));
  return Object.entries(expected).every(([name, value]) => isAsExpected(value, fields.get(name), name));
}

function sorted(values: readonly unknown[]): readonly unknown[] {
  return values.toSorted((a, b) => String(a).localeCompare(String(b)));
}
