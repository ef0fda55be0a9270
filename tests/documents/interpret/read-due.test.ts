import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDue } from '../../../src/documents/interpret/read-due.ts';
import type { DueReading } from '../../../src/documents/interpret/dates/reading.ts';

const phrases = readFileSync(new URL('fixtures/due-phrases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) => line.split('=>').map((part) => part.trim().replaceAll('\\n', '\n')))
  .map(([phrase = '', meaning = '']) => ({ phrase, meaning }));

function lineOf({ kind, from, by, originalBy, doubt }: DueReading): string {
  const days = `${from === null ? '' : `${from}..`}${by ?? ''}`;
  return [kind, days, originalBy === null ? '' : `was ${originalBy}`, doubt === undefined ? '' : '?']
    .filter((part) => part !== '')
    .join(' ');
}

describe('a "by when" in a plan of March 2015', () => {
  it.each(phrases)('reads "$phrase" as $meaning', ({ phrase, meaning }) => {
    expect(lineOf(readDue(phrase, { today: '2015-03-10', isTodaySure: true }))).toBe(meaning);
  });

  it('is tried on at least 150 phrases, a quarter of them no plain day', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(150);
    expect(phrases.filter(({ meaning }) => !meaning.startsWith('on')).length * 4).toBeGreaterThan(phrases.length);
  });
});

describe('a date without a year', () => {
  it.each([
    ['14 Aug', '2015-09-25', '2015-08-14'],
    ['14 Aug', '2015-02-10', '2015-08-14'],
    ['January', '2015-09-25', '2016-01-31'],
    ['Nov', '2015-04-10', '2015-11-30'],
    ['29 Feb', '2015-12-01', '2016-02-29'],
  ] as const)('is "%s" nearest ahead of a document of %s: %s', (phrase, today, by) => {
    expect(readDue(phrase, { today, isTodaySure: true })).toMatchObject({ kind: 'on', by, confidence: 'sure' });
  });

  it('takes the year of the date beside it', () => {
    expect(readDue('From 3 Nov to 14 Feb 2013', { today: '2015-03-10', isTodaySure: true })).toMatchObject({
      from: '2012-11-03',
      by: '2013-02-14',
    });
  });

  it('is a doubt where the year comes from other dates only', () => {
    expect(readDue('June', { today: '2015-03-10', isTodaySure: false })).toMatchObject({
      by: '2015-06-30',
      confidence: 'likely',
      doubt: expect.stringContaining('year') as string,
    });
  });

  it('is unclear where nothing gives it a year', () => {
    expect(readDue('14 Aug')).toMatchObject({
      kind: 'unclear',
      by: null,
      confidence: 'open',
      doubt: expect.stringContaining('year') as string,
    });
  });
});

describe('a real date of a spreadsheet', () => {
  it.each([
    ['31/10/2015', '2015-10-31', '2015-10-31'],
    ['10/31/15', '2015-10-31', '2015-10-31'],
    ['Dec-15', '2015-12-01', '2015-12-31'],
    ['December 2015', '2015-12-01', '2015-12-31'],
    ['42308', '2015-10-31', '2015-10-31'],
  ] as const)('shown as %s and stored as %s is due on %s', (shown, date, by) => {
    expect(readDue(shown, { date })).toMatchObject({ kind: 'on', by, from: null });
  });
});
