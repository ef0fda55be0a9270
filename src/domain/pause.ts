import type { IsoDate } from './dates.ts';
import type { Action } from './plan.ts';

/** Why nobody is reminded of an action for now. */
export type Pause =
  | { readonly kind: 'snoozed'; readonly until: IsoDate; readonly why: string }
  /** More time is asked for and not decided: nothing is chased that may be moved. */
  | { readonly kind: 'extension-asked'; readonly to: IsoDate };

export function pauseOf({ history }: Action, today: IsoDate): Pause | undefined {
  const asked = history.findLastIndex(({ kind }) => kind === 'extension-asked' || kind === 'extension-decided');
  const extension = history[asked];
  if (extension?.kind === 'extension-asked') return { kind: 'extension-asked', to: extension.to };
  const index = history.findLastIndex(({ kind }) => kind === 'snoozed');
  const snooze = history[index];
  if (snooze?.kind !== 'snoozed' || snooze.until < today || isOpenedAgain(history.slice(index))) return undefined;
  return { kind: 'snoozed', until: snooze.until, why: snooze.why };
}

function isOpenedAgain(later: Action['history']): boolean {
  return later.some((entry) => entry.kind === 'checked' && (entry.outcome === 'reopened' || entry.outcome === 'sent-back'));
}
