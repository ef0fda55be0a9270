import type { Board } from '../domain/board.ts';
import type { IsoDate } from '../domain/dates.ts';
import { findAction, type Plan } from '../domain/plan.ts';
import type { Telling } from '../domain/told.ts';
import type { ButtonView } from './button-view.ts';
import { SETTLED, toldHeading, toldLines, toldSummary } from './phrases-told.ts';
import { shorten } from './safe-text.ts';

/** What a told row and its form need to know of the reminder they stand on. */
export interface ToldSetting {
  /** The reminder's key. */
  readonly key: string;
  readonly plan: Plan;
  readonly board: Board;
  readonly today: IsoDate;
}

/** A telling as a card shows it; one that is settled since keeps its row, so that no page skips another. */
export type ShownTelling = Telling & { readonly isOpen: boolean };

interface Field {
  readonly id: string;
  /** Ends in "(required)" where it is. */
  readonly label: string;
  readonly error: string;
  readonly isRequired: boolean;
}

/** What can be filled in on a told row: choices, then days, then words, then one button. */
export type ToldForm = {
  readonly title: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly choices: readonly (Field & {
    readonly style: 'expanded' | 'compact';
    readonly value: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  })[];
  readonly days: readonly (Field & { readonly value: string })[];
  readonly texts: readonly (Field & { readonly hint: string; readonly value: string })[];
  readonly button: ButtonView;
};

/** One thing that is told: a row, and at most one of a form and a button, for a card takes six actions in all. */
export interface ToldView {
  readonly heading: string;
  readonly lines: readonly string[];
  /** For the lock screen: numbers of actions and names of posts, nothing sensitive. */
  readonly summary: string;
  readonly form?: ToldForm;
  readonly button?: ButtonView;
}

/** What may be done about what is told, by its kind; a kind that is not named here is only told. */
const PARTS: { readonly [Kind in Telling['told']['kind']]?: ToldPart<Kind> } = {};

/** Undefined where the plan as it stands leaves nothing to do about it. */
type ToldPart<Kind> = (
  told: Extract<Telling['told'], { kind: Kind }>,
  setting: ToldSetting,
) => Pick<ToldView, 'form' | 'button'> & { readonly lines?: readonly string[] };

export function viewTold({ told, isOpen }: ShownTelling, setting: ToldSetting): ToldView {
  const action = 'ref' in told ? findAction(setting.plan, told.ref) : undefined;
  const heading = shorten(toldHeading(told, setting.plan, setting.board), 200);
  const summary = toldSummary(told, setting.plan);
  if (!isOpen) return { heading, lines: [SETTLED], summary };
  const { lines = [], ...parts } = partsOf(told, setting);
  return { heading, lines: [...toldLines(told, action), ...lines].map((line) => shorten(line, 400)), summary, ...parts };
}

function partsOf<Kind extends Telling['told']['kind']>(
  told: Extract<Telling['told'], { kind: Kind }>,
  setting: ToldSetting,
): Partial<ReturnType<ToldPart<Kind>>> {
  const part: ToldPart<Kind> | undefined = PARTS[told.kind];
  return part?.(told, setting) ?? {};
}
