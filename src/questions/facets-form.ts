import type { Plan, Rag } from '../domain/plan.ts';
import type { Condition, Query } from './query.ts';

/** Which actions are meant, as a form asks it. */
export type Which = 'overdue' | 'due-soon' | 'open' | 'finished' | 'silent' | 'all';

/** A question as the choices of a form. */
export interface FacetsForm {
  readonly which: Which;
  readonly postId?: string;
  readonly areaRef?: string;
  readonly rag?: Rag | 'none';
}

const WHICH_WORDS: Readonly<Record<Which, string>> = {
  overdue: 'overdue actions',
  'due-soon': 'actions due in the next 28 days',
  open: 'open actions',
  finished: 'complete actions',
  silent: 'actions with no update in the last 28 days',
  all: 'all actions',
};

/** The form as a question in plain words, so that it is answered, shown and remembered like any other. */
export function questionOf({ which, postId, areaRef, rag }: FacetsForm, plan: Plan): string {
  const post = plan.posts.find(({ id }) => id === postId);
  const colour = rag === undefined ? '' : rag === 'none' ? ' with no RAG' : ` that are ${rag}`;
  return `${WHICH_WORDS[which]}${post === undefined ? '' : ` led by ${post.name}`}${areaRef === undefined ? '' : ` in area ${areaRef}`}${colour}`;
}

/** What of a question's reading the form can show; the rest starts as "all". */
export function formOf(query: Query | undefined): FacetsForm {
  const where = query?.where ?? [];
  const lead = where.find((condition) => condition.is === 'lead');
  const area = where.find((condition) => condition.is === 'area');
  const colours = where.find((condition) => condition.is === 'rag');
  const [postId] = lead?.posts ?? [];
  const [areaRef] = area?.areas ?? [];
  const [colour] = colours?.rags ?? [];
  return {
    which: whichOf(where),
    ...(postId === undefined ? {} : { postId }),
    ...(areaRef === undefined ? {} : { areaRef }),
    ...(colour === undefined ? {} : { rag: colour ?? 'none' }),
  };
}

function whichOf(where: readonly Condition[]): Which {
  const has = (kind: Condition['is']): boolean => where.some((condition) => condition.is === kind);
  if (has('overdue')) return 'overdue';
  if (has('due')) return 'due-soon';
  if (has('silent')) return 'silent';
  const status = where.find((condition) => condition.is === 'status');
  if (status === undefined) return 'all';
  return status.statuses.some((each) => each === 'in-progress' || each === 'not-started') ? 'open' : 'finished';
}
