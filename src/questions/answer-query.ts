import { cannotSay } from '../domain/due-status.ts';
import type { Action } from '../domain/plan.ts';
import type { Answer, FactField, Reading, Scene } from './answer.ts';
import { factOf } from './answer-fact.ts';
import { groupsOf, keysOf, summaryOf } from './answer-groups.ts';
import { pickActions } from './answer-pick.ts';
import { testOf } from './conditions.ts';
import { findMeeting } from './dates/board-year.ts';
import { describeConditions, ruleOf } from './describe.ts';
import { orderOf } from './plan-index.ts';
import type { Ask, Condition, Query } from './query.ts';

/** Works a query out against the plan as it stands. */
export function answerQuery(query: Query, scene: Scene): Answer {
  const { ask, where } = query;
  const actions = select(where, scene);
  const reading = readingOf(query, scene);
  switch (ask.kind) {
    case 'list':
      return { kind: 'list', reading, refs: refsOf(actions), cannotSay: unsayable(where, scene) };
    case 'count':
      return countOf(ask, actions, query, scene);
    case 'percent':
      return percentOf(ask.among, query, scene);
    case 'groups':
      return groupsFor(ask, actions, reading, scene);
    case 'areas':
      return { kind: 'areas', reading, areas: areasFor(ask.every, where, actions, scene) };
    case 'leads':
      return {
        kind: 'fact',
        reading,
        field: 'leads',
        value: leadsFor(ask.every, where, actions, scene).filter((id) => ask.besides?.includes(id) !== true),
      };
    case 'most':
      return mostOf(ask, actions, reading, scene);
    case 'pick':
      return { kind: 'list', reading, refs: refsOf(pickActions(ask, actions)), cannotSay: [] };
    case 'detail':
      return detailOf(actions, reading);
    case 'history':
      return { kind: 'history', reading, refs: refsOf(actions), ...(actions[0] && actions.length === 1 ? { ref: actions[0].ref } : {}) };
    case 'fact':
      return actions[0] ? factFor(ask.field, actions[0], reading, scene) : { kind: 'help' };
    case 'meeting':
      return { kind: 'fact', reading, field: 'meeting', value: ask.on ?? findMeeting(ask.body, ask.last, scene) ?? null };
    case 'summary':
      return { kind: 'summary', reading, counts: summaryOf(actions, scene), cannotSay: refsOf(cannotSay(actions)) };
  }
}

function groupsFor(ask: Extract<Ask, { kind: 'groups' }>, actions: readonly Action[], reading: Reading, scene: Scene): Answer {
  const groups = groupsOf(ask.by, ask.only, actions, scene);
  const [first, second] = ask.only.map((key) => groups[key]?.['total']);
  if (ask.claim === undefined || first === undefined || second === undefined) return { kind: 'groups', reading, groups };
  return {
    kind: 'groups',
    reading,
    groups,
    holds: ask.claim === 'as-many' ? first >= second : ask.claim === 'more' ? first > second : first < second,
  };
}

function factFor(field: FactField, action: Action, reading: Reading, scene: Scene): Answer {
  return { kind: 'fact', reading, ref: action.ref, field, value: factOf(field, action, scene) };
}

function detailOf(actions: readonly Action[], reading: Reading): Answer {
  const [only, ...more] = actions;
  return only && more.length === 0
    ? { kind: 'detail', reading, ref: only.ref }
    : { kind: 'list', reading, refs: refsOf(actions), cannotSay: [] };
}

function leadsFor(every: boolean, where: readonly Condition[], actions: readonly Action[], scene: Scene): readonly string[] {
  if (where.length === 0) return scene.plan.posts.map((post) => post.id);
  if (!every) return leadsOf(actions, scene);
  const fitting = new Set(actions);
  const others = new Set(
    leadsOf(
      scene.plan.actions.filter((action) => !fitting.has(action)),
      scene,
    ),
  );
  return scene.plan.posts.map((post) => post.id).filter((id) => !others.has(id));
}

function select(where: readonly Condition[], scene: Scene): readonly Action[] {
  return orderOf(scene.plan).filter(testOf(where, scene));
}

/** The refs of the actions that conditions leave, in the order to show them. */
export function selectRefs(where: readonly Condition[], scene: Scene): readonly string[] {
  return refsOf(select(where, scene));
}

function refsOf(actions: readonly Action[]): readonly string[] {
  return actions.map((action) => action.ref);
}

function readingOf(query: Query, scene: Scene): Reading {
  const rule = ruleOf(query, scene.plan);
  const readAs = [...describeConditions(query.where, scene.plan), ...describeAsk(query.ask)];
  return rule === undefined ? { readAs } : { readAs, rule };
}

function describeAsk(ask: Ask): readonly string[] {
  if (ask.kind === 'groups') return [`by ${ask.by === 'rag' ? 'RAG' : ask.by}`];
  if (ask.kind === 'most') return [`${ask.least ? 'fewest' : 'most'} by ${ask.by}`];
  if (ask.kind === 'meeting') return [`${ask.last ? 'last' : 'next'} ${ask.body} meeting`];
  if (ask.kind === 'pick') return [describePick(ask)];
  return ask.kind === 'summary' ? ['summary'] : ask.kind === 'percent' ? ['percentage'] : [];
}

function describePick({ by, last }: Extract<Ask, { kind: 'pick' }>): string {
  if (by === 'finish') return last ? 'finished last' : 'finished first';
  if (by === 'update') return last ? 'latest update' : 'longest without an update';
  if (last) return 'last due';
  return by === 'start' ? 'next to start' : 'earliest due';
}

/** Open actions in the same scope of which nobody can say whether the due date would bring them in. */
function unsayable(where: readonly Condition[], scene: Scene): readonly string[] {
  if (!where.some(isAboutDue)) return [];
  const scope = where.filter((condition) => !isAboutDue(condition));
  return refsOf(cannotSay(select(scope, scene)));
}

function isAboutDue(condition: Condition): boolean {
  if (condition.is === 'not') return isAboutDue(condition.of);
  if (condition.is === 'any') return condition.of.some(isAboutDue);
  return condition.is === 'overdue' || condition.is === 'due';
}

function countOf(ask: Extract<Ask, { kind: 'count' }>, actions: readonly Action[], query: Query, scene: Scene): Answer {
  const isAll = query.where.length === 0;
  const counted = {
    actions: actions.length,
    leads: isAll ? scene.plan.posts.length : leadsOf(actions, scene).length,
    areas: areasFor(ask.every === true, query.where, actions, scene).length,
  }[ask.of];
  return {
    kind: 'count',
    reading: readingOf(query, scene),
    count: counted,
    refs: refsOf(actions),
    cannotSay: unsayable(query.where, scene),
  };
}

function percentOf(among: readonly Condition[], query: Query, scene: Scene): Answer {
  const whole = select(among, scene);
  const part = whole.filter(testOf(query.where, scene));
  const reading = readingOf({ ...query, where: [...query.where, ...among] }, scene);
  const percent = whole.length === 0 ? 0 : Math.round((100 * part.length) / whole.length);
  return {
    kind: 'count',
    reading,
    count: part.length,
    of: whole.length,
    percent,
    refs: refsOf(part),
    cannotSay: unsayable(query.where, scene),
  };
}

function leadsOf(actions: readonly Action[], scene: Scene): readonly string[] {
  const leading = new Set(actions.flatMap((action) => action.leads.map((lead) => lead.postId)));
  return scene.plan.posts.map((post) => post.id).filter((id) => leading.has(id));
}

function areasOf(actions: readonly Action[], scene: Scene): readonly string[] {
  const named = new Set(actions.map((action) => action.areaRef));
  return scene.plan.areas.map((area) => area.ref).filter((ref) => named.has(ref));
}

function areasFor(every: boolean, where: readonly Condition[], actions: readonly Action[], scene: Scene): readonly string[] {
  if (where.length === 0) return scene.plan.areas.map((area) => area.ref);
  const some = areasOf(actions, scene);
  if (!every) return some;
  const fitting = new Set(actions);
  const others = new Set(
    areasOf(
      scene.plan.actions.filter((action) => !fitting.has(action)),
      scene,
    ),
  );
  return some.filter((ref) => !others.has(ref));
}

/** Leads or areas with the most (or fewest) of the actions; all of them on a tie. */
function mostOf(ask: Extract<Ask, { kind: 'most' }>, actions: readonly Action[], reading: Reading, scene: Scene): Answer {
  const groups = groupsOf(ask.by, ask.only, actions, scene);
  const counts = keysOf(ask.by, ask.only, scene).map((key) => ({ key, count: groups[key]?.['total'] ?? 0 }));
  const best = counts
    .map(({ count }) => count)
    .reduce((one, other) => (ask.least ? Math.min(one, other) : Math.max(one, other)), counts[0]?.count ?? 0);
  const keys = best === 0 && !ask.least ? [] : counts.filter(({ count }) => count === best).map(({ key }) => key);
  return ask.by === 'area' ? { kind: 'areas', reading, areas: keys } : { kind: 'fact', reading, field: 'leads', value: keys, count: best };
}
