import type { Refusal } from '../cards/refusal.ts';
import { addDays, type Instant, type IsoDate } from '../domain/dates.ts';
import { mayRecordProgress } from '../domain/permission.ts';
import { findAction, isAnotherSince, type Action, type Plan, type ProgressUpdate, type Rag, type Said } from '../domain/plan.ts';
import { decideProgress } from '../domain/progress.ts';
import { postName } from '../cards/phrases.ts';
import type { Transaction } from '../ports.ts';
import type { Setting } from './find-setting.ts';

/** Cards older than this are left as they are when somebody answers: nobody scrolls back that far. */
const COPIES_OF_DAYS = 28;

/** What somebody says about one action, and of which state of it they speak. */
export interface Report {
  readonly action: Action;
  readonly said: Said;
  readonly words: string;
  /** Absent where they declared no colour: the present one stays. */
  readonly rag?: Rag;
  readonly route: ProgressUpdate['route'];
  /** The version they were shown, and the day it was drawn: a number may have come to stand on another action since. */
  readonly version: number;
  readonly shownOn: IsoDate;
  /** Under which key of the inbox this counts as the same report, sent again. */
  readonly once: string;
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

/** Records a report at most once: its key and the record are committed together, by whatever way it came. */
export async function recordReport(tx: Transaction, setting: Setting, report: Report): Promise<RecordedReport> {
  const { board, person, now, today } = setting;
  const { action, said } = report;
  const { ref } = action;
  const refused = refuseOthers(setting, action);
  if (refused !== undefined || person === undefined) return refuse(refused ?? { kind: 'not-on-board' });
  const key = { boardId: board.id, key: report.once };
  const taken = await tx.takeInbox(key, now);
  if (!taken.taken && isKept(taken.response)) {
    setting.count('duplicates', { kind: 'press' });
    return { kind: 'recorded-before', ...taken.response };
  }
  if (report.version !== action.version) {
    return isAnotherSince(action, report.shownOn) ? refuse({ kind: 'renumbered', ref }) : { kind: 'stale', plan: setting.plan, action };
  }
  const decision = decideProgress(action, { ...report, by: person, at: now, on: today });
  if (decision.kind === 'words-missing') return refuse({ kind: 'words-missing', ref, said });
  if (decision.kind === 'finished-already') return refuse({ kind: 'finished-already', ref });
  const { status, rag, entries } = decision;
  const isFirst = await tx.changeAction({ boardId: board.id, ref, fromVersion: action.version, status, rag, entries });
  const plan = (await tx.findPlan(board.id)) ?? setting.plan;
  const after = { plan, action: findAction(plan, ref) ?? action };
  if (!isFirst) return { kind: 'stale', ...after };
  await tx.keepResponse(key, { said, at: now });
  setting.count('recorded', { route: report.route });
  const answered = report.reminder === undefined ? {} : { except: report.reminder };
  await refreshCopies(tx, setting, { ref, version: action.version + 1, ...answered });
  return { kind: 'recorded', ...after, said, at: now };
}

/** Undefined where the asker may record on the action. */
export function refuseOthers(setting: Setting, action: Action): Refusal | undefined {
  const { board, plan, person, today } = setting;
  if (person === undefined) return { kind: 'not-on-board' };
  if (mayRecordProgress(board, action, person.id, today)) return undefined;
  return { kind: 'not-the-lead', ref: action.ref, leads: action.leads.map(({ postId }) => postName(plan, postId)) };
}

/** Every other card that asks for this action is drawn again, so that a joint lead sees who answered and when. */
export async function refreshCopies(
  tx: Transaction,
  { board, now, today }: Setting,
  { ref, version, except }: { ref: string; version: number; except?: string },
): Promise<void> {
  const oldest = addDays(today, -COPIES_OF_DAYS);
  for (const { key, to, reason } of await tx.listEnvelopes(board.id, ['sent'])) {
    if (reason.kind !== 'reminder' || key === except || reason.on < oldest || !reason.items.some((item) => item.ref === ref)) continue;
    const refresh = { kind: 'refresh', ofKey: key } as const;
    await tx.putEnvelope({ boardId: board.id, key: `refresh/${key}/${ref}/v${String(version)}`, to, reason: refresh, notBefore: now }, now);
  }
}

function refuse(refusal: Refusal): RecordedReport {
  return { kind: 'refused', refusal };
}

function isKept(response: unknown): response is { said: Said; at: Instant } {
  return typeof response === 'object' && response !== null && 'said' in response && 'at' in response;
}
