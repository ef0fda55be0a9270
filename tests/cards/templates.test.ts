import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expandTemplate } from '../../src/cards/expand.ts';
import { expectSoundCard } from '../support/card-checks.ts';

const names = globSync('cards/*.json')
  .map((file) => file.replaceAll('\\', '/').slice('cards/'.length, -'.json'.length))
  .filter((name) => !name.endsWith('.data'));

function readJson(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`cards/${name}.json`, 'utf8')) as Record<string, unknown>;
}

/** The same data, noting every name that is asked of it in vain. */
function watch<T extends object>(data: T, missing: string[]): T {
  return new Proxy(data, {
    getOwnPropertyDescriptor(target, name) {
      const found = Reflect.getOwnPropertyDescriptor(target, name);
      if (!found && typeof name === 'string') missing.push(name);
      return found;
    },
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'object' && value !== null && !Array.isArray(target) ? watch(value, missing) : watchElement(value, missing);
    },
  });
}

function watchElement(value: unknown, missing: string[]): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? watch(value, missing) : value;
}

describe('a card template', () => {
  it('there is one for every kind of message', () => {
    expect(names.toSorted()).toEqual([
      'action',
      'answer',
      'dialog',
      'digest',
      'form',
      'made-action',
      'make-action',
      'notice',
      'proposal',
      'reminder',
      'review',
      'sheet',
      'stale',
      'undelivered',
      'welcome',
    ]);
  });

  it.each(names)('%s finds everything it names in its sample data', (name) => {
    const missing: string[] = [];
    expandTemplate(readJson(name), watch(readJson(`${name}.data`), missing));
    expect(missing).toEqual([]);
  });

  it.each(names)('%s draws a sound card from its sample data', (name) => {
    const data = readJson(`${name}.data`);
    expectSoundCard({ card: expandTemplate(readJson(name), data), summary: String(data['summary']), text: 'sample' });
  });

  it.each(names)('%s holds no sentence of its own: those live with the phrases', (name) => {
    const texts = JSON.stringify(readJson(name)).match(/"(text|title|label|placeholder|errorMessage|fallbackText|speak)":"[^"]*"/g) ?? [];
    expect(texts.filter((text) => /[A-Za-z]{2}/.test(text.replace(/^"\w+":/, '').replace(/\$\{[^}]*\}/g, '')))).toEqual([]);
  });
});
