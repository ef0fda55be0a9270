import { describe, expect, it, test } from 'vitest';
import { readEventIds } from '../../src/tab/event-text.ts';

const change = (id: string) => `id: ${id}\nevent: change\ndata: {}\n\n`;

describe('the text of the live stream', () => {
  test.each([
    ['retry: 3000\n\n', []],
    [': still here\n\n', []],
    [change('a'), ['a']],
    [`${change('a')}: still here\n\n${change('b')}`, ['a', 'b']],
    [change('a').replaceAll('\n', '\r\n'), ['a']],
  ])('%j holds the changes %j', (text, ids) => {
    expect(readEventIds(text)).toEqual({ ids, rest: '' });
  });

  it('cut anywhere loses no change and tells none twice', () => {
    const text = `retry: 3000\n\n${change('a')}${change('b')}`;
    for (let at = 0; at <= text.length; at += 1) {
      const first = readEventIds(text.slice(0, at));
      const second = readEventIds(first.rest + text.slice(at));
      expect([...first.ids, ...second.ids]).toEqual(['a', 'b']);
    }
  });
});
