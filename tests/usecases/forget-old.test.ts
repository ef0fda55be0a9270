import { describe, expect, it } from 'vitest';
import { openWithEverybody, wordsOf } from '../support/board-room.ts';

describe('what is older than anybody needs', () => {
  it('goes by itself, once a day, and a press on a card from then says what to do', async () => {
    const room = await openWithEverybody();
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    const key = 'reminder/p-manager/2015-03-11';
    expect((await room.envelopes()).map((each) => each.key)).toContain(key);
    room.setTime('2016-03-09T09:00:00Z');
    await room.look();
    expect((await room.envelopes()).map((each) => each.key)).toContain(key);
    room.setTime('2016-03-14T09:00:00Z');
    await room.look();
    expect((await room.envelopes()).map((each) => each.key)).not.toContain(key);
    expect((await room.envelopes()).some(({ putAt }) => putAt >= '2016-03-14')).toBe(true);
    const reply = await room.press('p-manager', 'progress.record', { reminder: key, ref: '1.4', version: 1, nonce: `${key}.1.4.v1` });
    expect(wordsOf(reply)).toContain('Type “my actions”');
  });
});
