import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ExtensionAsked } from '../../src/domain/chase-entry.ts';
import { addDays, type IsoDate } from '../../src/domain/dates.ts';
import { dueDay, originalDueDay } from '../../src/domain/due-date.ts';
import { askMoreTime, decideMoreTime, mayDecideExtension, openExtension, type MoreTime } from '../../src/domain/extension.ts';
import type { Action, DateMove } from '../../src/domain/plan.ts';
import { daysLate, firstDueDay, slippage } from '../../src/domain/slippage.ts';
import { actionWith, signatureOn, signedOn } from '../support/entries.ts';
import { wscbAction, wscbBoard } from '../support/wscb.ts';

/** 2.1 of the plan, due on 30 April 2015 and nowhere else. */
const due = { kind: 'on', wording: 'April 2015', by: '2015-04-30' } as const;
const action = actionWith('2.1', [], { due });
const asks: MoreTime = { to: '2015-06-30', why: 'The figures come in May.', effect: 'The assessment waits.' };
const asked: ExtensionAsked = { kind: 'extension-asked', ...signedOn('2015-03-11', 'p-exec'), ...asks };

describe('asking for more time', () => {
  test.each<[string, Partial<MoreTime>, string]>([
    ['a later day is asked', {}, 'asked'],
    ['the present due date is not later', { to: '2015-04-30' }, 'date-not-later'],
    ['a day that has passed does not help', { to: '2015-03-11' }, 'date-passed'],
    ['more than two years is another plan', { to: '2017-03-12' }, 'date-too-far'],
    ['without a reason nobody can agree', { why: '  ' }, 'words-missing'],
  ])('%s', (_, more, kind) => {
    expect(askMoreTime(action, { ...asks, ...more }, signatureOn('2015-03-11')).kind).toBe(kind);
  });

  it('is not for what is done', () => {
    expect(askMoreTime({ ...action, status: 'complete' }, asks, signatureOn('2015-03-11')).kind).toBe('finished-already');
  });

  it('is open until it is decided, and a later question takes its place', () => {
    const later = { ...asked, ...signedOn('2015-03-12'), to: '2015-07-31' as const };
    const refused = { kind: 'extension-decided', ...signedOn('2015-03-13', 'p-chair'), decision: 'refused', why: 'No.' } as const;
    expect(openExtension(action)).toBeUndefined();
    expect(openExtension({ ...action, history: [asked, later] })?.to).toBe('2015-07-31');
    expect(openExtension({ ...action, history: [asked, later, refused] })).toBeUndefined();
    expect(openExtension({ ...action, status: 'complete', history: [asked] })).toBeUndefined();
  });

  test.each([
    ['the chair', 'p-chair', true],
    ['the manager', 'p-manager', true],
    ['whoever asked, though a member', 'p-exec', false],
    ['a lay member', 'p-lay', false],
  ])('may be decided by %s: %s', (_, personId, may) => {
    expect(mayDecideExtension(wscbBoard, asked, personId)).toBe(may);
  });

  it('is decided by whoever asked only where nobody else may', () => {
    const own = { ...asked, personId: 'p-chair' };
    expect(mayDecideExtension(wscbBoard, own, 'p-chair')).toBe(false);
    const alone = { ...wscbBoard, people: wscbBoard.people.filter(({ id }) => id !== 'p-manager') };
    expect(mayDecideExtension(alone, own, 'p-chair')).toBe(true);
  });
});

describe('deciding on more time', () => {
  const open = { ...action, history: [asked] };
  const chair = signatureOn('2015-03-13', 'p-chair', 'Chair');

  it('agreed moves the date, and the ledger says from where, by whom, why and who agreed', () => {
    const decided = decideMoreTime(open, { decision: 'agreed', why: '' }, chair);
    expect(decided).toMatchObject({
      kind: 'decided',
      due: { kind: 'on', by: '2015-06-30', originally: '2015-04-30' },
      entries: [
        { kind: 'extension-decided', decision: 'agreed', to: '2015-06-30' },
        {
          kind: 'due',
          from: '2015-04-30',
          to: '2015-06-30',
          wording: 'April 2015',
          by: 'p-exec',
          why: 'The figures come in May.',
          approvedBy: 'Chair',
        },
      ],
    });
  });

  test.each<[string, Parameters<typeof decideMoreTime>[1], string]>([
    ['a shorter date', { decision: 'agreed-shorter', to: '2015-05-31', why: '' }, 'decided'],
    ['a refusal with words', { decision: 'refused', why: 'The board needs it in April.' }, 'decided'],
    ['a refusal without words', { decision: 'refused', why: ' ' }, 'words-missing'],
    ['a shorter date that is none', { decision: 'agreed-shorter', why: '' }, 'date-missing'],
    ['a shorter date that is not shorter', { decision: 'agreed-shorter', to: '2015-06-30', why: '' }, 'date-not-shorter'],
    ['a shorter date before the present one', { decision: 'agreed-shorter', to: '2015-04-01', why: '' }, 'date-not-later'],
    ['a shorter date that has passed', { decision: 'agreed-shorter', to: '2015-03-01', why: '' }, 'date-passed'],
  ])('by %s is %s', (_, verdict, kind) => {
    expect(decideMoreTime(open, verdict, chair).kind).toBe(kind);
  });

  it('is not possible twice', () => {
    const refused = { kind: 'extension-decided', ...signedOn('2015-03-12', 'p-manager'), decision: 'refused', why: 'No.' } as const;
    expect(decideMoreTime({ ...open, history: [asked, refused] }, { decision: 'agreed', why: '' }, chair).kind).toBe('nothing-asked');
  });
});

describe('the slippage of an action', () => {
  function movedOften(days: readonly IsoDate[]): Action {
    return days.reduce<Action>((so, to) => {
      const request = { ...asked, to };
      const decided = decideMoreTime(
        { ...so, history: [...so.history, request] },
        { decision: 'agreed', why: '' },
        signatureOn('2015-03-13'),
      );
      if (decided.kind !== 'decided' || decided.due === undefined) throw new Error(decided.kind);
      return { ...so, due: decided.due, history: [...so.history, request, ...decided.entries] };
    }, action);
  }

  test.each<[string, Action, { times: number; days: number } | undefined]>([
    ['that never moved is none', action, undefined],
    ['moved once', movedOften(['2015-05-31']), { times: 1, days: 31 }],
    ['moved twice counts from the first date', movedOften(['2015-05-31', '2015-08-02']), { times: 2, days: 94 }],
    [
      'that came revised in the document',
      { ...action, due: { ...due, by: '2015-05-30', originally: '2015-04-30' } },
      { times: 1, days: 30 },
    ],
    ['without a date is none', { ...action, due: { kind: 'unclear', wording: 'as soon as possible' } }, undefined],
  ])('%s', (_, moved, expected) => {
    const found = slippage(moved);
    expect(found && { times: found.times, days: found.days }).toEqual(expected);
  });

  it('never loses the first date, however often it moves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), (steps) => {
        let day: IsoDate = '2015-04-30';
        const moved = movedOften(steps.map((step) => (day = addDays(day, step))));
        expect([firstDueDay(moved), originalDueDay(moved.due), dueDay(moved.due)]).toEqual(['2015-04-30', '2015-04-30', day]);
        expect(slippage(moved)?.days).toBe(steps.reduce((sum, step) => sum + step, 0));
      }),
    );
  });

  test.each<[string, IsoDate, number | undefined]>([
    ['before its first date', '2015-04-29', 0],
    ['on its first date', '2015-04-30', 0],
    ['after its first date, within the agreed one', '2015-05-12', 12],
  ])('done %s is %s days late, whatever was agreed', (_, on, days) => {
    const moved = movedOften(['2015-05-31']);
    const finished = { kind: 'status', on, from: 'in-progress', to: 'complete' } as const;
    expect(daysLate({ ...moved, status: 'complete', history: [...moved.history, finished] })).toBe(days);
  });

  it('nobody can say how late something is that the document calls done without a day', () => {
    expect(daysLate({ ...action, status: 'complete' })).toBeUndefined();
    expect(daysLate(wscbAction('2.1'))).toBeUndefined();
  });

  it('takes the first day of the ledger where the due date itself has forgotten it', () => {
    const move: DateMove = { kind: 'due', on: '2015-03-01', from: '2015-02-28', to: '2015-04-30' };
    expect(slippage({ ...action, history: [move] })).toMatchObject({ original: '2015-02-28', times: 1, days: 61 });
  });
});
