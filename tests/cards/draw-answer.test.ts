import { describe, expect, it } from 'vitest';
import { drawAnswer } from '../../src/cards/draw-answer.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Answer, Scene } from '../../src/questions/answer.ts';
import { expectSoundCard, nodesOf, shownTexts } from '../support/card-checks.ts';
import { wscb } from '../support/wscb.ts';

const reading = { readAs: ['overdue'], rule: 'due before today and not complete' };

function sceneOf(plan: Plan): Scene {
  return { plan, calendar: wscb.calendar, now: '2015-07-10T09:30:00.000Z', today: '2015-07-10', askerPosts: undefined };
}

const scene: Scene = { ...sceneOf(wscb.plan), now: wscb.now, today: '2015-03-10' };

function buttonsOf(card: Readonly<Record<string, unknown>>): readonly unknown[] {
  return nodesOf(card['actions']).filter((node) => node['type'] === 'Action.Execute');
}

describe('a list', () => {
  const answer: Answer = { kind: 'list', reading, refs: ['1.4', '1.5', '2.2'], cannotSay: ['4.2', '5.1'] };
  const { card, summary, text } = drawAnswer(answer, scene);

  it('says how it was read, by which rule and as of when in the board’s zone', () => {
    expect(shownTexts(card)).toEqual(
      expect.arrayContaining([
        'Overdue: 3 actions',
        'I read this as: overdue',
        'Rule: due before today and not complete',
        'As of Tue 10 March 2015, 09:30',
        'Cannot say: 2 without a clear date (4.2 and 5.1).',
      ]),
    );
    expect(shownTexts(drawAnswer(answer, sceneOf(wscb.plan)).card)).toContain('As of Fri 10 July 2015, 10:30');
  });

  it('gives each action its ref, title, leads, due wording and reading, lateness, colour as word and shape, and status', () => {
    expect(text.split('\n').slice(4, 8)).toEqual([
      '1.4 Improve partnership links with some of the minority communities in the town by developing the role of the WSCB Faith and Community group with support of lay members',
      '  ▲ Amber · 38 days overdue · In progress',
      '  Leads: Chair of WSCB and WSCB & Partnerships Manager',
      '  Due: “January 2015”, read as 31 Jan 2015',
    ]);
  });

  it('shows refs and dates on a lock screen', () => {
    expect(summary).toBe(
      'Overdue: 3 actions: 1.4 overdue 31 Jan, 1.5 overdue 31 Jan and 2.2 overdue 28 Feb. Cannot say: 2 without a clear date (4.2 and 5.1).',
    );
  });

  it('offers to tell more of each', () => {
    expect(buttonsOf(card)).toMatchObject([
      { title: 'About 1.4', verb: 'ask', data: { text: 'tell me about 1.4' } },
      { title: 'About 1.5' },
      { title: 'About 2.2' },
    ]);
  });

  it('of nothing says what was looked for and of how many nobody can say', () => {
    const none = drawAnswer({ ...answer, refs: [] }, scene);
    expectSoundCard(none);
    expect(shownTexts(none.card)).toContain('I looked for: overdue. No action with a clear date matches.');
    expect(shownTexts(none.card)).toContain('Cannot say: 2 without a clear date (4.2 and 5.1).');
    expect(shownTexts(drawAnswer({ ...answer, refs: [], cannotSay: [] }, scene).card)).toContain(
      'I looked for: overdue. No action matches.',
    );
  });

  it('of many draws the first, names the others and offers one area at a time', () => {
    const refs = wscb.plan.actions.map(({ ref }) => ref);
    const long = drawAnswer({ kind: 'list', reading: { readAs: ['red'] }, refs, cannotSay: [] }, scene);
    expectSoundCard(long);
    expect(shownTexts(long.card)).toEqual(
      expect.arrayContaining(['Showing 1 to 8 of 13 actions', 'And 5 more: 3.1, 3.2, 4.1, 4.2 and 5.1.']),
    );
    expect(buttonsOf(long.card)[1]).toMatchObject({ title: 'Only area 2', data: { text: 'red, area 2' } });
    for (const ref of refs) expect(long.text).toContain(ref);
  });

  it('goes on from the row that is asked for', () => {
    const refs = wscb.plan.actions.map(({ ref }) => ref);
    const next = drawAnswer({ kind: 'list', reading, refs, cannotSay: [] }, scene, { from: 8 });
    expect(shownTexts(next.card)).toContain('Showing 9 to 13 of 13 actions');
    expect(next.text).toContain('3.1 ');
    expect(drawAnswer({ kind: 'list', reading, refs, cannotSay: [] }, scene, { from: 99 }).text).toContain('Showing 1 to 8 of 13 actions');
  });

  it('leaves out refs the plan does not have rather than failing', () => {
    expectSoundCard(drawAnswer({ kind: 'list', reading, refs: ['9.9', '1.4'], cannotSay: [] }, scene));
  });
});

describe('one action', () => {
  it('is told with its area, its last words and its history, newest first', () => {
    const { card, text } = drawAnswer({ kind: 'detail', reading: { readAs: ['action 1.3'] }, ref: '1.3' }, scene);
    const shown = shownTexts(card);
    expect(shown).toContain('Action 1.3');
    expect(shown.findIndex((line) => line.startsWith('26 Jan 2015'))).toBeGreaterThan(
      shown.findIndex((line) => line.startsWith('6 Mar 2015')),
    );
    expect(text).toContain('History');
  });

  it('that the plan does not have is said to be unknown', () => {
    const { text } = drawAnswer({ kind: 'detail', reading, ref: '9.9' }, scene);
    expect(text).toContain('There is no action 9.9 in the plan.');
  });

  it('on which nobody has reported says so', () => {
    const action = wscb.plan.actions.map((each) => ({ ...each, history: [] }));
    const { text } = drawAnswer({ kind: 'detail', reading, ref: '1.4' }, sceneOf({ ...wscb.plan, actions: action }));
    expect(text).toContain('Nobody has reported on it yet.');
    expect(text).toContain('Nothing is recorded.');
  });
});

describe('the picture of the plan', () => {
  it('is a ring of counts, with the same in words', () => {
    const counts = { total: 13, overdue: 3, complete: 4, 'in-progress': 7, 'not-started': 2 };
    const { card, text } = drawAnswer({ kind: 'summary', reading: { readAs: ['the whole plan'] }, counts, cannotSay: ['4.2'] }, scene);
    const chart = nodesOf(card).find((node) => node['type'] === 'Chart.Donut');
    expect(chart).toMatchObject({
      data: [
        { legend: 'Not started 2', value: 2 },
        { legend: 'In progress 7', value: 7 },
        { legend: 'Complete 4', value: 4 },
      ],
      fallback: { text: 'Actions by status: Not started 2, In progress 7, Complete 4' },
    });
    expect(text).toContain('Total 13, Overdue 3');
    expect(text).toContain('Cannot say: 1 without a clear date (4.2).');
  });

  it('has no ring where there is nothing to count', () => {
    const { card } = drawAnswer({ kind: 'summary', reading, counts: {}, cannotSay: [] }, scene);
    expect(nodesOf(card).some((node) => node['type'] === 'Chart.Donut')).toBe(false);
  });
});

describe('one fact', () => {
  it.each<[Extract<Answer, { kind: 'fact' }>['field'], Extract<Answer, { kind: 'fact' }>['value'], string]>([
    ['leads', ['chair', 'manager'], 'Led by Chair of WSCB and WSCB & Partnerships Manager.'],
    ['leads', [], 'The plan names no lead.'],
    ['due', '2015-01-31', 'Due Sat 31 January 2015. Due: “January 2015”, read as 31 Jan 2015.'],
    ['due', null, 'The plan gives no clear due date. Due: “January 2015”, read as 31 Jan 2015.'],
    ['start', null, 'The plan gives no start date.'],
    ['status', 'in-progress', 'Status: In progress.'],
    ['rag', 'amber', 'Colour: ▲ Amber.'],
    ['rag', null, 'No colour: nobody has declared one.'],
    ['overdue', true, 'Yes, it is overdue.'],
    ['overdue', false, 'No, it is not overdue.'],
    ['overdue', null, 'I cannot say if it is overdue: it has no clear due date.'],
    ['daysOverdue', 1, '1 day overdue.'],
    ['daysLeft', 21, '21 days left.'],
    ['originalDue', null, 'The due date has not moved.'],
    ['lastUpdate', '2015-03-06', 'Last reported on Fri 6 March 2015.'],
    ['meeting', '2015-04-13', 'The meeting is on Mon 13 April 2015.'],
  ])('%s: %j reads "%s"', (field, value, sentence) => {
    const message = drawAnswer({ kind: 'fact', reading: { readAs: [] }, ref: '1.4', field, value }, scene);
    expectSoundCard(message);
    expect(message.text).toContain(sentence);
  });
});

describe('a question that is none for the plan', () => {
  it('about a child shows the board’s route and 999, and nothing of the question', () => {
    const message = drawAnswer({ kind: 'safeguarding' }, scene, { safeguardingRoute: 'Children’s Social Care, 01925 443322' });
    expectSoundCard(message);
    expect(message.text).toContain('Children’s Social Care, 01925 443322');
    expect(message.text).toContain('999');
    expect(buttonsOf(message.card)).toEqual([]);
  });

  it('that wants to change something is told how', () => {
    const message = drawAnswer({ kind: 'write-request', refs: ['2.1'] }, scene);
    expect(message.text).toContain('type it to me in a private chat, such as “2.1 done, report sent 12 March”');
    expect(message.text).toContain('reminder card');
  });

  it('that was half understood says both halves and offers what to type', () => {
    const message = drawAnswer(
      { kind: 'clarify', understood: ['overdue'], notUnderstood: ['the ${t} thing'], suggestions: ["what's overdue"] },
      scene,
    );
    expectSoundCard(message);
    expect(message.text).toContain('I did not understand: “the ${t} thing”');
    expect(buttonsOf(message.card)).toMatchObject([{ title: "What's overdue", data: { text: "what's overdue" } }]);
  });
});
