import { describe, expect, it } from 'vitest';
import { openWithEverybody } from '../support/board-room.ts';
import { wscbBoard } from '../support/wscb.ts';

describe('a post that changes hands while a reminder waits', () => {
  it('reminds the new holder the next morning, and the one who left not at all', async () => {
    const room = await openWithEverybody();
    room.outcome = () => ({ kind: 'later', detail: '429' });
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    const [chairs, ...others] = wscbBoard.holdings;
    const board = { ...wscbBoard, holdings: [{ postId: chairs?.postId ?? '', personId: 'p-lay' }, ...others] };
    await room.store.transact((tx) => tx.saveBoard(board));
    room.outcome = () => undefined;
    const mark = room.posted.length;
    for (const moment of ['2015-03-11T09:30:00Z', '2015-03-12T09:00:00Z']) {
      room.setTime(moment);
      await room.look();
    }
    const reminded = room.posted.slice(mark).map(({ to }) => to.personId);
    expect(reminded).toContain('p-lay');
    expect(reminded).not.toContain('p-chair');
    expect((await room.envelopes()).find(({ key }) => key === 'reminder/p-chair/2015-03-11')?.note).toMatch(/no longer hold/);
  });
});

describe('the hand-over of a post', () => {
  it('says that a date is past where it is, and calls only a coming one the next', async () => {
    const room = await openWithEverybody();
    const words = JSON.stringify(await room.press('p-manager', 'handover.show', { post: 'manager', from: 0 }));
    expect(words).toContain('The date was Sat 31 January 2015');
    expect(words).toContain('The date was Sat 28 February 2015');
    expect(words).toMatch(/Next date: \w+ \d+ March 2015/);
    expect(words).not.toMatch(/Next date: \w+ \d+ (?:January|February) 2015/);
  });
});
