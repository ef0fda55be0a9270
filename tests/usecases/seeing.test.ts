import { describe, expect, it } from 'vitest';
import { place, wordsOf, type BoardRoom } from '../support/board-room.ts';
import { openAfterReminders, pressed } from '../support/after-reminders.ts';
import type { Message } from '../../src/ports.ts';
import { buttonIn } from '../support/buttons.ts';
import { expectSoundCard } from '../support/card-checks.ts';

async function ask(room: BoardRoom, personId: string, text: string): Promise<string> {
  const reply = await room.say(personId, text);
  if (reply.kind === 'message' || reply.kind === 'card') expectSoundCard(reply.message);
  return wordsOf(reply);
}

describe('who has not answered', () => {
  it('shows the manager every lead: what arrived, what came back and what is waited for', async () => {
    const room = await openAfterReminders();
    await room.press('p-manager', 'progress.record', pressed('1.4', { said: 'on-track', words: 'Imams met on 10 March.' }));
    room.setTime('2015-03-16T12:00:00Z');
    const text = await ask(room, 'p-manager', 'who has not answered?');
    expect(text).toMatch(/Who has not answered\n\d of \d leads of open actions have a reminder without a word since/);
    expect(text).toContain('WSCB & Partnerships Manager\n  1 reminder arrived; 1 answered.');
    expect(text).toContain('No word since a reminder: 1.5 (5 days)');
    expect(text).toContain('Last word: 11 Mar 2015 on 1.4, WSCB & Partnerships Manager: “Imams met on 10 March.”');
  });

  it('shows a lead only the posts they hold, and a member without one nothing', async () => {
    const room = await openAfterReminders();
    room.setTime('2015-03-16T12:00:00Z');
    const own = await ask(room, 'p-exec', 'silence report');
    expect(own).toContain('What you have not answered yet');
    expect(own).not.toContain('Partnerships Manager');
    expect(await ask(room, 'p-lay', 'silence report')).toContain('You lead no open action.');
  });

  it('is never shown in a channel', async () => {
    const room = await openAfterReminders();
    const reply = await room.say('p-manager', 'silence report', { conversation: place('19:board@thread.tacv2', 'channel') });
    expect(wordsOf(reply)).toContain('in your private chat with me only');
  });
});

describe('whom Chaser can reach', () => {
  it('is told to the manager with the fix for everybody it cannot', async () => {
    const room = await openAfterReminders();
    await room.handle({ ...(await arrivalOf('p-exec')), kind: 'removed' });
    const text = await ask(room, 'p-manager', 'who can you reach');
    expect(text).toMatch(/\d+ of \d+ leads of open actions cannot be reached yet/);
    expect(text).toContain(
      'To do: ask Chair of the Executive to open Chaser once and send it “hi”: https://teams.microsoft.com/l/chat/0/0?users=28%3Achaser',
    );
    expect(text).toMatch(/nobody holds it\n {2}Leads [\d., and]+\n {2}To do: say who holds it/);
    expect(text).toContain('Guest of your organisation: not known.');
  });

  it('tells who is a guest once Teams has said so, which is asked once a day until it has', async () => {
    const room = await openAfterReminders();
    room.guests.set('p-exec', true);
    await room.look();
    expect(await ask(room, 'p-manager', 'who can you reach')).not.toContain('Guest of your organisation: yes.');
    room.setTime('2015-03-12T09:00:00Z');
    await room.look();
    expect(await ask(room, 'p-manager', 'who can you reach')).toContain('Guest of your organisation: yes.');
    room.guests.set('p-exec', false);
    room.setTime('2015-03-13T09:00:00Z');
    await room.look();
    expect(await ask(room, 'p-manager', 'who can you reach')).toContain('Guest of your organisation: yes.');
  });

  it('is told to the manager on the first card of a week, with a way to what mends it, and not again in it', async () => {
    const room = await openAfterReminders();
    const cards = () => room.posted.filter(({ kind, to }) => kind === 'send' && to.personId === 'p-manager');
    const told = (card: { message: Message } | undefined) => /no card reaches/i.test(card?.message.text ?? '');
    expect(told(cards().at(-1))).toBe(true);
    expect(cards().at(-1)?.message.text).toMatch(/nobody holds it/);
    expect(buttonIn(cards().at(-1), 'reach.show')).toEqual({ from: 0 });
    const days = ['12', '13', '16', '17'].map((day) => `2015-03-${day}T09:00:00Z`);
    const heard: string[] = [];
    for (const day of days) {
      const before = cards().length;
      room.setTime(day);
      await room.look();
      if (cards().slice(before).some(told)) heard.push(day);
    }
    expect(heard).toEqual(['2015-03-16T09:00:00Z']);
  });

  it('is told once a week however often the manager is written to, over a second look at the same morning', async () => {
    const room = await openAfterReminders();
    const before = room.posted.length;
    await room.look();
    expect(room.posted.length).toBe(before);
  });

  it('is for the chair and the manager', async () => {
    const room = await openAfterReminders();
    expect(await ask(room, 'p-chair', 'reachability')).toContain('Whom I can reach');
    expect(await ask(room, 'p-exec', 'reachability')).toContain('Only the chair and the board manager');
    const pressedByLead = await room.press('p-exec', 'reach.show', { from: 0 });
    expect(wordsOf(pressedByLead)).toContain('Only the chair and the board manager');
  });
});

function arrivalOf(personId: string) {
  const asker = { teamsUserId: `29:${personId}`, name: personId, personId };
  return Promise.resolve({
    activityId: 'gone',
    conversation: place(`chat-${personId}`, 'personal'),
    asker,
    botId: '28:chaser',
    at: '2015-03-11T09:15:00.000Z' as const,
  });
}
