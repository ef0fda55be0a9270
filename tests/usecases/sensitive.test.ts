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

const NAMING = 'Sam (7) moves schools in May.';

interface Filling {
  readonly who: string;
  readonly verb: 'extension.save' | 'extension.decide' | 'snooze.save' | 'closing.save' | 'check.save';
  readonly fields: Readonly<Record<string, string>>;
  /** Opens the form and gives its button's data. */
  readonly open: (room: BoardRoom) => Promise<Record<string, unknown>>;
}

const report = (room: BoardRoom, said: string) => room.press('p-manager', 'progress.record', pressed('2.2', { said, words: 'See below.' }));

async function askTime(room: BoardRoom): Promise<void> {
  const data = buttonIn(await report(room, 'more-time'), 'extension.save');
  await room.press('p-manager', 'extension.save', { ...data, 'to:2.2': '2015-06-30', 'why:2.2': 'It meets in May.' });
}

const FILLINGS: readonly (readonly [name: string, filling: Filling])[] = [
  [
    'a question for more time',
    {
      who: 'p-manager',
      verb: 'extension.save',
      fields: { 'to:2.2': '2015-06-30', 'why:2.2': NAMING },
      open: async (room) => buttonIn(await report(room, 'more-time'), 'extension.save'),
    },
  ],
  [
    'the chair’s decision on it',
    {
      who: 'p-chair',
      verb: 'extension.decide',
      fields: { 'decision:2.2': 'refused', 'why:2.2': NAMING },
      open: async (room) => {
        await askTime(room);
        return buttonIn(await room.press('p-chair', 'extension.show', { ref: '2.2' }), 'extension.decide');
      },
    },
  ],
  [
    'the reason why reminders are put off',
    {
      who: 'p-manager',
      verb: 'snooze.save',
      fields: { 'until:2.2': '2015-04-14', 'why:2.2': NAMING },
      open: async (room) => buttonIn(await room.press('p-manager', 'snooze.ask', { ref: '2.2' }), 'snooze.save'),
    },
  ],
  [
    'what is different for children',
    {
      who: 'p-manager',
      verb: 'closing.save',
      fields: { 'how:2.2': 'voice', 'impact:2.2': NAMING, 'evidence:2.2': 'Minutes, item 4' },
      open: async (room) => buttonIn(await report(room, 'done'), 'closing.save'),
    },
  ],
  [
    'somebody else’s look at what is done',
    {
      who: 'p-chair',
      verb: 'check.save',
      fields: { 'outcome:2.2': 'confirmed', 'seen:2.2': NAMING },
      open: async (room) => {
        await report(room, 'done');
        return buttonIn(await room.press('p-chair', 'check.show', { ref: '2.2' }), 'check.save');
      },
    },
  ],
];

describe.each(FILLINGS)('words that look as if they named a child, in %s', (_, { who, verb, fields, open }) => {
  async function warned() {
    const room = await openAfterReminders();
    const data = await open(room);
    const before = await actionOf(room, '2.2');
    const shown = await room.press(who, verb, { ...data, ...fields });
    expect(await actionOf(room, '2.2')).toEqual(before);
    return { room, data, shown, last: async () => (await actionOf(room, '2.2')).history.slice(before.history.length) };
  }

  it('are shown before anything is recorded, with what they would be without', async () => {
    const { shown } = await warned();
    expect(wordsOf(shown)).toMatch(/looks as if they name a child: “Sam \(7\)”/);
    expect(wordsOf(shown)).toMatch(/Nothing is recorded yet.*only ever sees: “\[a child\] moves schools in May\.”/);
    expect(JSON.stringify(shown)).toContain(NAMING);
  });

  it.each([
    ['keep', /Sam \(7\) moves schools/],
    ['remove', /\[a child\] moves schools/],
  ])('are recorded on one more press: %s', async (sensitive, words) => {
    const { room, data, last } = await warned();
    await room.press(who, verb, { ...data, ...fields, sensitive });
    expect(JSON.stringify(await last())).toMatch(words);
    if (sensitive === 'remove') expect(JSON.stringify(await last())).not.toContain('Sam');
  });

  it('are recorded as they were changed', async () => {
    const { room, data, last } = await warned();
    const changed = Object.fromEntries(
      Object.entries(fields).map(([id, value]) => [id, value === NAMING ? 'The school changes in May.' : value]),
    );
    await room.press(who, verb, { ...data, ...changed });
    expect(JSON.stringify(await last())).toContain('The school changes in May.');
  });
});
