import { addDays, daysBetween, type IsoDate } from './dates.ts';
import { addMonths } from './months.ts';
import { lastUpdate, type Action } from './plan.ts';

/** How often something comes round, as plans write it; the first that matches counts. */
const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/\b(?:fortnightly|every (?:two|2|other) weeks?)\b/i, { days: 14 }],
  [/\b(?:weekly|every week|each week)\b/i, { days: 7 }],
  [/\b(?:bi-?monthly|every (?:two|2|other|second) months?)\b/i, { months: 2 }],
  [/\b(?:monthly|every month|each month)\b/i, { months: 1 }],
  [/\b(?:quarterly|every quarter|each quarter|every (?:three|3) months)\b/i, { months: 3 }],
  [/\b(?:termly|every term|each term)\b/i, { months: 4 }],
  [/\b(?:bi-?annual(?:ly)?|half[- ]?yearly|six[- ]?monthly|twice (?:a|each|per) year|every (?:six|6) months)\b/i, { months: 6 }],
  [/\b(?:annual(?:ly)?|yearly|every year|each year|per annum)\b/i, { months: 12 }],
];

type Period = { readonly days: number } | { readonly months: number };

/** Said so many days ahead of an occurrence, or less than half the time between two, an answer is about that occurrence. */
const AHEAD_DAYS = 28;

/**
 * The occurrence of a recurring action that is to be answered next: it rolls on once it is answered. Undefined for other kinds, and where the
 * wording does not say how often or when first.
 */
export function occurrenceDay(action: Action): IsoDate | undefined {
  const { due } = action;
  if (due.kind !== 'recurring') return undefined;
  const period = PERIODS.find(([pattern]) => pattern.test(due.wording))?.[1];
  const last = lastUpdate(action)?.on;
  if (period === undefined) return undefined;
  const first = due.by ?? (due.from === undefined ? last && step(last, period, 1) : step(due.from, period, 1));
  if (first === undefined || last === undefined) return first;
  const ahead = Math.min(AHEAD_DAYS, Math.floor(daysBetween(first, step(first, period, 1)) / 2));
  const answered = addDays(last, ahead);
  let times = 0;
  while (step(first, period, times) <= answered) times += 1;
  return step(first, period, times);
}

function step(day: IsoDate, period: Period, times: number): IsoDate {
  return 'days' in period ? addDays(day, period.days * times) : addMonths(day, period.months * times);
}
