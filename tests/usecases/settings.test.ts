import { describe, expect, it } from 'vitest';
import type { Board } from '../../src/domain/board.ts';
import type { Reply } from '../../src/incoming.ts';
import { adoptPlan } from '../../src/usecases/adopt-plan.ts';
import { actionOf } from '../support/after-reminders.ts';
import { openWithEverybody, wordsOf, type BoardRoom } from '../support/board-room.ts';
import { expectSoundCard, nodesOf } from '../support/card-checks.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

async function boardOf(room: BoardRoom): Promise<Board> {
  const board = await room.store.transact((tx) => tx.findBoard('wscb'));
  if (board === undefined) throw new Error('no board');
  return board;
}

function sound(reply: Reply): string {
  if (reply.kind === 'message' || reply.kind === 'card') expectSoundCard(reply.message);
  return wordsOf(reply);
}

async function save(room: BoardRoom, page: string, fields: Record<string, string>, personId = 'p-manager'): Promise<string> {
  const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`set:${name}`, value]));
  return sound(await room.press(personId, 'settings.save', { page, ...data }));
}

async function trail(room: BoardRoom): Promise<string> {
  return sound(await room.say('p-manager', 'show the audit trail'));
}

describe('settings by card', () => {
  it('are changed by the manager at once, and stand on the audit trail with from and to', async () => {
    const room = await openWithEverybody();
    expect(sound(await room.say('p-manager', 'settings'))).toContain('Reminders and digest');
    const text = await save(room, 'reminders', { ladder: '14 and 7 days before, on the day', reminderTime: '08:30' });
    expect(text).toContain(
      'Saved. Days around the due date: from 28, 14, 7 and 1 days before, on the day to 14 and 7 days before, on the day.',
    );
    expect(await boardOf(room)).toMatchObject({ ladder: [-14, -7, 0], reminderTime: '08:30', setInTeams: ['ladder', 'reminderTime'] });
    expect(await trail(room)).toMatch(
      /Tue 10 March 2015, 09:30, WSCB & Partnerships Manager\n {2}Morning reminders at: from 09:00 to 08:30\./,
    );
  });

  it('of colours and silence are told with the rule wherever a colour is doubted', async () => {
    const room = await openWithEverybody();
    expect(sound(await room.say('p-manager', 'colour settings'))).toContain('Colours and silence');
    expect(await save(room, 'colours', { redAfter: '30', silentAfter: '21' })).toContain(
      'Days past its date until an action is red: from 14 to 30.',
    );
    const plan = await room.store.transact((tx) => tx.findPlan('wscb'));
    expect(plan?.rules).toEqual({ redAfter: 30, silentAfter: 21, relookAfterMonths: 3 });
    expect(sound(await room.say('p-chair', 'where do you disagree with the colours'))).toContain('red is more than 30 days past its date');
    expect(await trail(room)).toContain('Days without a word until an action counts as silent: from 28 to 21.');
  });

  it('outlive a restart with the board’s own file', async () => {
    const room = await openWithEverybody();
    await save(room, 'reminders', { ladder: '7 before' });
    await room.store.transact((tx) => adoptPlan(tx, wscbBoard, wscb.plan, '2015-03-11T08:00:00.000Z'));
    expect((await boardOf(room)).ladder).toEqual([-7]);
  });

  it.each([
    [{ ladder: 'when you like' }, 'I could not read the days.'],
    [{ ladder: '' }, 'I need at least one day'],
    [{ reminderTime: '19:30' }, 'would fall into the quiet hours'],
    [{ catchUpDays: 'seven' }, 'takes a whole number from 1 to 28'],
    [{ repeatEvery: '-1' }, 'takes a whole number from 0 to 90'],
  ])('that make no sense change nothing and say why: %j', async (fields, words) => {
    const room = await openWithEverybody();
    const text = await save(room, 'reminders', fields);
    expect(text).toContain('Nothing was changed.');
    expect(text).toContain(words);
    expect(await boardOf(room)).toEqual({ ...wscbBoard });
    expect(await trail(room)).toContain('Nothing has been changed in Teams yet.');
  });

  it('about silence may be changed by the chair too, the others by the manager alone, and none by a lead', async () => {
    const room = await openWithEverybody();
    expect(await save(room, 'escalation', { managerAfter: '3' }, 'p-chair')).toContain('from 5 to 3');
    expect(await save(room, 'reminders', { repeatEvery: '3' }, 'p-chair')).toContain('Only the chair and the board manager');
    expect(await save(room, 'escalation', { managerAfter: '9' }, 'p-exec')).toContain('Nothing was changed');
    expect(sound(await room.say('p-exec', 'settings'))).toContain('Only the chair and the board manager');
    expect(await boardOf(room)).toMatchObject({ chasing: { managerAfter: 3 }, repeatEvery: 7 });
  });

  it('of the plan are its own days until they are emptied', async () => {
    const room = await openWithEverybody();
    expect(await save(room, 'plan', { ladder: '21 before' })).toContain('from the board’s own days to 21 days before');
    expect((await room.plan()).ladder).toEqual([-21]);
    expect(await save(room, 'plan', { ladder: '' })).toContain('from 21 days before to the board’s own days');
    expect(await room.plan()).not.toHaveProperty('ladder');
  });

  it('turn the digest of a channel off, over a restart too, and nobody is told that it failed', async () => {
    const room = await openWithEverybody();
    expect(await save(room, 'channels', { 'channel:19:board@thread.tacv2': 'off' })).toContain('from On to Off');
    await room.store.transact((tx) => adoptPlan(tx, wscbBoard, wscb.plan, '2015-03-11T08:00:00.000Z'));
    expect((await boardOf(room)).digestChannels).toEqual([]);
    room.setTime('2015-03-16T09:00:00Z');
    await room.look();
    expect((await room.envelopes()).filter(({ reason }) => reason.kind === 'digest')).toEqual([]);
  });
});

describe('one action’s own settings', () => {
  it('are its reminders and its rule, in its history and on the trail', async () => {
    const room = await openWithEverybody();
    const { version } = await actionOf(room, '1.1');
    expect(sound(await room.say('p-manager', 'settings for 1.1'))).toContain('Settings of 1.1');
    const reply = await room.press('p-manager', 'action.set', { ref: '1.1', version, 'set:ladder': '3 before', 'set:rule': 'all' });
    expect(sound(reply)).toContain('Saved. Reminders of 1.1: from the usual days to 3 days before.');
    const action = await actionOf(room, '1.1');
    expect(action.ladder).toEqual([-3]);
    expect(action.history.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['ladder', 'answer-rule']));
    const stale = await room.press('p-manager', 'action.set', { ref: '1.1', version, 'set:ladder': '' });
    expect(sound(stale)).toContain('Somebody has changed this action meanwhile');
    expect((await actionOf(room, '1.1')).ladder).toEqual([-3]);
  });

  it('are the manager’s to change', async () => {
    const room = await openWithEverybody();
    expect(sound(await room.press('p-exec', 'action.set', { ref: '1.1', version: 1, 'set:ladder': '3 before' }))).toContain(
      'Only the chair',
    );
    expect(await actionOf(room, '1.1')).not.toHaveProperty('ladder');
  });
});

describe('an hour of one’s own', () => {
  it('is set in words by anybody, and given back by a button', async () => {
    const room = await openWithEverybody();
    expect(sound(await room.say('p-exec', 'remind me at 7.30'))).toContain(
      'Saved. Your morning’s card now comes at 07:30 on the clocks of Europe/London.',
    );
    expect((await boardOf(room)).people.find(({ id }) => id === 'p-exec')?.hour).toEqual({ time: '07:30' });
    expect(await trail(room)).toContain('Chair of the Executive’s own hour: from at the board’s hour, 09:00 to at 07:30');
    expect(sound(await room.press('p-exec', 'hour.clear', {}))).toContain('at the board’s hour, 09:00');
    expect(await boardOf(room)).toEqual({ ...wscbBoard });
  });

  it('takes a zone from the card, and refuses the night', async () => {
    const room = await openWithEverybody();
    await room.press('p-exec', 'hour.save', { 'set:hour': '08:00', 'set:zone': 'Europe/Dublin' });
    expect((await boardOf(room)).people.find(({ id }) => id === 'p-exec')?.hour).toEqual({ time: '08:00', timeZone: 'Europe/Dublin' });
    expect(sound(await room.say('p-exec', 'remind me at 3'))).toContain('Please choose an hour between 06:00 and 21:00.');
    expect(sound(await room.say('p-exec', 'remind me at 25:00'))).toContain('I could not read the time.');
  });
});

describe('who holds what', () => {
  it('is shown to everybody, and changed by the manager with an echo first', async () => {
    const room = await openWithEverybody();
    const text = sound(await room.say('p-lay', 'who holds what'));
    expect(text).toContain('Chair of the Executive');
    const echo = await room.say('p-manager', 'Lay member is now Chair of the Executive from 1 April');
    expect(sound(echo)).toContain('I understood: Lay member holds Chair of the Executive from 1 Apr 2015. Nothing is changed yet.');
    const inputs = nodesOf(echo.kind === 'message' ? echo.message.card : {});
    expect(inputs.find((node) => node['id'] === 'set:holder')).toMatchObject({ value: 'p-lay' });
    const saved = await room.press('p-manager', 'posts.save', { post: 'exec-chair', 'set:holder': 'p-lay', 'set:from': '2015-04-01' });
    expect(sound(saved)).toContain('Saved. Lay member holds Chair of the Executive from 1 Apr 2015.');
    expect((await boardOf(room)).holdings).toEqual(
      expect.arrayContaining([
        { postId: 'exec-chair', personId: 'p-exec', until: '2015-03-31', assignedBy: 'p-manager' },
        { postId: 'exec-chair', personId: 'p-lay', from: '2015-04-01', assignedBy: 'p-manager' },
      ]),
    );
    expect(await trail(room)).toContain('Chair of the Executive: from Chair of the Executive to Lay member, from 1 Apr 2015.');
  });

  it.each([
    [{ 'set:holder': '', 'set:from': '2015-04-01' }, 'Please choose who holds it'],
    [{ 'set:holder': 'p-unknown', 'set:from': '2015-04-01' }, 'Please choose who holds it'],
    [{ 'set:holder': 'p-lay', 'set:from': '2015-02-30' }, 'Please choose who holds it'],
    [{ 'set:holder': 'p-lay', 'set:from': '2013-01-01' }, 'cannot begin more than a year ago'],
  ])('is not changed by what makes no sense: %j', async (data, words) => {
    const room = await openWithEverybody();
    expect(sound(await room.press('p-manager', 'posts.save', { post: 'exec-chair', ...data }))).toContain(words);
    expect((await boardOf(room)).holdings).toEqual(wscbBoard.holdings);
  });

  it('is not changed by a lead', async () => {
    const room = await openWithEverybody();
    const reply = await room.press('p-exec', 'posts.save', { post: 'exec-chair', 'set:holder': 'p-lay', 'set:from': '2015-04-01' });
    expect(sound(reply)).toContain('Nothing was changed');
    expect((await boardOf(room)).holdings).toEqual(wscbBoard.holdings);
  });
});
