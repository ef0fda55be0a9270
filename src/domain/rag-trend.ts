import { addDays, isoWeekOf, mondayOf, type IsoDate, type IsoWeek } from './dates.ts';
import { isOverdue } from './due-status.ts';
import { planAsAt } from './plan-as-at.ts';
import { isFinished, type Plan, type Rag } from './plan.ts';

/** How a plan stood at the start of a week. */
export interface TrendWeek {
  readonly week: IsoWeek;
  readonly on: IsoDate;
  /** `none` counts the actions on which nobody has declared a colour. */
  readonly byRag: Readonly<Record<Rag | 'none', number>>;
  readonly finished: number;
  readonly overdue: number;
}

/**
 * The last so many weeks, oldest first, each as it began, and today. Nothing is told of weeks before the history begins: nobody knows how
 * the plan stood then.
 */
export function ragTrend(plan: Plan, today: IsoDate, weeks: number): readonly TrendWeek[] {
  const first = firstDay(plan);
  const thisMonday = mondayOf(isoWeekOf(today));
  const mondays = Array.from({ length: weeks }, (_, index) => addDays(thisMonday, -7 * (weeks - 1 - index)));
  const known = first === undefined ? [] : mondays.filter((monday) => monday > first && monday < today);
  return [...known.map((monday) => countWeek(planAsAt(plan, monday), monday)), countWeek(plan, today)];
}

function countWeek({ actions }: Plan, on: IsoDate): TrendWeek {
  const byRag = { red: 0, amber: 0, green: 0, blue: 0, none: 0 };
  for (const { rag } of actions) byRag[rag ?? 'none'] += 1;
  const overdue = actions.filter((action) => isOverdue(action, on)).length;
  return { week: isoWeekOf(on), on, byRag, finished: actions.filter(isFinished).length, overdue };
}

function firstDay({ actions, removed = [] }: Plan): IsoDate | undefined {
  let first: IsoDate | undefined;
  for (const { history } of [...actions, ...removed]) {
    const on = history[0]?.on;
    if (on !== undefined && (first === undefined || on < first)) first = on;
  }
  return first;
}
