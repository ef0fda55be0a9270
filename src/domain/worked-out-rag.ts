import { rulesOf } from './chasing.ts';
import { daysBetween, type IsoDate } from './dates.ts';
import { dueDay } from './due-date.ts';
import { isOverdue } from './due-status.ts';
import { isFinished, lastUpdate, type Action, type Plan, type Rag } from './plan.ts';
import { ragOfStatus, ragsOf } from './rag-key.ts';

/** Silence makes amber where the due date is no farther away than so many days. */
export const SOON_DAYS = 28;

/** One fact that speaks for the colour. */
export type RagReason =
  | { readonly kind: 'finished' }
  | { readonly kind: 'date-passed'; readonly days: number }
  | { readonly kind: 'due-in'; readonly days: number }
  | { readonly kind: 'asked-for-help'; readonly on: IsoDate }
  | { readonly kind: 'last-word'; readonly on: IsoDate }
  | { readonly kind: 'no-word' };

export interface WorkedOut {
  readonly rag: Rag;
  readonly reasons: readonly RagReason[];
}

/** The colour the board's rule gives, and what it rests on. A judgement stays the lead's: this is only shown beside it, where the two differ. */
export function workedOutRag(action: Action, plan: Pick<Plan, 'key' | 'rules'>, today: IsoDate): WorkedOut {
  if (isFinished(action)) {
    return { rag: ragOfStatus(plan, action.status === 'embedded' ? 'embedded' : 'complete'), reasons: [{ kind: 'finished' }] };
  }
  const { redAfter, silentAfter } = rulesOf(plan);
  const due = dueDay(action.due);
  const late = due !== undefined && isOverdue(action, today) ? daysBetween(due, today) : 0;
  const last = lastUpdate(action);
  const word: RagReason = last === undefined ? { kind: 'no-word' } : { kind: 'last-word', on: last.on };
  const help: readonly RagReason[] = last?.said === 'need-help' ? [{ kind: 'asked-for-help', on: last.on }] : [];
  const passed: readonly RagReason[] = late > 0 ? [{ kind: 'date-passed', days: late }] : [];
  const isRed = late > redAfter || (late > 0 && help.length > 0);
  if (isRed) return { rag: 'red', reasons: [...passed, ...help, ...(help.length > 0 ? [] : [word])] };
  const left = due === undefined ? undefined : daysBetween(today, due);
  const isSilent = last === undefined || daysBetween(last.on, today) > silentAfter;
  const isQuietAndNear = isSilent && left !== undefined && left >= 0 && left <= SOON_DAYS;
  if (late > 0 || help.length > 0 || isQuietAndNear) {
    const near: readonly RagReason[] = isQuietAndNear ? [{ kind: 'due-in', days: left }] : [];
    return { rag: 'amber', reasons: [...passed, ...near, ...(help.length > 0 ? help : [word])] };
  }
  return { rag: 'green', reasons: [word] };
}

export interface RagDifference extends WorkedOut {
  readonly declared: Rag;
}

/** Undefined where nobody has declared a colour, where both agree, or where the plan's key has no such colour. */
export function ragDifference(action: Action, plan: Pick<Plan, 'key' | 'rules'>, today: IsoDate): RagDifference | undefined {
  const declared = action.rag;
  if (declared === null) return undefined;
  const worked = workedOutRag(action, plan, today);
  return declared === worked.rag || !ragsOf(plan).includes(worked.rag) ? undefined : { ...worked, declared };
}

/** Declared green while the facts say otherwise. */
export function isDoubtfullyGreen(action: Action, plan: Pick<Plan, 'key' | 'rules'>, today: IsoDate): boolean {
  const difference = ragDifference(action, plan, today);
  return difference?.declared === 'green' && !isFinished(action) && (difference.rag === 'red' || difference.rag === 'amber');
}
