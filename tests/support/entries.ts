import type { ChaseEntry, Signature } from '../../src/domain/chase-entry.ts';
import type { Instant, IsoDate } from '../../src/domain/dates.ts';
import type { Action, HistoryEntry, ProgressUpdate, Said } from '../../src/domain/plan.ts';
import { wscbAction } from './wscb.ts';

/** Somebody's signature at nine in the morning of a day. */
export function signatureOn(on: IsoDate, id = 'p-manager', name = id): Signature {
  return { person: { id, name }, at: `${on}T09:00:00.000Z`, on };
}

export function signedOn(on: IsoDate, personId = 'p-manager'): { on: IsoDate; at: Instant; by: string; personId: string } {
  return { on, at: `${on}T09:00:00.000Z`, by: personId, personId };
}

export function said(said: Said, on: IsoDate, personId = 'p-manager', words = ''): ProgressUpdate {
  return { kind: 'update', said, words, route: 'card', ...signedOn(on, personId) };
}

/** An action of the WSCB plan with a history made of these lines alone. */
export function actionWith(ref: string, history: readonly HistoryEntry[], more: Partial<Action> = {}): Action {
  return { ...wscbAction(ref), history, ...more };
}

export function evidence(on: IsoDate, words = 'Minutes of 12 March.'): ChaseEntry {
  return { kind: 'evidence', words, ...signedOn(on) };
}
