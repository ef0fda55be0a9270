import { describe, expect, it } from 'vitest';
import { findAction } from '../../src/domain/plan.ts';
import { openBoardRoom, openWithEverybody, wordsOf, type BoardRoom } from '../support/board-room.ts';
import { chosen, dialogOf, openDialog, sentenceOf, smart, submit } from '../support/dialog.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

const refsOf = async (room: BoardRoom): Promise<readonly string[]> => (await room.plan()).actions.map(({ ref }) => ref);

describe('the dialog that makes an action of a message', () => {
  it('has the words of the message, whose they were, and nothing chosen', async () => {
    const dialog = await openDialog(await openBoardRoom());
    expect(dialog.words).toMatch(/From a message by Karen Smith/);
    expect(dialog.fields).toEqual({ title: 'Write to every school about the new threshold document', area: '', lead: 'none', day: '' });
    expect(dialog.button).toBe('Add to the plan');
  });

  it.each([
    ['a bare message', { ...chosen, content: '' }, ''],
    ['text', { ...chosen, content: ' 1 < 2\n<b>as typed</b> ', isHtml: false }, '1 < 2 <b>as typed</b>'],
    [
      'scripts and pictures',
      { ...chosen, content: '<style>p{}</style><script>alert(1)</script><img src=x onerror=alert(1)>Agree<br>dates' },
      'Agree dates',
    ],
    ['hidden characters', { ...chosen, content: 'Ag\u200bree \u202edates\u0000' }, 'Agree dates'],
  ])('takes %s for what it is', async (_, message, title) => {
    expect((await openDialog(await openBoardRoom(), 'p-manager', message)).fields['title']).toBe(title);
  });

  it('cuts a long message between words', async () => {
    const { fields } = await openDialog(await openBoardRoom(), 'p-chair', { ...chosen, content: 'Review the plan again. '.repeat(900) });
    expect(String(fields['title']).length).toBeLessThanOrEqual(500);
    expect(String(fields['title'])).toMatch(/…$/);
  });

  it('takes no words that may be about a child, and says where a worry goes', async () => {
    const dialog = await openDialog(await openBoardRoom(), 'p-manager', {
      ...chosen,
      content: 'The Smith family were seen by the social worker',
    });
    expect(dialog.fields['title']).toBe('');
    expect(dialog.words).toContain(wscbBoard.safeguardingRoute);
    expect(dialog.words).not.toMatch(/social worker/);
  });

  it.each(['p-exec', 'p-lay'])('is not shown to %s, who is neither chair nor manager', async (personId) => {
    const room = await openBoardRoom();
    expect(sentenceOf(await room.extend(personId, { kind: 'open-dialog', message: chosen }))).toMatch(
      /Only the board’s chair or its manager/,
    );
  });

  it.each([['p-stranger'], [undefined]])('is not shown to %s, whom the board does not know', async (personId) => {
    const room = await openBoardRoom({ visitors: false });
    expect(sentenceOf(await room.extend(personId, { kind: 'open-dialog', message: chosen }))).toMatch(/not on this board’s list/);
  });
});

describe('an action made of a message', () => {
  it.each(['p-chair', 'p-manager'])('is in the plan once %s has pressed, at the end of its area', async (personId) => {
    const room = await openBoardRoom();
    const dialog = await openDialog(room, personId);
    const made = dialogOf(await submit(room, dialog, smart, personId));
    expect(made.words).toMatch(/^Added to the plan as 2\.3/);
    expect(await refsOf(room)).toEqual(wscb.plan.actions.flatMap(({ ref }) => (ref === '2.2' ? ['2.2', '2.3'] : [ref])));
    expect(findAction(await room.plan(), '2.3')).toMatchObject({
      title: smart.title,
      areaRef: '2',
      leads: [{ postId: 'chair', part: 'lead' }],
      due: { kind: 'on', by: '2015-06-30', wording: '30 June 2015' },
      status: 'not-started',
      rag: null,
      version: 1,
      history: [{ kind: 'created', on: '2015-03-10', made: { personId, messageId: chosen.id, at: '2015-03-10T09:30:00.000Z' } }],
    });
  });

  it('is asked about, reported on and told by the digest like any other', async () => {
    const room = await openWithEverybody();
    await submit(room, await openDialog(room), smart);
    expect(wordsOf(await room.say('p-lay', 'history of 2.3'))).toMatch(/added to the plan in Teams, by WSCB & Partnerships Manager/);
    expect(wordsOf(await room.say('p-chair', '2.3 on track, letters are drafted'))).toMatch(/I understood/);
    room.setTime('2015-03-16T08:30:00Z');
    await room.look();
    const digest = room.posted.find(({ to }) => to.kind === 'channel')?.message.text ?? '';
    expect(digest).toMatch(/2\.3 Write to every school.*: New in the plan/);
  });

  it('reminds its lead as its date nears', async () => {
    const room = await openWithEverybody();
    await submit(room, await openDialog(room), { ...smart, day: '2015-03-20' });
    room.setTime('2015-03-13T09:00:00Z');
    await room.look();
    const told = room.posted.filter(({ to }) => to.personId === 'p-chair').map(({ message }) => message.text);
    expect(told.join('\n')).toMatch(/2\.3/);
  });

  it.each([
    ['no words', { title: '  ' }, /Write what is to be done/],
    ['too many words', { title: 'a'.repeat(501) }, /500 characters/],
    ['words that are no text', { title: ['x'] }, /Write what is to be done/],
    ['no area', { area: '' }, /Choose the area/],
    ['an area of another plan', { area: '9' }, /Choose the area/],
    ['an area that is a prototype’s', { area: '__proto__' }, /Choose the area/],
    ['a lead of another plan', { lead: 'mayor' }, /Choose a lead/],
    ['a day past', { day: '2015-03-09' }, /Choose a day from today on/],
    ['no such day', { day: '2015-02-30' }, /Choose a day from today on/],
    ['a slip of the year', { day: '2150-06-30' }, /Choose a day from today on/],
    ['a day that is code', { day: '{{DATE()}}' }, /Choose a day from today on/],
  ])('is not added with %s, and nothing that was filled in is lost', async (_, fields, says) => {
    const room = await openBoardRoom();
    const dialog = dialogOf(await submit(room, await openDialog(room), { ...smart, ...fields }));
    expect(dialog.words).toMatch(says);
    expect(dialog.button).toBe('Add to the plan');
    if (!('area' in fields)) expect(dialog.fields['area']).toBe('2');
    expect(await room.plan()).toEqual(wscb.plan);
  });

  it('today is a day to be done by', async () => {
    const room = await openBoardRoom();
    expect(dialogOf(await submit(room, await openDialog(room), { ...smart, day: '2015-03-10' })).words).toMatch(/^Added/);
  });

  it.each([
    ['a lead', { lead: 'none' }, /Nobody leads it/],
    ['a date', { day: '' }, /It has no date/],
    ['a doing word and a measure', { title: 'Better links' }, /Start with a doing word[\s\S]*Nobody could count/],
    ['the general', { title: 'Tell every agency what happened to the Smith family' }, /name nobody in it/],
  ])('is looked at again without %s, and added once that was seen', async (_, fields, says) => {
    const room = await openBoardRoom();
    const again = dialogOf(await submit(room, await openDialog(room), { ...smart, ...fields }));
    expect(again.words).toMatch(says);
    expect(again.button).toBe('Add it as it is');
    expect(await refsOf(room)).not.toContain('2.3');
    expect(dialogOf(await submit(room, again, {})).words).toMatch(/^Added to the plan as 2\.3/);
  });

  it('is looked at again where it was mended in one way and broken in another', async () => {
    const room = await openBoardRoom();
    const again = dialogOf(await submit(room, await openDialog(room), { ...smart, lead: 'none' }));
    expect(dialogOf(await submit(room, again, { lead: 'chair', day: '' })).words).toMatch(/It has no date/);
  });
});

describe('a press that Teams sends again', () => {
  it('adds nothing twice, and is answered as the first was', async () => {
    const room = await openBoardRoom();
    const dialog = await openDialog(room, 'p-manager', { ...chosen, id: '' });
    const answers = [];
    for (let press = 0; press < 3; press += 1) answers.push(dialogOf(await submit(room, dialog, smart)).words);
    expect(answers[0]).toMatch(/^Added to the plan as 2\.3/);
    expect(answers.slice(1).every((words) => words.startsWith('Already added as 2.3. It is not added twice.'))).toBe(true);
    expect(await refsOf(room)).toHaveLength(14);
  });

  it('at the same moment adds nothing twice', async () => {
    const room = await openBoardRoom();
    const dialog = await openDialog(room);
    await Promise.all(Array.from({ length: 5 }, () => submit(room, dialog, smart)));
    expect(await refsOf(room)).toHaveLength(14);
  });
});

describe('one message and two people', () => {
  it('who mean the same add it once', async () => {
    const room = await openBoardRoom();
    const [one, other] = [await openDialog(room), await openDialog(room, 'p-chair')];
    await submit(room, one, smart);
    expect(dialogOf(await submit(room, other, { ...smart, title: `${smart.title}.` }, 'p-chair')).words).toMatch(/^Already added as 2\.3/);
    expect(await refsOf(room)).toHaveLength(14);
  });

  it('who mean two things are told, and may add both', async () => {
    const room = await openBoardRoom();
    const other = await openDialog(room, 'p-chair');
    await submit(room, await openDialog(room), smart);
    const again = dialogOf(await submit(room, other, { ...smart, title: 'Report to the board on all letters' }, 'p-chair'));
    expect(again.words).toMatch(/This message was made action 2\.3 before, by WSCB & Partnerships Manager on 10 Mar 2015/);
    expect(dialogOf(await submit(room, again, {}, 'p-chair')).words).toMatch(/^Added to the plan as 2\.4/);
  });
});

describe('who may add', () => {
  it.each(['p-exec', 'p-lay', 'p-stranger', undefined])('is asked again on the press: not %s', async (personId) => {
    const room = await openBoardRoom();
    const dialog = await openDialog(room);
    const data = { ...dialog.data, ...smart, personId: 'p-manager', right: 'chair' };
    expect(sentenceOf(await room.extend(personId, { kind: 'submit-dialog', data }))).toMatch(/Only the board’s|not on this board’s/);
    expect(await room.plan()).toEqual(wscb.plan);
  });

  it('is whoever has the right at the press, not when the dialog was opened', async () => {
    const room = await openBoardRoom();
    const dialog = await openDialog(room);
    const people = wscbBoard.people.map((person) => (person.id === 'p-manager' ? { ...person, right: 'member' as const } : person));
    await room.store.transact((tx) => tx.saveBoard({ ...wscbBoard, people }));
    expect(sentenceOf(await submit(room, dialog, smart))).toMatch(/Only the board’s chair/);
  });

  it.each([
    [{}],
    [{ verb: 'action.add' }],
    [{ verb: 'review.adopt', document: 'x' }],
    [{ verb: 'action.add', dialog: 'x'.repeat(201), message: '', seen: [] }],
    [{ verb: 'action.add', dialog: 'x', message: '', seen: 'no-lead' }],
    [{ verb: ['action.add'] }],
  ])('a press that carries %j adds nothing', async (data) => {
    const room = await openBoardRoom();
    expect(sentenceOf(await room.extend('p-manager', { kind: 'submit-dialog', data: { ...smart, ...data } }))).toMatch(/Nothing was added/);
    expect(await room.plan()).toEqual(wscb.plan);
  });
});

it('its card can be put into the chat it came from', async () => {
  const room = await openBoardRoom();
  const made = dialogOf(await submit(room, await openDialog(room), smart));
  const posted = await room.extend('p-manager', { kind: 'submit-dialog', data: made.data });
  expect(posted).toMatchObject({ kind: 'results', results: [{ title: '2.3 ○ No colour · Due in 112 days', line: smart.title }] });
});

it('nothing is remembered of the chat it was made in', async () => {
  const room = await openBoardRoom();
  await submit(room, await openDialog(room), smart);
  const known = await room.store.transact((tx) => tx.conversationsWithId('19:somebody_else@unq'));
  expect(known).toEqual([]);
  expect(await room.store.transact((tx) => tx.findBoard('wscb'))).toEqual(wscbBoard);
});
