import type { Board } from './board.ts';
import { chasingOf, type Chasing } from './chasing.ts';
import type { LocalTime } from './dates.ts';
import type { Plan } from './plan.ts';

/** How a board chases, as its manager can set it in Teams. */
export interface BoardSettings extends Chasing {
  readonly ladder: readonly number[];
  readonly repeatEvery: number;
  readonly reminderTime: LocalTime;
  readonly digestTime: LocalTime;
}

/** Why settings cannot be as they were filled in. */
export type SettingProblem =
  | { readonly kind: 'ladder-empty' | 'ladder-too-long' | 'ladder-too-far' }
  /** Not a whole number between the two, both inclusive. */
  | { readonly kind: 'out-of-range'; readonly setting: CountSetting; readonly least: number; readonly most: number }
  | { readonly kind: 'time-unclear'; readonly setting: TimeSetting }
  /** Messages leave between six in the morning and nine in the evening. */
  | { readonly kind: 'time-unkind'; readonly setting: TimeSetting }
  | { readonly kind: 'quiet-before'; readonly setting: 'reminderTime' | 'digestTime' }
  | { readonly kind: 'chair-before-manager' };

export type TimeSetting = 'reminderTime' | 'digestTime' | 'quietFrom';
export type CountSetting =
  'repeatEvery' | 'managerAfter' | 'chairAfter' | 'catchUpDays' | 'askAgainAfter' | 'relookAfterMonths' | 'redAfter' | 'silentAfter';

const MOST_RUNGS = 12;
const FARTHEST = 365;
const EARLIEST: LocalTime = '06:00';
const LATEST: LocalTime = '21:00';

export const COUNT_LIMITS: Readonly<Record<CountSetting, { readonly least: number; readonly most: number }>> = {
  repeatEvery: { least: 0, most: 90 },
  managerAfter: { least: 1, most: 60 },
  chairAfter: { least: 2, most: 120 },
  catchUpDays: { least: 1, most: 28 },
  askAgainAfter: { least: 1, most: 30 },
  relookAfterMonths: { least: 1, most: 24 },
  redAfter: { least: 0, most: 180 },
  silentAfter: { least: 7, most: 180 },
};

export function settingsOf(board: Board): BoardSettings {
  const { ladder, repeatEvery, reminderTime, digestTime } = board;
  return { ...chasingOf(board), ladder, repeatEvery, reminderTime, digestTime };
}

/** Every reason why the settings cannot stand; none where they can. */
export function problemsOf(settings: BoardSettings): readonly SettingProblem[] {
  const { quietFrom, managerAfter, chairAfter } = settings;
  const counts = (Object.keys(COUNT_LIMITS) as CountSetting[]).flatMap((setting) => countProblem(setting, settings[setting]));
  const times = (['reminderTime', 'digestTime', 'quietFrom'] as const).flatMap((setting) => timeProblem(setting, settings[setting]));
  const quiet = (['reminderTime', 'digestTime'] as const).filter((setting) => settings[setting] >= quietFrom);
  return [
    ...ladderProblems(settings.ladder),
    ...counts,
    ...times,
    ...(times.length > 0 ? [] : quiet.map((setting) => ({ kind: 'quiet-before' as const, setting }))),
    ...(chairAfter > managerAfter ? [] : [{ kind: 'chair-before-manager' as const }]),
  ];
}

/** Rungs of a board, a plan or an action: at least one, at most twelve, within a year of the due date. */
export function ladderProblems(rungs: readonly number[]): readonly SettingProblem[] {
  if (rungs.length === 0) return [{ kind: 'ladder-empty' }];
  if (rungs.length > MOST_RUNGS) return [{ kind: 'ladder-too-long' }];
  return rungs.every((rung) => Number.isInteger(rung) && Math.abs(rung) <= FARTHEST) ? [] : [{ kind: 'ladder-too-far' }];
}

/** The hour at which somebody wants to be written to. */
export function timeProblem(setting: TimeSetting, time: string): readonly SettingProblem[] {
  if (!isTime(time)) return [{ kind: 'time-unclear', setting }];
  return EARLIEST <= time && time <= LATEST ? [] : [{ kind: 'time-unkind', setting }];
}

export function isTime(text: string): text is LocalTime {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The board with the settings in place: what was changed here follows Teams from now on and no longer the board's file. */
export function withSettings(board: Board, settings: BoardSettings): Board {
  const before = settingsOf(board);
  const { ladder, repeatEvery, reminderTime, digestTime, ...chasing } = settings;
  const own = { ladder, repeatEvery, reminderTime, digestTime };
  const changed = (Object.keys(own) as (keyof typeof own)[]).filter((name) => !isSame(own[name], before[name]));
  const chases = (Object.keys(chasing) as (keyof Chasing)[]).some((name) => chasing[name] !== before[name]);
  const fields = [...changed, ...(chases ? ['chasing'] : [])];
  return fields.length === 0 ? board : setInTeams({ ...board, ...own, ...(chases ? { chasing } : {}) }, fields);
}

/** Marks fields of a board as set in Teams. */
export function setInTeams(board: Board, fields: readonly string[]): Board {
  return { ...board, setInTeams: [...new Set([...(board.setInTeams ?? []), ...fields])] };
}

export function isSetInTeams(board: Board, field: keyof Board): boolean {
  return board.setInTeams?.includes(field) === true;
}

/** The plan with days of its own around its due dates, or without. */
export function withLadder(plan: Plan, ladder: readonly number[] | undefined): Plan {
  const { ladder: before, ...rest } = plan;
  if (ladder !== undefined) return { ...plan, ladder };
  return before === undefined ? plan : rest;
}

/** The names of the settings that differ. */
export function changedSettings(before: BoardSettings, after: BoardSettings): readonly (keyof BoardSettings)[] {
  return (Object.keys(after) as (keyof BoardSettings)[]).filter((name) => !isSame(before[name], after[name]));
}

function countProblem(setting: CountSetting, count: number): readonly SettingProblem[] {
  const { least, most } = COUNT_LIMITS[setting];
  const isFine = Number.isInteger(count) && least <= count && count <= most;
  return isFine ? [] : [{ kind: 'out-of-range', setting, least, most }];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
