import { afterEach, describe, expect, it } from 'vitest';
import { openAfterReminders, pressed } from '../../support/after-reminders.ts';
import { startTab, type TabService } from '../../support/tab-service.ts';
import type { PlanView } from '../../../src/tab-contract.ts';

let tab: TabService;
afterEach(async () => {
  await tab.server.close();
});

interface Stream {
  /** The id of the next change. */
  next(): Promise<string>;
  readonly status: number;
  /** Resolves once the other side has ended it. */
  readonly over: Promise<void>;
  close(): void;
}

async function listen(lastEventId?: string, personId = 'p-chair'): Promise<Stream> {
  const ending = new AbortController();
  const headers = { authorization: `Bearer ${personId}`, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  const response = await fetch(`${tab.url}/api/events`, { headers, signal: ending.signal });
  const ids: string[] = [];
  let arrived: () => void = () => undefined;
  const read = async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      ids.push(...[...chunk.matchAll(/^id: (.+)$/gm)].map(([, id]) => id ?? ''));
      arrived();
    }
  };
  const over = read().catch(() => undefined);
  const next = async () => {
    while (ids.length === 0) await new Promise<void>((resolve) => (arrived = resolve));
    return ids.shift() ?? '';
  };
  return { next, status: response.status, over, close: () => ending.abort() };
}

async function revision(): Promise<string> {
  return ((await tab.get('/api/view')).body as unknown as PlanView).revision;
}

describe('the live stream', () => {
  it('tells that a card was answered, by an id and nothing else', async () => {
    tab = await startTab({ room: await openAfterReminders() });
    const stream = await listen(await revision());
    await tab.room.press('p-manager', 'progress.record', pressed('1.4'));
    expect(await stream.next()).toBe(await revision());
    stream.close();
  });

  it('tells at once what was missed while it was away', async () => {
    tab = await startTab({ room: await openAfterReminders() });
    const before = await revision();
    await tab.room.press('p-manager', 'progress.record', pressed('1.4'));
    const stream = await listen(before);
    expect(await stream.next()).toBe(await revision());
    stream.close();
  });

  it('tells that the day has changed: what was due is overdue', async () => {
    tab = await startTab();
    const stream = await listen(await revision());
    tab.room.setTime('2015-03-11T00:00:05Z');
    expect(await stream.next()).toMatch(/^2015-03-11\./);
    stream.close();
  });

  it('is for people of the board alone', async () => {
    tab = await startTab();
    const [nobody, stranger] = [await listen(undefined, ''), await listen(undefined, 'p-stranger')];
    expect([nobody.status, stranger.status]).toEqual([401, 403]);
  });

  it('ends with the token it was opened with', async () => {
    const identity = { personId: 'p-chair', tenantId: '11111111-1111-4111-8111-111111111111', expiresAt: Date.now() + 20 };
    tab = await startTab({ tab: { identify: async () => ({ kind: 'known', identity }) } });
    await (
      await listen()
    ).over;
  });

  it('ends with the service, which does not wait for pages that look', async () => {
    tab = await startTab();
    const stream = await listen();
    await tab.server.close();
    await stream.over;
  });

  it('gives way to a seventh page of the same person', async () => {
    tab = await startTab();
    const streams = [];
    for (let page = 0; page < 7; page += 1) streams.push(await listen());
    await streams[0]?.over;
    for (const stream of streams) stream.close();
  });
});
