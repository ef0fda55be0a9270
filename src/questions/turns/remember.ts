import { isoDate, type IsoDate } from '../../domain/dates.ts';
import { dueDay } from '../../domain/due-date.ts';
import type { Answer, Scene } from '../answer.ts';
import { selectRefs } from '../answer-query.ts';
import { isAttribute } from '../piece.ts';
import type { Condition, Query } from '../query.ts';
import type { Frame } from './frame.ts';
import { scopeOf } from './merge.ts';

interface Answered {
  readonly query: Query;
  readonly answer: Answer;
  /** The question narrowed what was shown before, so that "the rest" is the rest of that. */
  readonly narrowed: boolean;
}

/** The frame after an answer. */
export function remember(before: Frame | undefined, { query, answer, narrowed }: Answered, scene: Scene): Frame {
  const refs = refsOf(answer) ?? selectRefs(query.where, scene);
  const list = answer.kind === 'list' || answer.kind === 'count' ? refs : (before?.list ?? []);
  return {
    saidAt: scene.now,
    query,
    refs,
    list,
    scope: scopeAfter(before, { query, answer, narrowed }, refs),
    posts: postsOf(query, answer) ?? before?.posts ?? [],
    day: dayOf(query, answer, scene) ?? before?.day ?? null,
  };
}

function scopeAfter(before: Frame | undefined, { query, answer, narrowed }: Answered, refs: readonly string[]): readonly Condition[] {
  if (before !== undefined && narrowed) return isRest(query.where) ? before.scope : before.query.where;
  const isSet = answer.kind === 'list' || answer.kind === 'count';
  if (before !== undefined && !isSet && refs.length < before.list.length && isSubset(refs, before.list))
    return refs.join() === before.refs.join() ? before.scope : [{ is: 'refs', refs: before.list }];
  const { where } = query;
  const scope = scopeOf(where);
  // "which of the open actions are overdue": the others are open, too.
  const open = where.find((condition) => condition.is === 'status' && condition.statuses.includes('not-started'));
  const isParted = open !== undefined && where.slice(where.indexOf(open) + 1).some((condition) => isAttribute(condition));
  if (isParted) return where.filter((condition) => condition === open || !isAttribute(condition));
  return scope.length < where.length ? scope : [];
}

function isSubset(refs: readonly string[], list: readonly string[]): boolean {
  const listed = new Set(list);
  return refs.every((ref) => listed.has(ref));
}

/** The day an answer told, or the end of the time it was about. */
function dayOf({ where, ask }: Query, answer: Answer, scene: Scene): IsoDate | null {
  if (answer.kind === 'fact') return ask.kind === 'meeting' || ask.kind === 'fact' ? dayIn(answer.value) : null;
  const due = where.find((condition) => condition.is === 'due');
  const ref = refsOf(answer)?.[0];
  const picked = ask.kind === 'pick' || answer.kind === 'detail' ? scene.plan.actions.find((action) => action.ref === ref) : undefined;
  return (picked && dueDay(picked.due)) ?? (due?.is === 'due' ? due.window.by : null);
}

function dayIn(value: unknown): IsoDate | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? isoDate(value) : null;
}

function isRest(where: readonly Condition[]): boolean {
  return where.some((condition) => condition.is === 'not' && condition.of.is === 'refs');
}

/** The actions an answer shows; undefined where it shows none as such. */
function refsOf(answer: Answer): readonly string[] | undefined {
  if (answer.kind === 'list' || answer.kind === 'count' || answer.kind === 'history') return answer.refs;
  return (answer.kind === 'detail' || answer.kind === 'fact') && answer.ref !== undefined ? [answer.ref] : undefined;
}

function postsOf({ where }: Query, answer: Answer): readonly string[] | undefined {
  if (answer.kind === 'fact' && answer.field === 'leads' && Array.isArray(answer.value)) return answer.value.map(String);
  const lead = where.find((condition) => condition.is === 'lead');
  return lead?.is === 'lead' ? lead.posts : undefined;
}
