import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { askPostgres, createPostgresDatabase } from './postgres-database.ts';
import { nine, sampleEnvelope, samplePlan } from './samples.ts';
import { openRoad, type Road } from './road.ts';
import { describeStore } from './store-contract.ts';
import { freshStore, holdOpen, type CreateDatabase } from './test-database.ts';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';

if (serverUrl === '') {
  process.stderr.write('PostgreSQL was not tried: TEST_DATABASE_URL names no server. The contract ran on SQLite only.\n');
} else {
  describeStore('PostgreSQL', () => createPostgresDatabase(serverUrl));
  describePostgres(serverUrl);
}

describe('a PostgreSQL address', () => {
  test('where nothing answers is refused in one sentence without its password', async () => {
    const opening = openStore('postgres://chaser:hunter2@127.0.0.1:1/chaser');
    await expect(opening).rejects.toThrow(
      'The PostgreSQL database at 127.0.0.1:1/chaser cannot be used: nothing answers there (is the server running, and is the port right?).',
    );
  });
});

function describePostgres(server: string): void {
  const create = () => createPostgresDatabase(server);

  describe('a PostgreSQL server', () => {
    test('without such a database, or without such a user, is named with its reason', async () => {
      const [missing, stranger] = [new URL(server), new URL(server)];
      missing.pathname = '/no_such_database';
      stranger.username = 'nobody_of_that_name';
      await expect(openStore(missing.href)).rejects.toThrow(
        /no_such_database cannot be used: the server has no such database; create it first\.$/,
      );
      await expect(openStore(stranger.href)).rejects.toThrow(/cannot be used: it does not accept this user\.$/);
    });

    test('may drop every idle connection: Chaser lives, and the next unit of work succeeds', async () => {
      const store = await freshStore(create);
      await Promise.all([1, 2, 3].map(() => store.transact((tx) => tx.listBoards())));
      await dropConnections(store.database.url);
      expect(await store.transact((tx) => tx.listBoards())).toHaveLength(2);
    });

    test('may drop a connection in the middle of a unit of work: nothing of it stays, and the next one succeeds', async () => {
      const store = await freshStore(create);
      const open = holdOpen(store, (tx) => tx.putEnvelope(sampleEnvelope('a', 'k'), nine));
      await open.begun;
      await dropConnections(store.database.url);
      await expect(open.finish()).rejects.toThrow();
      expect(await store.transact((tx) => tx.findEnvelope('a', 'k'))).toBeUndefined();
    });

    test('may have cut a connection unheard: that shows when a unit of work begins, which then begins on another', async () => {
      const { store, road } = await storeBeyondRoad(create);
      await store.transact((tx) => tx.setClockOffset(1));
      road.cutAtNextWord();
      await store.transact((tx) => tx.setClockOffset(2));
      expect(await store.transact((tx) => tx.findClockOffset())).toBe(2);
    });

    test('may be away for a while: units of work fail until it is back', async () => {
      const { store, road } = await storeBeyondRoad(create);
      road.block();
      await expect(store.transact((tx) => tx.listBoards())).rejects.toThrow();
      await expect(store.transact((tx) => tx.listBoards())).rejects.toThrow();
      road.unblock();
      expect(await store.transact((tx) => tx.listBoards())).toHaveLength(0);
    });

    test('claimers pass over what another is just claiming, and do not wait for it', async () => {
      const store = await freshStore(create);
      await store.transact(async (tx) => {
        await tx.putEnvelope(sampleEnvelope('a', 'k1'), nine);
        await tx.putEnvelope(sampleEnvelope('a', 'k2'), nine);
      });
      const claimOne = { now: nine, leaseUntil: '2015-03-10T09:02:00.000Z', limit: 1 } as const;
      const first = holdOpen(store, (tx) => tx.claimEnvelopes(claimOne));
      expect((await first.begun).map(({ key }) => key)).toEqual(['k1']);
      expect((await store.transact((tx) => tx.claimEnvelopes(claimOne))).map(({ key }) => key)).toEqual(['k2']);
      await first.finish();
    });

    test('a plan read while somebody records shows an action wholly as it was, never with lines of its future', async () => {
      const store = await freshStore(create);
      await store.transact((tx) => tx.addPlan('a', samplePlan()));
      const recorder = await connectPostgres(store.database.url);
      await recorder.query('begin');
      // The reader has read the actions and waits for their history, into which a newer version is then written.
      await recorder.query('lock table action_history in access exclusive mode');
      const reading = store.transact((tx) => tx.findPlan('a'));
      await untilSomebodyWaits(recorder);
      await recorder.query("update actions set status = 'complete', version = 2 where board_id = 'a' and ref = '1.1'");
      await recorder.query("insert into action_history values ('a', '1.1', 2, 2, '{}')");
      await recorder.query('commit');
      expect(await reading).toStrictEqual(samplePlan());
    });
  });
}

async function connectPostgres(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function untilSomebodyWaits(client: pg.Client): Promise<void> {
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  while ((await client.query(waiting)).rowCount === 0);
}

async function dropConnections(url: string): Promise<void> {
  await askPostgres(
    url,
    'select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
}

/** A store that reaches its database by a way that can be cut. */
async function storeBeyondRoad(create: CreateDatabase): Promise<{ store: Store; road: Road }> {
  const database = await create();
  const road = await openRoad(database.url);
  const store = await openStore(road.url);
  onTestFinished(async () => {
    await store.close();
    await road.close();
    await database.drop();
  });
  return { store, road };
}
