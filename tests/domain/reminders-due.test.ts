import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../../src/domain/dates.ts';
import type { DueDate } from '../../src/domain/due-date.ts';
import { rungsBetween } from '../../src/domain/ladder.ts';
import type { Action } from '../../src/domain/plan.ts';
import { catchUpFrom, remindersDue } from '../../src/domain/reminders-due.ts';
import { spentRungKey, whoIs } from '../../src/domain/spent.ts';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { planWith, wscb, wscbAction, wscbBoard } from '../support/wscb.ts';

const nothingSpent: ReadonlySet<string> = new Set();
const refsFor = (personId: string | null, day: IsoDate, plan = wscb.plan, board = wscbBoard, from = day) =>
  remindersDue(plan, board, day, nothingSpent, from)
    .find((reminder) => reminder.personId === personId)
    ?.items.map(({ ref, rungs }) => `${ref}:${rungs.join(',')}`);

describe('who is reminded of what on a morning', () => {
  const march = wscbAction('1.3'); // due Tuesday 31 March 2015, led by the manager
  test.each<[string, IsoDate, string[] | undefined]>([
    ['four weeks before', '2015-03-03', ['1.3:-28']],
    ['two weeks before', '2015-03-17', ['1.3:-14']],
    ['one week before', '2015-03-24', ['1.3:-7']],
    ['the day before', '2015-03-30', ['1.4:56', '1.5:56', '2.2:28', '1.3:-1']],
    ['the day itself', '2015-03-31', ['1.3:0']],
    ['a week after', '2015-04-07', ['1.4:63', '1.5:63', '2.2:35', '1.3:7']],
    ['a day with no rung', '2015-03-18', undefined],
  ])('%s (%s)', (_, day, expected) => {
    const fresh = planWith(wscb.plan, { ...march, history: [] });
    expect(refsFor('p-manager', day, fresh)).toEqual(expected);
  });

  it('is one message to one person, worst first, however many posts or actions', () => {
    const reminders = remindersDue(wscb.plan, wscbBoard, '2015-03-11', nothingSpent);
    expect(reminders.map(({ personId, items }) => [personId, items.map(({ ref }) => ref)])).toEqual([
      ['p-chair', ['1.4', '1.5']],
      ['p-manager', ['1.4', '1.5', '2.2']],
    ]);
  });

  it('never names what is complete', () => {
    const done = planWith(wscb.plan, { ...wscbAction('1.4'), status: 'complete' });
    expect(refsFor('p-chair', '2015-03-16', done)).toEqual(['1.5:42']);
  });

  it('never names a rung that was answered since it was reached', () => {
    const answered = planWith(wscb.plan, {
      ...wscbAction('1.4'),
      history: [{ kind: 'update', on: '2015-03-14', words: 'Imams met.', route: 'card' }],
    });
    expect(refsFor('p-chair', '2015-03-16', answered)).toEqual(['1.5:42']); // the rung fell on Saturday the 14th
    const before = planWith(wscb.plan, {
      ...wscbAction('1.4'),
      history: [{ kind: 'update', on: '2015-03-13', words: 'Imams met.', route: 'card' }],
    });
    expect(refsFor('p-chair', '2015-03-16', before)).toEqual(['1.4:42', '1.5:42']);
  });

  it('goes to nobody, to be told to the manager, where a post has no holder', () => {
    const board = { ...wscbBoard, holdings: wscbBoard.holdings.filter(({ postId }) => postId !== 'chair') };
    const [first] = remindersDue(wscb.plan, board, '2015-03-16', nothingSpent);
    expect(first).toMatchObject({ personId: null, postIds: ['chair'] });
  });

  it('goes to the new holder from the day the post changes hands', () => {
    const board = {
      ...wscbBoard,
      holdings: [
        { postId: 'chair', personId: 'p-chair', until: isoDate('2015-03-15') },
        { postId: 'chair', personId: 'p-lay', from: isoDate('2015-03-16') },
        { postId: 'manager', personId: 'p-manager' },
      ],
    };
    expect(refsFor('p-chair', '2015-03-16', wscb.plan, board)).toBeUndefined();
    expect(refsFor('p-lay', '2015-03-16', wscb.plan, board)).toEqual(['1.4:42', '1.5:42']);
  });

  test.each<[string, IsoDate]>([
    ['a Saturday', '2015-03-14'],
    ['Good Friday', '2015-04-03'],
    ['Easter Monday', '2015-04-06'],
  ])('nobody is reminded on %s', (_, day) => {
    expect(remindersDue(wscb.plan, wscbBoard, day, nothingSpent, '2015-01-01')).toEqual([]);
  });

  it('a ladder of the action wins over the board’s', () => {
    const own = planWith(wscb.plan, { ...march, history: [], ladder: [-3] });
    expect(refsFor('p-manager', '2015-03-27', own)).toEqual(['1.3:-3']); // the 28th is a Saturday
    expect(refsFor('p-manager', '2015-03-24', own)).toBeUndefined();
  });

  test.each<[string, DueDate]>([
    ['no date', { kind: 'none', wording: 'tbc' }],
    ['an unclear date', { kind: 'unclear', wording: 'bi-annually' }],
  ])('an action with %s has no ladder', (_, due) => {
    expect(remindersDue(planWith(wscb.plan, { ...march, due }), wscbBoard, '2015-03-24', nothingSpent, '2015-03-24')).toEqual([]);
  });
});

describe('mornings that were missed', () => {
  it('are made up once, for all the rungs they held, and no further back than a week', () => {
    const action = { ...wscbAction('1.3'), history: [] };
    const [reminder] = remindersDue(planWith(wscb.plan, action), wscbBoard, '2015-04-01', nothingSpent).filter(
      ({ personId }) => personId === 'p-manager',
    );
    expect(catchUpFrom(wscbBoard, '2015-04-01')).toBe('2015-03-25');
    expect(reminder?.items.find(({ ref }) => ref === '1.3')?.rungs).toEqual([-1, 0]);
  });

  it('a new due date starts the ladder again', () => {
    const spent = new Set([spentRungKey('1.3', '2015-03-31', -7, 'p-manager')]);
    const moved = planWith(wscb.plan, { ...wscbAction('1.3'), history: [], due: { kind: 'on', wording: 'April', by: '2015-04-30' } });
    expect(remindersDue(planWith(wscb.plan, { ...wscbAction('1.3'), history: [] }), wscbBoard, '2015-03-24', spent, '2015-03-24')).toEqual(
      [],
    );
    expect(refsFor('p-manager', '2015-04-23', moved)).toEqual(['2.1:-7', '1.6:-7', '1.3:-7'].sort());
  });
});

describe('a whole year, morning by morning', () => {
  const days = Array.from({ length: 365 }, (_, index) => addDays('2015-01-01', index));

  it('names no rung twice, skips none, and a second run of any day changes nothing', () => {
    const spent = new Set<string>();
    const told: string[] = [];
    for (const day of days) {
      for (const run of [1, 2]) {
        const reminders = remindersDue(wscb.plan, wscbBoard, day, spent);
        if (run === 2) expect(reminders).toEqual([]);
        for (const reminder of reminders) {
          for (const { ref, due, rungs } of reminder.items) {
            for (const rung of rungs) told.push(spentRungKey(ref, due, rung, whoIs(reminder)));
          }
        }
        told.forEach((key) => spent.add(key));
      }
    }
    expect(new Set(told).size).toBe(told.length);
    const rungsOf = (ref: string, who: string) =>
      told.filter((key) => key.startsWith(`${ref}/`) && key.endsWith(who)).map((key) => Number(key.split('/')[2]));
    expect(rungsOf('1.6', 'p-manager')).toEqual([-28, -14, -7, -1, 0, ...Array.from({ length: 35 }, (_, index) => 7 * (index + 1))]);
  });

  it('gives the same rungs when each day is asked for alone', () => {
    const alone = days.flatMap((day) => refsFor('p-exec', day) ?? []);
    expect(new Set(alone).size).toBe(alone.length);
    const manager = days.flatMap((day) => refsFor('p-manager', day) ?? []).filter((row) => row.startsWith('2.1:'));
    expect(manager.slice(0, 6)).toEqual(['2.1:-28', '2.1:-14', '2.1:-7', '2.1:-1', '2.1:0', '2.1:7']);
  });

  it('puts every rung on exactly one working morning, warnings never after the due date', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2015-01-01', offset));
    const ladder = fc.record({
      rungs: fc.array(fc.integer({ min: -60, max: 30 }), { maxLength: 6 }),
      repeatEvery: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(day, ladder, (due, rungsOfBoard) => {
        const all = rungsBetween(due, rungsOfBoard, wscbBoard.calendar, addDays(due, -90), addDays(due, 90));
        for (const { rung, morning, reachedOn } of all) {
          expect(isWorkingDay(wscbBoard.calendar, morning)).toBe(true);
          expect(rung < 0 ? morning < due : morning >= due).toBe(true);
          expect(reachedOn <= morning).toBe(true);
        }
        const byDay = Array.from({ length: 181 }, (_, index) => addDays(due, index - 90)).flatMap((each) =>
          rungsBetween(due, rungsOfBoard, wscbBoard.calendar, each, each).map(({ rung }) => rung),
        );
        expect([...byDay].sort((a, b) => a - b)).toEqual(all.map(({ rung }) => rung).sort((a, b) => a - b));
        expect(new Set(byDay).size).toBe(byDay.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an action led jointly', () => {
  it('is answered for both by either', () => {
    const answered: Action = {
      ...wscbAction('1.5'),
      history: [{ kind: 'update', on: '2015-03-16', words: 'Understood.', route: 'card', by: 'Chair of WSCB' }],
    };
    expect(refsFor('p-manager', '2015-03-16', planWith(wscb.plan, answered))).toEqual(['1.4:42', '2.2:14']);
  });
});
