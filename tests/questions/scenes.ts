import { readFileSync } from 'node:fs';
import { readPlanJson, type PlanFile } from '../../src/documents/plan-json.ts';
import { localTimeIn } from '../../src/domain/dates.ts';
import type { Scene } from '../../src/questions/answer.ts';

const fixtures = new URL('fixtures/', import.meta.url);

export function readFixture(name: string): string {
  return readFileSync(new URL(name, fixtures), 'utf8');
}

export function linesOf<T>(name: string): readonly T[] {
  return readFixture(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** The WSCB plan as it stood on Tuesday 10 March 2015. */
export const WSCB: PlanFile = readPlanJson(readFileSync(new URL('../../src/demo/wscb-plan.json', import.meta.url), 'utf8'));
/** A plan of another board, with other posts, another title and another "now": Tuesday 12 November 2024. */
export const NORTHMOOR: PlanFile = readPlanJson(readFixture('second-plan.json'));
/** A safeguarding adults board's plan, on Tuesday 18 June 2019. */
export const HARBOURSIDE: PlanFile = readPlanJson(readFixture('adults-plan.json'));

/** The asker as batches name them: a post's id, "board-member", or null where nobody knows. */
export function sceneOf(file: PlanFile, asker: string | null = null): Scene {
  const { plan, calendar, now } = file;
  const held = plan.posts.flatMap(({ id }) => (id === asker ? [id] : []));
  return { plan, calendar, now, today: localTimeIn(now, calendar.timeZone).date, askerPosts: asker === null ? undefined : held };
}
