import type { Refusal } from '../cards/refusal.ts';
import type { Instant, IsoDate } from '../domain/dates.ts';
import { mayRecordProgress } from '../domain/permission.ts';
import { isAnotherSince, type Action, type Plan, type ProgressUpdate, type Rag, type Said } from '../domain/plan.ts';
import { decideProgress, type ProgressDecision } from '../domain/progress.ts';
import { findSensitive } from '../domain/sensitive.ts';
import { postName } from '../cards/phrases.ts';
import type { Transaction } from '../ports.ts';
import { changeOnce } from './change-once.ts';
import type { Setting } from './find-setting.ts';

/** What somebody says about one action, and of which state of it they speak. */
export interface Report {
  readonly action: Action;
  readonly said: Said;
  readonly words: string;
  /** The address of what shows it, as typed. */
  readonly link?: string;
  /** Absent where they declared no colour: the present one stays. */
  readonly rag?: Rag;
  readonly route: ProgressUpdate['route'];
  /** The version they were shown, and the day it was drawn: a number may have come to stand on another action since. */
  readonly version: number;
  readonly shownOn: IsoDate;
  /** Whatever makes this the same report of the same person, sent again. */
  readonly once: string;
  /** Whoever wrote the words has looked at what in them seems to name a child, and keeps them. */
  readonly isLookedAt?: boolean;
  /** The reminder that is answered here, whose card the answer redraws by itself. */
  readonly reminder?: string;
}

export type RecordedReport =
  | { readonly kind: 'recorded'; readonly plan: Plan; readonly action: Action; readonly said: Said; readonly at: Instant }
  /** The same report has come before; nothing was recorded twice. */
  | { readonly kind: 'recorded-before'; readonly said: Said; readonly at: Instant }
  /** Somebody else spoke since. */
  | { readonly kind: 'stale'; readonly plan: Plan; readonly action: Action }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Refused = Extract<RecordedReport, { kind: 'refused' }>;

/** Records a report at most once, by whatever way it came. */
export async function recordReport(tx: Transaction, setting: Setting, report: Report): Promise<RecordedReport> {
  const { person, now, today } = setting;
  const { action, said, version, shownOn, once, reminder } = report;
  const { ref } = action;
  const refused = refuseOthers(setting, action);
  if (refused !== undefined || person === undefined) return refuse(refused ?? { kind: 'not-on-board' });
  const press = { ref, version, nonce: once };
  const except = reminder === undefined ? {} : { except: reminder };
  const outcome = await changeOnce<Refused>(tx, { setting, person, action, press, ...except }, () => {
    const decision = decideProgress(action, { ...report, by: person, at: now, on: today });
    if (decision.kind !== 'recorded') return { kind: 'refused', refusal: refusalOf(decision.kind, ref, said) };
    // The card and the tab can show the words again before they are kept; other ways tell of it afterwards.
    const isWarned =
      (report.route === 'card' || report.route === 'tab') && report.isLookedAt !== true && findSensitive(report.words).length > 0;
    if (isWarned) return { kind: 'refused', refusal: { kind: 'names-somebody', ref } };
    const { status, rag, entries } = decision;
    return { kind: 'change', change: { status, rag, entries }, kept: { said, at: now } };
  });
  switch (outcome.kind) {
    case 'refused':
      return outcome;
    case 'before':
      return { kind: 'recorded-before', ...(isKept(outcome.kept) ? outcome.kept : { said, at: now }) };
    case 'stale':
      return isAnotherSince(outcome.action, shownOn)
        ? refuse({ kind: 'renumbered', ref })
        : { kind: 'stale', plan: outcome.setting.plan, action: outcome.action };
    case 'changed':
      setting.count('recorded', { route: report.route });
      return { kind: 'recorded', plan: outcome.setting.plan, action: outcome.action, said, at: now };
  }
}

/** Why a report was not taken, as it is told. */
export function refusalOf(kind: Exclude<ProgressDecision['kind'], 'recorded'>, ref: string, said: Said): Refusal {
  return kind === 'words-missing' ? { kind, ref, said } : { kind, ref };
}

/** Undefined where the asker may record on the action. */
export function refuseOthers(setting: Setting, action: Action): Refusal | undefined {
  const { board, plan, person, today } = setting;
  if (person === undefined) return { kind: 'not-on-board' };
  if (mayRecordProgress(board, action, person.id, today)) return undefined;
  return { kind: 'not-the-lead', ref: action.ref, leads: action.leads.map(({ postId }) => postName(plan, postId)) };
}

function refuse(refusal: Refusal): RecordedReport {
  return { kind: 'refused', refusal };
}

function isKept(response: unknown): response is { said: Said; at: Instant } {
  return typeof response === 'object' && response !== null && 'said' in response && 'at' in response;
}
