import { describe, expect, it } from 'vitest';
import { actionOf, openAfterReminders, pressed } from '../support/after-reminders.ts';
import { openWithEverybody, wordsOf, type BoardRoom } from '../support/board-room.ts';
import { expectSoundCard, nodesOf } from '../support/card-checks.ts';
import type { Reply } from '../../src/incoming.ts';

function button(reply: Reply, verb: string): Record<string, unknown> {
  if (reply.kind !== 'message' && reply.kind !== 'card') throw new Error('no card came back');
  expectSoundCard(reply.message);
  const found = nodesOf(reply.message.card).find((node) => node['type'] === 'Action.Execute' && node['verb'] === verb);
  if (found === undefined) throw new Error(`there is no button ${verb} on ${reply.message.text}`);
  return found['data'] as Record<string, unknown>;
}

async function askedOf(room: BoardRoom, ref: string): Promise<number> {
  return (await actionOf(room, ref)).history.filter(({ kind }) => kind === 'asked').length;
}

/** Nobody's rung is reached on this day, so nobody has a card yet. */
async function openOnQuietDay(): Promise<BoardRoom> {
  const room = await openWithEverybody();
  for (const moment of ['2015-03-11T09:00:00Z', '2015-03-12T09:00:00Z']) {
    room.setTime(moment);
    await room.look();
  }
  room.setTime('2015-03-12T10:00:00Z');
  return room;
}

describe('ask for an update now', () => {
  it('is echoed with who will get it, and nothing goes out before the tap', async () => {
    const room = await openOnQuietDay();
    const mark = room.posted.length;
    const reply = await room.say('p-chair', 'ask 1.4 for an update: exec meets Thursday');
    expect(wordsOf(reply)).toContain('I understood: ask the leads of 1.4 for an update. Nothing has gone out yet.');
    expect(wordsOf(reply)).toContain('WSCB & Partnerships Manager\n  is asked about 1.4');
    await room.look();
    expect(room.posted).toHaveLength(mark);
    expect(await askedOf(room, '1.4')).toBe(0);
  });

  it('reaches the lead on one card with the note, and stands in the history', async () => {
    const room = await openOnQuietDay();
    const mark = room.posted.length;
    const echo = await room.say('p-chair', 'ask 1.4 for an update');
    const reply = await room.press('p-chair', 'asked.send', { ...button(echo, 'asked.send'), note: 'exec meets Thursday' });
    expect(wordsOf(reply)).toContain('You asked about 1.4: “exec meets Thursday”.');
    expect(wordsOf(reply)).toContain('gets the card now');
    await room.look();
    const cards = room.posted.slice(mark).filter(({ kind, to }) => kind === 'send' && to.personId === 'p-manager');
    expect(cards).toHaveLength(1);
    expect(cards[0]?.message.text).toContain('Chair of WSCB asked for an update on 12 Mar 2015: “exec meets Thursday”');
    expect(wordsOf(await room.say('p-chair', 'history of 1.4'))).toContain('Chair of WSCB asked for an update: “exec meets Thursday”');
  });

  it('never makes a second card on one day: it stands on the card of the next morning, and on today’s where that names the action', async () => {
    const room = await openAfterReminders();
    const mark = room.posted.length;
    const reply = await room.press('p-chair', 'asked.send', { refs: ['1.4'], note: '' });
    expect(wordsOf(reply)).toContain('has had a card today, so this stands on their next morning’s card');
    await room.look();
    const today = room.posted.slice(mark).filter(({ to }) => to.personId === 'p-manager');
    expect(today.map(({ kind }) => kind)).toEqual(['update']);
    room.setTime('2015-03-12T09:00:00Z');
    await room.look();
    const next = room.posted.slice(mark).filter(({ kind, to }) => kind === 'send' && to.personId === 'p-manager');
    expect(next.map(({ message }) => message.text)).toEqual([expect.stringContaining('asked for an update on 11 Mar 2015')]);
  });

  it('is over once it was answered', async () => {
    const room = await openAfterReminders();
    await room.press('p-chair', 'asked.send', { refs: ['1.4'], note: '' });
    await room.press('p-manager', 'progress.record', pressed('1.4', { version: 2, said: 'on-track', words: 'Imams met on 10 March.' }));
    const mark = room.posted.length;
    room.setTime('2015-03-12T09:00:00Z');
    await room.look();
    expect(room.posted.slice(mark).filter(({ kind, message }) => kind === 'send' && message.text.includes('asks for an update'))).toEqual(
      [],
    );
  });

  it('pressed twice asks once, and says when it may be asked again', async () => {
    const room = await openOnQuietDay();
    await room.press('p-chair', 'asked.send', { refs: ['1.4'], note: '' });
    const again = await room.press('p-chair', 'asked.send', { refs: ['1.4'], note: '' });
    expect(wordsOf(again)).toContain('1.4 was asked about on 12 Mar 2015. It may be again from 15 Mar 2015.');
    expect(await askedOf(room, '1.4')).toBe(1);
  });

  it('can be asked of a post, of a person who holds one, and of all who are silent', async () => {
    const room = await openAfterReminders();
    room.setTime('2015-03-16T12:00:00Z');
    expect(wordsOf(await room.say('p-manager', 'ask the Chair of the Executive for an update'))).toMatch(
      /ask the leads of [\d., and]+ for an update/,
    );
    expect(wordsOf(await room.say('p-manager', 'ask Chair of the Executive for an update'))).toMatch(
      /Chair of the Executive\n {2}is asked about/,
    );
    const silent = await room.say('p-manager', 'chase all silent leads');
    expect(button(silent, 'asked.send')['refs']).toContain('1.4');
    expect(wordsOf(await room.say('p-manager', 'ask Mr Nobody for an update'))).toContain('I do not know whom “Mr Nobody” is');
  });

  it('is for the chair and the manager, also where somebody else presses', async () => {
    const room = await openOnQuietDay();
    expect(wordsOf(await room.say('p-exec', 'ask 1.4 for an update'))).toContain('Only the chair and the board manager');
    const reply = await room.press('p-exec', 'asked.send', { refs: ['1.4'], note: '' });
    expect(wordsOf(reply)).toContain('Nothing was changed');
    expect(await askedOf(room, '1.4')).toBe(0);
  });

  it('is a button on the card of an open action and on each line of silence, for those who may', async () => {
    const room = await openAfterReminders();
    expect(button(await room.say('p-chair', 'tell me about 1.4'), 'asked.show')).toEqual({ refs: ['1.4'] });
    expect(() => button({ kind: 'nothing' }, 'asked.show')).toThrow();
    const others = await room.say('p-exec', 'tell me about 1.4');
    expect(() => button(others, 'asked.show')).toThrow('there is no button');
    room.setTime('2015-03-16T12:00:00Z');
    const report = await room.say('p-manager', 'silence report');
    expect(button(report, 'asked.show')['refs']).not.toEqual([]);
    expect(wordsOf(await room.press('p-manager', 'asked.show', button(report, 'asked.show')))).toContain('Nothing has gone out yet.');
  });

  it('with a worry about a child in the note goes to the safeguarding route', async () => {
    const room = await openOnQuietDay();
    const reply = await room.say('p-chair', 'ask 1.4 for an update: I am worried that a child is being hurt at home');
    expect(wordsOf(reply)).toContain('01925 443322');
  });

  it('is left where the person leaves it, and refused where the note is too long', async () => {
    const room = await openOnQuietDay();
    expect(wordsOf(await room.press('p-chair', 'asked.drop', {}))).toContain('Nobody was asked');
    const reply = await room.press('p-chair', 'asked.send', { refs: ['1.4'], note: 'x'.repeat(501) });
    expect(wordsOf(reply)).toContain('longer than I can pass on');
    expect(await askedOf(room, '1.4')).toBe(0);
  });
});
