import type { Board } from './board.ts';
import { sign, type Check, type Evidence, type Impact, type Signature } from './chase-entry.ts';
import { addMonths, type IsoDate } from './dates.ts';
import { mayRecordProgress } from './permission.ts';
import { isFinished, type Action, type HistoryEntry, type ProgressUpdate, type Status } from './plan.ts';

/** How far the closing of an action is: done, evidence, checked by somebody else, embedded after a look months later. */
export interface Closing {
  readonly step: 'open' | 'done' | 'evidenced' | 'checked' | 'embedded';
  /** The report that it is done; absent where the plan's document says it. */
  readonly done?: ProgressUpdate;
  readonly evidence: readonly Evidence[];
  readonly check?: Check;
  /** When what was checked is looked at again. */
  readonly relookOn?: IsoDate;
  readonly impact?: Impact;
}

/** Reads the chain off the history since the action was last open; what was said before it was opened again stays there and no longer counts. */
export function closingStep(action: Action, relookAfterMonths: number): Closing {
  if (!isFinished(action)) return { step: 'open', evidence: [] };
  const since = sinceDone(action);
  const evidence = since.filter((entry) => entry.kind === 'evidence');
  const done = since.find((entry) => entry.kind === 'update' && entry.said === 'done');
  const impact = since.findLast((entry) => entry.kind === 'impact');
  const check = since.findLast((entry) => entry.kind === 'checked' && entry.outcome === 'confirmed');
  const parts = {
    evidence,
    ...(done?.kind === 'update' ? { done } : {}),
    ...(impact === undefined ? {} : { impact }),
    ...(check?.kind === 'checked' ? { check, relookOn: addMonths(check.on, relookAfterMonths) } : {}),
  };
  if (action.status === 'embedded') return { step: 'embedded', ...parts };
  return { step: check !== undefined ? 'checked' : evidence.length > 0 ? 'evidenced' : 'done', ...parts };
}

/** What happened from the report that finished it on. */
function sinceDone({ history }: Action): readonly HistoryEntry[] {
  const opened = history.findLastIndex((entry) => entry.kind === 'status' && entry.from !== 'not-started' && entry.to === 'in-progress');
  return history.slice(opened + 1);
}

/** Finished, and nobody has said what is different for children and young people and how they know. */
export function isWithoutImpact(action: Action): boolean {
  if (!isFinished(action)) return false;
  const impact = sinceDone(action).findLast((entry) => entry.kind === 'impact');
  return impact === undefined || impact.how === 'none-yet';
}

/** The chair, the managers and the other leads look; never whoever reported it done. */
export function mayCheck(board: Board, action: Action, personId: string, today: IsoDate): boolean {
  if (closingStep(action, 0).done?.personId === personId) return false;
  const isChair = board.people.some(({ id, right }) => id === personId && right === 'chair');
  return isChair || mayRecordProgress(board, action, personId, today);
}

export type CheckDecision =
  | { readonly kind: 'checked'; readonly status: Status; readonly entries: readonly HistoryEntry[] }
  | { readonly kind: 'not-done' | 'words-missing' | 'checked-already' | 'not-checked' | 'too-early' };

export interface CheckReport {
  readonly outcome: Check['outcome'];
  readonly words: string;
  readonly relookAfterMonths: number;
}

/**
 * Confirmed needs something to stand on: evidence that was given, or what the checker saw, in words. Sending back and opening again need a
 * reason, and set the action to work without touching what was said. Embedded is only said once the months since the check are over.
 */
export function decideCheck(action: Action, report: CheckReport, signature: Signature): CheckDecision {
  const { outcome, relookAfterMonths } = report;
  const words = report.words.trim();
  const { step, evidence, relookOn } = closingStep(action, relookAfterMonths);
  if (step === 'open') return { kind: 'not-done' };
  const isBack = outcome === 'sent-back' || outcome === 'reopened';
  if (words === '' && (isBack || (outcome === 'confirmed' && evidence.length === 0))) return { kind: 'words-missing' };
  if (outcome === 'confirmed' && (step === 'checked' || step === 'embedded')) return { kind: 'checked-already' };
  if (outcome === 'embedded' && step === 'embedded') return { kind: 'checked-already' };
  if (outcome === 'embedded' && relookOn === undefined) return { kind: 'not-checked' };
  if (outcome === 'embedded' && relookOn !== undefined && signature.on < relookOn) return { kind: 'too-early' };
  const status: Status = isBack ? 'in-progress' : outcome === 'embedded' ? 'embedded' : action.status;
  const { on } = signature;
  const move: readonly HistoryEntry[] = status === action.status ? [] : [{ kind: 'status', on, from: action.status, to: status }];
  return { kind: 'checked', status, entries: [{ kind: 'checked', ...sign(signature), outcome, words }, ...move] };
}
