import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chaser-ask-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function ask(...words: readonly string[]): Promise<{ readonly code: number; readonly lines: readonly string[]; readonly stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/run.js', 'cli', 'ask', ...words], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), lines: stdout.trim().split('\n'), stderr });
    });
  });
}

async function batchOf(name: string, ...lines: readonly object[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

const byEaster = { text: 'by Easter', from: null, by: '2015-04-05' };

describe('ask --explain', () => {
  it('adds to an answer how its question was read', async () => {
    const { lines } = await ask('--json', '--explain', 'what is due by Easter');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      kind: 'list',
      trace: {
        cleaned: 'what is due by Easter',
        dates: [byEaster],
        tags: ['what is: ask', 'due: verb', 'by Easter: date'],
        unexplained: [],
      },
    });
    expect(JSON.parse((await ask('--json', 'what is due by Easter')).lines[0] ?? '')).not.toHaveProperty('trace');
  });

  it('adds it to every answer of a batch, turn by turn', async () => {
    const file = await batchOf('asked.jsonl', { id: 'a', text: 'due by Easter' }, { id: 'b', turns: [{ text: 'due by Easter' }] });
    const { lines } = await ask('--explain', '--batch', file);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: 'a', trace: { dates: [byEaster] } },
      { id: 'b', turns: [{ trace: { dates: [byEaster] } }] },
    ]);
  });
});

describe('ask --dates', () => {
  it('reads dates alone, in an English year without a board', async () => {
    const file = await batchOf(
      'texts.jsonl',
      { id: 'a', text: 'by Easter or Good Friday 2016', now: '2015-03-10T09:30:00' },
      { id: 'b', text: 'half term, the autumn term or the next board' },
    );
    const { lines } = await ask('--dates', '--batch', file);
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      { id: 'a', dates: [byEaster, { text: 'Good Friday 2016', from: '2016-03-25', by: '2016-03-25' }] },
      { id: 'b', dates: [] },
    ]);
  });

  it('says what is wrong with a line, and where it stands', async () => {
    const { code, stderr } = await ask('--dates', '--batch', await batchOf('bad.jsonl', { id: 'a', text: 'today' }, { id: 'b' }));
    expect(code).toBe(1);
    expect(stderr.trim()).toBe('Line 2 of the batch needs an "id" and a "text", and may have a "now".');
  });
});
