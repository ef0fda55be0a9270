import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/dates.ts';
import type { Incoming, Reply } from '../../src/incoming.ts';
import { limitPace } from '../../src/usecases/limit-pace.ts';
import { place, wordsOf } from '../support/board-room.ts';
import { expectSoundCard } from '../support/card-checks.ts';

const silent = () => undefined;

function open() {
  const time: { now: Instant } = { now: '2015-03-10T09:00:00.000Z' };
  const taken: Incoming[] = [];
  const handle = limitPace(
    (incoming) => {
      taken.push(incoming);
      return Promise.resolve({ kind: 'sentence', text: 'answered' });
    },
    { clock: { now: () => time.now }, log: { info: silent, warn: silent, error: silent } },
  );
  const arrival = (personId: string) => ({
    activityId: String(taken.length),
    conversation: place(`chat-${personId}`, 'personal'),
    asker: { teamsUserId: `29:${personId}`, name: personId, personId },
    botId: '28:chaser',
    at: time.now,
  });
  const say = (personId: string): Promise<Reply> =>
    handle({ ...arrival(personId), kind: 'message', text: 'hello', isMentioned: false, attached: { files: [], hasOther: false } });
  const press = (personId: string): Promise<Reply> =>
    handle({ ...arrival(personId), kind: 'press', verb: 'progress.record', data: {}, trigger: 'manual', form: 'execute' });
  const remove = (personId: string): Promise<Reply> => handle({ ...arrival(personId), kind: 'removed' });
  return { time, taken, say, press, remove };
}

async function times<T>(count: number, work: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let index = 0; index < count; index += 1) results.push(await work());
  return results;
}

describe('a flood from one person', () => {
  it('is told once in a minute, kindly, and then passed over', async () => {
    const { say, taken } = open();
    const replies = await times(100, () => say('p-exec'));
    expect(taken).toHaveLength(30);
    const told = replies.filter(({ kind }) => kind === 'message');
    expect(told).toHaveLength(1);
    for (const reply of told) if (reply.kind === 'message') expectSoundCard(reply.message);
    expect(told.map(wordsOf).join()).toContain('I recorded nothing of this last message');
    expect(replies.filter(({ kind }) => kind === 'nothing')).toHaveLength(69);
  });

  it('holds up nobody else', async () => {
    const { say } = open();
    await times(100, () => say('p-exec'));
    expect(wordsOf(await say('p-chair'))).toBe('answered');
  });

  it('of presses is answered each time: whoever pressed must know that nothing was recorded', async () => {
    const { press, taken } = open();
    const replies = await times(40, () => press('p-exec'));
    expect(taken).toHaveLength(30);
    expect(replies.slice(30).map(wordsOf)).toEqual(
      Array.from({ length: 10 }, () => expect.stringContaining('nothing was recorded by this press') as string),
    );
  });

  it('is over after the minute, and at once where the clock was set back', async () => {
    const { say, time } = open();
    await times(40, () => say('p-exec'));
    time.now = '2015-03-10T09:00:59.999Z';
    expect((await say('p-exec')).kind).toBe('nothing');
    time.now = '2015-03-10T09:01:00.000Z';
    expect(wordsOf(await say('p-exec'))).toBe('answered');
    await times(40, () => say('p-exec'));
    time.now = '2015-03-10T08:00:00.000Z';
    expect(wordsOf(await say('p-exec'))).toBe('answered');
  });

  it('never keeps what Teams itself tells from being heard', async () => {
    const { say, remove, taken } = open();
    await times(100, () => say('p-exec'));
    await remove('p-exec');
    expect(taken.at(-1)?.kind).toBe('removed');
  });
});
