import { describe, expect, it } from 'vitest';
import type { ExtensionAnswer } from '../../src/extension.ts';
import { openBoardRoom, openWithEverybody, place, type BoardRoom } from '../support/board-room.ts';
import { expectSoundCard } from '../support/card-checks.ts';
import { sentenceOf } from '../support/dialog.ts';
import { hostilePlan } from '../support/hostile-plan.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

const tab = { address: 'https://chaser.council.gov.uk/tab', appId: '1a2b3c4d-1111-4222-8333-444455556666' };

function refsOf(answer: ExtensionAnswer): readonly string[] {
  if (answer.kind !== 'results') throw new Error(JSON.stringify(answer));
  for (const { message } of answer.results) expectSoundCard(message);
  return answer.results.map(({ title }) => title.split(' ')[0] ?? '');
}

const search = (room: BoardRoom, words: string, personId: string | undefined = 'p-manager', page = { skip: 0, count: 25 }) =>
  room.extend(personId, { kind: 'search', words, ...page });

describe('a search where somebody writes', () => {
  it.each([
    ['2.2', ['2.2']],
    ['overdue', ['1.4', '1.5', '2.2']],
    ['red ones', ['1.5', '2.2']],
    ['who leads 4.2', ['4.2']],
    ['zebra', []],
    ['lay memb', ['1.4', '2.1', '2.2']],
  ])('for %j finds %j', async (words, refs) => {
    const answer = await search(await openBoardRoom(), words);
    if (refs.length === 0) expect(sentenceOf(answer)).toMatch(/No action has “zebra” in it/);
    else expect([...refsOf(answer)].sort()).toEqual(refs);
  });

  it('shows one’s own open actions before anything is typed', async () => {
    const refs = refsOf(await search(await openBoardRoom(), ''));
    expect(refs).toHaveLength(13);
    expect(refs.slice(0, 3)).toEqual(['1.4', '1.5', '2.2']);
  });

  it('goes on where the list ends', async () => {
    const room = await openBoardRoom();
    const pages = await Promise.all([0, 5, 10].map((skip) => search(room, '', 'p-manager', { skip, count: 5 })));
    expect(new Set(pages.flatMap(refsOf)).size).toBe(13);
    expect(sentenceOf(await search(room, '', 'p-manager', { skip: 15, count: 5 }))).toBe('There are no more actions.');
  });

  it('is no way to look for a child', async () => {
    const sentence = sentenceOf(await search(await openBoardRoom(), 'what happened to the Smith family'));
    expect(sentence).toContain(wscbBoard.safeguardingRoute);
    expect(sentence).not.toContain('Smith');
  });

  it.each([['p-stranger'], [undefined]])('shows %s nothing', async (personId) => {
    const room = await openBoardRoom();
    expect(sentenceOf(await room.extend(personId, { kind: 'search', words: '2.2', skip: 0, count: 25 }))).toMatch(
      /not on this board’s list/,
    );
  });

  it('shows nothing of another tenant’s board', async () => {
    const room = await openBoardRoom();
    const conversation = { ...place('19:x', 'group'), tenantId: 'another' };
    const answer = await room.extend('p-manager', { kind: 'search', words: '2.2', skip: 0, count: 25 }, { conversation });
    expect(sentenceOf(answer)).toMatch(/not on this board’s list/);
  });

  it('says so where there is no plan yet', async () => {
    expect(sentenceOf(await search(await openBoardRoom({ plan: null }), ''))).toMatch(/no action plan in Chaser yet/);
  });

  it('is of the board that the asker’s own chat is about', async () => {
    const room = await openBoardRoom();
    await room.store.transact(async (tx) => {
      await tx.saveBoard({ ...wscbBoard, id: 'other', name: 'Other board' });
      await tx.addPlan('other', { ...wscb.plan, actions: [] });
    });
    expect(sentenceOf(await search(room, '2.2'))).toMatch(/several boards/);
    await room.say('p-manager', `board: ${wscbBoard.name}`);
    expect(refsOf(await search(room, '2.2'))).toEqual(['2.2']);
  });
});

describe('a card put into a chat', () => {
  it('says what the plan says, as of when and for whom, and nothing that a lead wrote', async () => {
    const room = await openBoardRoom({ tab });
    const answer = await search(room, '1.3');
    const [result] = answer.kind === 'results' ? answer.results : [];
    expect(result?.message.text).toMatch(
      /Action 1\.3[\s\S]*▲ Amber · .*In progress[\s\S]*Warrington Safeguarding Children Board, as of Tue 10 March 2015, 09:30/,
    );
    const last = wscb.plan.actions[2]?.history.findLast((entry) => entry.kind === 'update');
    expect(last?.kind === 'update' && last.words.length > 20 && !JSON.stringify(result).includes(last.words.slice(0, 20))).toBe(true);
  });

  it('opens the action in Teams, and has no button that Chaser would have to answer in a chat it is not in', async () => {
    const answer = await search(await openBoardRoom({ tab }), '2.2');
    const [result] = answer.kind === 'results' ? answer.results : [];
    expect(result?.message.card['actions']).toEqual([
      {
        type: 'Action.OpenUrl',
        title: 'Open in the plan',
        url: `https://teams.microsoft.com/l/entity/${tab.appId}/plan?context=%7B%22subEntityId%22%3A%222.2%22%7D`,
      },
    ]);
    const without = await search(await openBoardRoom(), '2.2');
    expect(without.kind === 'results' && without.results[0]?.message.card['actions']).toEqual([]);
  });

  it('is sound, and its two lines are without tags, whatever people have written', async () => {
    const room = await openBoardRoom({ board: { ...wscbBoard, holdings: [] }, plan: hostilePlan(12), tab });
    const answer = await search(room, '');
    expect(refsOf(answer)).toHaveLength(12);
    for (const { title, line } of answer.kind === 'results' ? answer.results : []) {
      expect(title + line).not.toMatch(/[<>\u202e\u200b\n]|&\w+;/);
      expect(title.length).toBeLessThanOrEqual(60);
    }
  });
});

describe('a link to the plan', () => {
  const unfurl = (room: BoardRoom, url: string, personId: string | undefined = 'p-lay', isAnonymous = false) =>
    room.extend(personId, { kind: 'unfurl', url, isAnonymous });

  it('becomes the card of the action it names', async () => {
    expect(refsOf(await unfurl(await openBoardRoom({ tab }), `${tab.address}?action=2.2`))).toEqual(['2.2']);
    expect(refsOf(await unfurl(await openBoardRoom({ tab }), `${tab.address}?lead=x&action=%202.2#top`))).toEqual(['2.2']);
  });

  it.each([
    ['to no action', `${tab.address}?action=9.9`],
    ['to the whole plan', tab.address],
    ['to another page', 'https://chaser.council.gov.uk/privacy?action=2.2'],
    ['to another host', 'https://chaser.council.gov.uk.evil.example/tab?action=2.2'],
    ['without encryption', 'http://chaser.council.gov.uk/tab?action=2.2'],
    ['with a name in front', 'https://chaser.council.gov.uk@evil.example/tab?action=2.2'],
    ['with a name of its own', 'https://user:word@chaser.council.gov.uk/tab?action=2.2'],
    ['on another port', 'https://chaser.council.gov.uk:8443/tab?action=2.2'],
    ['that is none', 'javascript:alert(1)'],
    ['to a prototype', `${tab.address}?action=__proto__`],
    ['of endless length', `${tab.address}?action=${'2'.repeat(1900)}`],
  ])('stays a link: %s', async (_, url) => {
    expect(await unfurl(await openBoardRoom({ tab }), url)).toEqual({ kind: 'results', results: [] });
  });

  it('tells nobody anything who has not the app, or is not of the board', async () => {
    const room = await openBoardRoom({ tab });
    expect(await unfurl(room, `${tab.address}?action=2.2`, 'p-lay', true)).toEqual({ kind: 'results', results: [] });
    expect(JSON.stringify(await unfurl(room, `${tab.address}?action=2.2`, 'p-stranger'))).not.toMatch(/lay members/);
  });

  it('stays a link where nobody said under which address the service is known', async () => {
    expect(await unfurl(await openBoardRoom(), `${tab.address}?action=2.2`)).toEqual({ kind: 'results', results: [] });
  });
});

it('using it in a chat changes nothing: no chat is remembered, and no channel becomes the board’s', async () => {
  const room = await openWithEverybody();
  const before = await room.store.transact((tx) => tx.findBoard('wscb'));
  for (const conversation of [
    place('19:other@thread.tacv2', 'channel'),
    place('19:two-people@unq', 'personal'),
    place('19:group', 'group'),
  ]) {
    await room.extend('p-chair', { kind: 'search', words: '2.2', skip: 0, count: 25 }, { conversation });
    expect(await room.store.transact((tx) => tx.conversationsWithId(conversation.id))).toEqual([]);
  }
  expect(await room.store.transact((tx) => tx.findBoard('wscb'))).toEqual(before);
  expect((await room.store.transact((tx) => tx.findPersonalChat('wscb', 'p-chair')))?.id).toBe('chat-p-chair');
});
