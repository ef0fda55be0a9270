import type { IsoDate } from '../../domain/dates.ts';
import type { ActionView } from '../../tab-contract.ts';
import { monthsBetween } from '../days.ts';

/** The days that a timeline shows, whole months. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly months: number;
}

/** A date a hundred years off, or one that was misread, must not press everything else together. */
const MOST_YEARS = 3;

/** From the month of the first due date to that of the last, today's among them, at most three years to either side of it. */
export function spanOf(actions: readonly ActionView[], today: IsoDate): Span {
  const year = Number(today.slice(0, 4));
  const [earliest, latest] = [`${String(year - MOST_YEARS)}-01-01`, `${String(year + MOST_YEARS)}-12-31`];
  const days = actions
    .flatMap(({ due }) => [due.from, due.by])
    .filter((day): day is IsoDate => day !== undefined && day >= earliest && day <= latest);
  const sorted = [...days, today].sort();
  const from = firstOfMonth(sorted[0] ?? today);
  const to = firstOfNextMonth(sorted.at(-1) ?? today);
  return { from, to, months: monthsBetween(from, to).length - 1 };
}

function firstOfMonth(day: IsoDate): IsoDate {
  return `${day.slice(0, 7)}-01` as IsoDate;
}

function firstOfNextMonth(day: IsoDate): IsoDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0])}-${String(next[1]).padStart(2, '0')}-01` as IsoDate;
}
