import { describe, expect, it, test } from 'vitest';
import type { SendOutcome, Store } from '../../src/ports.ts';
import { doWhatIsDue } from '../../src/usecases/do-what-is-due.ts';
import { openBoardRoom, openWithEverybody, place } from '../support/board-room.ts';
import { wscbBoard } from '../support/wscb.ts';

const ambiguous: SendOutcome = { kind: 'ambiguous', detail: 'timeout' };

const stateOf = async (room: Awaited<ReturnType<typeof openBoardRoom>>, key: string) =>
  (await room.envelopes()).find((envelope) => envelope.key === key);

describe('a working morning', () => {
  it('sends one card to each lead, however many actions, and none before nine', async () => {
    const room = await openWithEverybody();
    room.setTime('2015-03-11T08:59:00Z');
    await room.look();
    expect(room.posted).toEqual([]);
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    expect(room.posted.map(({ to, message }) => [to.personId, message.summary])).toEqual([
      ['p-chair', expect.stringMatching(/1\.4.*1\.5/)],
      ['p-manager', expect.stringMatching(/1\.4.*1\.5.*2\.2/)],
    ]);
  });

  it('run twice, an hour later or by a clock that jumped back, sends nothing more', async () => {
    const room = await openWithEverybody();
    for (const moment of ['2015-03-11T09:00:00Z', '2015-03-11T09:00:00Z', '2015-03-11T10:00:00Z', '2015-03-11T09:01:00Z']) {
      room.setTime(moment);
      await room.look();
    }
    expect(room.posted).toHaveLength(2);
  });

  it('that was missed until the evening is made up the next working morning, in one card', async () => {
    const room = await openWithEverybody();
    room.setTime('2015-03-11T20:00:00Z');
    await room.look();
    expect(room.posted).toEqual([]);
    room.setTime('2015-03-12T09:00:00Z');
    await room.look();
    expect(room.posted).toHaveLength(2);
  });

  it('asks nobody about what was finished between the outbox and the delivery', async () => {
    const room = await openWithEverybody();
    room.outcome = () => ({ kind: 'later', detail: '429' });
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    await room.say('p-chair', '1.4 done, imams met', { activityId: 'words-1' });
    await room.press('p-chair', 'proposal.record', { proposal: 'words/chat-p-chair/words-1' });
    await room.say('p-chair', '1.5 on track, second workshop booked', { activityId: 'words-2' });
    await room.press('p-chair', 'proposal.record', { proposal: 'words/chat-p-chair/words-2' });
    room.outcome = () => undefined;
    room.setTime('2015-03-11T09:30:00Z');
    await room.look();
    expect((await stateOf(room, 'reminder/p-chair/2015-03-11'))?.state).toBe('suppressed');
    const manager = room.posted.at(-1);
    expect(manager?.message.summary).toMatch(/2\.2/);
    expect(manager?.message.summary).not.toMatch(/1\.4/);
  });
});

describe('what is not delivered', () => {
  test.each<[string, SendOutcome, string]>([
    ['has blocked Chaser', { kind: 'refused', code: 'blocked', detail: '' }, 'blocked'],
    ['does not have the app', { kind: 'refused', code: 'not-installed', detail: '' }, 'do not have Chaser'],
  ])('a lead who %s is told to the manager once, never dropped', async (_, outcome, words) => {
    const room = await openWithEverybody();
    room.outcome = ({ to }) => (to.personId === 'p-chair' ? outcome : undefined);
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    await room.look();
    expect((await stateOf(room, 'reminder/p-chair/2015-03-11'))?.state).toBe('attention');
    const told = room.posted.filter(({ to, message }) => to.personId === 'p-manager' && message.text.includes(words));
    expect(told).toHaveLength(1);
    expect(told[0]?.message.text).toContain('Chair of WSCB');
    expect(told[0]?.message.text).toContain('1.4');
  });

  it('a lead without a chat is reached by opening one, where the app is installed for them', async () => {
    const room = await openBoardRoom();
    await room.install('p-manager');
    room.opens = (personId) => personId === 'p-chair';
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    expect(room.posted.map(({ to }) => to.id).sort()).toEqual(['chat-p-manager', 'opened-p-chair']);
  });

  it('a chat that is gone is opened once more, and a second time a person must look', async () => {
    const room = await openWithEverybody();
    room.opens = () => true;
    room.outcome = ({ to }) => (to.personId === 'p-chair' ? { kind: 'refused', code: 'conversation-gone', detail: '404' } : undefined);
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    await room.look();
    expect(room.posted.filter(({ to }) => to.personId === 'p-chair').map(({ to }) => to.id)).toEqual(['chat-p-chair', 'opened-p-chair']);
    expect((await stateOf(room, 'reminder/p-chair/2015-03-11'))?.state).toBe('attention');
  });

  it('a post nobody holds is told to the manager', async () => {
    const board = { ...wscbBoard, holdings: wscbBoard.holdings.filter(({ postId }) => postId !== 'chair') };
    const room = await openBoardRoom({ board });
    await room.install('p-manager');
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    expect(room.posted.map(({ message }) => message.text).join()).toContain('Chair of WSCB');
    expect(room.posted).toHaveLength(2);
  });

  it('what cannot be told to the manager is told to the chair', async () => {
    const room = await openBoardRoom();
    await room.install('p-chair');
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    const told = room.posted.filter(({ message }) => message.text.includes('WSCB & Partnerships Manager') && message.text.includes('2.2'));
    expect(told.map(({ to }) => to.personId)).toEqual(['p-chair']);
  });

  it('a lead who installs the app gets what waited for them', async () => {
    const room = await openBoardRoom();
    await room.install('p-manager');
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    expect(room.posted.filter(({ to }) => to.personId === 'p-chair')).toEqual([]);
    room.setTime('2015-03-12T11:00:00Z');
    await room.install('p-chair');
    await room.look();
    expect(room.posted.filter(({ to }) => to.personId === 'p-chair').map(({ message }) => message.summary)).toEqual([
      expect.stringMatching(/1\.4.*1\.5/),
    ]);
  });

  it('nothing goes to a chat from which the app was removed', async () => {
    const room = await openWithEverybody();
    await room.handle({
      kind: 'removed',
      activityId: 'gone',
      conversation: place('chat-p-chair', 'personal'),
      asker: { teamsUserId: '29:p-chair', name: 'Chair', personId: 'p-chair' },
      botId: '28:chaser',
      at: '2015-03-10T10:00:00.000Z',
    });
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    expect(room.posted.filter(({ to }) => to.personId === 'p-chair')).toEqual([]);
  });

  it('a chat that moved to another service address is written to there', async () => {
    const room = await openWithEverybody();
    await room.say('p-chair', 'hi', { conversation: place('chat-p-chair', 'personal', 'http://127.0.0.1:10/uk/') });
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    expect(room.posted.find(({ to }) => to.personId === 'p-chair')?.to.serviceUrl).toBe('http://127.0.0.1:10/uk/');
  });

  it('a newer card takes over what an undelivered one had to say', async () => {
    const room = await openWithEverybody();
    room.outcome = ({ to }) => (to.personId === 'p-manager' ? { kind: 'later', retryAfterMs: 5 * 86_400_000, detail: '429' } : undefined);
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    room.outcome = () => undefined;
    room.setTime('2015-03-17T09:00:00Z'); // 1.3 is two weeks from its due date
    await room.look();
    const cards = room.posted.filter(({ to, message }) => to.personId === 'p-manager' && message.summary.includes('1.3'));
    expect(cards.map(({ message }) => message.summary)).toEqual([expect.stringMatching(/1\.4.*1\.5.*2\.2/)]);
    expect((await stateOf(room, 'reminder/p-manager/2015-03-11'))?.note).toMatch(/newer/);
  });
});

describe('a send that may or may not have arrived', () => {
  it('is tried once more a minute later, and then needs attention', async () => {
    const room = await openWithEverybody();
    room.outcome = ({ to }) => (to.personId === 'p-chair' ? ambiguous : undefined);
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    await room.look();
    const attempts = () => room.posted.filter(({ to, message }) => to.personId === 'p-chair' && message.text.includes('1.4')).length;
    expect(attempts()).toBe(1);
    for (const moment of ['2015-03-11T09:00:59Z', '2015-03-11T09:01:00Z', '2015-03-11T09:30:00Z', '2015-03-11T12:00:00Z']) {
      room.setTime(moment);
      await room.look();
    }
    expect(attempts()).toBe(2);
    expect(await stateOf(room, 'reminder/p-chair/2015-03-11')).toMatchObject({ state: 'attention', ambiguous: 2 });
  });

  it('waits as long as Teams asks', async () => {
    const room = await openWithEverybody();
    room.outcome = ({ to }) => (to.personId === 'p-chair' ? { kind: 'later', retryAfterMs: 600_000, detail: '429' } : undefined);
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    room.outcome = () => undefined;
    room.setTime('2015-03-11T09:09:59Z');
    await room.look();
    expect(room.posted.filter(({ to }) => to.personId === 'p-chair')).toHaveLength(1);
    room.setTime('2015-03-11T09:10:00Z');
    await room.look();
    expect(room.posted.filter(({ to }) => to.personId === 'p-chair')).toHaveLength(2);
  });
});

describe('a clean stop', () => {
  it('claims nothing more and gives back what it had not begun', async () => {
    const room = await openWithEverybody();
    room.setTime('2015-03-11T09:00:00Z');
    const stop = new AbortController();
    let claims = 0;
    const store: Store = {
      ...room.store,
      transact: async (work) => {
        const result = await room.store.transact(work);
        claims += Array.isArray(result) && result.length > 0 && isClaim(result[0]) ? 1 : 0;
        if (claims > 0) stop.abort();
        return result;
      },
    };
    await doWhatIsDue({ ...room.service, store }, stop.signal);
    expect([claims, room.posted]).toEqual([1, []]);
    expect((await room.envelopes()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await room.look();
    expect(room.posted).toHaveLength(2);
  });
});

function isClaim(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'fence' in result;
}
