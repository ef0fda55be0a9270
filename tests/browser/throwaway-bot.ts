import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedActivity {
  readonly type: string;
  readonly text?: string;
  readonly action?: string;
  readonly replyToId?: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string; readonly conversationType: string };
  readonly from: { readonly id: string };
  readonly recipient: { readonly id: string };
  readonly value?: unknown;
}

type Reply = (activity: ReceivedActivity) => Promise<unknown>;

export interface ThrowawayBot {
  readonly endpoint: string;
  readonly received: ReceivedActivity[];
  /** The first activity that fits, whether it came already or is still to come. */
  waitFor(fits: (activity: ReceivedActivity) => boolean): Promise<ReceivedActivity>;
  stop(): Promise<void>;
}

/** A bot in forty lines, so that what is proved of the Playground does not lean on the bot it is later used to test. */
export async function startThrowawayBot(answer: Reply): Promise<ThrowawayBot> {
  const received: ReceivedActivity[] = [];
  const waiting: { fits: (activity: ReceivedActivity) => boolean; resolve: (activity: ReceivedActivity) => void }[] = [];
  const turn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    // The Playground first looks with HEAD whether anybody is there.
    if (request.method !== 'POST') return void response.end();
    const activity = JSON.parse(body) as ReceivedActivity;
    received.push(activity);
    for (const waiter of waiting) if (waiter.fits(activity)) waiter.resolve(activity);
    const answered = await answer(activity);
    response.setHeader('content-type', 'application/json').end(activity.type === 'invoke' ? JSON.stringify(answered) : undefined);
  };
  const server = createServer((request, response) => {
    turn(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/messages`,
    received,
    waitFor: (fits) => {
      const known = received.find(fits);
      return known === undefined ? new Promise((resolve) => waiting.push({ fits, resolve })) : Promise.resolve(known);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Posts, or changes, what a bot says through the connector; returns the activity's id. */
export async function say(serviceUrl: string, conversationId: string, message: object, updates?: string): Promise<string> {
  const activities = `${serviceUrl}/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
  const response = await fetch(updates === undefined ? activities : `${activities}/${updates}`, {
    method: updates === undefined ? 'POST' : 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', from: { id: '28:chaser', name: 'Chaser' }, ...message }),
  });
  if (!response.ok) throw new Error(`The connector answered ${String(response.status)} ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}

export function showing(card: object, summary: string): object {
  return { summary, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] };
}
