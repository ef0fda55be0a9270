import { instant } from '../../src/domain/dates.ts';
import type { Incoming } from '../../src/incoming.ts';
import type { Store } from '../../src/ports.ts';
import { readFile } from '../../src/documents/read-file.ts';
import { createFiles } from '../../src/teams/files.ts';
import { createConnector } from '../../src/teams/connector.ts';
import { adoptPlan } from '../../src/usecases/adopt-plan.ts';
import { createHandle } from '../../src/usecases/handle-incoming.ts';
import type { Service } from '../../src/usecases/service.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

interface Parts {
  readonly store: Store;
  readonly now: string;
  readonly fetch?: typeof fetch;
}

const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };

/** The real use cases over the real connector, at one moment. */
export function createFaultService({ store, now, fetch: send = fetch }: Parts): Service {
  const connector = createConnector({
    token: () => Promise.resolve(undefined),
    isAllowedServiceUrl: () => true,
    budget: { take: () => Promise.resolve() },
    log,
    fetch: send,
  });
  const clock = { now: () => instant(now) };
  const files = createFiles({
    token: () => Promise.resolve(undefined),
    isAllowedServiceUrl: () => true,
    isAllowedFileUrl: () => true,
    log,
  });
  return { store, connector, files, readFile, clock, log, metrics: { count: silent }, wake: silent, welcomesVisitors: false };
}

interface Where {
  readonly now: string;
  readonly connectorUrl: string;
}

/** The WSCB board on the Friday before its Monday reminders, everybody reachable. */
export async function adoptWscb(store: Store, where: Where): Promise<void> {
  await store.transact((tx) => adoptPlan(tx, wscbBoard, wscb.plan, instant(where.now)));
  const handle = createHandle(createFaultService({ store, now: where.now }));
  for (const { id } of wscbBoard.people) await handle({ ...arrivalOf(id, where), kind: 'installed' });
  const channel = { ...arrivalOf('p-manager', where).conversation, id: '19:board@thread.tacv2', kind: 'channel' as const };
  await handle({ ...arrivalOf('p-manager', where), conversation: channel, kind: 'installed' });
}

export function arrivalOf(personId: string, { now, connectorUrl }: Where) {
  const id = `chat-${personId}`;
  const conversation: Incoming['conversation'] = {
    id,
    threadId: id,
    kind: 'personal',
    tenantId: wscbBoard.tenantId,
    serviceUrl: connectorUrl,
  };
  const asker = { teamsUserId: `29:${personId}`, name: personId, personId };
  return { activityId: `activity-${personId}`, conversation, asker, botId: '28:chaser', at: instant(now) };
}
