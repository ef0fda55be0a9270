import { holdersOf, managersOf, type Board } from './board.ts';
import { chasingOf } from './chasing.ts';
import { closingStep, mayCheck } from './closing.ts';
import type { IsoDate } from './dates.ts';
import { decidersOf, openExtension } from './extension.ts';
import type { Action } from './plan.ts';
import type { Telling, TellingRule } from './telling.ts';

/** Whoever may decide is told of each question for more time once. */
export const tellOfExtensions: TellingRule = ({ actions }, board) =>
  actions.flatMap((action): readonly Telling[] => {
    const asked = openExtension(action);
    if (asked === undefined) return [];
    const { ref } = action;
    return decidersOf(board, asked).map(({ id }) => ({
      personId: id,
      key: `decide/${ref}/${asked.at}`,
      told: { kind: 'decide', ref, asked: asked.at },
    }));
  });

/** Somebody other than the lead who reported it looks at what is done, soon after and again when the months are over. */
export const tellOfChecks: TellingRule = ({ actions }, board, today) =>
  actions.flatMap((action): readonly Telling[] => {
    const { step, done, check, relookOn } = closingStep(action, chasingOf(board).relookAfterMonths);
    // What the plan's document calls done was done before anybody asked; nobody is told of a whole plan's past on its first morning.
    if (done?.at === undefined || step === 'embedded') return [];
    const again = step === 'checked';
    if (again && (relookOn === undefined || today < relookOn)) return [];
    const since = again ? check?.at : done.at;
    const { ref } = action;
    return checkersOf(board, action, today).map((personId) => ({
      personId,
      key: `check/${ref}/${since ?? ''}`,
      told: { kind: 'check', ref, again },
    }));
  });

/** The managers; the chair where they may not; else the other leads. */
function checkersOf(board: Board, action: Action, today: IsoDate): readonly string[] {
  const may = (ids: readonly string[]): readonly string[] => [...new Set(ids)].filter((id) => mayCheck(board, action, id, today));
  const chairs = board.people.filter(({ right }) => right === 'chair').map(({ id }) => id);
  const leads = action.leads.flatMap(({ postId }) => holdersOf(board, postId, today).map(({ id }) => id));
  return [managersOf(board).map(({ id }) => id), chairs, leads].map(may).find((ids) => ids.length > 0) ?? [];
}
