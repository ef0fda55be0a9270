import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandTemplate } from '../../src/cards/expand.ts';

const person = { name: 'Ann', age: 40, is: { lead: true }, posts: [{ title: 'Chair' }, { title: 'Manager' }], none: null, empty: [] };

describe('a template', () => {
  it.each([
    ['a path', '${name}', 'Ann'],
    ['paths among words', 'I am ${name}, ${age}.', 'I am Ann, 40.'],
    ['a step into a list', '${posts[1].title}', 'Manager'],
    ['the root', '${$root.name}', 'Ann'],
    ['the data itself', '${$data.name}', 'Ann'],
    ['a number as a number', '${age}', 40],
    ['an object as an object', '${is}', { lead: true }],
    ['spaces around a path', '${ name }', 'Ann'],
    ['text without expressions', '$name {name} $ {name}', '$name {name} $ {name}'],
    ['a missing value as nothing', 'a${nobody.knows[3].this}b', 'ab'],
    ['null as nothing', '${none}', ''],
    ['an object among words as nothing', 'x${is}', 'x'],
    ['what every object inherits as nothing', '${constructor}${toString}${is.__proto__}', ''],
  ])('reads %s', (_, text, expected) => {
    expect(expandTemplate({ it: text }, person)).toEqual({ it: expected });
  });

  it.each(['${if(a, b, c)}', '${a + b}', '${}', "${name == 'Ann'}", '${a[b]}'])('refuses %s, which is no path', (text) => {
    expect(() => expandTemplate({ it: text }, person)).toThrow('is no path');
  });

  it('repeats an element for a list, each with its own data, its index and the same root', () => {
    const template = { items: [{ $data: '${posts}', text: '${$index} ${title} ${$root.name}' }, 'end'] };
    expect(expandTemplate(template, person)).toEqual({ items: [{ text: '0 Chair Ann' }, { text: '1 Manager Ann' }, 'end'] });
  });

  it('draws nothing for an empty list', () => {
    expect(expandTemplate({ items: [{ $data: '${empty}', text: 'x' }] }, person)).toEqual({ items: [] });
  });

  it('moves into an object without repeating', () => {
    expect(expandTemplate({ items: [{ $data: '${is}', yes: '${lead}' }] }, person)).toEqual({ items: [{ yes: true }] });
  });

  it.each([
    ['${is.lead}', 1],
    ['${is.nothing}', 0],
    ['${name}', 0],
    [false, 0],
  ])('keeps an element where $when is true: %s', (when, kept) => {
    expect(expandTemplate({ items: [{ $when: when, text: 'x' }] }, person)['items']).toHaveLength(kept);
  });

  it('drops a property whose $when is not true', () => {
    expect(expandTemplate({ inner: { $when: '${is.nothing}', text: 'x' }, other: 1 }, person)).toEqual({ other: 1 });
  });

  it('escapes text in text blocks only, for titles and data know no markdown', () => {
    const template = { type: 'TextBlock', text: '**${v}**', title: '${v}', data: '${d}' };
    expect(expandTemplate(template, { v: 'a_b', d: { words: 'a_b\u202e' } })).toEqual({
      type: 'TextBlock',
      text: '**a\\_b**',
      title: 'a_b',
      data: { words: 'a_b\u202e' },
    });
  });

  const json = fc.jsonValue({ maxDepth: 3 });

  it('never leaves an expression of its own in a card, whatever is missing', () => {
    const path = fc.stringMatching(/^[a-z]{1,4}(\.[a-z]{1,4}|\[[0-3]\]){0,3}$/);
    fc.assert(
      fc.property(fc.array(path), fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), json), (paths, data) => {
        const clean = JSON.parse(JSON.stringify(data).replaceAll('$', 's')) as object;
        const template = {
          type: 'TextBlock',
          text: paths.map((each) => `\${${each}}`).join(' '),
          more: paths.map((each) => ({ it: `\${${each}}` })),
        };
        expect(JSON.stringify(expandTemplate(template, clean))).not.toContain('${');
      }),
    );
  });

  it('never reads a value as a template', () => {
    const typed = fc
      .tuple(fc.string(), fc.constantFrom('${secret}', '${$root.secret}', '${$data}'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, (words) => {
        const template = { $data: '${row}', type: 'TextBlock', text: '${v}', plain: 'a ${v}', data: '${all}' };
        const drawn = JSON.stringify(expandTemplate(template, { row: { v: words, all: { v: words } }, secret: 'SECRET' }));
        expect(drawn).not.toContain('SECRET');
      }),
    );
  });

  it('takes data with hostile keys as data', () => {
    const data = JSON.parse('{"rows":[{"__proto__":{"polluted":1},"v":"x"}]}') as object;
    expect(expandTemplate({ items: [{ $data: '${rows}', it: '${v}${polluted}' }] }, data)).toEqual({ items: [{ it: 'x' }] });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
