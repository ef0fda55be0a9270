import { lastUpdate } from '../../src/domain/plan.ts';
import { describe, expect, it } from 'vitest';
import { actionOf, MANAGERS, openAfterReminders, pressed } from '../support/after-reminders.ts';
import { wordsOf, type BoardRoom } from '../support/board-room.ts';
import { buttonIn } from '../support/buttons.ts';

/** The manager, who leads 2.2 alone, asks for June; the chair has to decide. */
async function openAsked(): Promise<BoardRoom> {
  const room = await openAfterReminders();
  const follow = await room.press('p-manager', 'progress.record', pressed('2.2', { said: 'more-time', words: 'The group meets in May.' }));
  const save = buttonIn(follow, 'extension.save');
  await room.press('p-manager', 'extension.save', {
    ...save,
    'to:2.2': '2015-06-30',
    'why:2.2': 'It meets in May.',
    'effect:2.2': 'None.',
  });
  return room;
}

const openDecision = async (room: BoardRoom): Promise<Record<string, unknown>> =>
  buttonIn(await room.press('p-chair', 'extension.show', { ref: '2.2' }), 'extension.decide');

describe('needing more time', () => {
  it('is recorded at once and asks for the date in the same breath', async () => {
    const room = await openAfterReminders();
    const follow = await room.press(
      'p-manager',
      'progress.record',
      pressed('2.2', { said: 'more-time', words: 'The group meets in May.' }),
    );
    expect(wordsOf(follow)).toMatch(/Recorded: 2\.2 Need more time/);
    expect(JSON.stringify(follow)).toContain('The group meets in May.');
    expect(lastUpdate(await actionOf(room, '2.2'))).toMatchObject({ said: 'more-time', words: 'The group meets in May.' });
  });

  it('leaves the date where it is until somebody agrees', async () => {
    const room = await openAsked();
    const action = await actionOf(room, '2.2');
    expect(action.due).toMatchObject({ by: '2015-02-28' });
    expect(action.history.at(-1)).toMatchObject({ kind: 'extension-asked', to: '2015-06-30', effect: 'None.', personId: 'p-manager' });
  });

  it('agreed by the chair moves the date, keeps the first one, and tells the lead', async () => {
    const room = await openAsked();
    const decided = await room.press('p-chair', 'extension.decide', { ...(await openDecision(room)), 'decision:2.2': 'agreed' });
    expect(wordsOf(decided)).toMatch(/more time for 2\.2 until 30 Jun 2015/);
    expect((await actionOf(room, '2.2')).due).toMatchObject({ by: '2015-06-30', originally: '2015-02-28' });
    expect(JSON.stringify(await room.say('p-manager', 'history of 2.2'))).toContain(
      'to 30 Jun 2015, asked by WSCB & Partnerships Manager, agreed by Chair of WSCB',
    );
    room.setTime('2015-03-12T09:00:00Z');
    await room.look();
    const card = room.posted.findLast(({ kind, to }) => kind === 'send' && to.personId === 'p-manager');
    expect(card?.message.text).toMatch(/2\.2: your question for more time is decided/);
    expect(card?.message.text).toMatch(/Chair of WSCB agreed to more time, until 30 Jun 2015/);
  });

  it('stands on the chair’s next card with what to decide on, and is settled there', async () => {
    const room = await openAsked();
    room.setTime('2015-03-12T09:00:00Z');
    await room.look();
    const card = room.posted.findLast(({ kind, to }) => kind === 'send' && to.personId === 'p-chair');
    expect(card?.message.text).toMatch(/2\.2: more time is asked for/);
    expect(card?.message.text).toMatch(/asks for 30 Jun 2015: “It meets in May\.”/);
    const decide = { ...buttonIn(card, 'extension.decide'), 'decision:2.2': 'refused', 'why:2.2': 'The board needs it now.' };
    const settled = await room.press('p-chair', 'extension.decide', decide);
    expect(wordsOf(settled)).toMatch(/Decided: no more time for 2\.2/);
    expect(wordsOf(settled)).toMatch(/This is settled since/);
    expect((await actionOf(room, '2.2')).due).toMatchObject({ by: '2015-02-28' });
  });

  it('pressed again says what was decided and decides nothing twice', async () => {
    const room = await openAsked();
    const decide = { ...(await openDecision(room)), 'decision:2.2': 'agreed' };
    await room.press('p-chair', 'extension.decide', decide);
    const before = JSON.stringify((await room.plan()).actions);
    expect(wordsOf(await room.press('p-chair', 'extension.decide', decide))).toMatch(
      /done before, and is not done twice.*until 30 Jun 2015/,
    );
    expect(JSON.stringify((await room.plan()).actions)).toBe(before);
  });

  it.each<[string, string, Record<string, unknown>, RegExp]>([
    ['by whoever asked', 'p-manager', { 'decision:2.2': 'agreed' }, /not whoever asked/],
    ['by a member', 'p-exec', { 'decision:2.2': 'agreed' }, /chair and the board manager decide/],
    ['without a choice', 'p-chair', {}, /choose what you decide/],
    ['to an earlier date without one', 'p-chair', { 'decision:2.2': 'agreed-shorter' }, /give the earlier date/],
    [
      'to an earlier date that is later',
      'p-chair',
      { 'decision:2.2': 'agreed-shorter', 'to:2.2': '2015-07-31' },
      /before the one that was asked/,
    ],
    ['refused without a word', 'p-chair', { 'decision:2.2': 'refused', 'why:2.2': ' ' }, /why you refuse/],
  ])('is not decided %s, and what was filled in comes back', async (_, who, filled, words) => {
    const room = await openAsked();
    const before = JSON.stringify((await room.plan()).actions);
    expect(wordsOf(await room.press(who, 'extension.decide', { ...(await openDecision(room)), ...filled }))).toMatch(words);
    expect(JSON.stringify((await room.plan()).actions)).toBe(before);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['without a date', { 'why:2.2': 'It meets in May.' }, /give the new date/],
    ['with a date that is none', { 'to:2.2': '2015-02-30', 'why:2.2': 'It meets in May.' }, /give the new date/],
    ['with a date that has passed', { 'to:2.2': '2015-03-01', 'why:2.2': 'It meets in May.' }, /must lie ahead/],
    ['without a reason', { 'to:2.2': '2015-06-30', 'why:2.2': '' }, /why it needs longer/],
    ['with a reason nobody can keep', { 'to:2.2': '2015-06-30', 'why:2.2': 'a'.repeat(2001) }, /2,000 characters/],
  ])('asked %s records nothing', async (_, filled, words) => {
    const room = await openAfterReminders();
    const save = buttonIn(await room.press('p-manager', 'extension.ask', { ref: '2.2' }), 'extension.save');
    expect(wordsOf(await room.press('p-manager', 'extension.save', { ...save, ...filled }))).toMatch(words);
    expect((await actionOf(room, '2.2')).version).toBe(1);
  });

  it('asked on a card that is older than the action comes back with what was filled in', async () => {
    const room = await openAfterReminders();
    const save = buttonIn(await room.press('p-manager', 'extension.ask', { ref: '1.4' }), 'extension.save');
    await room.press('p-manager', 'progress.record', pressed('1.4', { reminder: MANAGERS, said: 'on-track', words: 'Going well.' }));
    const stale = await room.press('p-manager', 'extension.save', { ...save, 'to:1.4': '2015-06-30', 'why:1.4': 'It meets in May.' });
    expect(wordsOf(stale)).toMatch(/1\.4 has changed since this card was drawn/);
    expect(JSON.stringify(stale)).toContain('It meets in May.');
    expect((await actionOf(room, '1.4')).version).toBe(2);
  });

  it('is not asked by somebody who does not lead it', async () => {
    const room = await openAfterReminders();
    expect(wordsOf(await room.press('p-lay', 'extension.ask', { ref: '2.2' }))).toMatch(/Only a lead/);
  });
});
