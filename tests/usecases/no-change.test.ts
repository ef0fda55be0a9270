import { describe, expect, it } from 'vitest';
import { lastUpdate } from '../../src/domain/plan.ts';
import { actionOf, CHAIRS, MANAGERS, openAfterReminders, pressed, updatesOf } from '../support/after-reminders.ts';
import { wordsOf, type BoardRoom } from '../support/board-room.ts';

function noChange(reminder: string, ...on: readonly { readonly ref: string; readonly version: number }[]): Record<string, unknown> {
  return { reminder, on, nonce: `${reminder}.no-change.${on.map(({ ref, version }) => `${ref}v${version}`).join('.')}` };
}

async function press(room: BoardRoom, ...versions: readonly number[]): Promise<string> {
  const replies = versions.map((version) => room.press('p-manager', 'progress.no-change', noChange(MANAGERS, { ref: '1.4', version })));
  return wordsOf((await Promise.all(replies)).at(-1) ?? { kind: 'nothing' });
}

describe('one press on "No change"', () => {
  it('answers for every action it names, once however often it is pressed', async () => {
    const room = await openAfterReminders();
    const both = noChange(MANAGERS, { ref: '1.4', version: 1 }, { ref: '2.2', version: 1 });
    expect(wordsOf(await room.press('p-manager', 'progress.no-change', both))).toMatch(
      /Recorded: no change on 1\.4 and 2\.2, 11 Mar 09:15/,
    );
    await room.press('p-manager', 'progress.no-change', both);
    expect([await updatesOf(room, '1.4'), await updatesOf(room, '2.2')]).toEqual([2, 2]);
    expect(lastUpdate(await actionOf(room, '2.2'))).toMatchObject({ said: 'no-change', words: '', personId: 'p-manager' });
  });

  it('a third time running is not taken, and the card asks for a sentence', async () => {
    const room = await openAfterReminders();
    await press(room, 1);
    await press(room, 2);
    await press(room, 3);
    expect(await updatesOf(room, '1.4')).toBe(3);
    const wordless = await room.press('p-manager', 'progress.record', pressed('1.4', { version: 3, said: 'no-change', words: '' }));
    expect(wordsOf(wordless)).toMatch(/“No change” twice running.*in a sentence why/);
    await room.press('p-manager', 'progress.record', pressed('1.4', { version: 3, said: 'no-change', words: 'The audit is in May.' }));
    expect(lastUpdate(await actionOf(room, '1.4'))?.words).toBe('The audit is in May.');
    expect(wordsOf(await room.say('p-chair', 'tell me about 1.4'))).toContain('Steady by say-so: “no change” 3 times running');
  });

  it('leaves out what somebody else has spoken on since, and says so', async () => {
    const room = await openAfterReminders();
    await room.press('p-chair', 'progress.record', pressed('1.4', { reminder: CHAIRS, said: 'need-help', words: 'No date yet.' }));
    const both = noChange(MANAGERS, { ref: '1.4', version: 1 }, { ref: '2.2', version: 1 });
    expect(wordsOf(await room.press('p-manager', 'progress.no-change', both))).toMatch(/no change on 2\.2.*Not recorded: 1\.4 changed/);
    expect(lastUpdate(await actionOf(room, '1.4'))?.said).toBe('need-help');
  });

  it.each([
    ['by somebody who is not a lead', 'p-lay', noChange(MANAGERS, { ref: '1.4', version: 1 }), /Only a lead/],
    [
      'with a nonce of another card',
      'p-manager',
      { ...noChange(MANAGERS, { ref: '1.4', version: 1 }), nonce: 'made-up-nonce' },
      /out of date/,
    ],
    ['for an action the card does not ask for', 'p-manager', noChange(MANAGERS, { ref: '4.2', version: 1 }), /out of date/],
    ['for nothing', 'p-manager', noChange(MANAGERS), /out of date/],
  ])('%s changes nothing', async (_, who, data, words) => {
    const room = await openAfterReminders();
    const before = JSON.stringify((await room.plan()).actions);
    expect(wordsOf(await room.press(who, 'progress.no-change', data))).toMatch(words);
    expect(JSON.stringify((await room.plan()).actions)).toBe(before);
  });
});
