import type { Board } from '../domain/board.ts';
import type { IsoDate } from '../domain/dates.ts';
import { chasingOf } from '../domain/chasing.ts';
import { closingStep } from '../domain/closing.ts';
import { findAction, type Action, type Plan } from '../domain/plan.ts';
import type { Telling } from '../domain/told.ts';
import { viewAsk, type ButtonView } from './button-view.ts';
import { viewCheckForm } from './closing-form.ts';
import { viewVerdictForm } from './extension-form.ts';
import type { ActionForm } from './form-view.ts';
import { aboutTitle, clashLines, decidedLines, lastLines, SETTLED, toldHeading, toldLines, toldSummary } from './phrases-told.ts';
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

/** One thing that is told: a row, and at most one of a form and a button, for a card takes six actions in all. */
export interface ToldView {
  readonly heading: string;
  readonly lines: readonly string[];
  /** For the lock screen: numbers of actions and names of posts, nothing sensitive. */
  readonly summary: string;
  readonly form?: ActionForm;
  readonly button?: ButtonView;
}

/** What may be done about what is told, by its kind; a kind that is not named here is only told. */
const PARTS: { readonly [Kind in Telling['told']['kind']]?: ToldPart<Kind> } = {
  decide: ({ ref }, { plan, key }) => {
    const form = formFor(findAction(plan, ref), (action) => viewVerdictForm(action, {}, key));
    return { ...(form === undefined ? {} : { form, lines: form.lines.slice(1) }) };
  },
  check: ({ ref }, { plan, key, board }) => {
    const months = chasingOf(board).relookAfterMonths;
    const form = formFor(findAction(plan, ref), (action) => viewCheckForm(action, closingStep(action, months), {}, key));
    return { ...(form === undefined ? {} : { form, lines: form.lines.slice(1) }) };
  },
  decided: ({ ref, at }, { plan }) => tell(findAction(plan, ref), (action) => decidedLines(action, at)),
  clash: ({ ref }, { plan }) => tell(findAction(plan, ref), clashLines),
  steady: ({ ref }, { plan }) => tell(findAction(plan, ref), lastLines),
  copied: ({ ref }, { plan }) => tell(findAction(plan, ref), lastLines),
};

function formFor(action: Action | undefined, view: (action: Action) => ActionForm | undefined): ActionForm | undefined {
  return action === undefined ? undefined : view(action);
}

/** Lines about it, and a way to all that is known of it. */
function tell(action: Action | undefined, lines: (action: Action) => readonly string[]): ReturnType<ToldPart<'clash'>> {
  return action === undefined ? {} : { lines: lines(action), button: viewAsk(`tell me about ${action.ref}`, aboutTitle(action.ref)) };
}

/** Undefined where the plan as it stands leaves nothing to do about it. */
type ToldPart<Kind> = (
  told: Extract<Telling['told'], { kind: Kind }>,
  setting: ToldSetting,
) => Pick<ToldView, 'form' | 'button'> & { readonly lines?: readonly string[] };

export function viewTold({ told, isOpen }: ShownTelling, setting: ToldSetting): ToldView {
  const action = 'ref' in told ? findAction(setting.plan, told.ref) : undefined;
  const heading = shorten(toldHeading(told, setting.plan), 200);
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
