import type { IsoDate } from './dates.ts';
import type { Action, HistoryEntry } from './plan.ts';

/**
 * The last day on which a word counted for whoever is asked: anybody's, or where every lead answers for themselves their own; what came with
 * the plan document speaks for all.
 */
export function lastWordFor(action: Action, who: string): IsoDate | undefined {
  const isOwn = answerRule(action) === 'all';
  return action.history.findLast((entry) => entry.kind === 'update' && (!isOwn || countsFor(entry, who)))?.on;
}

export function countsFor(entry: HistoryEntry, who: string): boolean {
  return entry.kind === 'update' && (entry.personId === undefined || entry.personId === who);
}

export function answerRule({ history }: Action): 'any' | 'all' {
  const last = history.findLast((entry) => entry.kind === 'answer-rule');
  return last?.kind === 'answer-rule' ? last.rule : 'any';
}
