import { allMigrations } from '../../src/storage/migrations/all-migrations.ts';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { minutes, nine, sampleBoard, sampleEnvelope, samplePlan } from './samples.ts';
import { freshStore, type CreateDatabase } from './test-database.ts';

export function describeMigrations(create: CreateDatabase): void {
  describe('the schema', () => {
    test('opening a database again keeps all that is in it and migrates nothing twice', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.addPlan('a', samplePlan()));
      await store.close();
      const again = await store.reopen();
      expect(await again.transact((tx) => tx.findPlan('a'))).toStrictEqual(samplePlan());
      expect(Number(await store.database.ask('select count(*) from schema_migrations'))).toBe(allMigrations.length);
    });

    test('a database that a newer Chaser has migrated is refused in one sentence', async () => {
      const store = await freshStore(create);
      await store.database.run(
        "insert into schema_migrations (version, name, applied_at) values (999, 'later', '2030-01-01T00:00:00.000Z')",
      );
      const refusal =
        'The database was last used by a newer Chaser (its schema is version 999, this Chaser knows 5): start that newer Chaser, or restore a backup from before it.';
      await expect(openStore(store.database.url)).rejects.toThrow(refusal);
    });

    test('a running Chaser goes on beside a newer one that adds tables, columns and indexes', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.putEnvelope(sampleEnvelope('a', 'before'), nine));
      await store.database.run("alter table outbox add column budget text not null default 'none'");
      await store.database.run('alter table boards add column emblem text');
      await store.database.run('create table covers (board_id text not null, post_id text not null)');
      await store.database.run('create index outbox_budget on outbox (budget)');
      await store.transact(async (tx) => {
        await tx.saveBoard({ ...sampleBoard('a'), name: 'Renamed' });
        expect(await tx.findBoard('a')).toStrictEqual({ ...sampleBoard('a'), name: 'Renamed' });
        await tx.putEnvelope(sampleEnvelope('a', 'after'), nine);
        const claims = await tx.claimEnvelopes({ now: nine, leaseUntil: minutes(1), limit: 9 });
        expect(claims.map(({ key }) => key)).toEqual(['after', 'before']);
        expect(await tx.findEnvelope('a', 'after')).toStrictEqual({
          ...sampleEnvelope('a', 'after'),
          state: 'waiting',
          putAt: nine,
          attempts: 0,
          ambiguous: 0,
        });
      });
    });
  });
}
