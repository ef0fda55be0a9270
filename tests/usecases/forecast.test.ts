import { describe, expect, it } from 'vitest';
import { openWithEverybody, wordsOf } from '../support/board-room.ts';
import { expectSoundCard, nodesOf } from '../support/card-checks.ts';

describe('what will be sent in the next four weeks', () => {
  it('is what then is sent, where nobody answers', async () => {
    const room = await openWithEverybody();
    const list = await room.say('p-manager', 'what will you send');
    if (list.kind !== 'message') throw new Error('no list');
    expectSoundCard(list.message);
    const promised = list.message.text.match(/^\w{3} \d+ \w+ 2015: .*$/gm) ?? [];
    const first = promised.filter((line) => line.startsWith('Wed 11 March')).length;
    expect(first).toBeGreaterThan(0);
    const mark = room.posted.length;
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    expect(room.posted.slice(mark).filter(({ kind, to }) => kind === 'send' && to.kind === 'personal')).toHaveLength(first);
  });

  it('puts and spends nothing, and each opens as the card it would be', async () => {
    const room = await openWithEverybody();
    const list = await room.say('p-manager', 'what will you send');
    const button = nodesOf(list.kind === 'message' ? list.message.card : {}).find((node) => node['verb'] === 'forecast.open');
    const card = await room.press('p-manager', 'forecast.open', button?.['data'] as Record<string, unknown>);
    if (card.kind !== 'card') throw new Error('no card');
    expectSoundCard(card.message);
    expect(wordsOf(card)).toContain('Only a look: this is the card for');
    expect(await room.envelopes()).toEqual([]);
    expect(await room.store.transact((tx) => tx.spentRungs('wscb'))).toEqual(new Set());
  });

  it('is for the chair and the manager', async () => {
    const room = await openWithEverybody();
    expect(wordsOf(await room.say('p-exec', 'what will you send'))).toContain('Only the chair and the board manager');
  });
});
