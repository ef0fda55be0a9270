import { expect, test } from 'vitest';
import type { Transaction } from '../../src/ports.ts';
import { findSetting } from '../../src/usecases/find-setting.ts';
import { openWithEverybody } from '../support/board-room.ts';
import { wscbBoard } from '../support/wscb.ts';

test('what a message changes is decided on the board as it is held for it, not as it was listed', async () => {
  const room = await openWithEverybody();
  const found = await room.store.transact(async (tx) => {
    const stale: Transaction = { ...tx, listBoards: () => Promise.resolve([{ ...wscbBoard, name: 'As it was a moment ago' }]) };
    const conversation = {
      id: 'chat',
      threadId: 'chat',
      kind: 'personal',
      tenantId: wscbBoard.tenantId,
      serviceUrl: 'http://localhost',
    } as const;
    const asker = { personId: 'p-manager', teamsUserId: '29:manager', name: 'Manager' };
    const arrival = { activityId: 'a', conversation, asker, botId: '28:bot', at: '2015-03-10T09:30:00.000Z' } as const;
    const options = { now: arrival.at, welcomesVisitors: false, count: () => undefined };
    return await findSetting(stale, { ...arrival, kind: 'edited', text: '' }, options);
  });
  expect(found).toMatchObject({ kind: 'found', board: { name: wscbBoard.name } });
});
