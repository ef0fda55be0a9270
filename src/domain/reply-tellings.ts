import { holdersOf, managersOf, type Board } from './board.ts';
import { chasingOf } from './chasing.ts';
import { closingStep, mayCheck } from './closing.ts';
import { daysBetween, type IsoDate } from './dates.ts';
import { decidersOf, openExtension } from './extension.ts';
import { clashOf } from './joint-answers.ts';
import { isFinished, type Action, type ProgressUpdate } from './plan.ts';
import { isSteadyBySayso, noChangeRun, NO_CHANGES_WITHOUT_WORDS } from './steady.ts';
import type { Telling, TellingRule } from './told.ts';

/** What happened longer ago than this is no news, and stands in the history. */
const NEWS_DAYS = 14;

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

/** Whoever asked for more time hears what was decided, and on what. */
export const tellOfDecisions: TellingRule = ({ actions }, _board, today) =>
  actions.flatMap((action): readonly Telling[] => {
    const index = action.history.findLastIndex(({ kind }) => kind === 'extension-decided');
    const decided = action.history[index];
    const asked = action.history.slice(0, Math.max(0, index)).findLast((entry) => entry.kind === 'extension-asked');
    if (decided?.kind !== 'extension-decided' || asked === undefined || !isNews(decided.on, today)) return [];
    const { ref } = action;
    return [{ personId: asked.personId, key: `decided/${ref}/${decided.at}`, told: { kind: 'decided', ref, at: decided.at } }];
  });

/** Both who spoke, and the managers. */
export const tellOfClashes: TellingRule = ({ actions }, board, today) =>
  actions.flatMap((action): readonly Telling[] => {
    const clash = clashOf(action);
    if (clash === undefined || !isNews(clash.latest.on, today)) return [];
    const { ref } = action;
    const people = [...new Set([clash.well.personId, clash.badly.personId, ...managersOf(board).map(({ id }) => id)])];
    return people.map((personId) => ({ personId, key: `clash/${ref}/${clash.latest.at}`, told: { kind: 'clash', ref } }));
  });

/** The chair is shown what has stood still by say-so three times running; once a run. */
export const tellOfSteady: TellingRule = ({ actions }, board) =>
  actions.flatMap((action): readonly Telling[] => {
    if (isFinished(action) || !isSteadyBySayso(action)) return [];
    const updates = action.history.filter((entry): entry is ProgressUpdate => entry.kind === 'update');
    const third = updates[updates.length - noChangeRun(action) + NO_CHANGES_WITHOUT_WORDS];
    const { ref } = action;
    const chairs = board.people.filter(({ right }) => right === 'chair');
    return chairs.map(({ id }) => ({ personId: id, key: `steady/${ref}/${third?.at ?? ''}`, told: { kind: 'steady', ref } }));
  });

/** Whoever supports an action sees what its leads said, and is not asked. */
export const tellOfAnswers: TellingRule = ({ actions }, board, today) =>
  actions.flatMap((action): readonly Telling[] => {
    const last = action.history.findLast((entry) => entry.kind === 'update');
    const at = last?.at;
    if (last === undefined || at === undefined || !isNews(last.on, today)) return [];
    const { ref } = action;
    const holding = (part: 'lead' | 'supporting'): readonly string[] =>
      action.leads.filter((lead) => lead.part === part).flatMap(({ postId }) => holdersOf(board, postId, today).map(({ id }) => id));
    const leads = new Set([...holding('lead'), last.personId]);
    const copied = [...new Set(holding('supporting'))].filter((id) => !leads.has(id));
    return copied.map((personId) => ({ personId, key: `copied/${ref}/${at}`, told: { kind: 'copied', ref, at } }));
  });

function isNews(on: IsoDate, today: IsoDate): boolean {
  return daysBetween(on, today) <= NEWS_DAYS;
}

/** The managers; the chair where they may not; else the other leads. */
function checkersOf(board: Board, action: Action, today: IsoDate): readonly string[] {
  const may = (ids: readonly string[]): readonly string[] => [...new Set(ids)].filter((id) => mayCheck(board, action, id, today));
  const chairs = board.people.filter(({ right }) => right === 'chair').map(({ id }) => id);
  const leads = action.leads.flatMap(({ postId }) => holdersOf(board, postId, today).map(({ id }) => id));
  return [managersOf(board).map(({ id }) => id), chairs, leads].map(may).find((ids) => ids.length > 0) ?? [];
}
