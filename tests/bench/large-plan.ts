import { addDays } from '../../src/domain/dates.ts';
import type { DueDate } from '../../src/domain/due-date.ts';
import type { Action, Plan } from '../../src/domain/plan.ts';

const SUBJECTS =
  'early help,neglect,transitions,attendance,training,supervision,thresholds,escalation,audit,dental care,housing,probation,schools,nurseries'.split(
    ',',
  );
const WORK = 'Review,Publish,Agree,Test,Refresh,Commission,Evaluate,Embed,Report on,Simplify'.split(',');
const THINGS = 'pathway,toolkit,protocol,dataset,briefing,workshop,dashboard,charter,forum,survey,checklist,handbook'.split(',');

/** A plan of so many actions with a board's own leads and history, each with words of its own; `aliases` more names a post. */
export function growPlan(plan: Plan, size: number, aliases = 0): Plan {
  const areas = Array.from({ length: Math.ceil(size / 50) }, (_, at) => ({
    ref: String(at + 1),
    title: `${pick(SUBJECTS, at)} ${String(at)}`,
  }));
  const actions = Array.from({ length: size }, (_, at) => growAction(plan, at));
  const posts = plan.posts.map((post, at) => ({
    ...post,
    aliases: [
      ...post.aliases,
      ...Array.from(
        { length: aliases },
        (_, one) => `the ${pick(SUBJECTS, one)} ${pick(THINGS, one + at)} person ${String(one)} ${String(at)}`,
      ),
    ],
  }));
  return { ...plan, areas, actions, posts };
}

function growAction(plan: Plan, at: number): Action {
  const model = pick(plan.actions, at);
  const area = Math.floor(at / 50) + 1;
  return {
    ...model,
    ref: `${String(area)}.${String((at % 50) + 1)}`,
    areaRef: String(area),
    title: `${pick(WORK, at)} the ${pick(SUBJECTS, at * 7)} ${pick(THINGS, at * 3)} for locality ${String(at % 997)}`,
    due: moved(model.due, at % 400),
  };
}

function moved(due: DueDate, days: number): DueDate {
  return due.kind === 'on' ? { ...due, by: addDays(due.by, days - 60) } : due;
}

function pick<T>(values: readonly T[], at: number): T {
  const value = values[at % values.length];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}
