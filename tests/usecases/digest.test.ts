import { describe, expect, it } from 'vitest';
import { openBoardRoom, openWithEverybody, place } from '../support/board-room.ts';
import { wscbBoard } from '../support/wscb.ts';

describe('the weekly digest', () => {
  it('is posted once per channel and week, on Monday from half past eight', async () => {
    const room = await openWithEverybody();
    const digests = () => room.posted.filter(({ to }) => to.kind === 'channel').map(({ message }) => message.summary);
    for (const moment of ['2015-03-16T08:29:00Z', '2015-03-16T08:30:00Z', '2015-03-16T08:31:00Z', '2015-03-18T10:00:00Z']) {
      room.setTime(moment);
      await room.look();
    }
    expect(digests()).toEqual([expect.stringContaining('Week 12')]);
    room.setTime('2015-03-23T08:30:00Z');
    await room.look();
    expect(digests()).toHaveLength(2);
  });

  it('that was missed on Monday is posted when the service is back, and never two', async () => {
    const room = await openWithEverybody();
    room.setTime('2015-03-19T15:00:00Z');
    await room.look();
    await room.look();
    expect(room.posted.filter(({ to }) => to.kind === 'channel')).toHaveLength(1);
  });

  it('after weeks without one tells them all at once, and again nothing at night', async () => {
    const room = await openWithEverybody();
    room.setTime('2015-03-30T22:00:00Z');
    await room.look();
    expect(room.posted.filter(({ to }) => to.kind === 'channel')).toEqual([]);
    room.setTime('2015-03-31T08:30:00Z');
    await room.look();
    const [digest] = room.posted.filter(({ to }) => to.kind === 'channel');
    expect(digest?.message.text).toContain('It tells 3 weeks at once');
    expect(digest?.message.text).toContain('A lead reported on 9 Mar 2015');
  });

  it('a board without a channel is told so by way of its manager', async () => {
    const room = await openBoardRoom({ board: { ...wscbBoard, digestChannels: [] } });
    await room.install('p-manager');
    room.setTime('2015-03-16T08:30:00Z');
    await room.look();
    expect(room.posted.map(({ message }) => message.text).join()).toMatch(/Add it to the board’s team/);
  });

  it('comes to the channel that somebody of IT, whom the board does not know, added Chaser to', async () => {
    const room = await openBoardRoom({ board: { ...wscbBoard, digestChannels: [] } });
    await room.handle({
      kind: 'installed',
      activityId: 'it-1',
      conversation: place('19:board@thread.tacv2', 'channel'),
      asker: { teamsUserId: '29:it', name: 'IT', personId: 'p-it' },
      botId: '28:chaser',
      at: '2015-03-10T10:00:00.000Z',
    });
    room.setTime('2015-03-16T08:30:00Z');
    await room.look();
    expect(room.posted.map(({ to }) => to.id)).toEqual(['19:board@thread.tacv2']);
  });

  it('the first channel Chaser is added to becomes the digest channel', async () => {
    const room = await openBoardRoom({ board: { ...wscbBoard, digestChannels: [] } });
    await room.installChannel('19:other@thread.tacv2');
    room.setTime('2015-03-16T08:30:00Z');
    await room.look();
    expect(room.posted.map(({ to }) => to.id)).toContain('19:other@thread.tacv2');
  });
});
