import { onTestFinished } from 'vitest';
import type { Store, Transaction } from '../../src/ports.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { sampleBoard } from './samples.ts';

/** One empty database of its own, on either of the two systems. */
export interface TestDatabase {
  readonly url: string;
  /** Runs one statement beside the store. */
  run(statement: string): Promise<void>;
  /** The only column of the only row of a query. */
  ask(query: string): Promise<unknown>;
  drop(): Promise<void>;
}

export type CreateDatabase = () => Promise<TestDatabase>;

export interface TestStore extends Store {
  readonly database: TestDatabase;
  /** One more store on the same database, as another replica has it. */
  reopen(): Promise<Store>;
}

/** A store on a fresh database that knows boards "a" and "b"; both go when the test is done. */
export async function freshStore(create: CreateDatabase): Promise<TestStore> {
  const database = await create();
  const stores: Store[] = [];
  const reopen = async (): Promise<Store> => {
    const store = await openStore(database.url);
    stores.push(store);
    return store;
  };
  onTestFinished(async () => {
    await Promise.allSettled(stores.map((store) => store.close()));
    await database.drop();
  });
  const store = await reopen();
  await store.transact(async (tx) => {
    await tx.saveBoard(sampleBoard('a'));
    await tx.saveBoard(sampleBoard('b'));
  });
  return { ...store, database, reopen };
}

/** A unit of work that stays open until it is let go, and what becomes of it. */
export function holdOpen<T>(
  store: Store,
  work: (tx: Transaction) => Promise<T>,
): { begun: Promise<T>; finish: () => Promise<T>; fail: () => Promise<void> } {
  const begun = Promise.withResolvers<T>();
  const gate = Promise.withResolvers<boolean>();
  const done = store.transact(async (tx) => {
    const result = await work(tx);
    begun.resolve(result);
    if (!(await gate.promise)) throw new Error('given up');
    return result;
  });
  done.catch(begun.reject);
  return {
    begun: begun.promise,
    finish: () => {
      gate.resolve(true);
      return done;
    },
    fail: async () => {
      gate.resolve(false);
      await done.catch(() => undefined);
    },
  };
}
