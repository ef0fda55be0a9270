import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, escapeMarkdown, oneLine, shorten } from '../../src/cards/safe-text.ts';
import { unescapeMarkdown } from '../support/card-checks.ts';

describe('text typed by people', () => {
  it.each([
    ['a link', '[x](https://evil)', '\\[x\\](https://evil)'],
    ['a mention', '<at>everyone</at>', '\\<at\\>everyone\\</at\\>'],
    ['a date function', '{{DATE(2017-02-14)}}', '\\{\\{DATE(2017-02-14)\\}\\}'],
    ['a template expression', '${t}', '$\\{t\\}'],
    ['emphasis', '*a* _b_ ~c~ `d`', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a\n+ b\n1. c\n2) d', '\\- a\n\n\\+ b\n\n1\\. c\n\n2\\) d'],
    ['an entity', '&lt;b&gt; &#42;', '\\&lt;b&gt; \\&#42;'.replace('&gt;', '\\&gt;')],
    ['a backslash', '\\*', '\\\\\\*'],
    ['a post with an ampersand, as it is', 'WSCB & Partnerships Manager', 'WSCB & Partnerships Manager'],
    ['a ref and a bracket, as they are', '1.4 (due 31 Jan)', '1.4 (due 31 Jan)'],
    ['a number in a sentence, as it is', 'We met 3. times', 'We met 3. times'],
  ])('shows %s as typed', (_, typed, expected) => {
    expect(escapeMarkdown(typed)).toBe(expected);
  });

  it.each([
    ['bidi controls', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['control characters', 'a\u0000b\u001b[31mc\u0085d\r\ne', 'ab[31mc\nd\ne'],
    ['hidden characters', 'a\u200bb\ufeffc\u00add', 'abcd'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['piled marks', `Z${'\u0301'.repeat(50)}`, `Z${'\u0301'.repeat(4)}`],
    ['tabs', 'a\tb', 'a b'],
  ])('is freed of %s', (_, typed, expected) => {
    expect(cleanText(typed)).toBe(expected);
  });

  it('keeps the emoji and letters of every language whole', () => {
    const words = 'Łódź, naïve, 漢字, العربية, 👩‍👩‍👧‍👦, 🏴󠁧󠁢󠁥󠁮󠁧󠁿';
    expect(cleanText(words)).toBe(words);
  });

  it('is cut between words, never in half a character and never beyond its length', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect(shorten('👩👩👩👩', 4)).toBe('👩…');
    expect(shorten('short', 5)).toBe('short');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (text, length) => {
        expect(shorten(text, length).length).toBeLessThanOrEqual(Math.max(length, 1));
        expect(shorten(text.toWellFormed(), length).isWellFormed()).toBe(true);
      }),
    );
  });

  it('goes on one line where there is one line for it', () => {
    expect(oneLine(' a\n\n b\tc ')).toBe('a b c');
  });

  it('leaves no unescaped mark of the markdown subset, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('[]()*_`~<>&#{}$\\-+1.) \nab;')) }), (typed) => {
        const escaped = escapeMarkdown(typed).replace(/\\[\\`*_~[\]<>{}&#=|.)+-]/g, '!');
        expect(escaped).not.toMatch(/[`*_~[\]<>{}\\]/);
        expect(escaped).not.toMatch(/^[-+=#|]/m);
        expect(escaped).not.toMatch(/&#?\w+;/);
      }),
    );
  });

  it('is read back by a markdown reader as what was typed', () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'[](){}*_`~<>&#$a1.b c'.split('')) })
      .map((text) => `a${text.replaceAll('**', '*')}`);
    fc.assert(
      fc.property(words, (typed) => {
        expect(unescapeMarkdown(escapeMarkdown(typed))).toBe(typed);
      }),
    );
  });
});
