import type { Instant, IsoDate } from './dates.ts';
import type { DueDate } from './due-date.ts';
import { freeRef } from './free-ref.ts';
import type { Action, Plan } from './plan.ts';
import { checkSmart, type SmartGap } from './smart-check.ts';

/** What the chair or the board manager wants done that no document of the board's says yet. */
export interface ActionWish {
  readonly title: string;
  readonly areaRef: string;
  /** The post that leads it; absent where nobody does yet. */
  readonly postId?: string;
  readonly due: DueDate;
}

export interface Wisher {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  /** `at` as a day in the board's zone. */
  readonly on: IsoDate;
  /** The message it was made of. */
  readonly messageId: string;
}

export interface AddedAction {
  readonly action: Action;
  /** The action it stands behind in the plan's order; undefined where it is the first. */
  readonly behind: string | undefined;
}

/** The wish as an action of the plan: the last of its area, under a number that nothing ever had. It has no cells of a document's. */
export function addAction(plan: Plan, wish: ActionWish, { id, name, at, on, messageId }: Wisher): AddedAction {
  const action: Action = {
    ...unnumbered(wish),
    ref: freeRef(plan, wish.areaRef),
    history: [{ kind: 'created', on, made: { by: name, personId: id, at, messageId } }],
  };
  return { action, behind: lastBefore(plan, wish.areaRef) };
}

/** What the wish lacks to be specific, measurable, owned and dated. */
export function gapsOf(plan: Plan, wish: ActionWish): readonly SmartGap[] {
  return checkSmart({ ...plan, actions: [unnumbered(wish)] }).map(({ gap }) => gap);
}

/** The action that was made of a message before, so that nobody makes two of one. */
export function findMadeOf(plan: Plan, messageId: string): Action | undefined {
  if (messageId === '') return undefined;
  return plan.actions.find(({ history }) => history.some((entry) => entry.kind === 'created' && entry.made?.messageId === messageId));
}

/** Who put an action into the plan in Teams, and when; undefined for one that a document brought. */
export function madeInTeams({ history }: Action): { readonly by: string; readonly on: IsoDate } | undefined {
  const made = history.find((entry) => entry.kind === 'created' && entry.made !== undefined);
  return made?.kind === 'created' && made.made !== undefined ? { by: made.made.by, on: made.on } : undefined;
}

function unnumbered({ title, areaRef, postId, due }: ActionWish): Action {
  const leads = postId === undefined ? [] : [{ postId, part: 'lead' as const }];
  return { ref: '', areaRef, title, leads, due, status: 'not-started', rag: null, history: [], version: 1 };
}

/** The last action of the area, or of the nearest area before it that has any. */
function lastBefore({ areas, actions }: Plan, areaRef: string): string | undefined {
  const before = areas.slice(0, areas.findIndex(({ ref }) => ref === areaRef) + 1).toReversed();
  return before.flatMap(({ ref }) => actions.findLast((action) => action.areaRef === ref) ?? []).at(0)?.ref;
}
