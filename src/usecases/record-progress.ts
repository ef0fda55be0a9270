import { isTooLong, parseProgressInput, type Button, type ProgressInput } from '../cards/button.ts';
import { viewClosingForm } from '../cards/closing-form.ts';
import { drawForm } from '../cards/draw-form.ts';
import { drawRefusal } from '../cards/draw-notice.ts';
import { viewExtensionForm } from '../cards/extension-form.ts';
import { fieldId } from '../cards/form-view.ts';
import { readWords, type Filled } from '../cards/reply-input.ts';
import { viewSensitiveForm } from '../cards/sensitive-form.ts';
import { drawStale } from '../cards/draw-stale.ts';
import { nonceOf } from '../cards/reminder-row.ts';
import { refusalSentence } from '../cards/phrases-refusals.ts';
import { alreadyRecordedLine, recordedLine } from '../cards/phrases-replies.ts';
import type { Refusal } from '../cards/refusal.ts';
import { isWithoutImpact } from '../domain/closing.ts';
import { openExtension } from '../domain/extension.ts';
import { asksFor } from '../domain/number-since.ts';
import { findAction, isFinished, lastUpdate, type Action, type Plan } from '../domain/plan.ts';
import type { Reply } from '../incoming.ts';
import type { Reason, StoredEnvelope } from '../envelope.ts';
import type { Transaction } from '../ports.ts';
import { drawReminderFor } from './draw-reminder-envelope.ts';
import type { Setting } from './find-setting.ts';
import { proposeProgress } from './propose-progress.ts';
import { recordReport, refuseOthers } from './record-report.ts';

export type ProgressButton = Extract<Button, { verb: 'progress.record' | 'progress.add' | 'progress.keep' | 'progress.changed' }>;

interface Press {
  readonly setting: Setting;
  readonly button: ProgressButton;
  readonly data: Filled;
}

/**
 * Records what a lead pressed, at most once: the card's nonce and the record are committed together. A press that comes again, under
 * whatever activity id, and a card that somebody else has answered since, change nothing and say what stands.
 */
export async function recordProgress(tx: Transaction, press: Press): Promise<Reply> {
  const { setting, button } = press;
  const reminder = await tx.findEnvelope(setting.board.id, button.reminder);
  if (reminder?.reason.kind !== 'reminder') return await echoLost(tx, press);
  const action = findAction(setting.plan, button.ref);
  if (action === undefined) return refuse({ kind: 'no-such-action', ref: button.ref });
  if (!isDrawnFor(press.setting.plan, reminder, reminder.reason, button)) return refuse({ kind: 'unknown-button' });
  const refusal = refuseOthers(setting, action);
  if (refusal !== undefined) return refuse(refusal);
  if (isTooLong(press.data, action.ref)) return { kind: 'sentence', text: refusalSentence({ kind: 'words-too-long', ref: action.ref }) };
  const input = inputOf(press);
  if (input === undefined) return { kind: 'sentence', text: refusalSentence({ kind: 'nothing-chosen', ref: action.ref }) };
  return await record(tx, { setting, reminder: { ...reminder, reason: reminder.reason }, action, input, button });
}

/**
 * A card that this record does not know: it went out before a backup was restored, or more than a year ago. What was typed on it is echoed
 * like a reply in words, for nobody may lose that, and recorded on a tap.
 */
async function echoLost(tx: Transaction, press: Press): Promise<Reply> {
  const { setting, button } = press;
  const action = findAction(setting.plan, button.ref);
  const input = action === undefined || isTooLong(press.data, action.ref) ? undefined : inputOf(press);
  if (action === undefined || input === undefined) return refuse({ kind: 'no-such-reminder' });
  const readings = [{ ref: action.ref, said: input.said, words: input.words }];
  const echo = await proposeProgress(tx, {
    setting,
    messageId: `lost/${setting.person?.id ?? ''}/${button.nonce}`,
    words: input.words,
    readings,
  });
  return echo.kind === 'message' ? { kind: 'card', message: echo.message } : echo;
}

interface Recording {
  readonly setting: Setting;
  readonly reminder: StoredEnvelope & { readonly reason: Extract<Reason, { kind: 'reminder' }> };
  readonly action: Action;
  readonly input: ProgressInput;
  readonly button: ProgressButton;
}

async function record(tx: Transaction, recording: Recording): Promise<Reply> {
  const { setting, reminder, action, input, button } = recording;
  const { timeZone } = setting.board.calendar;
  const { rag, ...said } = input;
  const outcome = await recordReport(tx, setting, {
    action,
    ...said,
    ...(rag === 'none' ? {} : { rag }),
    route: 'card',
    version: button.version,
    shownOn: reminder.reason.on,
    once: button.nonce,
    reminder: reminder.key,
    isLookedAt: button.verb === 'progress.keep',
  });
  switch (outcome.kind) {
    case 'recorded':
      return followUp(recording, outcome, recordedLine(action.ref, outcome, timeZone));
    case 'recorded-before':
      return redraw(recording, setting.plan, alreadyRecordedLine(action.ref, outcome, timeZone));
    case 'stale':
      return stale(recording, outcome);
    case 'refused':
      return refuseReport(recording, outcome.refusal);
  }
}

/** Refusals that the same card can put right. */
const CORRECTABLE: ReadonlySet<Refusal['kind']> = new Set(['words-missing', 'no-change-again', 'bad-link']);

/** What can be put right on the card leaves the card as it is. */
function refuseReport(recording: Recording, refusal: Refusal): Reply {
  if (refusal.kind === 'names-somebody') return askAboutWords(recording);
  if (refusal.kind === 'finished-already') return redraw(recording, recording.setting.plan, refusalSentence(refusal));
  return CORRECTABLE.has(refusal.kind) ? { kind: 'sentence', text: refusalSentence(refusal) } : refuse(refusal);
}

/** What "done" and "more time" need besides is asked at once, while the lead is there; they may go back to their card instead. */
function followUp(recording: Recording, { plan, action }: { readonly plan: Plan; readonly action: Action }, notice: string): Reply {
  const { input, reminder, action: before } = recording;
  const asked = { notice, reminder: reminder.key };
  if (input.said === 'more-time' && openExtension(action) === undefined) {
    return { kind: 'card', message: drawForm(viewExtensionForm(action, { why: input.words }, reminder.key), asked) };
  }
  if (input.said === 'done' && !isFinished(before) && isWithoutImpact(action)) {
    return { kind: 'card', message: drawForm(viewClosingForm(action, {}, reminder.key), asked) };
  }
  return redraw(recording, plan, notice);
}

/** Words that look as if they named a child are shown to whoever wrote them before they are kept. */
function askAboutWords({ action, input, reminder }: Recording): Reply {
  const { form, keep } = viewSensitiveForm(action, input, reminder.key);
  return { kind: 'card', message: drawForm(form, { others: [keep], reminder: reminder.key }) };
}

/** A button is only ours where the card names the action, and its nonce says what its other fields say. */
function isDrawnFor(
  plan: Plan,
  { key }: StoredEnvelope,
  { items }: Extract<Reason, { kind: 'reminder' }>,
  { ref, version, nonce }: ProgressButton,
): boolean {
  return asksFor(plan, items, ref) && nonce === nonceOf(key, { ref, version });
}

function inputOf({ button, data }: Press): ProgressInput | undefined {
  if (button.verb === 'progress.record') return parseProgressInput(data, button.ref);
  const { said, rag, link } = button;
  const words = button.verb === 'progress.changed' ? readWords(data, fieldId('changed', button.ref)) : button.words;
  return words === undefined ? undefined : { said, words, rag, link };
}

function stale({ setting, reminder, input }: Recording, { plan, action }: { readonly plan: Plan; readonly action: Action }): Reply {
  const { timeZone } = setting.board.calendar;
  return { kind: 'card', message: drawStale({ key: reminder.key, action, last: lastUpdate(action), typed: input, plan, timeZone }) };
}

function redraw({ setting: { board, now }, reminder, action }: Recording, plan: Plan, notice: string): Reply {
  const options = { notice, at: action.ref };
  return { kind: 'card', message: drawReminderFor({ board, plan, claim: reminder, now }, reminder.reason, options) };
}

function refuse(refusal: Refusal): Reply {
  return { kind: 'card', message: drawRefusal(refusal) };
}
