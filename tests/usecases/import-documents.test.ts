import { describe, expect, it } from 'vitest';
import { openWithEverybody, place } from '../support/board-room.ts';
import {
  address,
  csvOf,
  fileNamed,
  importRows as rows,
  openEmptyRoom,
  openImport,
  readIn,
  seedDocument,
  sendIn,
  soundWords,
} from '../support/import-room.ts';

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

  it('is read from its formatting, where Teams sends that beside the words', async () => {
    const room = await openEmptyRoom();
    const cells = (tag: string, each: readonly string[]) => `<tr>${each.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    const html = `<div><p>Our plan</p><table>${cells('th', ['No.', 'Action', 'Lead', 'By When'])}${rows.map((row) => cells('td', row)).join('')}</table></div>`;
    await room.say('p-manager', 'No. Action Lead', { attached: { files: [], hasOther: false, html } });
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

describe('what is said beside a document', () => {
  it('is heard first: a worry gets the safeguarding route, whatever is attached', async () => {
    const room = await openWithEverybody();
    room.files.set(address, seedDocument);
    const worry = 'A child told me her stepdad hits her, please see attached';
    expect(soundWords(await room.say('p-manager', worry, fileNamed('plan.docx')))).toMatch(/01925 443322/);
    expect(soundWords(await room.say('p-lay', worry, fileNamed('plan.docx')))).toMatch(/01925 443322/);
  });

  it('is a report where it reports, and its evidence is not read as a plan', async () => {
    const room = await openWithEverybody();
    const reply = await room.say('p-manager', '1.3 done, review completed 12 March', fileNamed('evidence.docx'));
    expect(soundWords(reply)).toMatch(/I understood/);
    await room.look();
    expect(await openImport(room)).toBeUndefined();
  });

  it('stays in the private chat', async () => {
    const room = await openWithEverybody();
    const channel = { conversation: place('19:board@thread.tacv2', 'channel') };
    for (const text of ['show the review', 'what did you not understand']) {
      expect(soundWords(await room.say('p-manager', text, channel))).toMatch(/private chat/);
    }
  });
});
