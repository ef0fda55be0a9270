import { allMigrations } from '../../src/storage/migrations/all-migrations.ts';
import { describe, expect, test } from 'vitest';
import { startChild } from './child.ts';
import { minutes, nine, sampleEnvelope, samplePlan } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

export function describeProcesses(create: CreateDatabase): void {
  describe('several processes', () => {
    test('eight that start together on an empty database migrate it once and all begin', async ({ onTestFinished }) => {
      const database = await create();
      onTestFinished(() => database.drop());
      const children = Array.from({ length: 8 }, () => startChild('open-once.ts', database.url));
      expect(await Promise.all(children.map(({ ended }) => ended))).toEqual(children.map(() => 0));
      expect(children.map(({ lines }) => lines)).toEqual(children.map(() => ['opened 0']));
      expect(Number(await database.ask('select count(*) from schema_migrations'))).toBe(allMigrations.length);
    });

    test('two that claim from one outbox send everything, and nothing twice', async () => {
      const store = await freshStore(create);
      const keys = Array.from({ length: 120 }, (_, index) => `k${String(index)}`);
      await store.transact(async (tx) => {
        for (const key of keys) await tx.putEnvelope(sampleEnvelope('a', key), nine);
      });
      const children = [startChild('claim-all.ts', store.database.url), startChild('claim-all.ts', store.database.url)];
      await Promise.all(children.map((child) => child.printed(1)));
      for (const child of children) child.process.stdin.end('go\n');
      expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0]);
      const sent = children.flatMap(({ lines }) => lines.slice(1));
      expect(sent.toSorted()).toEqual(keys.toSorted());
      expect(await store.transact((tx) => tx.countOutbox())).toEqual({ waiting: 0, attention: 0 });
    });

    test('one that is killed has lost nothing it acknowledged, and left nothing half done', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.addPlan('a', samplePlan()));
      const child = startChild('record-for-ever.ts', store.database.url);
      await child.printed(40);
      child.process.kill('SIGKILL');
      expect(await child.ended).toBe('SIGKILL');
      const acknowledged = child.lines.length;
      const again = await store.reopen();
      await again.transact(async (tx) => {
        const action = (await tx.findPlan('a'))?.actions[0];
        const recorded = action?.history.flatMap((entry) => (entry.kind === 'update' ? [entry.words] : [])) ?? [];
        // One more than acknowledged may have been committed when it was killed.
        expect(recorded.length - acknowledged).toBeOneOf([0, 1]);
        expect(recorded).toEqual(recorded.map((_, index) => `reply ${String(index + 1)}`));
        expect(action?.version).toBe(recorded.length + 1);
        expect((await tx.listEnvelopes('a', ['waiting'])).length).toBe(recorded.length);
        for (const key of recorded) expect(await tx.takeInbox({ boardId: 'a', key }, minutes(1))).toMatchObject({ taken: false });
      });
    });
  });
}
