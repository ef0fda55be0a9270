import type { Board } from '../domain/board.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Telling } from '../domain/told.ts';
import type { ButtonView } from './button-view.ts';
import type { ActionForm } from './form-view.ts';

/** What a told row and its form need to know of the reminder they stand on. */
export interface ToldSetting {
  /** The reminder's key. */
  readonly key: string;
  readonly plan: Plan;
  readonly board: Board;
  readonly today: IsoDate;
}

/** One thing that is told: a row, and at most one of a form and a button, for a card takes six actions in all. */
export interface ToldView {
  readonly heading: string;
  readonly lines: readonly string[];
  /** For the lock screen: numbers of actions and names of posts, nothing sensitive. */
  readonly summary: string;
  readonly form?: ActionForm;
  readonly button?: ButtonView;
}

/** What may be done about one kind of telling, as the plan stands, and what more is to be said of it. */
export type ToldPart<Kind> = (
  told: Extract<Telling['told'], { kind: Kind }>,
  setting: ToldSetting,
) => Pick<ToldView, 'form' | 'button'> & { readonly lines?: readonly string[] };
