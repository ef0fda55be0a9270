import type { Evidence } from './chase-entry.ts';
import type { Instant, IsoDate } from './dates.ts';
import { readEvidenceLink } from './evidence-link.ts';
import { isFinished, type Action, type HistoryEntry, type ProgressUpdate, type Rag, type Said, type Status } from './plan.ts';
import { NO_CHANGES_WITHOUT_WORDS, noChangeRun } from './steady.ts';

/** What somebody says about one action. `rag` is absent where they declared no colour: the present one stays. */
export interface ProgressReport {
  readonly said: Said;
  readonly words: string;
  readonly rag?: Rag;
  /** The address of what shows it, as typed; empty where none was given. */
  readonly link?: string;
  readonly route: ProgressUpdate['route'];
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Instant;
  /** `at` as a day in the board's zone. */
  readonly on: IsoDate;
  /** The earlier update of theirs that this one puts right. */
  readonly corrects?: Instant;
}

/** The action's new present and the lines its history gains; or why the report cannot be taken. */
export type ProgressDecision =
  | { readonly kind: 'recorded'; readonly status: Status; readonly rag: Rag | null; readonly entries: readonly HistoryEntry[] }
  /** Finished, and what was said adds nothing to that or speaks against it. */
  | { readonly kind: 'finished-already' }
  /** Help and more time are asked of somebody, who must know what for. */
  | { readonly kind: 'words-missing' }
  /** The third "no change" running needs a sentence. */
  | { readonly kind: 'no-change-again' }
  | { readonly kind: 'bad-link' };

/** Done means complete and green (a board reads a finished action as green); "no change" changes nothing; else work is in progress. */
export function decideProgress(action: Action, report: ProgressReport): ProgressDecision {
  const words = report.words.trim();
  const link = readLink(report.link ?? '');
  if (link === undefined) return { kind: 'bad-link' };
  const corrected = correctedDone(action, report);
  if (isFinished(action) && corrected === undefined) return addToFinished(action, report, link);
  if (words === '' && needsWords(report.said)) return { kind: 'words-missing' };
  if (words === '' && report.said === 'no-change' && noChangeRun(action) >= NO_CHANGES_WITHOUT_WORDS) return { kind: 'no-change-again' };
  const isDone = report.said === 'done';
  const status: Status = isDone ? 'complete' : report.said === 'no-change' && corrected === undefined ? action.status : 'in-progress';
  const rag = isDone ? 'green' : (report.rag ?? (corrected === undefined ? action.rag : corrected.ragBefore));
  const { on } = report;
  const entries: readonly HistoryEntry[] = [
    toUpdate(report),
    ...toEvidence(report, link),
    ...(status === action.status ? [] : [{ kind: 'status' as const, on, from: action.status, to: status }]),
    ...(rag === action.rag ? [] : [{ kind: 'rag' as const, on, from: action.rag, to: rag }]),
  ];
  return { kind: 'recorded', status, rag, entries };
}

/**
 * Whoever reported an action done by mistake may put that right, as long as nobody has checked it or reported since; the colour it had
 * before comes back.
 */
function correctedDone(action: Action, { corrects, by }: ProgressReport): { readonly ragBefore: Rag | null } | undefined {
  const index = action.history.findIndex(
    (entry) => entry.kind === 'update' && entry.at === corrects && entry.personId === by.id && entry.said === 'done',
  );
  if (corrects === undefined || index < 0 || action.status !== 'complete') return undefined;
  const since = action.history.slice(index + 1);
  if (since.some(({ kind }) => kind === 'checked' || kind === 'update')) return undefined;
  const painted = since.find((entry) => entry.kind === 'rag');
  return { ragBefore: painted === undefined ? action.rag : painted.from };
}

/** Words and evidence may always be added to what is done; opening it again is somebody else's decision. */
function addToFinished(action: Action, report: ProgressReport, link: string): ProgressDecision {
  const isAddition = report.said === 'done' && report.words.trim() + link !== '';
  if (!isAddition) return { kind: 'finished-already' };
  return { kind: 'recorded', status: action.status, rag: action.rag, entries: [toUpdate(report), ...toEvidence(report, link)] };
}

function toUpdate({ at, on, by, said, words, route, corrects }: ProgressReport): ProgressUpdate {
  const update = { kind: 'update', on, at, said, words: words.trim(), by: by.name, personId: by.id, route } as const;
  return corrects === undefined ? update : { ...update, corrects };
}

function toEvidence({ at, on, by }: ProgressReport, link: string): readonly Evidence[] {
  return link === '' ? [] : [{ kind: 'evidence', on, at, by: by.name, personId: by.id, words: '', link }];
}

/** Empty where none was given; undefined where what was given is no address that can be kept. */
function readLink(text: string): string | undefined {
  return text.trim() === '' ? '' : readEvidenceLink(text);
}

function needsWords(said: Said): boolean {
  return said === 'need-help' || said === 'more-time';
}
