import { describe, expect, it } from 'vitest';
import { drawReminder, type ReminderView } from '../../src/cards/draw-reminder.ts';
import type { ShownTelling } from '../../src/cards/told-view.ts';
import type { Told } from '../../src/domain/told.ts';
import { expectSoundCard } from '../support/card-checks.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

const ALL: readonly Told[] = [
  { kind: 'decide', ref: '2.1', asked: '2015-03-09T10:00:00.000Z' },
  { kind: 'check', ref: '1.1', again: false },
  { kind: 'escalated', ref: '1.4', to: 'chair', since: '2015-02-20' },
  { kind: 'clash', ref: '1.5' },
  { kind: 'steady', ref: '1.6' },
  { kind: 'hand-over', postId: 'chair', refs: ['1.4', '1.5'], until: '2015-04-14' },
];

function viewOf(told: readonly Told[], refs: readonly string[], more: Partial<ReminderView> & { isOpen?: boolean } = {}): ReminderView {
  const { isOpen = true, ...rest } = more;
  const tellings = told.map((one, index): ShownTelling => ({ personId: 'p-manager', key: `k${String(index)}`, told: one, isOpen }));
  return {
    key: 'reminder/p-manager/2015-03-10',
    personName: 'Jo Ash',
    reminder: { on: '2015-03-10', items: refs.map((ref) => ({ ref, due: '2015-01-31', rungs: [35] })) },
    plan: wscb.plan,
    today: '2015-03-10',
    timeZone: 'Europe/London',
    told: { board: wscbBoard, tellings },
    ...rest,
  };
}

describe('what a morning’s card tells beside the actions', () => {
  it('stands first, one row each, three entries in all and the rest one press away', () => {
    const message = drawReminder(viewOf(ALL.slice(0, 2), ['1.4', '2.2']));
    expectSoundCard(message);
    expect(message.text).toMatch(/2\.1: more time is asked for[\s\S]*1\.1: please check[\s\S]*1\.4 Improve/);
    expect(message.text).toContain('And 1 more: 2.2 (due 28 Feb)');
    expect(message.summary).toBe('2.1 asks for more time, 1.1 to check, 1.4 overdue (due 31 Jan), 2.2 overdue (due 28 Feb)');
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 99])('is a sound card on every page, from entry %i', (from) => {
    const message = drawReminder(viewOf(ALL, ['1.4', '2.2'], { from }));
    expectSoundCard(message);
    const shown = /And (\d+) more/.exec(message.text)?.[1];
    expect(Number(shown)).toBeGreaterThanOrEqual(5);
  });

  it('is a card of its own where no action is due', () => {
    const message = drawReminder(viewOf(ALL.slice(5), []));
    expectSoundCard(message);
    expect(message.text).toMatch(
      /^1 thing for you\n.*\nYou stand in for Chair of WSCB until 14 Apr 2015\n {2}2 actions open: 1\.4 and 1\.5\.$/,
    );
  });

  it('tells the chair of a silent lead no more than was done: a manager who leads the action was not told before', () => {
    const message = drawReminder(viewOf(ALL.slice(2, 3), []));
    expect(message.text).toContain('Its leads were told that you would hear.');
    expect(message.text).not.toMatch(/manager was told/);
  });

  it('keeps the row of what is settled since, and wants nothing of anybody', () => {
    const message = drawReminder(viewOf(ALL.slice(0, 1), [], { isOpen: false }));
    expectSoundCard(message);
    expect(message.text).toContain('This is settled since');
    expect(message.text).toContain('Thank you, all is answered');
  });
});
