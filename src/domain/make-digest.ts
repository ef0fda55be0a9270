import { isChaseEntry } from './chase-entry.ts';
import { rulesOf, type PlanRules } from './chasing.ts';
import { addDays, daysBetween, mondayOf, type IsoDate, type IsoWeek } from './dates.ts';
import type { Digest, DigestCounts, DigestLine, DigestReason, DigestSection } from './digest.ts';
import { startDay } from './due-date.ts';
import { byDueThenRef, cannotSay, deadlineOf, dueStatus, isOverdue, isReviewMissed } from './due-status.ts';
import { planAsAt } from './plan-as-at.ts';
import { isWithoutImpact } from './closing.ts';
import { openExtension } from './extension.ts';
import { reviewDay } from './review-by.ts';
import { daysLate } from './slippage.ts';
import { isSteadyBySayso, noChangeRun } from './steady.ts';
import { isDoubtfullyGreen, ragDifference } from './worked-out-rag.ts';
import { isFinished, lastUpdate, type Action, type HistoryEntry, type Plan } from './plan.ts';

/**
 * The week's digest: the facts as of `today`, and what changed before the week's Monday, from `since` on: the Monday of the last digest,
 * so that a week in which none could be posted is told by the next one. A digest that is late by a
 * few days therefore tells today's facts but leaves this week's changes to the next one, so that none is told twice.
 */
export function makeDigest(plan: Plan, week: IsoWeek, today: IsoDate, since: IsoDate = addDays(mondayOf(week), -7)): Digest {
  const monday = mondayOf(week);
  const earlier = planAsAt(plan, since);
  const span = { since, until: monday };
  const actions = [...plan.actions].sort(byDueThenRef);
  const sections: readonly DigestSection[] = [
    section('needs-decision', actions, asks),
    section('newly-overdue', actions, (action) => newlyOverdue(action, span, today)),
    section('changed', [...actions, ...(plan.removed ?? [])], (action) => [...additions(action, span, earlier), ...changes(action, span)]),
    section('silent', actions, (action) => silence(action, rulesOf(plan), today)),
    section('review-missed', actions, (action) => missedReview(action, today)),
    section('doubtful', actions, (action) => doubts(action, plan, today)),
    section('due-soon', actions, (action) => dueSoon(action, today)),
    section('done', actions, (action) => doneIn(action, span)),
    section('impact', actions, withoutImpact),
  ].filter(({ lines }) => lines.length > 0);
  return {
    week,
    asOf: today,
    since,
    sections,
    overdue: actions.filter((action) => isOverdue(action, today)).map(({ ref }) => ref),
    cannotSay: cannotSay(actions).map(({ ref }) => ref),
    counts: countActions(plan, today),
    before: countActions(earlier, since),
    isQuiet: isQuiet(sections, earlier, since),
  };
}

interface Span {
  readonly since: IsoDate;
  /** Exclusive. */
  readonly until: IsoDate;
}

function section(
  kind: DigestSection['kind'],
  actions: readonly Action[],
  reasonsOf: (action: Action) => readonly DigestReason[],
): DigestSection {
  const lines = actions.map((action): DigestLine => ({ ref: action.ref, reasons: reasonsOf(action) }));
  return { kind, lines: lines.filter(({ reasons }) => reasons.length > 0) };
}

function asks(action: Action): readonly DigestReason[] {
  const last = lastUpdate(action);
  if (isFinished(action) || last === undefined) return [];
  const asked = openExtension(action);
  if (asked !== undefined) return [{ kind: 'asked-for-time', on: asked.on, to: asked.to }];
  if (last.said === 'need-help') return [{ kind: 'asked-for-help', on: last.on }];
  if (last.said === 'more-time') return [{ kind: 'asked-for-time', on: last.on }];
  return [];
}

function newlyOverdue(action: Action, span: Span, today: IsoDate): readonly DigestReason[] {
  const due = deadlineOf(action);
  if (due === undefined || !isOverdue(action, today) || !isWithin(due, span)) return [];
  return [{ kind: 'overdue', due, days: daysBetween(due, today) }];
}

function changes(action: Action, span: Span): readonly DigestReason[] {
  if (doneIn(action, span).length > 0) return [];
  const reasons = action.history.filter(({ on }) => isWithin(on, span)).flatMap(toReason);
  const reported = reasons.findLast(({ kind }) => kind === 'reported');
  return [...reasons.filter(({ kind }) => kind !== 'reported'), ...(reported === undefined ? [] : [reported])];
}

/** An action a newer version of the plan brought in; the board knows that its first plan was new. */
function additions({ history }: Action, span: Span, earlier: Plan): readonly DigestReason[] {
  if (earlier.actions.length === 0) return [];
  return history.some((entry) => entry.kind === 'created' && isWithin(entry.on, span)) ? [{ kind: 'added' }] : [];
}

function toReason(entry: HistoryEntry): readonly DigestReason[] {
  if (isChaseEntry(entry)) return [];
  switch (entry.kind) {
    case 'created':
      return [];
    case 'update':
      return [{ kind: 'reported', on: entry.on }];
    case 'status':
      return [{ kind: 'status-changed', from: entry.from, to: entry.to }];
    case 'rag':
      return [{ kind: 'rag-changed', from: entry.from, to: entry.to }];
    case 'due':
      return [{ kind: 'due-moved', from: entry.from, to: entry.to }];
    case 'reworded':
    case 'leads':
    case 'removed':
    case 'returned':
    case 'renumbered':
      return [{ kind: entry.kind }];
  }
}

function silence(action: Action, { silentAfter }: PlanRules, today: IsoDate): readonly DigestReason[] {
  const start = startDay(action.due);
  if (isFinished(action) || (start !== undefined && start > today)) return [];
  const times = noChangeRun(action);
  if (isSteadyBySayso(action)) return [{ kind: 'steady', times }];
  const since = lastUpdate(action)?.on;
  if (since === undefined) return [{ kind: 'silent' }];
  const days = daysBetween(since, today);
  return days > silentAfter ? [{ kind: 'silent', since, days }] : [];
}

function missedReview(action: Action, today: IsoDate): readonly DigestReason[] {
  const review = isReviewMissed(action, today) ? reviewDay(action) : undefined;
  return review === undefined ? [] : [{ kind: 'review-missed', review, days: daysBetween(review, today) }];
}

/** Green by its lead's word, while the facts say otherwise. */
function doubts(action: Action, plan: Plan, today: IsoDate): readonly DigestReason[] {
  const difference = isDoubtfullyGreen(action, plan, today) ? ragDifference(action, plan, today) : undefined;
  return difference === undefined ? [] : [{ kind: 'doubted', difference }];
}

/** What was reported done here; what a document called done before is on the list whoever asks for it sees. */
function withoutImpact(action: Action): readonly DigestReason[] {
  const isReported = action.history.some((entry) => entry.kind === 'update' && entry.said === 'done');
  return isReported && isWithoutImpact(action) ? [{ kind: 'no-impact' }] : [];
}

function dueSoon(action: Action, today: IsoDate): readonly DigestReason[] {
  const due = deadlineOf(action);
  if (due === undefined || dueStatus(action, today) !== 'due-soon') return [];
  return [{ kind: 'due', due, days: daysBetween(today, due) }];
}

function doneIn(action: Action, span: Span): readonly DigestReason[] {
  const finished = action.history.findLast((entry) => entry.kind === 'status' && entry.to === 'complete' && isWithin(entry.on, span));
  if (finished === undefined || !isFinished(action)) return [];
  return [{ kind: 'done', on: finished.on, daysLate: daysLate(action) ?? 0 }];
}

function isWithin(day: IsoDate, span: Span): boolean {
  return span.since <= day && day < span.until;
}

/** Quiet means that a reader of last week's digest would learn nothing: no change, and the standing lists name the same actions. */
function isQuiet(sections: readonly DigestSection[], earlier: Plan, since: IsoDate): boolean {
  const told = (kind: DigestSection['kind']) => refsOf(sections.find((each) => each.kind === kind)?.lines ?? []);
  if (told('newly-overdue') + told('changed') + told('done') !== '') return false;
  const before = [...earlier.actions].sort(byDueThenRef);
  return (
    told('needs-decision') === refsOf(section('needs-decision', before, asks).lines) &&
    told('silent') === refsOf(section('silent', before, (action) => silence(action, rulesOf(earlier), since)).lines) &&
    told('review-missed') === refsOf(section('review-missed', before, (action) => missedReview(action, since)).lines) &&
    told('doubtful') === refsOf(section('doubtful', before, (action) => doubts(action, earlier, since)).lines) &&
    told('impact') === refsOf(section('impact', before, withoutImpact).lines) &&
    told('due-soon') === refsOf(section('due-soon', before, (action) => dueSoon(action, since)).lines)
  );
}

function refsOf(lines: readonly DigestLine[]): string {
  return lines.map(({ ref }) => ref).join(' ');
}

/** Counts of a plan's actions on a day; overdue is a fact of ours, RAG is what leads declared. */
export function countActions(plan: Plan, today: IsoDate): DigestCounts {
  const byStatus = { 'not-started': 0, 'in-progress': 0, complete: 0, embedded: 0 };
  const byRag = { red: 0, amber: 0, green: 0, blue: 0, none: 0 };
  for (const action of plan.actions) {
    byStatus[action.status] += 1;
    byRag[action.rag ?? 'none'] += 1;
  }
  return { total: plan.actions.length, overdue: plan.actions.filter((action) => isOverdue(action, today)).length, byStatus, byRag };
}
