import { readFile } from 'node:fs/promises';
import { readPlanJson, type PlanFile } from '../documents/plan-json.ts';
import type { Board, Right } from '../domain/board.ts';
import { isoDate, type IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import { postNames } from '../questions/posts.ts';
import { bankHolidaysOfEngland } from '../schedule/bank-holidays.ts';
import { withBankHolidays } from '../usecases/adopt-plan.ts';

/** The plan of a file, or the demo's; throws one sentence where it cannot be opened or read. */
export async function readPlan(path: string | undefined): Promise<PlanFile> {
  const file = path ?? new URL('../demo/wscb-plan.json', import.meta.url);
  try {
    return readPlanJson(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new Error(`The plan ${String(file)} cannot be opened.`, { cause: error });
    throw error;
  }
}

/** A board for a dry run: each post is held by somebody of the same name, with the ladder and the hours every board starts with. */
export function boardFor({ plan, calendar }: PlanFile, day: IsoDate): Board {
  const board: Board = {
    id: plan.id,
    name: plan.title,
    tenantId: '',
    calendar,
    ladder: [-28, -14, -7, -1, 0],
    repeatEvery: 7,
    reminderTime: '09:00',
    digestTime: '08:30',
    safeguardingRoute: 'your board’s safeguarding route',
    digestChannels: [],
    people: plan.posts.map(({ id, name }) => ({ id, name, right: rightOf(plan, id) })),
    holdings: plan.posts.map(({ id }) => ({ postId: id, personId: id })),
  };
  return withBankHolidays(board, bankHolidaysOfEngland, day);
}

/** The plan's own chair and manager are the board's. */
function rightOf(plan: Plan, postId: string): Right {
  const found = (['chair', 'manager'] as const).find((right) =>
    postNames(plan).some(({ name, postIds }) => name === right && postIds.length === 1 && postIds[0] === postId),
  );
  return found ?? 'member';
}

export function readDay(option: string, text: string | undefined): IsoDate {
  try {
    return isoDate(text ?? '');
  } catch (error) {
    throw new Error(`${option} needs a day written as 2015-03-24.`, { cause: error });
  }
}
