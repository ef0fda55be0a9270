import { describe, expect, it } from 'vitest';
import { actionOf, openAfterReminders, pressed } from '../support/after-reminders.ts';
import { wordsOf, type BoardRoom } from '../support/board-room.ts';
import { buttonIn } from '../support/buttons.ts';

/** The manager reports 2.2 done and is asked what shows it. */
async function openDone(): Promise<{ room: BoardRoom; closing: Record<string, unknown> }> {
  const room = await openAfterReminders();
  const follow = await room.press('p-manager', 'progress.record', pressed('2.2', { said: 'done', words: 'All roles are agreed.' }));
  expect(wordsOf(follow)).toMatch(/Recorded: 2\.2 Done.*2\.2 is done\. What shows it, and what is different\?/s);
  return { room, closing: buttonIn(follow, 'closing.save') };
}

const filled = {
  'how:2.2': 'voice',
  'impact:2.2': 'Two young people chair a group.',
  'evidence:2.2': 'Minutes of 9 March.',
  'link:2.2': 'https://example.org/minutes',
};

async function check(room: BoardRoom, who: string, outcome: string, words = ''): Promise<string> {
  const data = buttonIn(await room.press(who, 'check.show', { ref: '2.2' }), 'check.save');
  return wordsOf(await room.press(who, 'check.save', { ...data, 'outcome:2.2': outcome, 'seen:2.2': words }));
}

describe('what is done', () => {
  it('is asked once for evidence and for what is different', async () => {
    const { room, closing } = await openDone();
    expect(wordsOf(await room.press('p-manager', 'closing.save', { ...closing, ...filled }))).toMatch(/Saved with 2\.2/);
    expect((await actionOf(room, '2.2')).history.slice(-2)).toMatchObject([
      { kind: 'evidence', words: 'Minutes of 9 March.', link: 'https://example.org/minutes' },
      { kind: 'impact', how: 'voice', words: 'Two young people chair a group.' },
    ]);
    const more = await room.press(
      'p-manager',
      'progress.record',
      pressed('2.2', { version: 3, said: 'done', words: 'The list is out too.' }),
    );
    expect(wordsOf(more)).not.toMatch(/what is different/);
    expect((await actionOf(room, '2.2')).history.at(-1)).toMatchObject({ kind: 'update', words: 'The list is out too.' });
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['nothing', {}, /fill in one of the two/],
    ['how it is known, and not what', { 'how:2.2': 'data' }, /in a sentence what is different/],
    ['a link that is none', { 'link:2.2': 'http://example.org' }, /does not start with https/],
  ])('takes no %s for an answer', async (_, fields, words) => {
    const { room, closing } = await openDone();
    expect(wordsOf(await room.press('p-manager', 'closing.save', { ...closing, ...fields }))).toMatch(words);
    expect((await actionOf(room, '2.2')).version).toBe(2);
  });

  it('is told to somebody else, checked by them, and embedded months later', async () => {
    const { room, closing } = await openDone();
    await room.press('p-manager', 'closing.save', { ...closing, ...filled });
    room.setTime('2015-03-12T09:00:00Z');
    await room.look();
    const card = room.posted.findLast(({ kind, to }) => kind === 'send' && to.personId === 'p-chair');
    expect(card?.message.text).toMatch(/2\.2: please check that it is done/);
    const data = { ...buttonIn(card, 'check.save'), 'outcome:2.2': 'confirmed' };
    expect(wordsOf(await room.press('p-chair', 'check.save', data))).toMatch(/checked that it is done/);
    expect(wordsOf(await room.press('p-chair', 'check.save', data))).toMatch(/not done twice/);
    expect(await check(room, 'p-chair', 'embedded')).toMatch(/second look, from 12 Jun 2015 on/);
    room.setTime('2015-06-12T09:00:00Z');
    expect(await check(room, 'p-chair', 'embedded', 'Both still do it.')).toMatch(/embedded/);
    expect((await actionOf(room, '2.2')).status).toBe('embedded');
  });

  it('is not checked by whoever reported it', async () => {
    const { room } = await openDone();
    expect(wordsOf(await room.press('p-manager', 'check.show', { ref: '2.2' }))).toMatch(/somebody else has to look/);
  });

  it('is confirmed without evidence only with what the checker saw', async () => {
    const { room } = await openDone();
    expect(await check(room, 'p-chair', 'confirmed')).toMatch(/in a few words what you saw/);
    expect(await check(room, 'p-chair', 'confirmed', 'I met both of them.')).toMatch(/checked that it is done/);
  });

  it('sent back is in progress again, with all that was said', async () => {
    const { room, closing } = await openDone();
    await room.press('p-manager', 'closing.save', { ...closing, ...filled });
    expect(await check(room, 'p-chair', 'sent-back', 'One role is missing.')).toMatch(/sent back/);
    const action = await actionOf(room, '2.2');
    expect(action.status).toBe('in-progress');
    expect(action.history.filter(({ kind }) => kind === 'evidence' || kind === 'impact')).toHaveLength(2);
  });
});
