import type { Action, ProgressUpdate } from './plan.ts';

/** "No change" is an answer, though not for ever: the third running must say why in a sentence. */
export const NO_CHANGES_WITHOUT_WORDS = 2;

/** How often in a row, up to now, people have said that nothing changed. Any other report, or a new version of the document, ends it. */
export function noChangeRun(action: Pick<Action, 'history'>): number {
  const updates = action.history.filter((entry): entry is ProgressUpdate => entry.kind === 'update');
  return updates.length - 1 - updates.findLastIndex(({ said }) => said !== 'no-change');
}

/** Steady by say-so: three times or more running nobody has told anything new. */
export function isSteadyBySayso(action: Pick<Action, 'history'>): boolean {
  return noChangeRun(action) > NO_CHANGES_WITHOUT_WORDS;
}
