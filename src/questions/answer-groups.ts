import { isOverdue } from '../domain/due-status.ts';
import { isFinished, type Action } from '../domain/plan.ts';
import type { Scene } from './answer.ts';
import type { GroupBy } from './query.ts';

const RAGS = ['red', 'amber', 'green', 'blue', 'none'] as const;
const STATUSES = ['not-started', 'in-progress', 'complete', 'embedded'] as const;

type Counts = Readonly<Record<string, number>>;

/** Counts of the actions for each lead, area, status or colour. A joint action counts for each of its leads. */
export function groupsOf(by: GroupBy, only: readonly string[], actions: readonly Action[], scene: Scene): Readonly<Record<string, Counts>> {
  const members = new Map<string, Action[]>(keysOf(by, only, scene).map((key) => [key, []]));
  for (const action of actions) for (const key of groupsIn(by, action)) members.get(key)?.push(action);
  return Object.fromEntries([...members].map(([key, all]) => [key, countsOf(all, scene)]));
}

/** The groups there are, in the order to show them; those of `only` where it names some. */
export function keysOf(by: GroupBy, only: readonly string[], { plan }: Scene): readonly string[] {
  const all = {
    lead: () => plan.posts.map((post) => post.id),
    area: () => plan.areas.map((area) => area.ref),
    status: () => STATUSES.filter((status) => status !== 'embedded' || plan.actions.some((action) => action.status === status)),
    rag: () => RAGS.filter((rag) => rag !== 'blue' || plan.actions.some((action) => action.rag === rag)),
  }[by]();
  return only.length === 0 ? all : all.filter((key) => only.includes(key));
}

function groupsIn(by: GroupBy, action: Action): readonly string[] {
  switch (by) {
    case 'lead':
      return [...new Set(action.leads.map((lead) => lead.postId))];
    case 'area':
      return [action.areaRef];
    case 'status':
      return [action.status];
    case 'rag':
      return [action.rag ?? 'none'];
  }
}

function countsOf(actions: readonly Action[], scene: Scene): Counts {
  const finished = actions.filter(isFinished).length;
  return {
    total: actions.length,
    complete: finished,
    open: actions.length - finished,
    overdue: actions.filter((action) => isOverdue(action, scene.today)).length,
    'in-progress': actions.filter((action) => action.status === 'in-progress').length,
    'not-started': actions.filter((action) => action.status === 'not-started').length,
    ...Object.fromEntries(
      RAGS.filter((rag) => rag !== 'blue').map((rag) => [rag, actions.filter((action) => (action.rag ?? 'none') === rag).length]),
    ),
  };
}

/** The overall picture: how many there are of each status and colour, and how many are overdue. */
export function summaryOf(actions: readonly Action[], scene: Scene): Counts {
  return countsOf(actions, scene);
}
