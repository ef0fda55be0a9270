import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/storage/open-store.ts';

const opened: { readonly store: Store; readonly folder: string }[] = [];

afterAll(async () => {
  for (const { store, folder } of opened.splice(0)) {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** A fresh SQLite store in a folder of its own, closed and removed when the test file is done; closing it earlier does no harm. */
export async function openTestStore(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'chaser-test-'));
  const store = await openStore(`file:${join(folder, 'chaser.db')}`);
  opened.push({ store, folder });
  return store;
}
