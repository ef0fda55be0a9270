import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownLeads, readLeads, type LeadReading } from '../../../src/documents/interpret/leads/read-leads.ts';

const key = new Map([
  ['rm', 'Registered Manager'],
  ['hso', 'Health and Safety Officer'],
  ['sl', 'Shift Leaders'],
  ['om', 'Operations Manager'],
]);

const cells = readFileSync(new URL('fixtures/lead-cells.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) => line.split('=>').map((part) => part.trim().replaceAll('\\n', '\n')))
  .map(([cell = '', leads = '']) => ({ cell, leads }));

function lineOf({ leads, supporting }: LeadReading): string {
  return [leads.join('; '), supporting.length === 0 ? '' : `(${supporting.join('; ')})`].filter((part) => part !== '').join(' ');
}

describe('a lead cell', () => {
  it.each(cells)('reads "$cell" as $leads', ({ cell, leads }) => {
    expect(lineOf(readLeads(cell, key, knownLeads([])))).toBe(leads);
  });

  it('is tried on at least 60 cells', () => {
    expect(cells.length).toBeGreaterThanOrEqual(60);
  });
});

describe('what stands alone elsewhere in the plan', () => {
  const known = knownLeads(['Julie', 'Mark', 'Partnerships & Engagement', 'Julie and Mark', 'Quality']);

  it.each([
    ['Julie and Mark', ['Julie', 'Mark']],
    ['Julie & Mark', ['Julie', 'Mark']],
    ['Chair & Julie', ['Chair', 'Julie']],
    ['Partnerships & Engagement', ['Partnerships & Engagement']],
    ['Partnerships & Engagement and Mark', ['Partnerships & Engagement', 'Mark']],
    ['Quality and Performance', ['Quality and Performance']],
  ])('settles where "%s" is cut', (cell, leads) => {
    expect(readLeads(cell, new Map(), known).leads).toEqual(leads);
  });
});
