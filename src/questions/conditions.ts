import { isChaseEntry } from '../domain/chase-entry.ts';
import { dueDay, startDay } from '../domain/due-date.ts';
import { isOverdue, isReviewMissed } from '../domain/due-status.ts';
import { originalDueDay } from '../domain/due-date.ts';
import type { IsoDate } from '../domain/dates.ts';
import { closingStep, isWithoutImpact } from '../domain/closing.ts';
import { openExtension } from '../domain/extension.ts';
import { daysLate } from '../domain/slippage.ts';
import { ragDifference } from '../domain/worked-out-rag.ts';
import { isFinished, lastUpdate, type Action, type HistoryEntry } from '../domain/plan.ts';
import type { Scene } from './answer.ts';
import type { Condition, Window } from './query.ts';

type Test = (action: Action) => boolean;

/** The test that all conditions hold of an action today, worked out once for however many actions. */
export function testOf(conditions: readonly Condition[], scene: Scene): Test {
  const tests = conditions.map((condition) => testOfOne(condition, scene));
  return (action) => tests.every((test) => test(action));
}

function testOfOne(condition: Condition, scene: Scene): Test {
  if (condition.is === 'not') {
    const test = testOfOne(condition.of, scene);
    return (action) => !test(action);
  }
  if (condition.is === 'any') {
    const tests = condition.of.map((one) => testOfOne(one, scene));
    return (action) => tests.some((test) => test(action));
  }
  if (condition.is === 'refs' || condition.is === 'topic') {
    const refs = new Set(condition.refs);
    const isOfArea = condition.is === 'topic' && condition.inAreas;
    return ({ ref, areaRef }) => refs.has(isOfArea ? areaRef : ref);
  }
  if (isFact(condition)) return (action) => FACTS[condition.is](action, scene);
  return (action) => holds(condition, action);
}

type Plain = Exclude<Condition, { is: 'not' | 'any' | 'refs' | 'topic' | keyof typeof FACTS }>;

/** What is said of an action by one name alone. */
const FACTS = {
  overdue: (action: Action, { today }: Scene) => isOverdue(action, today),
  'on-track': (action: Action) => action.rag === 'green' && !isFinished(action),
  continuous: (action: Action) => action.due.kind === 'continuous' || action.due.kind === 'recurring',
  moved: (action: Action) => originalDueDay(action.due) !== undefined || action.history.some((entry) => entry.kind === 'due'),
  'review-missed': (action: Action, { today }: Scene) => isReviewMissed(action, today),
  doubted: (action: Action, { plan, today }: Scene) => ragDifference(action, plan, today) !== undefined,
  'without-impact': isWithoutImpact,
  'without-evidence': (action: Action) => isFinished(action) && closingStep(action, 0).evidence.length === 0,
  unchecked: (action: Action) => /^(?:done|evidenced)$/.test(closingStep(action, 0).step),
  'help-asked': (action: Action) => !isFinished(action) && lastUpdate(action)?.said === 'need-help',
  'to-be-decided': (action: Action) =>
    !isFinished(action) && (openExtension(action) !== undefined || /^(?:need-help|more-time)$/.test(lastUpdate(action)?.said ?? '')),
  'extension-asked': (action: Action) => openExtension(action) !== undefined,
} as const;

function isFact(condition: Condition): condition is Extract<Condition, { is: keyof typeof FACTS }> {
  return condition.is in FACTS;
}

function holds(condition: Plain, action: Action): boolean {
  switch (condition.is) {
    case 'status':
      return condition.statuses.includes(action.status);
    case 'rag':
      return condition.rags.includes(action.rag);
    case 'area':
      return condition.areas.includes(action.areaRef);
    case 'lead':
      return isLedBy(action, condition.posts, condition.how);
    case 'leads':
      return hasLeads(action, condition.how);
    case 'due':
      return isWithin(dueDay(action.due), condition.window) && (condition.finishedToo || !isFinished(action));
    case 'starts':
      return isWithin(startDay(action.due), condition.window);
    case 'dated':
      return (dueDay(action.due) !== undefined) === condition.has;
    case 'punctual':
      return wasPunctual(action) === !condition.late;
    case 'changed':
      return action.history.some((entry) => isSuchChange(entry, condition));
    case 'silent':
      return !isFinished(action) && !action.history.some((entry) => entry.kind === 'update' && isWithin(entry.on, condition.window));
  }
}

/** Against its first due date; undefined where it is not finished, has none, or no entry of its history says when it was finished. */
function wasPunctual(action: Action): boolean | undefined {
  const late = daysLate(action);
  return late === undefined ? undefined : late === 0;
}

function hasLeads(action: Action, how: 'joint' | 'sole' | 'none'): boolean {
  if (how === 'none') return action.leads.length === 0;
  return how === 'joint' ? action.leads.length > 1 : action.leads.length === 1;
}

function isWithin(day: IsoDate | undefined, { from, by }: Window): boolean {
  return day !== undefined && (from === null || from <= day) && (by === null || day <= by);
}

function isLedBy(action: Action, posts: readonly string[], how: 'any' | 'all' | 'only'): boolean {
  const leads = action.leads.map((lead) => lead.postId);
  if (how === 'all') return posts.length > 0 && posts.every((post) => leads.includes(post));
  const isAny = posts.some((post) => leads.includes(post));
  return how === 'any' ? isAny : isAny && leads.every((lead) => posts.includes(lead));
}

/** What a board calls a change: a note, a status, a colour, a date, and what a new version of the document altered; never how it is chased. */
function isSuchChange(entry: HistoryEntry, condition: Extract<Condition, { is: 'changed' }>): boolean {
  if (entry.kind === 'created' || isChaseEntry(entry) || !isWithin(entry.on, condition.window)) return false;
  if (condition.what !== 'any' && entry.kind !== condition.what) return false;
  if (condition.to !== undefined && !('to' in entry && entry.to === condition.to)) return false;
  return condition.from === undefined || ('from' in entry && entry.from === condition.from);
}
