import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/incoming.ts';
import { lastUpdate } from '../../src/domain/plan.ts';
import { actionOf, openAfterReminders, pressed, updatesOf } from '../support/after-reminders.ts';
import { place, wordsOf, type BoardRoom } from '../support/board-room.ts';
import { expectSoundCard, nodesOf } from '../support/card-checks.ts';

const OPEN = { dialog: 'progress.write', ref: '2.2' };
const filled = (what: string, words: string, more: Record<string, unknown> = {}) => ({
  ...OPEN,
  do: what,
  version: 1,
  on: '2015-03-11',
  'said:2.2': 'on-track',
  'words:2.2': words,
  ...more,
});

function send(room: BoardRoom, step: 'open' | 'submit', data: Record<string, unknown>, who = 'p-manager'): Promise<Reply> {
  return room.handle({
    kind: 'dialog',
    step,
    data,
    activityId: `dialog-${step}`,
    conversation: place(`chat-${who}`, 'personal'),
    asker: { teamsUserId: `29:${who}`, personId: who, name: who },
    botId: '28:chaser',
    at: '2015-03-11T09:15:00.000Z',
  });
}

async function typedIn(room: BoardRoom): Promise<unknown> {
  const reply = await send(room, 'open', OPEN);
  if (reply.kind !== 'dialog') throw new Error(`no dialog but ${reply.kind}`);
  expectSoundCard(reply.message);
  return nodesOf(reply.message.card).find(({ id }) => id === 'words:2.2')?.['value'];
}

describe('a long report in a dialog', () => {
  it('is recorded once, and its draft is gone', async () => {
    const room = await openAfterReminders();
    expect(await typedIn(room)).toBe('');
    const words = 'a'.repeat(1_900);
    expect(wordsOf(await send(room, 'submit', filled('record', words)))).toMatch(/Recorded: 2\.2 On track/);
    expect(wordsOf(await send(room, 'submit', filled('record', words)))).toMatch(/Already recorded/);
    expect(lastUpdate(await actionOf(room, '2.2'))?.words).toBe(words);
    expect(await updatesOf(room, '2.2')).toBe(2);
    expect(await typedIn(room)).toBe('');
  });

  it.each([
    ['kept for later', filled('keep', 'We met twice.')],
    ['sent without an answer chosen', filled('record', 'We met twice.', { 'said:2.2': '' })],
    ['sent for help without being taken', filled('record', 'We met twice.', { 'said:2.2': 'admin.close' })],
  ])('%s stands there again the next time', async (_, data) => {
    const room = await openAfterReminders();
    await send(room, 'submit', data);
    expect(await updatesOf(room, '2.2')).toBe(1);
    expect(await typedIn(room)).toBe('We met twice.');
  });

  it('that somebody else overtook is shown again with its words, and recorded on the next press', async () => {
    const room = await openAfterReminders();
    await room.press('p-manager', 'progress.record', pressed('2.2', { said: 'need-help', words: 'No date yet.' }));
    expect(wordsOf(await send(room, 'submit', filled('record', 'We met twice.')))).toMatch(/was updated while you wrote/);
    expect(wordsOf(await send(room, 'submit', filled('record', 'We met twice.', { version: 2 })))).toMatch(/Recorded/);
    expect(await updatesOf(room, '2.2')).toBe(3);
  });

  it('that seems to name a child asks before it keeps the words', async () => {
    const room = await openAfterReminders();
    expect(wordsOf(await send(room, 'submit', filled('record', 'Sam (7) was moved.')))).toMatch(/look as if they name a child/);
    expect(await updatesOf(room, '2.2')).toBe(1);
    expect(wordsOf(await send(room, 'submit', filled('record-as-is', 'Sam (7) was moved.')))).toMatch(/Recorded/);
  });

  it.each([
    ['of somebody who does not lead it', OPEN, 'p-lay', /Only a lead/],
    ['of nothing', {}, 'p-manager', /could not be read/],
    ['about no action of the plan', { ...OPEN, ref: '9.9' }, 'p-manager', /could not be read/],
  ])('%s is closed with the reason', async (_, data, who, words) => {
    const room = await openAfterReminders();
    expect(wordsOf(await send(room, 'open', data, who))).toMatch(words);
  });
});
