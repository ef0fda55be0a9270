import { describe, expect, it, test } from 'vitest';
import { queueNow } from '../../src/usecases/queue-reminders.ts';
import { openWithEverybody } from '../support/board-room.ts';
import { wscbBoard } from '../support/wscb.ts';

describe('something that comes up during the day', () => {
  test.each([
    ['before the morning’s hour', '2015-03-11T08:00:00Z'],
    ['after the quiet hour', '2015-03-11T18:00:00Z'],
    ['on a Saturday', '2015-03-14T10:00:00Z'],
  ])('waits %s', async (_, moment) => {
    const room = await openWithEverybody();
    room.setTime(moment);
    expect(await room.store.transact((tx) => queueNow(tx, wscbBoard, 'p-chair', room.service.clock.now()))).toBe(false);
    expect(await room.envelopes()).toEqual([]);
  });

  it('is no second card for whoever had theirs that morning', async () => {
    const room = await openWithEverybody();
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    room.setTime('2015-03-11T11:00:00Z');
    expect(await room.store.transact((tx) => queueNow(tx, wscbBoard, 'p-chair', room.service.clock.now()))).toBe(false);
  });

  it('is put at once, as their morning’s card, for whoever had none', async () => {
    const room = await openWithEverybody();
    // The plan was adopted at half past nine: that day's morning counts as kept.
    room.setTime('2015-03-10T11:00:00Z');
    expect(await room.store.transact((tx) => queueNow(tx, wscbBoard, 'p-chair', room.service.clock.now()))).toBe(true);
    expect(await room.store.transact((tx) => queueNow(tx, wscbBoard, 'p-chair', room.service.clock.now()))).toBe(false);
    expect((await room.envelopes()).map(({ key }) => key)).toEqual(['reminder/p-chair/2015-03-10']);
  });
});
