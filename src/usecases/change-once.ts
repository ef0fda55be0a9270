import type { Person } from '../domain/board.ts';
import { addDays } from '../domain/dates.ts';
import { asksFor } from '../domain/number-since.ts';
import { findAction, type Action, type Plan } from '../domain/plan.ts';
import type { Reason } from '../envelope.ts';
import type { ActionChange, Transaction } from '../ports.ts';
import type { Setting } from './find-setting.ts';

/** Cards older than this are left as they are when somebody answers: nobody scrolls back that far. */
const COPIES_OF_DAYS = 28;

/** A press on one action, drawn at one version of it. */
export interface DrawnPress {
  readonly ref: string;
  readonly version: number;
  readonly nonce: string;
}

export type Decided<Refused> =
  | {
      readonly kind: 'change';
      readonly change: Omit<ActionChange, 'boardId' | 'ref' | 'fromVersion'>;
      /** Plain JSON, handed back to whoever comes with the same press again. */
      readonly kept: unknown;
    }
  | Refused;

export type Once<Refused> =
  /** This very press had its effect before. */
  | { readonly kind: 'before'; readonly kept: unknown }
  /** The action has changed since the card was drawn; nothing is recorded. */
  | { readonly kind: 'stale'; readonly setting: Setting; readonly action: Action }
  | { readonly kind: 'changed'; readonly setting: Setting; readonly action: Action; readonly kept: unknown }
  | Refused;

/**
 * What a press changes, at most once: the key of the press and the change are committed together. Whoever comes second, with the same press
 * under another id or with a card somebody else has acted on, changes nothing. The other cards that show the action are drawn again.
 */
export async function changeOnce<Refused extends { readonly kind: 'refused' }>(
  tx: Transaction,
  { setting, person, action, press, except }: OnceAsk,
  decide: () => Decided<Refused>,
): Promise<Once<Refused>> {
  const { board, now } = setting;
  const key = { boardId: board.id, key: `press/${person.id}/${press.nonce}` };
  const taken = await tx.takeInbox(key, now);
  if (!taken.taken && taken.response !== undefined && taken.response !== null) {
    setting.count('duplicates', { kind: 'press' });
    return { kind: 'before', kept: taken.response };
  }
  if (press.version !== action.version) return { kind: 'stale', setting, action };
  const decided = decide();
  if (decided.kind === 'refused') return decided;
  const isFirst = await tx.changeAction({ boardId: board.id, ref: action.ref, fromVersion: action.version, ...decided.change });
  const plan = (await tx.findPlan(board.id)) ?? setting.plan;
  const after = { setting: { ...setting, plan }, action: findAction(plan, action.ref) ?? action };
  if (!isFirst) return { kind: 'stale', ...after };
  await tx.keepResponse(key, decided.kept);
  await refreshCopies(tx, setting, { ref: action.ref, version: action.version + 1, ...(except === undefined ? {} : { except }) });
  return { kind: 'changed', ...after, kept: decided.kept };
}

interface OnceAsk {
  readonly setting: Setting;
  readonly person: Person;
  readonly action: Action;
  readonly press: DrawnPress;
  /** The card that was pressed: it is answered in place. */
  readonly except?: string;
}

/** Every other card that asks for this action or tells of it is drawn again, so that a joint lead sees who answered and when. */
export async function refreshCopies(
  tx: Transaction,
  { board, plan, now, today }: Setting,
  { ref, version, except }: { ref: string; version: number; except?: string },
): Promise<void> {
  const oldest = addDays(today, -COPIES_OF_DAYS);
  for (const { key, to, reason } of await tx.listEnvelopes(board.id, ['sent'])) {
    if (reason.kind !== 'reminder' || key === except || reason.on < oldest || !names(reason, ref, plan)) continue;
    const refresh = { kind: 'refresh', ofKey: key } as const;
    await tx.putEnvelope({ boardId: board.id, key: `refresh/${key}/${ref}/v${String(version)}`, to, reason: refresh, notBefore: now }, now);
  }
}

/** Under the number the action has now, or had when the card was put. */
function names({ items, told = [] }: Extract<Reason, { kind: 'reminder' }>, ref: string, plan: Plan): boolean {
  return asksFor(plan, items, ref) || told.some((telling) => 'ref' in telling.told && telling.told.ref === ref);
}
