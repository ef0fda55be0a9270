import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/documents/extract-document.ts';
import { planOfReading } from '../../src/documents/plan-of-reading.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { FORMATS } from '../../src/documents/write-document.ts';
import { runPlan, temporaryFolder } from '../support/plan-command.ts';

const { path, fileOf } = temporaryFolder();

async function titlesIn(file: string): Promise<readonly string[]> {
  return planOfReading(readDocument(await extractDocument({ name: file, bytes: await readFile(file) }))).actions.map(({ title }) => title);
}

describe('plan export', () => {
  it.each(FORMATS)('writes the WSCB plan as %s under its title into the current folder', async (format) => {
    const folder = join(path(), format);
    await mkdir(folder);
    const name = `WSCB Pilot Peer Review Action Plan.${format}`;
    expect(await runPlan(['export', '--format', format], folder)).toEqual({ code: 0, stdout: `${name}\n`, stderr: '' });
    expect(await titlesIn(join(folder, name))).toHaveLength(13);
  });

  it('writes a document in another format', async () => {
    const document = await fileOf('plan.csv', 'Action,Lead,By when\nWrite the policy,Chair,March 2015\nTrain staff,Board Manager,ASAP\n');
    const out = join(path(), 'out.xlsx');
    expect(await runPlan(['export', document, '--format', 'xlsx', '--out', out])).toEqual({ code: 0, stdout: `${out}\n`, stderr: '' });
    expect(await titlesIn(out)).toEqual(['Write the policy', 'Train staff']);
  });

  it('writes over a file only when it is told to', async () => {
    const out = await fileOf('notes.csv', 'precious');
    const words = ['export', '--format', 'csv', '--out', out];
    const sentence = `The file ${out} is there already; add --force to write over it.\n`;
    expect(await runPlan(words)).toEqual({ code: 1, stdout: '', stderr: sentence });
    expect(await readFile(out, 'utf8')).toBe('precious');
    expect((await runPlan([...words, '--force'])).code).toBe(0);
    expect(await titlesIn(out)).toHaveLength(13);
  });

  it.each([
    [['export'], 'Say in which format: --format docx, xlsx or csv.'],
    [['export', '--format', 'pdf'], 'Say in which format: --format docx, xlsx or csv.'],
    [['export', '--format', 'csv', '--plan', 'a.json', 'b.docx'], 'Give either --plan FILE.json or a document, not both.'],
    [['export', '--format', 'csv', '--plan', '/no/plan.json'], 'The plan /no/plan.json cannot be opened.'],
    [['export', '--format', 'csv', '/no/plan.docx'], 'The document /no/plan.docx cannot be opened.'],
    [['export', '--format', 'csv', '--on', 'today'], '--on needs a day written as 2015-03-24.'],
    [['export', '--format', 'csv', '--out', '/no/folder/plan.csv'], 'The file /no/folder/plan.csv cannot be written.'],
  ])('with %j says in one sentence what is wrong', async (words, sentence) => {
    expect(await runPlan(words)).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
  });
});
