import type { ActionView, PlanView } from '../tab-contract.ts';
import type { Address, Filters, GroupName, SortName } from './address.ts';
import { DUE_WORDS, NO_LEAD, RAG_WORDS, STATUS_WORDS } from './phrases.ts';

/** Some actions under one heading; the heading is empty where the list is not grouped. */
export interface Group {
  readonly key: string;
  readonly heading: string;
  readonly actions: readonly ActionView[];
}

/** The actions that an address asks for, in its order and under its headings. */
export function arrange(view: PlanView, { filters, sort, group }: Pick<Address, 'filters' | 'sort' | 'group'>): readonly Group[] {
  const kept = view.actions.filter(createFilter(view, filters));
  return groupBy(view, sortBy(kept, sort), group);
}

/** Every word of the search must stand somewhere in what the row shows. */
function createFilter(view: PlanView, filters: Filters): (action: ActionView) => boolean {
  const words = fold(filters.words ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const { lead, area, rag, due, status } = filters;
  return (action) =>
    (lead === undefined || action.leads.some(({ postId }) => postId === lead)) &&
    (area === undefined || action.areaRef === area) &&
    (rag === undefined || (action.rag ?? 'none') === rag) &&
    (due === undefined || action.due.status === due) &&
    (status === undefined || action.status === status) &&
    (filters.mine !== true || action.isMine) &&
    (filters.doubtful !== true || action.doubts.length > 0) &&
    (words.length === 0 || holds(view, action, words));
}

function holds(view: PlanView, action: ActionView, words: readonly string[]): boolean {
  const leads = action.leads.map(({ postId }) => postName(view, postId)).join(' ');
  const { due, last } = action;
  const shown = [
    action.ref,
    action.title,
    leads,
    due.wording,
    due.reading,
    last?.words,
    RAG_WORDS[action.rag ?? 'none'],
    STATUS_WORDS[action.status],
  ];
  const text = fold(shown.join(' '));
  return words.every((word) => text.includes(word));
}

export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

export function postName({ posts }: PlanView, postId: string): string {
  return posts.find(({ id }) => id === postId)?.name ?? postId;
}

const RAG_ORDER = ['red', 'amber', 'none', 'green', 'blue'];
const LAST = '9999';

function sortBy(actions: readonly ActionView[], sort: SortName): readonly ActionView[] {
  switch (sort) {
    case 'plan':
      return actions;
    case 'due':
      return order(actions, ({ due }) => `${due.status === 'finished' ? '1' : '0'}${due.by ?? LAST}`);
    case 'rag':
      return order(actions, ({ rag }) => String(RAG_ORDER.indexOf(rag ?? 'none')));
    case 'heard':
      return order(actions, ({ due, last }) => `${due.status === 'finished' ? '1' : '0'}${last?.on ?? '0'}`);
  }
}

/** Stable: what is equal stays in the plan's own order. */
function order(actions: readonly ActionView[], keyOf: (action: ActionView) => string): readonly ActionView[] {
  const keyed = actions.map((action) => ({ action, key: keyOf(action) }));
  return keyed.toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ action }) => action);
}

function groupBy(view: PlanView, actions: readonly ActionView[], group: GroupName): readonly Group[] {
  switch (group) {
    case 'none':
      return actions.length === 0 ? [] : [{ key: 'all', heading: '', actions }];
    case 'area':
      return collect(
        view.areas.map(({ ref, title }) => ({ key: ref, heading: `${ref}. ${title}` })),
        actions,
        ({ areaRef }) => [areaRef],
      );
    case 'rag':
      return collect(
        RAG_ORDER.map((rag) => ({ key: rag, heading: RAG_WORDS[rag as keyof typeof RAG_WORDS] })),
        actions,
        ({ rag }) => [rag ?? 'none'],
      );
    case 'lead':
      return collect(
        [...view.posts.map(({ id, name }) => ({ key: id, heading: name })), { key: '', heading: NO_LEAD }],
        actions,
        ({ leads }) => (leads.length === 0 ? [''] : leads.map(({ postId }) => postId)),
      );
  }
}

/** Headings in the order given, without those that nothing stands under; an action of a heading nobody knows comes last. */
function collect(
  headings: readonly Omit<Group, 'actions'>[],
  actions: readonly ActionView[],
  keysOf: (action: ActionView) => readonly string[],
): readonly Group[] {
  const under = new Map<string, ActionView[]>(headings.map(({ key }) => [key, []]));
  for (const action of actions) {
    for (const key of keysOf(action)) {
      const those = under.get(key);
      if (those === undefined) under.set(key, [action]);
      else those.push(action);
    }
  }
  const named = new Map(headings.map(({ key, heading }) => [key, heading]));
  const groups = [...under].map(([key, those]) => ({ key, heading: named.get(key) ?? key, actions: those }));
  return groups.filter(({ actions: those }) => those.length > 0);
}

/** How many actions stand where, for the strip above the list. */
export function countDue(actions: readonly ActionView[]): Readonly<Record<keyof typeof DUE_WORDS, number>> {
  const counts = { overdue: 0, 'review-missed': 0, 'due-soon': 0, upcoming: 0, continuous: 0, 'cannot-say': 0, finished: 0 };
  for (const { due } of actions) counts[due.status] += 1;
  return counts;
}
