import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chaser-open-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('opening a store', () => {
  test('a file that is not there yet becomes an empty database', async () => {
    const file = join(await emptyFolder(), 'chaser.db');
    const store = await openStore(file);
    expect(await store.transact((tx) => tx.listBoards())).toEqual([]);
    await store.close();
  });

  test('in memory, for a try without a file', async () => {
    const store = await openStore(':memory:');
    await store.transact((tx) => tx.setClockOffset(5));
    expect(await store.transact((tx) => tx.findClockOffset())).toBe(5);
    await store.close();
  });

  test('a folder that is not there is named, and nothing is made', async () => {
    const folder = await emptyFolder();
    const missing = join(folder, 'mistyped');
    await expect(openStore(join(missing, 'chaser.db'))).rejects.toThrow(
      `The folder ${missing} for the database does not exist: create it, or correct DATABASE_URL.`,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('a folder is no database', async () => {
    const folder = join(await emptyFolder(), 'folder');
    await mkdir(folder);
    await expect(openStore(folder)).rejects.toThrow(
      `The database file ${folder} cannot be used: it is a folder, or Chaser may not read and write it.`,
    );
  });

  test('some other file is no database and stays as it is', async () => {
    const file = join(await emptyFolder(), 'plan.docx');
    await writeFile(file, 'This is a document and no database. '.repeat(100));
    await expect(openStore(`file:${file}`)).rejects.toThrow(`The database file ${file} cannot be used: it is not a SQLite database.`);
  });

  test('an address of no kind we know is refused before anything is opened', async () => {
    await expect(openStore('mysql://localhost/chaser')).rejects.toThrow(/^DATABASE_URL starts with "mysql:"/);
  });
});
