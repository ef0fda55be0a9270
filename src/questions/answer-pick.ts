import { dueDay, startDay } from '../domain/due-date.ts';
import type { IsoDate } from '../domain/dates.ts';
import { finishedOn, isFinished, lastUpdate, type Action } from '../domain/plan.ts';
import type { Ask } from './query.ts';

type Pick = Extract<Ask, { kind: 'pick' }>;

/** The first few by a day, and all that tie with the last of them. An action without such a day is never picked. */
export function pickActions({ by, last, top }: Pick, actions: readonly Action[]): readonly Action[] {
  const dated = actions.flatMap((action) => {
    const day = dayOf(by, action);
    return day === undefined ? [] : [{ action, day }];
  });
  const sorted = dated.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day === last ? 1 : -1));
  const edge = sorted[Math.min(top, sorted.length) - 1]?.day;
  const isIn = (day: IsoDate): boolean => edge !== undefined && (last ? day >= edge : day <= edge);
  return sorted.filter(({ day }) => isIn(day)).map(({ action }) => action);
}

function dayOf(by: Pick['by'], action: Action): IsoDate | undefined {
  switch (by) {
    case 'due':
      return dueDay(action.due);
    case 'start':
      return startDay(action.due);
    case 'finish':
      return isFinished(action) ? finishedOn(action) : undefined;
    case 'update':
      return lastUpdate(action)?.on;
  }
}
