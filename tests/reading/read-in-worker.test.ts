import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../src/documents/content.ts';
import { readFile } from '../../src/documents/read-file.ts';
import { readInWorker } from '../../src/reading/read-in-worker.ts';
import { docx, paragraph, row, table } from '../documents/extract/office-files.ts';
import { packedPdf, pdf } from '../documents/extract/pdf-file.ts';

const fixture = (name: string) => ({ name, bytes: readFileSync(new URL(`../documents/fixtures/${name}`, import.meta.url)) });

describe('a file read in a process of its own', () => {
  it.each([
    'public/seed_wscb_action_plan.docx',
    'public/seed_wscb_action_plan.xlsx',
    'public/stockton_lscb_review_2017.csv',
    'written/improvement_plan.pdf',
  ])('gives for %s what it gives without one', async (name) => {
    expect(await readInWorker(fixture(name))).toEqual(await readFile(fixture(name)));
  });

  it('leaves the sender its bytes', async () => {
    const file = fixture('public/seed_wscb_action_plan.txt');
    const before = Uint8Array.from(file.bytes);
    await readInWorker(file);
    expect(Uint8Array.from(file.bytes)).toEqual(before);
  });

  it('is refused in the same words', async () => {
    const refused = readInWorker({ name: 'plan.docx', bytes: new TextEncoder().encode('{\\rtf1}') });
    await expect(refused).rejects.toThrow(UnreadableDocument);
    await expect(refused).rejects.toThrow('This is a Rich Text file (.rtf); please save it as .docx and send me that.');
  });

  it('is given up at the deadline', async () => {
    const slow = docx(table(...Array.from({ length: 15_000 }, () => row('1', 'Review', 'Chair'))) + paragraph('end'));
    await expect(readInWorker({ name: 'plan.docx', bytes: slow }, 1)).rejects.toThrow(/takes too long or too much memory/);
  });

  it.each([
    ['a hundred pages of the same lines', pdf('0 0 m 1 1 l S\n'.repeat(1_000_000), { pages: 100 })],
    ['a picture that is called a page', packedPdf(new Uint8Array(300 * 1024 * 1024).fill(32), '/Image')],
  ])('leaves the memory of the service alone, and the service up, for %s', async (_, bytes) => {
    const before = process.memoryUsage.rss();
    await expect(readInWorker({ name: 'plan.pdf', bytes })).rejects.toThrow(UnreadableDocument);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
    expect(await readInWorker(fixture('public/stockton_lscb_review_2017.csv'))).toMatchObject({
      title: expect.stringContaining('Stockton') as string,
    });
  });
});
