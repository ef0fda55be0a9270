import { afterEach, describe, expect, it, test } from 'vitest';
import { keepAssignments } from '../../../src/domain/assign-holder.ts';
import { holdersOf } from '../../../src/domain/board.ts';
import type { CardView, OutboxView, UpcomingView, WordsView } from '../../../src/tab-desk-contract.ts';
import { openAfterReminders } from '../../support/after-reminders.ts';
import { openBoardRoom, wordsOf } from '../../support/board-room.ts';
import { startTab, type TabService } from '../../support/tab-service.ts';
import { wscbBoard } from '../../support/wscb.ts';

let tab: TabService;
afterEach(async () => {
  await tab.server.close();
});

describe('what only the chair and the manager may', () => {
  test.each(['/api/outbox', '/api/people', '/api/words', '/api/review'])('%s is not shown to a lay member', async (path) => {
    tab = await startTab();
    const { status, body } = await tab.get(path, 'p-lay');
    expect([status, body['kind']]).toEqual([403, 'not-yours']);
  });

  test.each<[string, object]>([
    ['/api/outbox/again', { personId: 'p-chair' }],
    ['/api/posts/assign', { postId: 'chair', personId: 'p-lay', seen: ['p-chair'] }],
    ['/api/posts/alias', { postId: 'chair', alias: 'the boss' }],
    ['/api/posts/alias/remove', { postId: 'chair', alias: 'the boss' }],
    ['/api/words/term', { term: 'CSE', meaning: 'x' }],
    ['/api/words/settle', { id: 'q' }],
    ['/api/review/answers', { document: 'd', fields: {} }],
    ['/api/review/adopt', { document: 'd', choices: 0 }],
    ['/api/review/withdraw', { document: 'd' }],
  ])('%s is not done for a lead', async (path, body) => {
    tab = await startTab();
    const before = await tab.room.store.transact((tx) => tx.findRevision('wscb'));
    expect((await tab.post(path, body, { by: 'p-exec' })).status).toBe(403);
    expect(await tab.room.store.transact((tx) => tx.findRevision('wscb'))).toBe(before);
  });
});

describe('what could not be delivered', () => {
  it('is shown with who, what and what to do, and sent again when the manager says so', async () => {
    const room = await openBoardRoom();
    await room.install('p-manager');
    room.setTime('2015-03-11T09:00:00Z');
    await room.look();
    tab = await startTab({ room });
    const { rows } = (await tab.get('/api/outbox', 'p-manager')).body as unknown as OutboxView;
    const chairs = rows.find(({ to }) => to === 'Chair of WSCB');
    expect(chairs).toMatchObject({ state: 'attention', what: 'Reminder of 11 Mar 2015', personId: 'p-chair' });
    expect(chairs?.note).toMatch(/do not have Chaser/);
    await room.install('p-chair');
    await tab.post('/api/outbox/again', { personId: 'p-chair' });
    await room.look();
    const after = (await tab.get('/api/outbox', 'p-manager')).body as unknown as OutboxView;
    expect(after.rows.map(({ to }) => to)).not.toContain('Chair of WSCB');
  });
});

describe('a post', () => {
  const assign = { postId: 'exec-chair', personId: 'p-lay', seen: ['p-exec'] };

  it('is given to somebody of the board from today on', async () => {
    tab = await startTab();
    const { status, body } = await tab.post('/api/posts/assign', assign);
    expect([status, body]).toEqual([200, { sentence: 'Lay member holds “Chair of the Executive” from 10 Mar 2015.' }]);
    const board = (await tab.room.store.transact((tx) => tx.findBoard('wscb'))) ?? wscbBoard;
    expect(holdersOf(board, 'exec-chair', '2015-03-10').map(({ id }) => id)).toEqual(['p-lay']);
    expect(holdersOf(board, 'exec-chair', '2015-03-09').map(({ id }) => id)).toEqual(['p-exec']);
  });

  test.each<[string, object, number, string]>([
    ['that somebody has assigned meanwhile', { seen: [] }, 409, 'stale'],
    ['for somebody the board does not know', { personId: 'p-stranger' }, 404, 'no-such-person'],
    ['that the plan does not have', { postId: 'queen' }, 404, 'no-such-post'],
    ['with a field nobody asked for', { right: 'manager' }, 422, 'unreadable'],
  ])('%s is not assigned', async (_, change, status, kind) => {
    tab = await startTab();
    const answer = await tab.post('/api/posts/assign', { ...assign, ...change });
    expect([answer.status, answer.body['kind']]).toEqual([status, kind]);
    expect((await tab.room.store.transact((tx) => tx.findBoard('wscb')))?.holdings).toEqual(wscbBoard.holdings);
  });

  it('can be called by another name, which is then understood in chat', async () => {
    tab = await startTab();
    const { body } = await tab.post('/api/posts/alias', { postId: 'exec-chair', alias: ' the top table ' });
    expect(body['sentence']).toBe('“the top table” is now known as another name of “Chair of the Executive”.');
    expect((await tab.room.plan()).posts.find(({ id }) => id === 'exec-chair')?.aliases).toContain('the top table');
  });

  it('loses such a name again, once, and all of it stands on the audit trail', async () => {
    tab = await startTab();
    const request = { postId: 'exec-chair', alias: 'the top table' };
    await tab.post('/api/posts/alias', request);
    const removed = await tab.post('/api/posts/alias/remove', request);
    expect(removed.body['sentence']).toBe('“the top table” is no longer another name of “Chair of the Executive”.');
    expect((await tab.post('/api/posts/alias/remove', request)).status).toBe(409);
    const trail = await tab.room.store.transact((tx) => tx.listAudit('wscb', 10));
    expect(trail.map(({ by, words }) => [by, words])).toEqual([
      ['WSCB & Partnerships Manager', '“the top table” is no longer another name of “Chair of the Executive”.'],
      ['WSCB & Partnerships Manager', '“the top table” is now known as another name of “Chair of the Executive”.'],
    ]);
  });

  it('can be left vacant, over a restart too, and its reminders then come to the manager', async () => {
    tab = await startTab();
    const answer = await tab.post('/api/posts/assign', { postId: 'exec-chair', seen: ['p-exec'] });
    expect(answer.body['sentence']).toContain('Nobody holds “Chair of the Executive” from 10 Mar 2015.');
    const board = (await tab.room.store.transact((tx) => tx.findBoard('wscb'))) ?? wscbBoard;
    const restarted = keepAssignments(wscbBoard, board);
    for (const each of [board, restarted]) {
      expect(holdersOf(each, 'exec-chair', '2015-03-10')).toEqual([]);
      expect(holdersOf(each, 'exec-chair', '2015-03-09').map(({ id }) => id)).toEqual(['p-exec']);
    }
    const again = await tab.post('/api/posts/assign', { postId: 'exec-chair', personId: 'p-lay', seen: [] });
    expect(again.body['sentence']).toContain('Lay member holds');
    expect((await tab.room.store.transact((tx) => tx.listAudit('wscb', 1)))[0]?.words).toContain('from nobody to Lay member');
  });
});

describe('the glossary', () => {
  it('is changed there, follows Teams from then on, and is answered from in chat', async () => {
    tab = await startTab();
    const set = async (term: string, meaning: string) => (await tab.post('/api/words/term', { term, meaning })).body;
    expect((await set(' LADO ', 'local authority designated officer'))['sentence']).toBe(
      '“LADO” means “local authority designated officer” from now on.',
    );
    expect(wordsOf(await tab.room.say('p-lay', 'what does LADO mean'))).toContain('LADO: local authority designated officer');
    await set('lado', 'the designated officer');
    const words = (await tab.get('/api/words', 'p-manager')).body as unknown as WordsView;
    expect(words.glossary).toEqual([{ term: 'lado', meaning: 'the designated officer' }]);
    const board = (await tab.room.store.transact((tx) => tx.findBoard('wscb'))) ?? wscbBoard;
    expect(keepAssignments({ ...wscbBoard, glossary: { CSE: 'x' } }, board).glossary).toEqual({ lado: 'the designated officer' });
    expect((await set('LADO', ''))['sentence']).toBe('“LADO” is off the glossary.');
    expect(await set('LADO', '')).toMatchObject({ kind: 'no-such-term' });
  });

  it.each([{ term: '', meaning: 'nothing' }, { term: 'x'.repeat(41), meaning: 'too long' }, { term: 'LADO' }])(
    'takes nothing that cannot be a word and its meaning: %j',
    async (request) => {
      tab = await startTab();
      expect((await tab.post('/api/words/term', request)).status).toBe(422);
      expect((await tab.room.store.transact((tx) => tx.findBoard('wscb')))?.glossary).toBeUndefined();
    },
  );
});

describe('questions nobody understood', () => {
  const missed = { boardId: 'wscb', id: 'q', text: 'what of the top table', strange: 'top table', why: 'not-understood' as const };

  it('are listed, and settled by teaching a name, once', async () => {
    tab = await startTab();
    await tab.room.store.transact((tx) => tx.keepMissed({ ...missed, askedAt: '2015-03-10T09:00:00.000Z' }, '2015-01-01T00:00:00.000Z'));
    const words = (await tab.get('/api/words', 'p-manager')).body as unknown as WordsView;
    expect(words.missed).toMatchObject([{ id: 'q', strange: 'top table', why: 'I do not know: “top table”' }]);
    expect((await tab.post('/api/words/settle', { id: 'q', postId: 'exec-chair' })).status).toBe(200);
    expect((await tab.room.plan()).posts.find(({ id }) => id === 'exec-chair')?.aliases).toContain('top table');
    expect((await tab.post('/api/words/settle', { id: 'q' })).body['kind']).toBe('no-such-question');
  });
});

describe('what will be sent', () => {
  it('is told for four weeks, each reminder once, and all of it only to who runs the plan', async () => {
    const holdings = [...wscbBoard.holdings, { postId: 'manager', personId: 'p-lay' }];
    tab = await startTab({ board: { ...wscbBoard, holdings } });
    const whom = ({ mornings }: UpcomingView) => new Set(mornings.flatMap(({ reminders }) => reminders.map(({ who }) => who)));
    const upcoming = (await tab.get('/api/upcoming', 'p-manager')).body as unknown as UpcomingView;
    for (const { on } of upcoming.mornings) expect(on > '2015-03-10' && on <= '2015-04-07').toBe(true);
    expect([...whom(upcoming)]).toEqual(expect.arrayContaining(['p-chair', 'p-manager', 'p-lay']));
    expect([...whom((await tab.get('/api/upcoming', 'p-lay')).body as unknown as UpcomingView)]).toEqual(['p-lay']);
    expect(((await tab.get('/api/upcoming', 'p-exec')).body as unknown as UpcomingView).mornings).toEqual([]);
  });

  it('is what then goes out, if nobody reports', async () => {
    const room = await openAfterReminders();
    tab = await startTab({ room });
    const { mornings } = (await tab.get('/api/upcoming', 'p-manager')).body as unknown as UpcomingView;
    for (const { on, reminders } of mornings.slice(0, 4)) {
      room.setTime(`${on}T09:00:00Z`);
      const mark = room.posted.length;
      await room.look();
      const put = (await room.envelopes()).filter(({ reason }) => reason.kind === 'reminder' && reason.on === on);
      expect(put.length).toBe(reminders.length);
      expect(room.posted.length).toBeGreaterThan(mark);
    }
  });

  it('shows the very card, and no card for a morning without one', async () => {
    tab = await startTab({ room: await openAfterReminders() });
    const { mornings } = (await tab.get('/api/upcoming', 'p-manager')).body as unknown as UpcomingView;
    const [first] = mornings;
    const who = first?.reminders[0]?.who ?? '';
    const { body } = await tab.get(`/api/upcoming/card?on=${first?.on ?? ''}&who=${encodeURIComponent(who)}`, 'p-manager');
    expect((body as unknown as CardView).card).toMatchObject({ type: 'AdaptiveCard' });
    expect((await tab.get('/api/upcoming/card?on=2015-03-14&who=p-chair', 'p-manager')).status).toBe(404);
    expect((await tab.get(`/api/upcoming/card?on=${first?.on ?? ''}&who=p-manager`, 'p-lay')).status).toBe(404);
  });
});
