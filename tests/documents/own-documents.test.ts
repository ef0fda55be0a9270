import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../src/documents/content.ts';
import { extractDocument } from '../../src/documents/extract-document.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import type { ReadPlan } from '../../src/documents/read-plan.ts';
import { compare, fields, type Comparison, type Expected, type Field } from './compare-reading.ts';

/** Plans of boards that are not there, written by LibreOffice, python-docx and openpyxl or by hand, each beside what it says. */
const folder = 'tests/documents/fixtures/own';
const names = globSync(`${folder}/*.expected.json`)
  .map((file) => basename(file, '.expected.json'))
  .toSorted();
const expectedOf = (name: string) => JSON.parse(readFileSync(`${folder}/${name}.expected.json`, 'utf8')) as Expected;

async function read(name: string): Promise<ReadPlan | undefined> {
  try {
    return readDocument(await extractDocument({ name, bytes: readFileSync(`${folder}/${name}`) }));
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableDocument);
    return undefined;
  }
}

describe('documents of other boards', () => {
  const compared = new Map<string, Comparison>();
  const asked = new Set<string>();

  beforeAll(async () => {
    for (const name of names) {
      const plan = await read(name);
      if (plan === undefined) asked.add(name);
      else compared.set(name, compare(expectedOf(name), plan));
    }
  }, 60_000);

  const sum = (count: (comparison: Comparison) => number): number => [...compared.values()].reduce((total, each) => total + count(each), 0);
  const wrong = (field: Field): readonly string[] =>
    [...compared].flatMap(([name, each]) => each.wrong.filter((line) => line.includes(` ${field}: `)).map((line) => `${name} ${line}`));

  it('are at least fifteen, in every format', () => {
    expect(names.length).toBeGreaterThanOrEqual(15);
    expect(new Set(names.map((name) => name.split('.').at(-1)))).toEqual(new Set(['csv', 'docx', 'html', 'pdf', 'txt', 'xlsx']));
  });

  it('are read, or asked about where they cannot be', () => {
    expect([...asked].filter((name) => expectedOf(name).outcome === 'read')).toEqual([]);
    expect([...compared.keys()].filter((name) => expectedOf(name).outcome === 'ask')).toEqual([]);
  });

  it.each(fields.map((field) => [field, field === 'rag' || field === 'status' ? 0.95 : 0.98] as const))(
    'have their %s read right in all but few',
    (field, least) => {
      expect(sum(({ right }) => right[field]) / sum(({ all }) => all), wrong(field).join('\n')).toBeGreaterThanOrEqual(least);
    },
  );

  it('are never given a colour they do not show', () => {
    expect(sum(({ guessedColours }) => guessedColours)).toBe(0);
  });

  it('keep what is deleted or hidden out of the plan', () => {
    expect([...compared].flatMap(([name, { leaks }]) => leaks.map((text) => `${name} ${text}`))).toEqual([]);
  });

  it.each(names)('are doubted where they are doubtful and hardly elsewhere: %s', (name) => {
    const { missedDoubts = [], falseDoubts = [] } = compared.get(name) ?? {};
    expect(missedDoubts).toEqual([]);
    expect(falseDoubts.length, falseDoubts.join('\n')).toBeLessThanOrEqual(1);
  });
});
