import type { Rag, Status } from '../domain/plan.ts';
import type { DueStatus } from '../domain/due-status.ts';

export const VIEWS = [
  'plan',
  'timeline',
  'trend',
  'leads',
  'upcoming',
  'history',
  'review',
  'posts',
  'words',
  'outbox',
  'cover',
  'silence',
  'reach',
  'settings',
  'audit',
] as const;
export type ViewName = (typeof VIEWS)[number];

export const SORTS = ['plan', 'due', 'rag', 'heard'] as const;
export type SortName = (typeof SORTS)[number];

export const GROUPS = ['area', 'lead', 'rag', 'none'] as const;
export type GroupName = (typeof GROUPS)[number];

/** What the list is narrowed to; an absent field lets everything through. */
export interface Filters {
  readonly words?: string;
  readonly lead?: string;
  readonly area?: string;
  readonly rag?: Rag | 'none';
  readonly due?: DueStatus;
  readonly status?: Status;
  readonly mine?: true;
  readonly doubtful?: true;
}

/** All that a page's address says, so that it can be kept, sent on and come back to. */
export interface Address {
  readonly view: ViewName;
  /** The action that is open beside it. */
  readonly action?: string;
  readonly filters: Filters;
  readonly sort: SortName;
  readonly group: GroupName;
}

const RAGS = ['red', 'amber', 'green', 'blue', 'none'] as const;
const DUES = ['overdue', 'review-missed', 'due-soon', 'upcoming', 'continuous', 'cannot-say', 'finished'] as const;
const STATUSES = ['not-started', 'in-progress', 'complete', 'embedded'] as const;
const LONGEST = 200;

/** Reads what follows the # of an address. Whatever is not ours is passed over: an address is typed and sent by anybody. */
export function readAddress(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [view, action] = readPath(path);
  const query = new URLSearchParams(search);
  const text = (name: string) => query.get(name)?.slice(0, LONGEST) || undefined;
  const filters = withoutAbsent({
    words: text('q'),
    lead: text('lead'),
    area: text('area'),
    rag: oneOf(RAGS, query.get('rag')),
    due: oneOf(DUES, query.get('due')),
    status: oneOf(STATUSES, query.get('status')),
    mine: query.has('mine') ? true : undefined,
    doubtful: query.has('doubtful') ? true : undefined,
  } as const);
  return {
    view,
    ...(action === undefined ? {} : { action }),
    filters,
    sort: oneOf(SORTS, query.get('sort')) ?? 'plan',
    group: oneOf(GROUPS, query.get('group')) ?? 'area',
  };
}

export function writeAddress({ view, action, filters, sort, group }: Address): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') query.set(name, value);
  };
  put('q', filters.words);
  for (const name of ['lead', 'area', 'rag', 'due', 'status'] as const) put(name, filters[name]);
  for (const name of ['mine', 'doubtful'] as const) put(name, filters[name] === true ? 'yes' : undefined);
  if (sort !== 'plan') put('sort', sort);
  if (group !== 'area') put('group', group);
  const search = query.toString();
  const path = action === undefined ? view : `${view}/action/${encodeURIComponent(action)}`;
  return `#/${path}${search === '' ? '' : `?${search}`}`;
}

/** The same page with no action open beside it. */
export function withoutAction({ view, filters, sort, group }: Address): Address {
  return { view, filters, sort, group };
}

/** "plan", "timeline/action/1.4", and "action/1.4" as a card's link says it. */
function readPath(path: string): readonly [ViewName, string | undefined] {
  const [first = '', second, third] = path.split('/');
  if (first === 'action') return ['plan', decode(second)];
  return [oneOf(VIEWS, first) ?? 'plan', second === 'action' ? decode(third) : undefined];
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined || text === '' ? undefined : decodeURIComponent(text).slice(0, LONGEST);
  } catch {
    return undefined;
  }
}

function oneOf<const T extends string>(known: readonly T[], text: string | null): T | undefined {
  return known.find((each) => each === text);
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function withoutAbsent<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
