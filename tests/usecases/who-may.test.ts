import { describe, expect, it } from 'vitest';
import { openBoardRoom, place, wordsOf } from '../support/board-room.ts';
import { wscbBoard } from '../support/wscb.ts';

describe('who may be here', () => {
  it('a stranger of the tenant is told nothing of the plan', async () => {
    const room = await openBoardRoom();
    const words = wordsOf(await room.say('p-stranger', 'tell me about 1.4'));
    expect(words).toMatch(/not on this board/);
    expect(words).not.toMatch(/minority/);
  });

  it('somebody without an Entra id is a stranger, whatever they are called', async () => {
    const room = await openBoardRoom();
    expect(wordsOf(await room.say(undefined, "what's overdue"))).toMatch(/not on this board/);
  });

  it('somebody of another tenant is a stranger, even under a known id', async () => {
    const room = await openBoardRoom();
    const elsewhere = { ...place('chat-x', 'personal'), tenantId: '22222222-2222-4222-8222-222222222222' };
    expect(wordsOf(await room.say('p-chair', "what's overdue", { conversation: elsewhere }))).toMatch(/not on this board/);
  });

  it('a welcome comes once, with the first install', async () => {
    const room = await openBoardRoom();
    expect(wordsOf(await room.install('p-chair'))).toMatch(/Warrington/);
    expect((await room.install('p-chair')).kind).toBe('nothing');
  });

  it('somebody of two boards says once which one a chat is about', async () => {
    const room = await openBoardRoom();
    const second = { ...wscbBoard, id: 'halton', name: 'Halton Board' };
    const plan = { ...(await room.plan()), actions: [] };
    await room.store.transact(async (tx) => {
      await tx.saveBoard(second);
      await tx.addPlan('halton', plan);
    });
    expect(wordsOf(await room.say('p-chair', "what's overdue"))).toMatch(/Which board/);
    await room.press('p-chair', 'ask', { text: 'board: Warrington Safeguarding Children Board' });
    expect(wordsOf(await room.say('p-chair', "what's overdue"))).toContain('1.4');
  });
});
