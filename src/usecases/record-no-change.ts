import type { Button } from '../cards/button.ts';
import { drawRefusal } from '../cards/draw-notice.ts';
import { noChangeNonce } from '../cards/no-change.ts';
import { noChangeLine } from '../cards/phrases-replies.ts';
import { asksFor } from '../domain/number-since.ts';
import { findAction, type Action } from '../domain/plan.ts';
import { decideProgress } from '../domain/progress.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { changeOnce } from './change-once.ts';
import { drawReminderFor } from './draw-reminder-envelope.ts';
import type { Setting } from './find-setting.ts';
import { refuseOthers } from './record-report.ts';

type NoChangeButton = Extract<Button, { verb: 'progress.no-change' }>;

/**
 * One press says of several actions that nothing has changed. Each is recorded as if it had been pressed alone: what somebody else has
 * spoken on since, or what needs a sentence by now, is left out and said.
 */
export async function recordNoChange(tx: Transaction, setting: Setting, button: NoChangeButton): Promise<Reply> {
  const { board, now } = setting;
  const reminder = await tx.findEnvelope(board.id, button.reminder);
  if (reminder?.reason.kind !== 'reminder') return { kind: 'card', message: drawRefusal({ kind: 'no-such-reminder' }) };
  const { reason } = reminder;
  const isOurs =
    button.nonce === noChangeNonce(reminder.key, button.on) && button.on.every(({ ref }) => asksFor(setting.plan, reason.items, ref));
  if (!isOurs) return { kind: 'card', message: drawRefusal({ kind: 'unknown-button' }) };
  const done: string[] = [];
  const left: string[] = [];
  for (const { ref, version } of button.on) {
    const action = findAction(setting.plan, ref);
    if (action === undefined) return { kind: 'card', message: drawRefusal({ kind: 'no-such-action', ref }) };
    const refusal = refuseOthers(setting, action);
    if (refusal !== undefined) return { kind: 'card', message: drawRefusal(refusal) };
    const isIn = await recordOne(tx, setting, { action, press: { ref, version, nonce: `${button.nonce}/${ref}` }, except: reminder.key });
    (isIn ? done : left).push(ref);
  }
  const plan = (await tx.findPlan(board.id)) ?? setting.plan;
  const notice = noChangeLine(done, left, now, board.calendar.timeZone);
  return { kind: 'card', message: drawReminderFor({ board, plan, claim: reminder, now }, reason, { notice, at: button.on[0]?.ref }) };
}

type One = Pick<Parameters<typeof changeOnce>[1], 'press' | 'except'> & { readonly action: Action };

/** Whether it is recorded now, by this press or by the same one before. */
async function recordOne(tx: Transaction, setting: Setting, one: One): Promise<boolean> {
  const { person, now, today } = setting;
  if (person === undefined) return false;
  const report = { said: 'no-change', words: '', route: 'card', by: person, at: now, on: today } as const;
  const once = await changeOnce(tx, { setting, person, ...one }, () => {
    const decision = decideProgress(one.action, report);
    if (decision.kind !== 'recorded') return { kind: 'refused' };
    const { status, rag, entries } = decision;
    return { kind: 'change', change: { status, rag, entries }, kept: { said: report.said, at: now } };
  });
  if (once.kind === 'changed') setting.count('recorded', { route: 'card' });
  return once.kind === 'changed' || once.kind === 'before';
}
