import { describe, expect, it } from 'vitest';
import { parseButton, parseProgressInput } from '../../src/cards/button.ts';
import { drawReminder, type ReminderView } from '../../src/cards/draw-reminder.ts';
import type { Action, Plan, ProgressUpdate } from '../../src/domain/plan.ts';
import { cardBytes, expectSoundCard, nodesOf, shownTexts } from '../support/card-checks.ts';
import { hostilePlan, hostileText, LONG_WORDS } from '../support/hostile-plan.ts';
import { planWith, wscb, wscbAction } from '../support/wscb.ts';

const KEY = 'reminder/2015-03-10/p-manager';

function viewOf(refs: readonly string[], plan: Plan = wscb.plan, more: Partial<ReminderView> = {}): ReminderView {
  const items = refs.map((ref) => ({ ref, due: '2015-01-31' as const, rungs: [35] }));
  return {
    key: KEY,
    personName: 'Jo Ash',
    reminder: { on: '2015-03-10', items },
    plan,
    today: '2015-03-10',
    timeZone: 'Europe/London',
    ...more,
  };
}

function answered(action: Action, more: Partial<ProgressUpdate> = {}): Action {
  const update: ProgressUpdate = {
    kind: 'update',
    on: '2015-03-10',
    at: '2015-03-10T14:02:00.000Z',
    said: 'need-help',
    words: 'The imams cannot meet us.',
    by: 'Ann Lee',
    personId: 'p-chair',
    route: 'card',
    ...more,
  };
  return { ...action, version: action.version + 1, history: [...action.history, update] };
}

function actionsOf(view: ReminderView): readonly Readonly<Record<string, unknown>>[] {
  return drawReminder(view).card['actions'] as readonly Readonly<Record<string, unknown>>[];
}

function titlesOf(view: ReminderView): readonly unknown[] {
  return actionsOf(view).map((action) => action['title']);
}

describe('a reminder', () => {
  it('names every ref and date on the lock screen, worst first', () => {
    const message = drawReminder(viewOf(['1.6', '2.2', '1.5', '1.3', '1.4']));
    expectSoundCard(message);
    expect(message.summary).toBe('1.4 and 1.5 overdue (due 31 Jan), 2.2 overdue (due 28 Feb), 1.3 due 31 Mar, 1.6 due 30 Apr');
  });

  it('shows each action with its leads, dates, colour and the last that was heard', () => {
    const { text } = drawReminder(viewOf(['2.2']));
    expect(text.split('\n').slice(0, 6)).toEqual([
      '1 action to report on',
      'Hello Jo Ash. This is your reminder of Tue 10 March 2015. A few words are enough.',
      '2.2 Agree lead roles for lay members to undertake to support the work of the Board.',
      '  ■ Red · 10 days overdue · In progress',
      '  Lead: WSCB & Partnerships Manager',
      '  Due: “February 2015”, read as 28 Feb 2015',
    ]);
    expect(text).toMatch(/Last update, 17 Feb 2015, from the plan document: “It has been agreed/);
  });

  it.each([
    ['2015-03-31', 'Due today'],
    ['2015-03-30', 'Due tomorrow'],
    ['2015-03-24', 'Due in 7 days'],
    ['2015-04-01', '1 day overdue'],
  ] as const)('on %s calls 1.3 "%s"', (today, words) => {
    expect(drawReminder(viewOf(['1.3'], wscb.plan, { today })).text).toContain(words);
  });

  it('has a form for each open action, three to a card, and names the others', () => {
    const view = viewOf(['1.3', '1.4', '1.5', '1.6', '2.1', '2.2']);
    expect(titlesOf(view)).toEqual(['Reply on 1.4', 'Reply on 1.5', 'Reply on 2.2', 'No change on 1.4, 1.5 and 2.2', 'Show the next 3']);
    expect(shownTexts(drawReminder(view).card)).toContain('And 3 more: 1.3 (due 31 Mar), 1.6 (due 30 Apr), 2.1 (due 30 Apr)');
    expect(actionsOf(view).at(-1)).toMatchObject({ verb: 'reminder.show', data: { reminder: KEY, from: 3 } });
    expect(titlesOf({ ...view, from: 3 })).toEqual([
      'Reply on 1.3',
      'Reply on 1.6',
      'Reply on 2.1',
      'No change on 1.3, 1.6 and 2.1',
      'Back to the first ones',
    ]);
    expect(titlesOf({ ...view, from: 9_999 })).toEqual(['Reply on 2.1', 'No change on 2.1', 'Back to the first ones']);
  });

  it('carries in its button what a press must say, and its inputs are read back by name', () => {
    const [form] = actionsOf(viewOf(['1.4']));
    const nodes = nodesOf(form);
    const record = nodes.find((node) => node['type'] === 'Action.Execute');
    expect(record).toMatchObject({ title: 'Record 1.4' });
    const version = wscbAction('1.4').version;
    const button = { reminder: KEY, ref: '1.4', version, nonce: `${KEY}.1.4.v${String(version)}` };
    expect(record?.['data']).toEqual(button);
    expect(parseButton(record?.['verb'], record?.['data'])).toEqual({ verb: 'progress.record', ...button });
    const inputs = Object.fromEntries(nodes.filter((node) => 'id' in node).map((node) => [String(node['id']), node['value'] ?? 'done']));
    expect(parseProgressInput(inputs, '1.4')).toEqual({ said: 'done', words: 'done', rag: 'amber', link: 'done' });
  });

  it('says which inputs are required, offers the present colour and takes 2,000 characters', () => {
    const inputs = nodesOf(actionsOf(viewOf(['1.4']))).filter((node) => String(node['type']).startsWith('Input.'));
    expect(inputs).toMatchObject([
      {
        label: 'How is 1.4 going? (required)',
        isRequired: true,
        style: 'expanded',
        choices: [{ title: 'On track' }, { title: 'No change' }, { title: 'Need help' }, { title: 'Done' }, { title: 'Need more time' }],
      },
      { isMultiline: true, maxLength: 2000 },
      {
        value: 'amber',
        style: 'compact',
        choices: [{ value: 'red' }, { value: 'amber' }, { value: 'green' }, { value: 'blue' }],
      },
      { label: 'Link to evidence for 1.4 (optional)', style: 'url', maxLength: 500 },
    ]);
  });

  it('offers the colours the plan’s key has, in its own words, and the present one whatever it is', () => {
    const key = [
      { mark: 'G', meaning: 'on track, no more action needed now', rag: 'green' },
      { mark: 'R', meaning: '', rag: 'red' },
    ] as const;
    const choices = nodesOf(actionsOf(viewOf(['1.4'], { ...wscb.plan, key }))).find((node) => node['id'] === 'rag:1.4')?.['choices'];
    expect(choices).toEqual([
      { title: '▲ Amber', value: 'amber' },
      { title: '■ Red', value: 'red' },
      { title: '● Green: on track, no more action needed now', value: 'green' },
    ]);
  });

  it('does not offer "no change" without a word for the third time running', () => {
    const steady = { said: 'no-change', words: '', on: '2015-03-02', at: '2015-03-02T09:00:00.000Z' } as const;
    const plan = planWith(wscb.plan, answered(answered(wscbAction('1.4'), steady), steady));
    expect(titlesOf(viewOf(['1.4', '1.5'], plan))).toEqual(['Reply on 1.4', 'Reply on 1.5', 'No change on 1.5']);
  });

  it('says who answered and when instead of asking again, and lets others add', () => {
    const view = viewOf(['1.4', '1.5'], planWith(wscb.plan, answered(wscbAction('1.4'))));
    const { text, summary } = drawReminder(view);
    expect(text).toContain('Answered: Need help – by Ann Lee, 10 Mar 14:02: “The imams cannot meet us.”');
    expect(text).toContain('1 action to report on');
    expect(summary).toBe('1.5 overdue (due 31 Jan)');
    expect(titlesOf(view)).toEqual(['Add to 1.4', 'Reply on 1.5', 'No change on 1.5']);
  });

  it.each<[string, ProgressUpdate]>([
    [
      'came before the reminder',
      { kind: 'update', on: '2015-03-09', at: '2015-03-09T14:02:00.000Z', words: 'x', said: 'done', route: 'card' },
    ],
    ['came with the plan document', { kind: 'update', on: '2015-03-10', words: 'x', route: 'document' }],
  ])('still asks where the last update %s', (_, update) => {
    const plan = planWith(wscb.plan, { ...wscbAction('1.4'), history: [update] });
    expect(titlesOf(viewOf(['1.4'], plan))).toEqual(['Reply on 1.4', 'No change on 1.4']);
  });

  it('tells the time of an answer on the board’s clocks', () => {
    const plan = planWith(wscb.plan, answered(wscbAction('1.4'), { on: '2015-07-01', at: '2015-07-01T14:02:00.000Z' }));
    expect(drawReminder(viewOf(['1.4'], plan)).text).toContain('1 Jul 15:02');
  });

  it('has no form for what is finished', () => {
    const done = { ...answered(wscbAction('1.4'), { said: 'done' }), status: 'complete' as const };
    const view = viewOf(['1.4'], planWith(wscb.plan, done), { notice: 'Recorded: 1.4 Done, 10 Mar 14:02.' });
    const message = drawReminder(view);
    expectSoundCard(message);
    expect(message.text).toContain('Recorded: 1.4 Done, 10 Mar 14:02.\nThank you, all is answered');
    expect(message.text).toContain('Answered: Done – by Ann Lee, 10 Mar 14:02');
    expect(titlesOf(view)).toEqual([]);
  });

  it('keeps its order when something is answered, so that no page skips an action', () => {
    const refs = ['1.3', '1.4', '1.5', '2.2'];
    const before = titlesOf({ ...viewOf(refs), from: 3 });
    expect(titlesOf({ ...viewOf(refs, planWith(wscb.plan, answered(wscbAction('1.4')))), from: 3 })).toEqual(before);
  });

  it('says of an action on another page what comes next without a reply, so that nobody is told unannounced', () => {
    const view = viewOf(['1.4', '1.5', '2.2', '1.3']);
    const next = [
      { to: 'manager', on: '2015-04-08' },
      { to: 'chair', on: '2015-04-15' },
    ] as const;
    const items = view.reminder.items.map((item) => (item.ref === '1.3' ? { ...item, next } : item));
    expect(shownTexts(drawReminder({ ...view, reminder: { on: '2015-03-10', items } }).card)).toContain(
      'And 1 more: 1.3 (due 31 Mar; without a reply by 8 Apr the board manager is told)',
    );
    expect(shownTexts(drawReminder({ ...view, today: '2015-04-09', reminder: { on: '2015-03-10', items } }).card)).toContain(
      'And 1 more: 1.3 (due 31 Mar; without a reply by 15 Apr it is listed to the chair)',
    );
  });

  it.each([
    ['1.4', 'Reply on 1.4'],
    ['2.1', 'Reply on 1.3'],
    ['9.9', 'Reply on 1.4'],
  ])('stays on the page of %s where that was answered', (at, first) => {
    const refs = ['1.3', '1.4', '1.5', '1.6', '2.1', '2.2'];
    expect(titlesOf({ ...viewOf(refs), at })[0]).toBe(first);
  });

  it.each([
    ['no action', viewOf([])],
    ['actions the plan no longer has', viewOf(['9.9'])],
    ['a person without a name', viewOf(['1.4'], wscb.plan, { personName: '' })],
    ['a hostile name and notice', viewOf(['1.4'], wscb.plan, { personName: hostileText(0), notice: `${hostileText(1)} ${LONG_WORDS}` })],
    ...[0, 1, 2, 5, 200].map((count) => {
      const plan = hostilePlan(count, count % 3);
      return [
        `${String(count)} hostile actions`,
        viewOf(
          plan.actions.map(({ ref }) => ref),
          plan,
        ),
      ] as const;
    }),
  ] as const)('of %s is a sound card', (_, view) => {
    const message = drawReminder(view);
    expectSoundCard(message);
    for (const ref of view.reminder.items.slice(0, 3).map((item) => item.ref))
      if (view.plan.actions.some((action) => action.ref === ref)) expect(message.text).toContain(ref);
  });

  it('of the whole plan stays far below the limit', () => {
    expect(cardBytes(drawReminder(viewOf(wscb.plan.actions.map(({ ref }) => ref))))).toBeLessThan(14 * 1024);
  });
});
