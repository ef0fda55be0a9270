import type { ChaseButton } from '../cards/chase-buttons.ts';
import { drawRefusal } from '../cards/draw-notice.ts';
import { EVENT } from '../cards/phrases-hand-over.ts';
import { eventInputId } from '../cards/told-parts.ts';
import { isoDate, type IsoDate } from '../domain/dates.ts';
import { findAction } from '../domain/plan.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { changeOnce } from './change-once.ts';
import { drawReminderFor } from './draw-reminder-envelope.ts';
import type { Setting } from './find-setting.ts';
import { refuseOthers } from './record-report.ts';

const LONGEST_NAME = 2000;

/** Records what a conditional action waits for, and its day where it is known; it is asked about on that day. */
export async function nameEvent(
  tx: Transaction,
  setting: Setting,
  button: Extract<ChaseButton, { verb: 'event.name' }>,
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { board, plan, person, now, today } = setting;
  const { reminder: reminderKey, ...press } = button;
  const { ref } = press;
  const reminder = await tx.findEnvelope(board.id, reminderKey);
  const action = findAction(plan, ref);
  if (action === undefined) return { kind: 'card', message: drawRefusal({ kind: 'no-such-action', ref }) };
  const refusal = refuseOthers(setting, action);
  if (refusal !== undefined || person === undefined) return { kind: 'card', message: drawRefusal(refusal ?? { kind: 'not-on-board' }) };
  const isOurs =
    reminder?.reason.kind === 'reminder' && reminder.reason.told?.some(({ told }) => told.kind === 'event' && told.ref === ref);
  if (reminder?.reason.kind !== 'reminder' || isOurs !== true || press.nonce !== `${reminderKey}.event.${ref}.v${String(press.version)}`) {
    return { kind: 'card', message: drawRefusal({ kind: 'unknown-button' }) };
  }
  const { name, day } = inputOf(data, ref);
  if (name === '') return { kind: 'sentence', text: EVENT.missing };
  const entry = {
    kind: 'event',
    on: today,
    at: now,
    by: person.name,
    personId: person.id,
    name,
    ...(day === undefined ? {} : { day }),
  } as const;
  const { status, rag } = action;
  const once = await changeOnce(tx, { setting, person, action, press, except: reminder.key }, () => ({
    kind: 'change',
    change: { status, rag, entries: [entry] },
    kept: { named: true },
  }));
  const after = once.kind === 'changed' ? once.setting : setting;
  const notice = once.kind === 'stale' ? EVENT.changed(ref) : EVENT.saved(ref, day);
  return { kind: 'card', message: drawReminderFor({ ...after, claim: reminder }, reminder.reason, { notice, at: ref }) };
}

function inputOf(data: Readonly<Record<string, unknown>>, ref: string): { readonly name: string; readonly day: IsoDate | undefined } {
  return { name: textOf(data[eventInputId('name', ref)]).slice(0, LONGEST_NAME), day: dayIn(textOf(data[eventInputId('day', ref)])) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function dayIn(text: string): IsoDate | undefined {
  try {
    return isoDate(text);
  } catch {
    return undefined;
  }
}
