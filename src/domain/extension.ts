import type { Board } from './board.ts';
import { sign, type ExtensionAsked, type Signature } from './chase-entry.ts';
import { addMonths, type IsoDate } from './dates.ts';
import { dueDay, originalDueDay, type DueDate } from './due-date.ts';
import { isFinished, type Action, type DateMove, type HistoryEntry } from './plan.ts';

/** Nobody asks for more than two years: that is another plan. */
const LONGEST_MONTHS = 24;

export interface MoreTime {
  readonly to: IsoDate;
  readonly why: string;
  /** What it means for the board if the action is late; may be empty. */
  readonly effect: string;
}

export type AskDecision =
  | { readonly kind: 'asked'; readonly entries: readonly HistoryEntry[] }
  | { readonly kind: 'finished-already' | 'words-missing' | 'date-passed' | 'date-not-later' | 'date-too-far' };

/** A later question takes the place of one that is still open. The due date stays where it is until somebody agrees. */
export function askMoreTime(action: Action, { to, why, effect }: MoreTime, signature: Signature): AskDecision {
  if (isFinished(action)) return { kind: 'finished-already' };
  if (why.trim() === '') return { kind: 'words-missing' };
  const fault = faultOf(action, to, signature.on);
  if (fault !== undefined) return { kind: fault };
  return { kind: 'asked', entries: [{ kind: 'extension-asked', ...sign(signature), to, why: why.trim(), effect: effect.trim() }] };
}

function faultOf(action: Action, to: IsoDate, today: IsoDate): 'date-passed' | 'date-not-later' | 'date-too-far' | undefined {
  const due = dueDay(action.due);
  if (to <= today) return 'date-passed';
  if (due !== undefined && to <= due) return 'date-not-later';
  return to > addMonths(today, LONGEST_MONTHS) ? 'date-too-far' : undefined;
}

/** The question for more time that nobody has decided yet; none on a finished action. */
export function openExtension(action: Action): ExtensionAsked | undefined {
  const last = action.history.findLast((entry) => entry.kind === 'extension-asked' || entry.kind === 'extension-decided');
  return last?.kind === 'extension-asked' && !isFinished(action) ? last : undefined;
}

/** The chair and the managers decide, but whoever asked only where nobody else may. */
export function mayDecideExtension(board: Board, asked: Pick<ExtensionAsked, 'personId'>, personId: string): boolean {
  return decidersOf(board, asked).some(({ id }) => id === personId);
}

export function decidersOf({ people }: Board, asked: Pick<ExtensionAsked, 'personId'>): Board['people'] {
  const all = people.filter(({ right }) => right === 'chair' || right === 'manager');
  const others = all.filter(({ id }) => id !== asked.personId);
  return others.length > 0 ? others : all;
}

export interface ExtensionVerdict {
  readonly decision: 'agreed' | 'agreed-shorter' | 'refused';
  /** The shorter date. */
  readonly to?: IsoDate;
  readonly why: string;
}

export type VerdictDecision =
  | { readonly kind: 'decided'; readonly due?: DueDate; readonly entries: readonly HistoryEntry[] }
  | { readonly kind: 'nothing-asked' | 'words-missing' | 'date-missing' | 'date-passed' | 'date-not-later' | 'date-not-shorter' };

/** Agreeing moves the due date and writes the move into the ledger; refusing needs words. */
export function decideMoreTime(action: Action, verdict: ExtensionVerdict, signature: Signature): VerdictDecision {
  const asked = openExtension(action);
  if (asked === undefined) return { kind: 'nothing-asked' };
  const { decision, to, why } = verdict;
  const words = why.trim() === '' ? {} : { why: why.trim() };
  if (decision === 'refused') {
    if (words.why === undefined) return { kind: 'words-missing' };
    return { kind: 'decided', entries: [{ kind: 'extension-decided', ...sign(signature), decision, ...words }] };
  }
  const day = decision === 'agreed' ? asked.to : to;
  if (day === undefined) return { kind: 'date-missing' };
  if (decision === 'agreed-shorter' && day >= asked.to) return { kind: 'date-not-shorter' };
  const fault = faultOf(action, day, signature.on);
  if (fault !== undefined) return { kind: fault === 'date-too-far' ? 'date-not-shorter' : fault };
  const decided = { kind: 'extension-decided', ...sign(signature), decision, to: day, ...words } as const;
  return { kind: 'decided', due: movedTo(action.due, day), entries: [decided, moveOf(action, asked, day, signature)] };
}

function moveOf(action: Action, asked: ExtensionAsked, to: IsoDate, { person, on }: Signature): DateMove {
  const { due } = action;
  return { kind: 'due', on, from: dueDay(due) ?? null, to, wording: due.wording, by: asked.by, why: asked.why, approvedBy: person.name };
}

/** The document's words said another day, so they stay in the ledger alone; the first day is kept for ever. */
function movedTo(due: DueDate, by: IsoDate): DueDate {
  const original = originalDueDay(due) ?? dueDay(due);
  return { kind: 'on', wording: '', by, ...(original === undefined || original === by ? {} : { originally: original }) };
}
