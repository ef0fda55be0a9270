import { describe, expect, it, test } from 'vitest';
import { readCover } from '../../src/questions/commands/cover.ts';
import { openWithEverybody, wordsOf } from '../support/board-room.ts';
import { expectSoundCard } from '../support/card-checks.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';
import type { Reply } from '../../src/incoming.ts';

const soundWords = (reply: Reply): string => {
  if (reply.kind === 'message' || reply.kind === 'card') expectSoundCard(reply.message);
  return wordsOf(reply);
};

describe('what is said of cover', () => {
  const read = (text: string) => readCover(text, { plan: wscb.plan, calendar: wscb.calendar, today: '2015-03-10' });
  test.each<[string, object | undefined]>([
    [
      'Case review is covered by Jo Ash until 14 April',
      { kind: 'cover', postIds: ['case-review-chair'], person: 'Jo Ash', from: '2015-03-10', until: '2015-04-14' },
    ],
    [
      'Lay member covers the exec chair from 16 March until 20 March',
      { kind: 'cover', postIds: ['exec-chair'], person: 'Lay member', from: '2015-03-16', until: '2015-03-20' },
    ],
    [
      'Jo Ash is standing in for the chair of the executive until Friday',
      { kind: 'cover', postIds: ['exec-chair'], person: 'Jo Ash', from: '2015-03-10', until: '2015-03-13' },
    ],
    [
      'Case review is covered by Jo Ash',
      { kind: 'cover', postIds: ['case-review-chair'], person: 'Jo Ash', from: '2015-03-10', until: undefined },
    ],
    ['who is covering?', { kind: 'covers' }],
    ['Who covers whom', { kind: 'covers' }],
    ['end cover of case review', { kind: 'end-cover', postIds: ['case-review-chair'] }],
    ['the exec chair is no longer covered', { kind: 'end-cover', postIds: ['exec-chair'] }],
    ['what does the plan cover', undefined],
    ['the policy is covered by the audit until March', undefined],
    ['1.4 is covered by the workshop', undefined],
    ["what's overdue", undefined],
    ['1.3 done, report covers early years', undefined],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('cover of a post', () => {
  const set = { post: 'exec-chair', person: 'p-lay', from: '2015-03-10', until: '2015-04-14' };

  it('is echoed, changes nothing before the tap, and stands on the trail after it', async () => {
    const room = await openWithEverybody();
    const echo = soundWords(await room.say('p-manager', 'The exec chair is covered by Lay member until 14 April'));
    expect(echo).toContain('Chair of the Executive is covered by Lay member from Tue 10 March 2015 until Tue 14 April 2015.');
    const boardOf = () => room.store.transact((tx) => tx.findBoard('wscb'));
    expect((await boardOf())?.covers).toBeUndefined();
    expect(soundWords(await room.press('p-manager', 'cover.set', set))).toContain('covered by Lay member until 14 Apr 2015');
    expect((await boardOf())?.covers).toEqual([
      { postId: 'exec-chair', personId: 'p-lay', from: '2015-03-10', until: '2015-04-14', by: 'p-manager' },
    ]);
    const [line] = await room.store.transact((tx) => tx.listAudit('wscb', 5));
    expect(line).toMatchObject({ what: 'cover', by: 'WSCB & Partnerships Manager' });
  });

  it('is told to both at once, and to neither twice', async () => {
    const room = await openWithEverybody();
    await room.press('p-manager', 'cover.set', set);
    await room.look();
    const told = room.posted.map(({ to, message }) => [to.personId, message.text]);
    expect(told.find(([who]) => who === 'p-lay')?.[1]).toContain('You stand in for Chair of the Executive until 14 Apr 2015');
    expect(told.find(([who]) => who === 'p-exec')?.[1]).toContain('Chair of the Executive is covered by Lay member until 14 Apr 2015');
    for (const [, text] of told) expect(text?.match(/stand in for|is covered by/g)).toHaveLength(1);
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    expect(room.posted.filter(({ to }) => to.personId === 'p-lay' || to.personId === 'p-exec')).toHaveLength(2);
  });

  it('lets whoever stands in see the hand-over and report, until it ends', async () => {
    const room = await openWithEverybody();
    await room.press('p-exec', 'cover.set', set);
    expect(soundWords(await room.press('p-lay', 'handover.show', { post: 'exec-chair', from: 0 }))).toMatch(/3\.2[\s\S]*5\.1/);
    expect(JSON.stringify(await room.say('p-lay', '3.2 on track, dashboard drafted'))).toContain('proposal.record');
    expect(soundWords(await room.press('p-exec', 'cover.end', { post: 'exec-chair' }))).toContain('no longer covered');
    expect(soundWords(await room.press('p-lay', 'handover.show', { post: 'exec-chair', from: 0 }))).toContain('not your post');
    expect(JSON.stringify(await room.say('p-lay', '3.2 on track, dashboard drafted'))).not.toContain('proposal.record');
  });

  test.each<[string, string, object, RegExp]>([
    ['by somebody who does not hold the post', 'p-lay', set, /not yours to arrange/],
    ['with the last day before the first', 'p-manager', { ...set, until: '2015-03-09' }, /last day must not be/],
    ['of a post the plan does not have', 'p-manager', { ...set, post: 'nobody' }, /not yours to arrange/],
    ['by a person nobody knows', 'p-manager', { ...set, person: 'p-stranger' }, /Who covers/],
    ['by the one who holds it', 'p-manager', { ...set, person: 'p-exec' }, /hold Chair of the Executive themselves/],
  ])('is not arranged %s', async (_, who, press, words) => {
    const room = await openWithEverybody();
    expect(soundWords(await room.press(who, 'cover.set', { ...press }))).toMatch(words);
    expect((await room.store.transact((tx) => tx.findBoard('wscb')))?.covers).toBeUndefined();
  });

  it('asks for whom it does not know, with a picker and a typed name, and takes either', async () => {
    const room = await openWithEverybody();
    expect(soundWords(await room.say('p-manager', 'Case review is covered by Jo Ash until 14 April'))).toContain('nobody called Jo Ash');
    const picked = { post: 'case-review-chair', 'cover-typed': 'lay member', 'cover-until': '2015-04-14' };
    expect(soundWords(await room.press('p-manager', 'cover.pick', picked))).toContain('covered by Lay member from');
    expect(soundWords(await room.press('p-manager', 'cover.pick', { post: 'case-review-chair' }))).toContain('Choose who stands in');
    expect(soundWords(await room.say('p-lay', 'who is covering?'))).toContain('No post is covered');
  });
});

describe('a new holder', () => {
  it('gets what the post hands over the next morning, once', async () => {
    const room = await openWithEverybody();
    const board = {
      ...wscbBoard,
      holdings: [
        ...wscbBoard.holdings.slice(0, 2),
        { postId: 'exec-chair', personId: 'p-lay', from: '2015-03-11' as const, assignedBy: 'p-manager' },
      ],
    };
    await room.store.transact((tx) => tx.saveBoard(board));
    for (const moment of ['2015-03-11T09:00:00Z', '2015-03-12T09:00:00Z']) {
      room.setTime(moment);
      await room.look();
    }
    const theirs = room.posted.filter(({ to }) => to.personId === 'p-lay');
    expect(theirs.map(({ message }) => message.text)).toEqual([expect.stringContaining('You now hold Chair of the Executive')]);
  });
});
