import { describe, expect, it } from 'vitest';
import { lastUpdate } from '../../src/domain/plan.ts';
import { actionOf, openAfterReminders, pressed } from '../support/after-reminders.ts';
import { place, wordsOf, type BoardRoom } from '../support/board-room.ts';
import { buttonIn } from '../support/buttons.ts';

const WORDS = 'Sam (7) was moved on Monday.';

async function openWarned(): Promise<{ room: BoardRoom; warned: Awaited<ReturnType<BoardRoom['press']>> }> {
  const room = await openAfterReminders();
  const warned = await room.press('p-manager', 'progress.record', pressed('2.2', { said: 'on-track', words: WORDS }));
  expect(wordsOf(warned)).toMatch(/looks as if they name a child: “Sam \(7\)”/);
  expect((await actionOf(room, '2.2')).version).toBe(1);
  return { room, warned };
}

const inChannel = { conversation: place('19:board@thread.tacv2', 'channel') };

describe('words that look as if they named a child', () => {
  it('are shown to whoever wrote them before anything is recorded, and can be kept', async () => {
    const { room, warned } = await openWarned();
    const keep = buttonIn(warned, 'progress.keep');
    expect(wordsOf(await room.press('p-manager', 'progress.keep', keep))).toMatch(/Recorded: 2\.2 On track/);
    expect(wordsOf(await room.press('p-manager', 'progress.keep', keep))).toMatch(/Already recorded/);
    expect(lastUpdate(await actionOf(room, '2.2'))?.words).toBe(WORDS);
  });

  it('can be changed, and are looked at again', async () => {
    const { room, warned } = await openWarned();
    const change = buttonIn(warned, 'progress.changed');
    const still = await room.press('p-manager', 'progress.changed', { ...change, 'changed:2.2': 'Child S was moved.' });
    expect(wordsOf(still)).toMatch(/“Child S”/);
    await room.press('p-manager', 'progress.changed', { ...change, 'changed:2.2': 'The placement began on Monday.' });
    expect(lastUpdate(await actionOf(room, '2.2'))?.words).toBe('The placement began on Monday.');
  });

  it('stay in the record for the chair in private, and are never shown in a channel or to a lay member', async () => {
    const { room, warned } = await openWarned();
    await room.press('p-manager', 'progress.keep', buttonIn(warned, 'progress.keep'));
    expect(wordsOf(await room.say('p-chair', 'tell me about 2.2'))).toContain('Sam (7)');
    for (const reply of [
      await room.say('p-chair', 'tell me about 2.2', inChannel),
      await room.say('p-chair', 'history of 2.2', inChannel),
      await room.say('p-lay', 'tell me about 2.2'),
    ]) {
      expect(wordsOf(reply)).toContain('[a child] was moved on Monday.');
      expect(JSON.stringify(reply)).not.toContain('Sam');
    }
  });

  it('typed in chat are recorded without that on one tap', async () => {
    const room = await openAfterReminders();
    const echo = await room.say('p-manager', '2.2 on track, Sam (7) was moved on Monday', { activityId: 'typed-1' });
    expect(wordsOf(echo)).toMatch(/would only see: .*\[a child\]/);
    await room.press('p-manager', 'proposal.redact', buttonIn(echo, 'proposal.redact'));
    expect(lastUpdate(await actionOf(room, '2.2'))?.words).toContain('[a child] was moved');
  });
});
