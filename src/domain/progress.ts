import type { Instant, IsoDate } from './dates.ts';
import { isFinished, type Action, type HistoryEntry, type ProgressUpdate, type Rag, type Said, type Status } from './plan.ts';

/** What somebody says about one action. `rag` is absent where they declared no colour: the present one stays. */
export interface ProgressReport {
  readonly said: Said;
  readonly words: string;
  readonly rag?: Rag;
  readonly route: ProgressUpdate['route'];
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Instant;
  /** `at` as a day in the board's zone. */
  readonly on: IsoDate;
}

/** The action's new present and the lines its history gains; or why the report cannot be taken. */
export type ProgressDecision =
  | { readonly kind: 'recorded'; readonly status: Status; readonly rag: Rag | null; readonly entries: readonly HistoryEntry[] }
  | { readonly kind: 'finished-already' }
  /** Help and more time are asked of somebody, who must know what for. */
  | { readonly kind: 'words-missing' };

/** Done means complete and green (a board reads a finished action as green); anything else means work is in progress. */
export function decideProgress(action: Action, report: ProgressReport): ProgressDecision {
  if (isFinished(action)) return { kind: 'finished-already' };
  if (needsWords(report.said) && report.words.trim() === '') return { kind: 'words-missing' };
  const isDone = report.said === 'done';
  const status: Status = isDone ? 'complete' : 'in-progress';
  const rag = isDone ? 'green' : (report.rag ?? action.rag);
  const { at, on, by, said, words, route } = report;
  const entries: readonly HistoryEntry[] = [
    { kind: 'update', on, at, said, words: words.trim(), by: by.name, personId: by.id, route },
    ...(status === action.status ? [] : [{ kind: 'status' as const, on, from: action.status, to: status }]),
    ...(rag === action.rag ? [] : [{ kind: 'rag' as const, on, from: action.rag, to: rag }]),
  ];
  return { kind: 'recorded', status, rag, entries };
}

function needsWords(said: Said): boolean {
  return said === 'need-help' || said === 'more-time';
}
