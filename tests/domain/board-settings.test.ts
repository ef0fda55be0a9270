import { describe, expect, it } from 'vitest';
import { readLadder } from '../../src/cards/read-ladder.ts';
import { ladderWords, problemWords } from '../../src/cards/phrases-settings.ts';
import { keepAssignments } from '../../src/domain/assign-holder.ts';
import {
  problemsOf,
  setInTeams,
  settingsOf,
  withSettings,
  type BoardSettings,
  type SettingProblem,
} from '../../src/domain/board-settings.ts';
import { hourProblem, withHour } from '../../src/domain/own-hour.ts';
import { wscbBoard } from '../support/wscb.ts';

const usual = settingsOf(wscbBoard);

describe('settings of a board', () => {
  const cases: readonly (readonly [Partial<BoardSettings>, readonly SettingProblem['kind'][]])[] = [
    [{}, []],
    [{ ladder: [0] }, []],
    [{ ladder: [] }, ['ladder-empty']],
    [{ ladder: Array.from({ length: 13 }, (_, index) => -index) }, ['ladder-too-long']],
    [{ ladder: [-366] }, ['ladder-too-far']],
    [{ ladder: [0.5] }, ['ladder-too-far']],
    [{ repeatEvery: 0 }, []],
    [{ repeatEvery: -1 }, ['out-of-range']],
    [{ repeatEvery: Number.NaN }, ['out-of-range']],
    [{ managerAfter: 0 }, ['out-of-range']],
    [{ managerAfter: 10, chairAfter: 10 }, ['chair-before-manager']],
    [{ managerAfter: 3, chairAfter: 4 }, []],
    [{ redAfter: 0, silentAfter: 7 }, []],
    [{ redAfter: 181 }, ['out-of-range']],
    [{ silentAfter: 6 }, ['out-of-range']],
    [{ catchUpDays: 29 }, ['out-of-range']],
    [{ reminderTime: '05:59' }, ['time-unkind']],
    [{ reminderTime: '25:00' }, ['time-unclear']],
    [{ digestTime: '18:00' }, ['quiet-before']],
    [{ quietFrom: '08:30' }, ['quiet-before', 'quiet-before']],
    [{ quietFrom: '21:01' }, ['time-unkind']],
  ];
  it.each(cases)('%j: %j', (change, kinds) => {
    const problems = problemsOf({ ...usual, ...change });
    expect(problems.map(({ kind }) => kind)).toEqual(kinds);
    for (const problem of problems) expect(problemWords(problem)).toMatch(/^[A-Z“].*\.$/);
  });

  it('that were changed follow Teams over a restart, and the others the board’s file', () => {
    const changed = withSettings(wscbBoard, { ...usual, ladder: [-7, 0], managerAfter: 3 });
    expect(changed.setInTeams).toEqual(['ladder', 'chasing']);
    const restarted = keepAssignments({ ...wscbBoard, ladder: [-1], reminderTime: '10:00' }, changed);
    expect(settingsOf(restarted)).toMatchObject({ ladder: [-7, 0], managerAfter: 3, reminderTime: '10:00' });
  });

  it('that were left as they are leave the board as it is', () => {
    expect(withSettings(wscbBoard, usual)).toBe(wscbBoard);
    expect(setInTeams(setInTeams(wscbBoard, ['ladder']), ['ladder']).setInTeams).toEqual(['ladder']);
  });
});

describe('days around a due date', () => {
  it.each([
    ['28, 14, 7 and 1 days before, on the day', [-28, -14, -7, -1, 0]],
    ['2 weeks before', [-14]],
    ['a week before and a week after', [-7, 7]],
    ['14, 7', [-14, -7]],
    ['-28, -7, 0', [-28, -7, 0]],
    ['7 before, 0, 7 after, 14 after', [-7, 0, 7, 14]],
    ['3 and 5 days after', [3, 5]],
    ['on the due date', [0]],
    ['7, 7', [-7]],
    ['', []],
  ])('“%s”', (text, rungs) => {
    expect(readLadder(text)).toEqual(rungs);
  });

  it.each(['soon', 'every day', '7 days before the meeting', '1.5', '7 moons before', '€7'])('“%s” are none', (text) => {
    expect(readLadder(text)).toBeUndefined();
  });

  it.each([[[-28, -14, -7, -1, 0]], [[0]], [[-1]], [[-7, 0, 7]], [[3]]])('are written as they are read: %j', (rungs) => {
    expect(readLadder(ladderWords(rungs))).toEqual(rungs);
  });
});

describe('an hour of one’s own', () => {
  it.each([
    [{ time: '07:30' }, undefined],
    [{ time: '07:30', timeZone: 'Europe/Dublin' }, undefined],
    [{ time: '7:30' }, 'unclear'],
    [{ time: '05:30' }, 'unkind'],
    [{ time: '18:00' }, 'quiet'],
    [{ time: '18:00', timeZone: 'Asia/Dubai' }, undefined],
    [{ time: '07:30', timeZone: 'Europe/Atlantis' }, 'zone'],
  ] as const)('%j: %s', (hour, problem) => {
    expect(hourProblem(wscbBoard, hour as Parameters<typeof hourProblem>[1])).toBe(problem);
  });

  it('is kept over a restart, and can be given back', () => {
    const early = withHour(wscbBoard, 'p-exec', { time: '07:30' });
    expect(keepAssignments(wscbBoard, early).people.find(({ id }) => id === 'p-exec')?.hour).toEqual({ time: '07:30' });
    expect(withHour(early, 'p-exec', undefined)).toEqual(wscbBoard);
  });
});
