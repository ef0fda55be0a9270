import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/incoming.ts';
import { openBoardRoom, openWithEverybody, place, wordsOf } from '../support/board-room.ts';
import { nodesOf } from '../support/card-checks.ts';
import { soundWords } from '../support/import-room.ts';
import { openTestStore } from '../support/test-store.ts';
import { wscbBoard } from '../support/wscb.ts';

/** The data of the button of that name. */
function dataOf(reply: Reply, title: string): Record<string, unknown> {
  if (reply.kind !== 'message' && reply.kind !== 'card') throw new Error('No card');
  const button = nodesOf(reply.message.card).find((node) => node['type'] === 'Action.Execute' && node['title'] === title);
  if (button === undefined) throw new Error(`No button "${title}"`);
  return button['data'] as Record<string, unknown>;
}

describe('a conversation', () => {
  it('goes on from what was said before', async () => {
    const room = await openWithEverybody();
    await room.say('p-chair', "what's overdue");
    expect(soundWords(await room.say('p-chair', 'just the red ones'))).toMatch(/2 actions/);
    expect(soundWords(await room.say('p-chair', "who's on the second one?"))).toMatch(/2\.2/);
  });

  it('goes on after a restart, and starts afresh after a quiet hour', async () => {
    const store = await openTestStore();
    const before = await openBoardRoom({ store });
    await before.say('p-chair', "what's overdue");
    const after = await openBoardRoom({ store });
    after.setTime('2015-03-10T10:20:00Z');
    expect(soundWords(await after.say('p-chair', 'just the red ones', { activityId: 'after-1' }))).toMatch(/2 actions/);
    after.setTime('2015-03-10T11:30:00Z');
    expect(soundWords(await after.say('p-chair', 'only area 2', { activityId: 'after-2' }))).not.toMatch(/^1 action\b.*red/s);
  });

  it('is each asker’s own, and each thread’s', async () => {
    const room = await openWithEverybody();
    const channel = { conversation: place('19:board@thread.tacv2', 'channel') };
    await room.say('p-chair', "what's overdue", channel);
    expect(wordsOf(await room.say('p-lay', 'and the second one?', channel))).not.toMatch(/1\.5/);
    expect(wordsOf(await room.say('p-chair', 'and the second one?'))).not.toMatch(/1\.5/);
    expect(wordsOf(await room.say('p-chair', 'tell me about the second one', channel))).toMatch(/1\.5/);
  });

  it('starts afresh with a question that Chaser itself offers', async () => {
    const room = await openWithEverybody();
    await room.say('p-chair', 'area 3');
    expect(soundWords(await room.say('p-chair', 'Red ones'))).toMatch(/2\.2/);
  });

  it('is remembered through a pressed question too', async () => {
    const room = await openWithEverybody();
    await room.press('p-chair', 'ask', { text: "what's overdue" });
    expect(soundWords(await room.say('p-chair', 'just the red ones'))).toMatch(/2 actions/);
  });
});

describe('an answer that was not meant', () => {
  it('is asked again by its parts, as they were read, and kept for the manager', async () => {
    const room = await openWithEverybody();
    const answer = await room.say('p-chair', "what's overdue for the manager");
    const form = await room.press('p-chair', 'answer.wrong', dataOf(answer, 'Not what I meant'));
    expect(soundWords(form)).toMatch(/You asked: “what's overdue for the manager”/);
    const values =
      form.kind === 'card' ? nodesOf(form.message.card).flatMap((node) => (node['type'] === 'Input.ChoiceSet' ? [node['value']] : [])) : [];
    expect(values).toEqual(['overdue', 'manager', 'any', 'any']);
    const meant = {
      ...dataOf(form, 'Show these'),
      'meant:which': 'open',
      'meant:post': 'exec-chair',
      'meant:area': 'any',
      'meant:rag': 'any',
    };
    expect(soundWords(await room.press('p-chair', 'answer.meant', meant))).toMatch(/2 actions[\s\S]*3\.2[\s\S]*5\.1/);
    expect(soundWords(await room.say('p-manager', 'what did you not understand?'))).toMatch(
      /“what's overdue for the manager”[\s\S]*something else than was meant/,
    );
  });

  it('takes nothing that was not offered', async () => {
    const room = await openWithEverybody();
    const meant = { text: 'x', 'meant:which': 'delete', 'meant:post': 'nobody', 'meant:area': { a: 1 }, 'meant:rag': 'purple' };
    expect(soundWords(await room.press('p-chair', 'answer.meant', meant))).toMatch(/13 actions/);
  });
});

describe('what nobody understood', () => {
  it('teaches Chaser another name of a post, without code', async () => {
    const room = await openWithEverybody();
    const asked = 'what is overdue for the gaffer';
    expect(wordsOf(await room.say('p-lay', asked))).not.toMatch(/1\.4/);
    const list = await room.say('p-manager', 'misunderstood questions');
    expect(soundWords(list)).toMatch(/I do not know: “(?:the )?gaffer”/);
    const select = list.kind === 'message' ? nodesOf(list.message.card).find((node) => node['type'] === 'Input.ChoiceSet') : undefined;
    const saved = await room.press('p-manager', 'missed.save', { from: 0, [String(select?.['id'])]: 'manager' });
    expect(soundWords(saved)).toMatch(/I know 1 more name now/);
    expect(soundWords(await room.say('p-lay', asked))).toMatch(/1\.4/);
    expect(soundWords(await room.say('p-manager', 'misunderstood questions'))).toMatch(/Nothing is waiting/);
  });

  it('is shown to the chair and the manager alone', async () => {
    const room = await openWithEverybody();
    expect(soundWords(await room.say('p-lay', 'misunderstood questions'))).toMatch(/chair and the board manager only/);
    expect(soundWords(await room.press('p-lay', 'missed.save', { from: 0, 'missed:x': 'manager' }))).toMatch(
      /chair and the board manager only/,
    );
  });

  it.each([
    'is Jayden Smith from 14 Elm Road safe at home',
    'my daughter has been hurt at school',
    'what happened to child X in the zorblax case',
  ])('keeps nothing of “%s”', async (text) => {
    const room = await openWithEverybody();
    await room.say('p-lay', text);
    expect(soundWords(await room.say('p-manager', 'misunderstood questions'))).toMatch(/Nothing is waiting/);
  });

  it('keeps no address, number or postcode', async () => {
    const room = await openWithEverybody();
    await room.say(
      'p-lay',
      'zorblax actions for jo@council.gov.uk @jo_b Jamie Fothergill born 3 April 2009 CP/2015/1187 07700 900123 NHS 943.476.5919 at WA1 1UH',
    );
    const list = soundWords(await room.say('p-manager', 'misunderstood questions'));
    expect(list).not.toMatch(/council\.gov|jo_b|Fothergill|2009|1187|900123|5919|WA1/);
  });
});

describe('an acronym', () => {
  it('is explained from the board’s own glossary', async () => {
    const room = await openBoardRoom({ board: { ...wscbBoard, glossary: { LGA: 'Local Government Association' } } });
    expect(soundWords(await room.say('p-lay', 'what does LGA mean?'))).toMatch(/Local Government Association/);
  });
});
