import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAction } from '../../src/domain/plan.ts';
import type { StoredEnvelope } from '../../src/envelope.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { doWhatIsDue } from '../../src/usecases/do-what-is-due.ts';
import { createPostgresDatabase } from '../contracts/postgres-database.ts';
import { createSqliteDatabase } from '../contracts/sqlite-database.ts';
import type { TestDatabase } from '../contracts/test-database.ts';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.ts';
import { adoptWscb, createFaultService } from './fault-service.ts';
import type { MortalOrder } from './mortal-service.ts';

/** Dozens of processes load the same modules one after another: what the first compiled serves the rest. */
const quickStart = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'chaser-compiled') };

const STATES = ['waiting', 'sending', 'sent', 'suppressed', 'attention'] as const;
const MORNING = '2015-03-16T09:00:00Z'; // a Monday: two reminders and the digest
const PRESS = {
  personId: 'p-manager',
  verb: 'progress.record',
  data: {
    reminder: 'reminder/p-manager/2015-03-16',
    ref: '2.2',
    version: 1,
    nonce: 'reminder/p-manager/2015-03-16.2.2.v1',
    'said:2.2': 'done',
    'words:2.2': 'All three roles agreed.',
  },
};

let teams: FakeConnector;
beforeAll(async () => {
  teams = await startFakeConnector();
});
afterAll(() => teams.close());

/** A database of its own for one life and death of the service, the plan adopted and everybody reachable. */
async function withDatabase<T>(create: () => Promise<TestDatabase>, work: (databaseUrl: string, store: Store) => Promise<T>): Promise<T> {
  const database = await create();
  const store = await openStore(database.url);
  try {
    await adoptWscb(store, { now: '2015-03-13T12:00:00Z', connectorUrl: teams.url });
    return await work(database.url, store);
  } finally {
    await store.close();
    await database.drop();
  }
}

async function runMortal(order: Omit<MortalOrder, 'connectorUrl' | 'now'>): Promise<{ killed: boolean; said: string }> {
  const whole: MortalOrder = { connectorUrl: teams.url, now: MORNING, ...order };
  const script = fileURLToPath(new URL('./mortal-service.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(whole)], { env: quickStart, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal === null && code !== 0) throw new Error(`The service ended with ${String(code)}`);
  return { killed: signal === 'SIGKILL', said };
}

const lookAt = (store: Store, now: string) => doWhatIsDue(createFaultService({ store, now }), new AbortController().signal);
const actionIn = async (store: Store, ref: string) => {
  const plan = await store.transact((tx) => tx.findPlan('wscb'));
  return plan === undefined ? undefined : findAction(plan, ref);
};

/** Messages delivered since a mark, by conversation. */
function deliveredSince(mark: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { method, path } of teams.requests.slice(mark)) {
    const [, conversation = ''] = /conversations\/([^/]+)\/activities/.exec(path) ?? [];
    if (method === 'POST') counts.set(conversation, (counts.get(conversation) ?? 0) + 1);
  }
  return counts;
}

const isDue = ({ reason }: StoredEnvelope) => reason.kind === 'reminder' || reason.kind === 'digest';

interface Figures {
  readonly killed: boolean;
  readonly due: number;
  readonly delivered: number;
  readonly duplicates: number;
  readonly ambiguous: number;
}

/** One morning that ends at a step, and what the next two looks make of it. */
async function dieWhileChasing(create: () => Promise<TestDatabase>, dieAt: number): Promise<Figures> {
  return await withDatabase(create, async (databaseUrl, store) => {
    const mark = teams.requests.length;
    const { killed } = await runMortal({ databaseUrl, dieAt });
    for (const now of ['2015-03-16T09:02:00Z', '2015-03-16T09:05:00Z']) await lookAt(store, now);
    const due = (await store.transact((tx) => tx.listEnvelopes('wscb', STATES))).filter(isDue);
    expect(due.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    const counts = [...deliveredSince(mark).values()];
    const ambiguous = due.reduce((sum, envelope) => sum + envelope.ambiguous, 0);
    return { killed, due: due.length, delivered: counts.length, duplicates: counts.reduce((sum, count) => sum + count - 1, 0), ambiguous };
  });
}

function describeCrashes(name: string, create: () => Promise<TestDatabase>): void {
  describe(`a service on ${name}, killed`, () => {
    it('while it chases loses nothing and repeats at most what may have been sent, at every step', async () => {
      const runs: Figures[] = [];
      do runs.push(await dieWhileChasing(create, runs.length + 1));
      while (runs.at(-1)?.killed === true);
      const total = (name: Exclude<keyof Figures, 'killed'>) => runs.reduce((sum, run) => sum + run[name], 0);
      process.stdout.write(
        `${name}: ${String(runs.length - 1)} kills, ${String(total('due'))} due, ${String(total('delivered'))} delivered, ` +
          `${String(total('duplicates'))} duplicates of ${String(total('ambiguous'))} ambiguous\n`,
      );
      expect(runs.length).toBeGreaterThan(10);
      expect(total('delivered')).toBe(total('due'));
      for (const { duplicates, ambiguous } of runs) expect(duplicates).toBeLessThanOrEqual(ambiguous);
    }, 480_000);

    it('while a lead answers has recorded what it acknowledged, and records a press that comes again once', async () => {
      for (let dieAt = 1, killed = true; killed; dieAt += 1) {
        killed = await withDatabase(create, async (databaseUrl, store) => {
          await lookAt(store, MORNING);
          const first = await runMortal({ databaseUrl, press: PRESS, dieAt });
          if (first.said.includes('acknowledged')) expect((await actionIn(store, '2.2'))?.status).toBe('complete');
          await runMortal({ databaseUrl, press: PRESS, dieAt: 0 });
          const action = await actionIn(store, '2.2');
          expect(action?.history.filter((entry) => entry.kind === 'update' && entry.said === 'done')).toHaveLength(1);
          return first.killed;
        });
      }
    }, 120_000);
  });
}

function describeReplicas(name: string, create: () => Promise<TestDatabase>): void {
  describe(`four replicas on ${name} that look at the same moment`, () => {
    it('send each message once between them', async () => {
      await withDatabase(create, async (databaseUrl, store) => {
        const mark = teams.requests.length;
        await Promise.all([1, 2, 3, 4].map(() => runMortal({ databaseUrl, dieAt: 0 })));
        expect([...deliveredSince(mark).values()]).toEqual([1, 1, 1]);
        await lookAt(store, '2015-03-16T09:05:00Z');
        expect([...deliveredSince(mark).values()]).toEqual([1, 1, 1]);
      });
    }, 60_000);
  });
}

describeCrashes('SQLite', createSqliteDatabase);
describeReplicas('SQLite', createSqliteDatabase);
const server = process.env['TEST_DATABASE_URL'] ?? '';
if (server !== '') {
  describeCrashes('PostgreSQL', () => createPostgresDatabase(server));
  describeReplicas('PostgreSQL', () => createPostgresDatabase(server));
}
