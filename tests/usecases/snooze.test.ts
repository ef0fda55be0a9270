import { describe, expect, it } from 'vitest';
import { actionOf, openAfterReminders } from '../support/after-reminders.ts';
import { wordsOf } from '../support/board-room.ts';
import { buttonIn } from '../support/buttons.ts';

describe('reminding later', () => {
  it.each(['p-manager', 'p-chair'])('by %s is written into the history with its reason, once', async (who) => {
    const room = await openAfterReminders();
    const save = buttonIn(await room.press(who, 'snooze.ask', { ref: '2.2' }), 'snooze.save');
    const filled = { ...save, 'until:2.2': '2015-04-14', 'why:2.2': 'Waiting for the audit.' };
    expect(wordsOf(await room.press(who, 'snooze.save', filled))).toMatch(/No reminders on 2\.2 up to 14 Apr 2015/);
    expect(wordsOf(await room.press(who, 'snooze.save', filled))).toMatch(/not done twice/);
    const entries = (await actionOf(room, '2.2')).history.filter(({ kind }) => kind === 'snoozed');
    expect(entries).toMatchObject([{ until: '2015-04-14', why: 'Waiting for the audit.', personId: who }]);
  });

  it.each<[string, string, Record<string, unknown>, RegExp]>([
    ['for a year', 'p-manager', { 'until:2.2': '2016-03-10', 'why:2.2': 'Later.' }, /more than eight weeks/],
    ['without a reason', 'p-manager', { 'until:2.2': '2015-04-14' }, /what you are waiting for/],
    ['without a day', 'p-manager', { 'why:2.2': 'Later.' }, /a day within the next eight weeks/],
    ['by somebody who does not lead it', 'p-lay', { 'until:2.2': '2015-04-14', 'why:2.2': 'Later.' }, /Only a lead/],
  ])('%s changes nothing', async (_, who, filled, words) => {
    const room = await openAfterReminders();
    const save = buttonIn(await room.press('p-manager', 'snooze.ask', { ref: '2.2' }), 'snooze.save');
    expect(wordsOf(await room.press(who, 'snooze.save', { ...save, ...filled }))).toMatch(words);
    expect((await actionOf(room, '2.2')).version).toBe(1);
  });
});
