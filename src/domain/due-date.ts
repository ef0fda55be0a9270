import type { IsoDate } from './dates.ts';

/**
 * When an action is due: the plan's own words for ever, beside our reading of them.
 * A month as a deadline means its last day; a revised date keeps the first one as `originally`.
 */
export type DueDate = { readonly wording: string } & (
  | { readonly kind: 'on'; readonly by: IsoDate; readonly originally?: IsoDate }
  | { readonly kind: 'window'; readonly from: IsoDate; readonly by: IsoDate; readonly originally?: IsoDate }
  | { readonly kind: 'continuous'; readonly from?: IsoDate; readonly by?: IsoDate }
  | { readonly kind: 'recurring'; readonly from?: IsoDate; readonly by?: IsoDate }
  | { readonly kind: 'conditional' }
  | { readonly kind: 'none'; readonly from?: IsoDate }
  | { readonly kind: 'unclear' }
);

/** The last day on which the action is not late, or undefined where the wording gives none. */
export function dueDay(due: DueDate): IsoDate | undefined {
  return 'by' in due ? due.by : undefined;
}

/** The first day of a window or of a start ("from April 2015 onwards"). */
export function startDay(due: DueDate): IsoDate | undefined {
  return 'from' in due ? due.from : undefined;
}

export function originalDueDay(due: DueDate): IsoDate | undefined {
  return 'originally' in due ? due.originally : undefined;
}
