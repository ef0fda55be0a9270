import type { Conversation } from '../../src/ports.ts';
import { createConnector, type ConnectorOptions, type TeamsConnector } from '../../src/teams/connector.ts';
import { isLoopbackServiceUrl } from '../../src/teams/service-url.ts';
import type { FakeConnector } from './fake-connector.ts';
import { recordLog } from './started-bot.ts';

/** A connector that may speak to this machine only, does not wait for a budget and gives up after a quarter of a second. */
export function connect(changes: Partial<ConnectorOptions> = {}): TeamsConnector {
  return createConnector({
    token: () => Promise.resolve('secret-bot-token'),
    isAllowedServiceUrl: isLoopbackServiceUrl,
    budget: { take: () => Promise.resolve() },
    log: recordLog().log,
    timeoutMs: 250,
    ...changes,
  });
}

/** A thread of the board's channel, reached through the fake. */
export function threadAt(fake: FakeConnector, changes: Partial<Conversation> = {}): Conversation {
  return {
    boardId: 'wscb',
    id: '19:board@thread.tacv2;messageid=1',
    kind: 'channel',
    tenantId: 't',
    serviceUrl: fake.url,
    seenAt: '2015-03-10T09:30:00.000Z',
    ...changes,
  };
}
