import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSafeJson } from '../../src/http/safe-json.ts';

const read = (text: string, depth = 64): unknown => {
  const parsed = parseSafeJson(Buffer.from(text), depth);
  return parsed.kind === 'json' ? { value: parsed.value } : parsed.status;
};

it.each([
  ['{"a":1}', { value: { a: 1 } }],
  ['[]', { value: [] }],
  ['null', { value: null }],
  ['"text"', { value: 'text' }],
  ['{"__proto__":{"polluted":true},"a":1}', { value: { a: 1 } }],
  ['{"a":{"constructor":{"prototype":{"polluted":true}}}}', { value: { a: {} } }],
  ['{"\\u005f_proto__":1}', { value: {} }],
  ['', 400],
  ['{', 400],
  ['NaN', 400],
  ["{'a':1}", 400],
  ['\u0000', 400],
])('%s is read as %j', (text, expected) => {
  expect(read(text)).toEqual(expected);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('is refused where its bytes are not UTF-8', () => {
  expect(parseSafeJson(Buffer.from([0x22, 0xff, 0x22]), 64)).toEqual({ kind: 'refused', status: 400 });
});

it.each([
  [64, { value: expect.anything() as unknown }],
  [65, 400],
  [60_000, 400],
])('nested %i deep', (depth, expected) => {
  expect(read('['.repeat(depth) + ']'.repeat(depth))).toEqual(expected);
});

it('brackets inside words are words', () => {
  expect(read(JSON.stringify({ text: `${'['.repeat(100)}\\"${'{'.repeat(100)}` }), 2)).toMatchObject({ value: {} });
});

it('whatever JSON.stringify writes comes back, if it names no prototype', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/__proto__|constructor|prototype/.test(text));
      expect(read(text)).toEqual({ value: JSON.parse(text) as unknown });
    }),
  );
});
