import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../src/domain/board.ts';
import { openWithEverybody } from '../support/board-room.ts';
import { csvOf, importRows as rows, openEmptyRoom, openImport, seedDocument, sendIn, soundWords } from '../support/import-room.ts';

describe('a board without a plan', () => {
  it('gets its first one from the document the manager sends: read, reviewed, adopted', async () => {
    const room = await openEmptyRoom();
    const { reply, card, id } = await sendIn(room, seedDocument);
    expect(reply).toMatch(/I am reading plan\.docx/);
    expect(card).toMatch(/13 actions in 5 areas, led by 4 posts[\s\S]*4 doubts to look at[\s\S]*Nothing of this is live until/);
    expect(await room.store.transact((tx) => tx.findPlan('wscb'))).toBeUndefined();
    expect(soundWords(await room.press('p-manager', 'review.adopt', { document: id }))).toMatch(/The plan is live, with 13 actions/);
    expect((await room.plan()).actions.map(({ ref }) => ref)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '1.5',
      '1.6',
      '2.1',
      '2.2',
      '3.1',
      '3.2',
      '4.1',
      '4.2',
      '5.1',
    ]);
    expect(soundWords(await room.say('p-chair', "what's overdue"))).toMatch(/1\.4/);
  });

  it('tells whoever adopts it whom no card reaches yet, and not again on the next morning', async () => {
    const room = await openEmptyRoom();
    const { id } = await sendIn(room, seedDocument);
    room.setTime('2015-03-24T12:00:00Z');
    const adopted = soundWords(await room.press('p-manager', 'review.adopt', { document: id }));
    expect(adopted).toMatch(/Whom no card reaches yet[\s\S]*\(nobody holds it\)/);
    const mark = room.posted.length;
    room.setTime('2015-03-25T09:00:00Z');
    await room.look();
    expect(room.posted.slice(mark).some(({ message }) => /no card reaches/i.test(message.text))).toBe(false);
  });

  it('says how to bring one in, to whoever may', async () => {
    const room = await openEmptyRoom();
    expect(soundWords(await room.say('p-manager', "what's overdue"))).toMatch(/no action plan in Chaser yet/);
    expect(soundWords(await room.say('p-manager', 'how do I import the plan?'))).toMatch(
      /Send me the plan’s Word, Excel, CSV, text or PDF file/,
    );
  });

  it('reminds nobody on the day it is adopted, and the leads from the next working morning on', async () => {
    const room = await openEmptyRoom([{ postId: 'Chair of WSCB', personId: 'p-chair' }]);
    const { id } = await sendIn(room, csvOf(rows));
    room.setTime('2015-03-24T12:00:00Z');
    await room.press('p-manager', 'review.adopt', { document: id });
    const mark = room.posted.length;
    await room.look();
    expect(room.posted.slice(mark)).toEqual([]);
    room.setTime('2015-03-25T09:00:00Z');
    await room.look();
    const cards = room.posted.slice(mark).map(({ to, message }) => [to.personId, /1\.1/.test(message.text)]);
    expect(cards).toEqual([['p-chair', true]]);
  });
});

describe('a review', () => {
  it('shows every page soundly, from any place in it', async () => {
    const room = await openEmptyRoom();
    const { id } = await sendIn(room, seedDocument);
    for (const page of ['overview', 'doubts', 'posts', 'declared', 'actions', 'changes']) {
      for (const from of [0, 3, 12, 9_999]) soundWords(await room.press('p-manager', 'review.show', { document: id, page, from }));
    }
  });

  it('keeps what was filled in when the chat is left, and takes it into the plan', async () => {
    const room = await openEmptyRoom();
    const { id } = await sendIn(room, csvOf(rows));
    const doubts = soundWords(await room.press('p-manager', 'review.show', { document: id, page: 'doubts', from: 0 }));
    expect(doubts).toMatch(/“bi-annually”/);
    const filled = { 'doubt:0': 'day', 'day:0': '2015-06-30' };
    expect(soundWords(await room.press('p-manager', 'review.save', { document: id, page: 'doubts', from: 1, ...filled }))).toMatch(
      /Saved: 1 answer/,
    );
    expect(soundWords(await room.say('p-manager', 'show the review'))).toMatch(/Every doubt is settled/);
    await room.press('p-manager', 'review.adopt', { document: id });
    expect((await room.plan()).actions[1]?.due).toEqual({ kind: 'on', wording: 'bi-annually', by: '2015-06-30' });
  });

  it('says what is missing and keeps the rest', async () => {
    const room = await openEmptyRoom();
    const { id } = await sendIn(room, csvOf(rows));
    const words = soundWords(await room.press('p-manager', 'review.save', { document: id, page: 'doubts', from: 1, 'doubt:0': 'day' }));
    expect(words).toMatch(/Please give the day 1\.2 is due/);
    expect((await openImport(room))?.choices).toEqual([]);
  });

  it('gives posts their holders: by the picker, by a typed name, and says whom it does not know', async () => {
    const room = await openEmptyRoom();
    const { id } = await sendIn(room, csvOf([...rows, ['1.3', 'Agree the audit programme', 'Quality Lead', 'May 2015']]));
    const newcomer = 'aaaaaaaa-0000-4000-8000-00000000000a';
    const filled = {
      'holder:Chair of WSCB': 'p-chair',
      'holder:Business Manager': newcomer,
      'name:Business Manager': 'Jo Bell',
      'name:Quality Lead': 'Nobody Known',
    };
    await room.press('p-manager', 'review.save', { document: id, page: 'posts', from: 0, ...filled });
    const adopted = soundWords(await room.press('p-manager', 'review.adopt', { document: id }));
    expect(adopted).toMatch(/I found nobody called Nobody Known/);
    const board = await room.store.transact((tx) => tx.findBoard('wscb'));
    const held = (post: string) =>
      board === undefined ? [] : holdersOf(board, post, '2015-03-10').map(({ name, right }) => [name, right]);
    expect(held('chair-of-wscb')).toEqual([['Chair of WSCB', 'chair']]);
    expect(held('business-manager')).toEqual([['Jo Bell', 'member']]);
    expect(held('quality-lead')).toEqual([]);
  });

  it('calls somebody who was picked by their own name, once they write', async () => {
    const room = await openEmptyRoom();
    const { id } = await sendIn(room, csvOf(rows));
    const newcomer = 'aaaaaaaa-0000-4000-8000-00000000000b';
    await room.press('p-manager', 'review.save', { document: id, page: 'posts', from: 0, 'holder:Business Manager': newcomer });
    await room.press('p-manager', 'review.adopt', { document: id });
    expect(soundWords(await room.say(newcomer, 'my actions'))).toMatch(/1\.2/);
    const board = await room.store.transact((tx) => tx.findBoard('wscb'));
    expect(board?.people.find((person) => person.id === newcomer)).toEqual({ id: newcomer, name: newcomer, right: 'member' });
  });

  it('is for the chair and the manager alone, on every press', async () => {
    const room = await openEmptyRoom();
    const { id } = await sendIn(room, csvOf(rows));
    for (const verb of ['review.show', 'review.save', 'review.take', 'review.adopt', 'review.withdraw']) {
      const data = { document: id, page: 'doubts', from: 0, what: 'suggested-statuses', 'doubt:0': 'none' };
      expect(soundWords(await room.press('p-lay', verb, data))).toMatch(/chair or its manager only/);
    }
    expect(await room.store.transact((tx) => tx.findPlan('wscb'))).toBeUndefined();
    expect((await openImport(room))?.choices).toEqual([]);
    expect(soundWords(await room.press('p-chair', 'review.adopt', { document: id }))).toMatch(/The plan is live/);
  });

  it('is over once adopted: a second press, and one on another card, change nothing', async () => {
    const room = await openEmptyRoom();
    const { id } = await sendIn(room, csvOf(rows));
    await room.press('p-manager', 'review.adopt', { document: id });
    const before = await room.plan();
    for (const verb of ['review.adopt', 'review.withdraw']) {
      expect(soundWords(await room.press('p-manager', verb, { document: id }))).toMatch(/adopted before/);
    }
    expect(await room.plan()).toEqual(before);
  });

  it('can be put aside, and then waits no more', async () => {
    const room = await openEmptyRoom();
    const { id } = await sendIn(room, csvOf(rows));
    expect(soundWords(await room.press('p-manager', 'review.withdraw', { document: id }))).toMatch(/put aside/);
    expect(soundWords(await room.say('p-manager', 'review'))).toMatch(/No document waits/);
  });

  it('of a document nobody sent is refused, whatever the button says', async () => {
    const room = await openWithEverybody();
    for (const document of ['nothing', '__proto__', 'import/x']) {
      expect(soundWords(await room.press('p-manager', 'review.adopt', { document }))).toMatch(/cannot find this review/);
    }
  });
});
