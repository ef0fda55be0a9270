import { describe, expect, it, test } from 'vitest';
import { lastUpdate } from '../../src/domain/plan.ts';
import { actionOf, CHAIRS, MANAGERS, openAfterReminders, pressed, updatesOf } from '../support/after-reminders.ts';
import { wordsOf, type BoardRoom } from '../support/board-room.ts';
import { wscbBoard } from '../support/wscb.ts';

describe('a reply on the card', () => {
  it('is recorded and shown at once', async () => {
    const room = await openAfterReminders();
    const reply = await room.press('p-manager', 'progress.record', pressed('1.4'));
    expect(reply.kind).toBe('card');
    expect(wordsOf(reply)).toMatch(/Recorded: 1\.4 Done, 11 Mar 09:15/);
    const action = await actionOf(room, '1.4');
    expect([action.status, action.rag, action.version]).toEqual(['complete', 'green', 2]);
    expect(lastUpdate(action)).toMatchObject({
      on: '2015-03-11',
      at: '2015-03-11T09:15:00.000Z',
      said: 'done',
      words: 'Imams met on 10 March.',
      by: 'WSCB & Partnerships Manager',
      personId: 'p-manager',
      route: 'card',
    });
  });

  it('changes what the chair is told is overdue', async () => {
    const room = await openAfterReminders();
    expect(wordsOf(await room.say('p-chair', "what's overdue"))).toContain('1.4');
    await room.press('p-manager', 'progress.record', pressed('1.4'));
    const after = wordsOf(await room.say('p-chair', "what's overdue"));
    expect(after).not.toContain('1.4');
    expect(after).toContain('2.2');
  });

  test.each([
    ['pressed again', 'activity-same'],
    ['sent again by Teams under a new activity id', undefined],
  ])('%s makes no second record and says what stands', async (_, activityId) => {
    const room = await openAfterReminders();
    await room.press('p-manager', 'progress.record', pressed('1.4', { said: 'on-track' }), activityId);
    room.setTime('2015-03-11T09:16:00Z');
    const again = await room.press('p-manager', 'progress.record', pressed('1.4', { said: 'on-track' }), activityId);
    expect(wordsOf(again)).toMatch(/Already recorded: 1\.4 On track, 11 Mar 09:15/);
    expect(await updatesOf(room, '1.4')).toBe(2);
  });

  it('pressed on two devices at the same moment makes one record', async () => {
    const room = await openAfterReminders();
    const replies = await Promise.all(
      [1, 2, 3].map(() => room.press('p-manager', 'progress.record', pressed('1.4', { said: 'on-track' }))),
    );
    expect(replies.map(wordsOf).filter((words) => words.includes('Recorded: 1.4'))).toHaveLength(1);
    expect(replies.map(wordsOf).filter((words) => words.includes('Already recorded: 1.4'))).toHaveLength(2);
    expect(await updatesOf(room, '1.4')).toBe(2);
  });

  it('on a card that another lead has answered since shows their words and asks, losing nothing typed', async () => {
    const room = await openAfterReminders();
    await room.press('p-manager', 'progress.record', pressed('1.5', { said: 'on-track', words: 'Second workshop booked.', rag: 'amber' }));
    const stale = await room.press(
      'p-chair',
      'progress.record',
      pressed('1.5', { reminder: CHAIRS, said: 'need-help', words: 'No room.' }),
    );
    expect(wordsOf(stale)).toContain('Second workshop booked.');
    expect(wordsOf(stale)).toContain('No room.');
    expect(await updatesOf(room, '1.5')).toBe(2);
    const typed = { said: 'need-help', words: 'No room.', rag: 'red' };
    await room.press('p-chair', 'progress.add', { reminder: CHAIRS, ref: '1.5', version: 2, nonce: `${CHAIRS}.1.5.v2`, ...typed });
    const action = await actionOf(room, '1.5');
    expect(await updatesOf(room, '1.5')).toBe(3);
    expect([action.rag, lastUpdate(action)?.words]).toEqual(['red', 'No room.']);
  });

  it('of one lead is shown on the other lead’s card, who answered and when', async () => {
    const room = await openAfterReminders();
    await room.press('p-manager', 'progress.record', pressed('1.4'));
    await room.look();
    const update = room.posted.at(-1);
    expect([update?.kind, update?.to.personId]).toEqual(['update', 'p-chair']);
    expect(update?.activityId).toBe(room.posted.find(({ to }) => to.personId === 'p-chair') === undefined ? '' : 'sent-1');
    expect(update?.message.text).toMatch(/WSCB & Partnerships Manager/);
    expect(update?.message.text).toMatch(/11 Mar 09:15/);
  });

  it('keeps the present colour where none is declared, and makes a done action green', async () => {
    const room = await openAfterReminders();
    await room.press('p-manager', 'progress.record', pressed('1.5', { said: 'on-track', rag: 'none' }));
    expect((await actionOf(room, '1.5')).rag).toBe('red');
    await room.press('p-manager', 'progress.record', pressed('2.2', { said: 'done', rag: 'red' }));
    expect((await actionOf(room, '2.2')).rag).toBe('green');
  });
});

describe('a reply on a card from before a backup was restored', () => {
  it('is echoed with what was typed, and recorded on one tap, once', async () => {
    const room = await openAfterReminders();
    const lost = pressed('1.4', { reminder: 'reminder/p-manager/2015-03-10', said: 'need-help', words: 'No imam answers.', version: 7 });
    const echo = await room.press('p-manager', 'progress.record', lost);
    expect(echo.kind).toBe('card');
    expect(wordsOf(echo)).toMatch(/I understood[\s\S]*1\.4[\s\S]*Need help[\s\S]*No imam answers\./);
    expect(await updatesOf(room, '1.4')).toBe(1);
    const proposal = /"proposal":"([^"]+)"/.exec(JSON.stringify(echo))?.[1];
    for (let tap = 0; tap < 2; tap += 1) await room.press('p-manager', 'proposal.record', { proposal });
    expect(await updatesOf(room, '1.4')).toBe(2);
    expect(lastUpdate(await actionOf(room, '1.4'))).toMatchObject({ said: 'need-help', words: 'No imam answers.', personId: 'p-manager' });
  });
});

describe('a press that is not to be believed', () => {
  const unchanged = async (room: BoardRoom, before: string) => {
    expect(JSON.stringify((await room.plan()).actions)).toBe(before);
  };

  test.each<[string, string, string, Record<string, unknown>, RegExp]>([
    ['by somebody who is not a lead', 'p-lay', 'progress.record', pressed('1.4'), /Only a lead/],
    ['for an action that is not on the card', 'p-manager', 'progress.record', pressed('4.2'), /out of date/],
    ['whose nonce is made up', 'p-manager', 'progress.record', pressed('1.4', { nonce: 'made-up-nonce' }), /out of date/],
    ['whose nonce is of another action', 'p-manager', 'progress.record', pressed('1.5', { nonce: `${MANAGERS}.1.4.v1` }), /out of date/],
    ['with words of another length', 'p-manager', 'progress.record', pressed('1.4', { words: 'a'.repeat(2001) }), /longer than I can keep/],
    ['for no action of the plan', 'p-manager', 'progress.record', pressed('9.9'), /no action 9\.9/],
    [
      'on a reminder that never was',
      'p-manager',
      'progress.record',
      pressed('1.4', { reminder: 'reminder/p-x/2015-03-11', said: 'no such answer' }),
      /cannot find this reminder/,
    ],
    ['on a lost reminder, by no lead', 'p-lay', 'progress.record', pressed('1.4', { reminder: 'reminder/p-x/2015-03-11' }), /Only a lead/],
    ['without a choice', 'p-manager', 'progress.record', { ...pressed('1.4'), 'said:1.4': undefined }, /choose one answer/],
    ['with a choice nobody offered', 'p-manager', 'progress.record', pressed('1.4', { said: 'admin.close' }), /choose one answer/],
    [
      'asking for help without a word',
      'p-manager',
      'progress.record',
      pressed('1.4', { said: 'need-help', words: '  ' }),
      /add a few words/,
    ],
    ['with words that are an object', 'p-manager', 'progress.record', pressed('1.4', { words: { a: 1 } }), /choose one answer/],
    ['with a colour that is a number', 'p-manager', 'progress.record', pressed('1.4', { rag: 9999 }), /choose one answer/],
    ['with 3,000 characters', 'p-manager', 'progress.record', pressed('1.4', { words: 'a'.repeat(3000) }), /2,000 characters/],
    ['of a verb nobody drew', 'p-manager', 'admin.close', pressed('1.4'), /out of date/],
    ['with a version that is no number', 'p-manager', 'progress.record', { ...pressed('1.4'), version: '1e9' }, /out of date/],
    ['with nothing in it', 'p-manager', 'progress.record', {}, /out of date/],
  ])('%s changes nothing and says why', async (_, who, verb, data, words) => {
    const room = await openAfterReminders();
    const before = JSON.stringify((await room.plan()).actions);
    expect(wordsOf(await room.press(who, verb, data))).toMatch(words);
    await unchanged(room, before);
  });

  it('by a person who lost the post since the card was drawn is refused', async () => {
    const room = await openAfterReminders();
    const holdings = wscbBoard.holdings.filter(({ postId }) => postId !== 'chair');
    await room.store.transact((tx) => tx.saveBoard({ ...wscbBoard, holdings }));
    expect(wordsOf(await room.press('p-chair', 'progress.record', pressed('1.4', { reminder: CHAIRS })))).toMatch(/Only a lead/);
    expect(await updatesOf(room, '1.4')).toBe(1);
  });

  it('after the action was finished elsewhere says so', async () => {
    const room = await openAfterReminders();
    await room.press('p-manager', 'progress.record', pressed('1.4'));
    const add = { reminder: CHAIRS, ref: '1.4', version: 2, nonce: `${CHAIRS}.1.4.v2`, said: 'on-track', words: '', rag: 'none' };
    expect(wordsOf(await room.press('p-chair', 'progress.add', add))).toMatch(/already finished/);
    expect(await updatesOf(room, '1.4')).toBe(2);
  });
});
