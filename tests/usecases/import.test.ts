import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../src/domain/board.ts';
import { openWithEverybody, place } from '../support/board-room.ts';
import { address, csvOf, fileNamed, openEmptyRoom, openImport, readIn, seedDocument, sendIn, soundWords } from '../support/import-room.ts';
import { wscbBoard } from '../support/wscb.ts';

const rows = [
  ['1.1', 'Review the training strategy', 'Chair of WSCB', 'end of March 2015'],
  ['1.2', 'Publish the threshold document', 'Business Manager', 'bi-annually'],
] as const;

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
    expect(room.posted.slice(mark).map(({ to, message }) => [to.personId, /1\.1/.test(message.text)])).toEqual([['p-chair', true]]);
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

describe('a document', () => {
  it('that cannot be read is refused with the reason and what to send instead', async () => {
    const room = await openEmptyRoom();
    const { card, id } = await sendIn(room, new TextEncoder().encode('{\\rtf1 hello}'), 'plan.rtf');
    expect(card).toMatch(/could not read plan\.rtf[\s\S]*save it as \.docx/);
    expect(id).toBe('');
  });

  it.each([
    ['gone', undefined, /no longer gives me access/],
    ['empty', new Uint8Array(), /empty/i],
  ])('that is %s is told in one sentence', async (_name, bytes, sentence) => {
    const room = await openEmptyRoom();
    if (bytes !== undefined) room.files.set(address, bytes);
    await room.say('p-manager', '', fileNamed('plan.docx'));
    expect((await readIn(room)).card).toMatch(sentence);
  });

  it('sent by somebody else, or in a channel, is not read', async () => {
    const room = await openWithEverybody();
    room.files.set(address, seedDocument);
    expect(soundWords(await room.say('p-lay', '', fileNamed('plan.docx')))).toMatch(/chair or its manager only/);
    const channel = { conversation: place('19:board@thread.tacv2', 'channel'), ...fileNamed('plan.docx') };
    expect(soundWords(await room.say('p-manager', '', channel))).toMatch(/private chat/);
    await room.look();
    expect(await openImport(room)).toBeUndefined();
  });

  it('whose message Teams sends twice is read once', async () => {
    const room = await openEmptyRoom();
    room.files.set(address, csvOf(rows));
    await room.say('p-manager', '', { activityId: 'same', ...fileNamed('plan.csv') });
    await room.say('p-manager', '', { activityId: 'same', ...fileNamed('plan.csv') });
    const mark = room.posted.length;
    await room.look();
    await room.look();
    expect(room.posted.length - mark).toBe(1);
  });

  it('that is a picture is answered with what can be read', async () => {
    const room = await openWithEverybody();
    expect(soundWords(await room.say('p-manager', '', { attached: { files: [], hasOther: true } }))).toMatch(/Word \(\.docx\), Excel/);
  });
});

describe('a pasted table', () => {
  it('is read like a file, with tabs between its cells', async () => {
    const room = await openEmptyRoom();
    const text = ['No.\tAction\tLead\tBy When', ...rows.map((cells) => cells.join('\t'))].join('\n');
    expect(soundWords(await room.say('p-manager', text))).toMatch(/reading the table you pasted/i);
    expect((await readIn(room)).card).toMatch(/2 actions/);
  });

  it('is no table where a lead writes a few lines', async () => {
    const room = await openWithEverybody();
    expect(soundWords(await room.say('p-manager', '1.3 done\nreport went to exec\n12 March'))).not.toMatch(/reading/i);
  });
});

describe('a second document', () => {
  it('is a difference, not a duplicate, and changes nothing before it is adopted', async () => {
    const room = await openEmptyRoom();
    const first = await sendIn(room, csvOf(rows));
    await room.press('p-manager', 'review.adopt', { document: first.id });
    room.setTime('2015-06-10T09:30:00Z');
    const second = await sendIn(
      room,
      csvOf([
        ['1.1', rows[0][1], rows[0][2], 'July 2015'],
        ['1.3', 'Agree the audit programme', 'Quality Lead', 'May 2015'],
      ]),
    );
    expect(second.card).toMatch(/Added: 1\. Left out \(their history is kept\): 1\. Re-dated \(goes to the slippage ledger\): 1/);
    const changes = soundWords(await room.press('p-manager', 'review.show', { document: second.id, page: 'changes', from: 0 }));
    expect(changes).toMatch(/1\.1: 31 Mar 2015 → 31 Jul 2015/);
    expect((await room.plan()).actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2']);
    await room.press('p-manager', 'review.adopt', { document: second.id });
    expect((await room.plan()).actions.map(({ ref }) => ref)).toEqual(['1.1', '1.3']);
    expect(soundWords(await room.say('p-chair', 'history of 1.1'))).toMatch(
      /due date went from 31 Mar 2015 to 31 Jul 2015, by WSCB & Partnerships Manager/,
    );
  });

  it('that was read before a lead reported is compared again when it is adopted', async () => {
    const room = await openEmptyRoom([{ postId: 'Chair of WSCB', personId: 'p-chair' }]);
    const first = await sendIn(room, csvOf(rows));
    await room.press('p-manager', 'review.adopt', { document: first.id });
    const second = await sendIn(room, csvOf(rows));
    const proposal = await room.say('p-chair', '1.1 done, strategy signed off');
    expect(soundWords(proposal)).toMatch(/I understood/);
    const button = JSON.stringify(proposal).match(/"proposal":"([^"]+)"/)?.[1] ?? '';
    await room.press('p-chair', 'proposal.record', { proposal: button });
    await room.press('p-manager', 'review.adopt', { document: second.id });
    expect((await room.plan()).actions[0]).toMatchObject({ status: 'complete', rag: 'green' });
  });
});

describe('the plan as a file', () => {
  it('is offered in the private chat and put where Teams says, once the person agrees', async () => {
    const room = await openWithEverybody();
    const offer = await room.say('p-lay', 'export the plan as excel please');
    expect(offer).toMatchObject({ kind: 'file', file: { kind: 'offer', context: { export: 'xlsx' } } });
    const upload = {
      uploadUrl: 'https://x.sharepoint.com/up',
      contentUrl: 'https://x.sharepoint.com/f',
      name: 'plan.xlsx',
      uniqueId: 'u1',
      fileType: 'xlsx',
    };
    const given = await room.consent('p-lay', { export: 'xlsx' }, upload);
    expect(given).toMatchObject({ kind: 'file', file: { kind: 'link', uniqueId: 'u1' } });
    expect(room.files.get(upload.uploadUrl)?.length).toBeGreaterThan(0);
  });

  it('is made for nobody who declined, and for no context that is not ours', async () => {
    const room = await openWithEverybody();
    expect(soundWords(await room.consent('p-lay', { export: 'xlsx' }, undefined))).toMatch(/No file was made/);
    const upload = { uploadUrl: 'https://x.sharepoint.com/up', contentUrl: '', name: '', uniqueId: '', fileType: '' };
    expect(soundWords(await room.consent('p-lay', { export: 'exe' }, upload))).toMatch(/could not be saved/);
    expect(room.files.size).toBe(0);
  });

  it('is not posted into a channel', async () => {
    const room = await openWithEverybody();
    const words = soundWords(await room.say('p-chair', 'export the plan', { conversation: place('19:board@thread.tacv2', 'channel') }));
    expect(words).toMatch(/private chat/);
  });
});

describe('a start of the service', () => {
  it('keeps the holders that were assigned in Teams, and follows the board’s file for the others', async () => {
    const { keepAssignments } = await import('../../src/domain/assign-holder.ts');
    const present = {
      ...wscbBoard,
      people: [...wscbBoard.people, { id: 'new', name: 'Jo Bell', right: 'member' as const }],
      holdings: [
        ...wscbBoard.holdings.slice(1),
        { postId: 'chair', personId: 'new', from: '2015-03-10' as const, assignedBy: 'p-manager' },
      ],
    };
    const kept = keepAssignments(wscbBoard, present);
    expect(holdersOf(kept, 'chair', '2015-04-01').map(({ id }) => id)).toEqual(['new']);
    expect(holdersOf(kept, 'manager', '2015-04-01').map(({ id }) => id)).toEqual(['p-manager']);
    expect(keepAssignments(wscbBoard, undefined)).toEqual(wscbBoard);
  });
});
