import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOfHtml } from '../../src/documents/words-of-html.ts';

describe('the words of a formatted message', () => {
  it.each([
    ['<p>Write to <b>ev</b>ery school</p><p>by June</p>', 'Write to every school by June'],
    ['<at id="0">Karen</at>&nbsp;could you &lt;ask&gt; &amp; report', 'Karen could you <ask> & report'],
    ['<ul><li>one</li><li>two</li></ul>', 'one two'],
    ['<script>alert(1)</script><style>p{color:red}</style>x', 'x'],
    ['<div itemprop="x"><img src=x onerror=alert(1)><attachment id="1"></attachment></div>', ''],
    ['<p>never closed', 'never closed'],
    ['</script></style>x', 'x'],
    ['', ''],
  ])('%j', (html, words) => {
    expect(wordsOfHtml(html)).toBe(words);
  });

  it('are had of any text at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typeof wordsOfHtml(text)).toBe('string');
      }),
    );
    const begun = performance.now();
    wordsOfHtml('<div>'.repeat(4000) + '<'.repeat(4000) + '&amp'.repeat(3000));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
