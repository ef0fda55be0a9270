import { describe, expect, it } from 'vitest';
import { nonceOf } from '../../src/cards/reminder-row.ts';
import type { Reply } from '../../src/incoming.ts';
import { openWithEverybody } from '../support/board-room.ts';
import { csvOf, openEmptyRoom, sendIn, soundWords } from '../support/import-room.ts';

const first = ['1.1', 'Recruit a designated nurse', 'Chair of WSCB', 'end of March 2015'] as const;
const second = ['1.2', 'Publish the threshold document', 'Chair of WSCB', 'May 2015'] as const;

function proposalOf(reply: Reply): string {
  return /"proposal":"([^"]+)"/.exec(JSON.stringify(reply))?.[1] ?? '';
}

async function openRoom() {
  const room = await openEmptyRoom([{ postId: 'Chair of WSCB', personId: 'p-chair' }]);
  room.setTime('2015-03-10T09:30:00Z');
  await room.press('p-manager', 'review.adopt', { document: (await sendIn(room, csvOf([first, second]))).id });
  return room;
}

/** The manager adopts a version with another action in front. */
async function renumber(room: Awaited<ReturnType<typeof openRoom>>) {
  const rows = [
    ['1.1', 'Abolish the waiting list', 'Chair of WSCB', 'July 2015'],
    ['1.2', ...first.slice(1)],
    ['1.3', ...second.slice(1)],
  ] as [string, string, string, string][];
  await room.press('p-manager', 'review.adopt', { document: (await sendIn(room, csvOf(rows))).id });
}

describe('a number that has come to stand on another action', () => {
  it('takes no reply that was typed for the one before', async () => {
    const room = await openRoom();
    room.setTime('2015-03-12T09:00:00Z');
    const typed = await room.say('p-chair', '1.1 done, nurse recruited');
    await renumber(room);
    for (let tap = 0; tap < 2; tap += 1) {
      expect(soundWords(await room.press('p-chair', 'proposal.record', { proposal: proposalOf(typed) }))).toMatch(
        /given the number 1\.1 to another action/,
      );
    }
    expect((await room.plan()).actions.map(({ status }) => status)).toEqual(['not-started', 'not-started', 'not-started']);
  });

  it('takes no press on a card that was drawn for the one before', async () => {
    const room = await openRoom();
    room.setTime('2015-03-17T09:00:00Z');
    await room.look();
    const card = (await room.envelopes()).find(({ key }) => key.startsWith('reminder/p-chair/'));
    await renumber(room);
    const button = { reminder: card?.key ?? '', ref: '1.1', version: 1, nonce: nonceOf(card?.key ?? '', { ref: '1.1', version: 1 }) };
    const pressed = await room.press('p-chair', 'progress.record', { ...button, 'said:1.1': 'done', 'words:1.1': 'nurse recruited' });
    expect(soundWords(pressed)).toMatch(/given the number 1\.1 to another action/);
  });

  it('is put right on the card that went out under the one before, once somebody answers for the action', async () => {
    const room = await openRoom();
    room.setTime('2015-03-17T09:00:00Z');
    await room.look();
    await renumber(room);
    const typed = await room.say('p-chair', '1.2 done, nurse recruited');
    await room.press('p-chair', 'proposal.record', { proposal: proposalOf(typed) });
    await room.look();
    const redrawn = room.posted.findLast(({ kind, to }) => kind === 'update' && to.personId === 'p-chair');
    expect(redrawn?.message.text).toMatch(/1\.2 Recruit a designated nurse[\s\S]*Answered: Done/);
  });

  it('does not keep a reminder that waits from asking for the action it meant, under its new number', async () => {
    const room = await openRoom();
    room.outcome = () => ({ kind: 'later', detail: '429' });
    room.setTime('2015-03-17T09:00:00Z');
    await room.look();
    await renumber(room);
    room.outcome = () => undefined;
    room.setTime('2015-03-17T10:00:00Z');
    await room.look();
    const card = room.posted.findLast(({ to }) => to.personId === 'p-chair');
    expect(card?.message.summary).toContain('1.2 due 31 Mar');
    expect(card?.message.text).toContain('Recruit a designated nurse');
    const key = (await room.envelopes()).find((envelope) => envelope.key.startsWith('reminder/p-chair/'))?.key ?? '';
    const { version = 0 } = (await room.plan()).actions.find(({ ref }) => ref === '1.2') ?? {};
    const button = { reminder: key, ref: '1.2', version, nonce: nonceOf(key, { ref: '1.2', version }) };
    await room.press('p-chair', 'progress.record', { ...button, 'said:1.2': 'done', 'words:1.2': 'nurse recruited' });
    expect((await room.plan()).actions.map(({ ref, status }) => `${ref} ${status}`)).toEqual([
      '1.1 not-started',
      '1.2 complete',
      '1.3 not-started',
    ]);
  });

  it('tells in its history which number it had', async () => {
    const room = await openRoom();
    room.setTime('2015-03-12T09:00:00Z');
    await renumber(room);
    expect(soundWords(await room.say('p-chair', 'history of 1.2'))).toMatch(/number 1\.1 became 1\.2/);
  });
});

describe('a reply about several actions', () => {
  it('records none of them where one has changed meanwhile, and each once after the second tap', async () => {
    const room = await openWithEverybody();
    const typed = await room.say('p-manager', '1.3 done, review completed. 1.5 on track, workshop held');
    expect(soundWords(typed)).toMatch(/1\.3[\s\S]*1\.5/);
    const between = await room.say('p-chair', '1.5 need help, no venue yet');
    await room.press('p-chair', 'proposal.record', { proposal: proposalOf(between) });
    const again = await room.press('p-manager', 'proposal.record', { proposal: proposalOf(typed) });
    expect(soundWords(again)).toMatch(/changed while you wrote/);
    const updates = async () =>
      (await room.plan()).actions
        .find(({ ref }) => ref === '1.3')
        ?.history.filter((entry) => entry.kind === 'update' && entry.at !== undefined).length;
    expect(await updates()).toBe(0);
    await room.press('p-manager', 'proposal.record', { proposal: proposalOf(again) });
    expect(await updates()).toBe(1);
  });
});
