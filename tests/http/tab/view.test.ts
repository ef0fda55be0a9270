import { afterEach, describe, expect, it, test } from 'vitest';
import type { ActionDetail, ActionView, PlanView } from '../../../src/tab-contract.ts';
import type { HistoryView } from '../../../src/tab-desk-contract.ts';
import { openAfterReminders } from '../../support/after-reminders.ts';
import { startTab, type TabService } from '../../support/tab-service.ts';
import { wscbBoard } from '../../support/wscb.ts';

let tab: TabService;
afterEach(async () => {
  await tab.server.close();
});

async function viewOf(personId: string): Promise<PlanView> {
  return (await tab.get('/api/view', personId)).body as unknown as PlanView;
}

function actionIn(view: PlanView, ref: string): ActionView | undefined {
  return view.actions.find((action) => action.ref === ref);
}

describe('the first view', () => {
  it('holds the whole plan, said as the cards say it, on 10 March 2015', async () => {
    tab = await startTab();
    const view = await viewOf('p-chair');
    expect([view.title, view.asOf, view.today]).toEqual(['WSCB Pilot Peer Review Action Plan', 'Tue 10 March 2015, 09:30', '2015-03-10']);
    expect(view.actions).toHaveLength(13);
    expect(actionIn(view, '1.4')).toMatchObject({
      due: { wording: 'January 2015', reading: '31 Jan 2015', status: 'overdue', words: '38 days overdue' },
      status: 'in-progress',
      last: { on: '2015-02-10' },
    });
  });

  it('knows who looks: their posts, what is theirs and what they may do', async () => {
    tab = await startTab();
    const [chair, lay] = [await viewOf('p-chair'), await viewOf('p-lay')];
    expect(chair.me).toEqual({ name: 'Chair of WSCB', right: 'chair', postIds: ['chair'], runsPlan: true });
    expect([lay.me.runsPlan, lay.desk, lay.actions.some(({ isMine, mayRecord }) => isMine || mayRecord)]).toEqual([
      false,
      undefined,
      false,
    ]);
    expect(chair.actions.some(({ isMine }) => isMine)).toBe(true);
    expect(chair.desk).toEqual({ attention: 0, missed: 0 });
  });

  it('says of each action what nobody can be sure of', async () => {
    tab = await startTab({ board: { ...wscbBoard, holdings: [{ postId: 'chair', personId: 'p-chair' }] } });
    const view = await viewOf('p-chair');
    expect(actionIn(view, '1.4')?.doubts.join()).toContain('Nobody holds');
    expect(view.actions.filter(({ due }) => due.status === 'cannot-say').every(({ doubts }) => doubts.includes('No clear last day'))).toBe(
      true,
    );
  });

  it('names the working mornings of its reminders, and none for what is finished', async () => {
    tab = await startTab();
    const view = await viewOf('p-chair');
    expect(actionIn(view, '1.1')?.mornings).toEqual([]);
    for (const { mornings } of view.actions) for (const on of mornings) expect(new Date(on).getUTCDay() % 6).not.toBe(0);
  });

  it('tells the trend from the first day anything is known, up to today', async () => {
    tab = await startTab();
    const { trend } = await viewOf('p-chair');
    expect([trend[0]?.on, trend.at(-1)?.on]).toEqual(['2015-02-02', '2015-03-10']);
    for (const { byRag } of trend) expect(Object.values(byRag).reduce((sum, count) => sum + count)).toBe(13);
  });

  test.each([
    ['nobody', '', 401, 'not-signed-in'],
    ['a person the board does not know', 'p-stranger', 403, 'not-on-board'],
  ])('is shown to %s not at all', async (_, personId, status, kind) => {
    tab = await startTab();
    const answer = await tab.get('/api/view', personId);
    expect([answer.status, answer.body['kind'], answer.body['actions']]).toEqual([status, kind, undefined]);
  });

  it('is not for somebody of another tenant, whatever their id', async () => {
    tab = await startTab({ board: { ...wscbBoard, tenantId: '99999999-9999-4999-8999-999999999999' } });
    expect((await tab.get('/api/view', 'p-chair')).status).toBe(403);
  });

  it('asks somebody of two boards which one, and shows the one they choose', async () => {
    tab = await startTab();
    await tab.room.store.transact((tx) => tx.saveBoard({ ...wscbBoard, id: 'adults', name: 'Adults Board' }));
    const asked = await tab.get('/api/view', 'p-chair');
    expect([asked.status, asked.body['kind'], asked.body['boards']]).toEqual([
      409,
      'several-boards',
      [
        { id: 'adults', name: 'Adults Board' },
        { id: 'wscb', name: wscbBoard.name },
      ],
    ]);
    expect((await tab.get('/api/view?board=wscb', 'p-chair')).body['board']).toEqual({ id: 'wscb', name: wscbBoard.name });
    expect((await tab.get('/api/view?board=adults', 'p-chair')).body['kind']).toBe('no-plan');
    expect((await tab.get('/api/view?board=elsewhere', 'p-chair')).status).toBe(403);
  });
});

describe('an action', () => {
  it('tells what happened to it, newest first, with the reminders that went out', async () => {
    tab = await startTab({ room: await openAfterReminders() });
    const { body } = await tab.get('/api/actions/1.4', 'p-lay');
    const { events } = body as unknown as ActionDetail;
    expect(events.map(({ kind }) => kind)).toEqual(['reminder', 'reminder', 'rag', 'update', 'created']);
    expect(events[0]?.line).toMatch(/^Reminder sent to (Chair of WSCB|WSCB & Partnerships Manager)$/);
  });

  it('that is not there is said so', async () => {
    tab = await startTab();
    const { status, body } = await tab.get('/api/actions/9.9');
    expect([status, body['sentence']]).toEqual([
      404,
      'There is no action 9.9 in the plan now. A newer version may have given it another number.',
    ]);
  });
});

describe('the history of the plan', () => {
  it('is told newest first, and goes on where it stopped', async () => {
    tab = await startTab();
    const all = (await tab.get('/api/history')).body as unknown as HistoryView;
    expect(all.lines.map(({ on }) => on)).toEqual(
      all.lines
        .map(({ on }) => on)
        .toSorted()
        .toReversed(),
    );
    const rest = (await tab.get('/api/history?from=5')).body as unknown as HistoryView;
    expect(rest.lines[0]).toEqual(all.lines[5]);
    expect(((await tab.get('/api/history?from=-3')).body as unknown as HistoryView).lines).toEqual(all.lines);
  });
});
