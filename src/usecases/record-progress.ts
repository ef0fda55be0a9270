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
import { postName } from '../cards/phrases.ts';
import { refusalSentence } from '../cards/phrases-refusals.ts';
import { alreadyRecordedLine, recordedLine } from '../cards/phrases-replies.ts';
import type { Refusal } from '../cards/refusal.ts';
import type { Person } from '../domain/board.ts';
import type { Instant } from '../domain/dates.ts';
import { isWithoutImpact } from '../domain/closing.ts';
import { openExtension } from '../domain/extension.ts';
import { mayRecordProgress } from '../domain/permission.ts';
import { findAction, isAnotherSince, isFinished, lastUpdate, type Action, type Rag, type Said } from '../domain/plan.ts';
import { decideProgress, type ProgressDecision } from '../domain/progress.ts';
import { findSensitive } from '../domain/sensitive.ts';
import type { Reply } from '../incoming.ts';
import type { Reason, StoredEnvelope } from '../envelope.ts';
import type { Transaction } from '../ports.ts';
import { changeOnce, type Decided } from './change-once.ts';
import { drawReminderFor } from './draw-reminder-envelope.ts';
import type { Setting } from './find-setting.ts';

export type ProgressButton = Extract<Button, { verb: 'progress.record' | 'progress.add' | 'progress.keep' | 'progress.changed' }>;

interface Press {
  readonly setting: Setting;
  readonly button: ProgressButton;
  readonly data: unknown;
}

/**
 * Records what a lead pressed, at most once: the card's nonce and the record are committed together. A press that comes again, under
 * whatever activity id, and a card that somebody else has answered since, change nothing and say what stands.
 */
export async function recordProgress(tx: Transaction, press: Press): Promise<Reply> {
  const { setting, button } = press;
  const reminder = await tx.findEnvelope(setting.board.id, button.reminder);
  if (reminder?.reason.kind !== 'reminder') return refuse({ kind: 'no-such-reminder' });
  const action = findAction(setting.plan, button.ref);
  if (action === undefined) return refuse({ kind: 'no-such-action', ref: button.ref });
  if (!isDrawnFor(reminder, reminder.reason, button)) return refuse({ kind: 'unknown-button' });
  const refusal = refuseOthers(setting, action);
  if (refusal !== undefined) return refuse(refusal);
  if (isTooLong(press.data, action.ref)) return { kind: 'sentence', text: refusalSentence({ kind: 'words-too-long', ref: action.ref }) };
  const input = inputOf(press);
  if (input === undefined) return { kind: 'sentence', text: refusalSentence({ kind: 'nothing-chosen', ref: action.ref }) };
  return await recordOnce(tx, { setting, reminder: { ...reminder, reason: reminder.reason }, action, input, button });
}

interface Recording {
  readonly setting: Setting;
  readonly reminder: StoredEnvelope & { readonly reason: Extract<Reason, { kind: 'reminder' }> };
  readonly action: Action;
  readonly input: ProgressInput;
  readonly button: ProgressButton;
}

async function recordOnce(tx: Transaction, recording: Recording): Promise<Reply> {
  const { setting, reminder, action, input, button } = recording;
  const { board, person, now } = setting;
  if (person === undefined) return refuse({ kind: 'not-on-board' });
  const once = await changeOnce(tx, { setting, person, action, press: button, except: reminder.key }, () => decide(recording, person));
  switch (once.kind) {
    case 'before':
      return redraw(recording, isKept(once.kept) ? alreadyRecordedLine(action.ref, once.kept, board.calendar.timeZone) : '');
    case 'stale':
      return isAnotherSince(once.action, reminder.reason.on)
        ? refuse({ kind: 'renumbered', ref: action.ref })
        : stale({ ...recording, setting: once.setting, action: once.action });
    case 'refused':
      if (once.refusal.kind === 'sensitive') return askAboutWords(recording);
      return once.refusal.kind === 'finished-already'
        ? redraw(recording, refusalSentence(once.refusal))
        : { kind: 'sentence', text: refusalSentence(once.refusal) };
    case 'changed':
      setting.count('recorded', { route: 'card' });
      return followUp(
        { ...recording, ...once },
        isFinished(action),
        recordedLine(action.ref, { said: input.said, at: now }, board.calendar.timeZone),
      );
  }
}

/** What "done" and "more time" need besides is asked at once, while the lead is there; they may go back to their card instead. */
function followUp(recording: Recording, wasFinished: boolean, notice: string): Reply {
  const { action, input, reminder } = recording;
  if (input.said === 'more-time' && openExtension(action) === undefined) {
    return {
      kind: 'card',
      message: drawForm(viewExtensionForm(action, { why: input.words }, reminder.key), { notice, reminder: reminder.key }),
    };
  }
  if (input.said === 'done' && !wasFinished && isWithoutImpact(action)) {
    return { kind: 'card', message: drawForm(viewClosingForm(action, {}, reminder.key), { notice, reminder: reminder.key }) };
  }
  return redraw(recording, notice);
}

function decide(
  { setting, action, input, button }: Recording,
  person: Person,
): Decided<{ kind: 'refused'; refusal: Refusal | { kind: 'sensitive' } }> {
  const isLookedAt = button.verb === 'progress.keep' || findSensitive(input.words).length === 0;
  const { now, today } = setting;
  const decision = decideProgress(action, { ...reportOf(input), route: 'card', by: person, at: now, on: today });
  if (decision.kind !== 'recorded') return { kind: 'refused', refusal: refusalOf(decision.kind, action.ref, input.said) };
  if (!isLookedAt) return { kind: 'refused', refusal: { kind: 'sensitive' } };
  const { status, rag, entries } = decision;
  return { kind: 'change', change: { status, rag, entries }, kept: { said: input.said, at: now } };
}

/** Words that look as if they named a child are shown to whoever wrote them before they are kept. */
function askAboutWords({ action, input, reminder }: Recording): Reply {
  const { form, keep } = viewSensitiveForm(action, input, reminder.key);
  return { kind: 'card', message: drawForm(form, { others: [keep], reminder: reminder.key }) };
}

/** Why a report was not taken, as it is told. */
export function refusalOf(kind: Exclude<ProgressDecision['kind'], 'recorded'>, ref: string, said: Said): Refusal {
  return kind === 'words-missing' ? { kind, ref, said } : { kind, ref };
}

/** A button is only ours where the card names the action, and its nonce says what its other fields say. */
function isDrawnFor(
  { key }: StoredEnvelope,
  { items }: Extract<Reason, { kind: 'reminder' }>,
  { ref, version, nonce }: ProgressButton,
): boolean {
  return items.some((item) => item.ref === ref) && nonce === nonceOf(key, { ref, version });
}

/** Undefined where the asker may record on the action. */
export function refuseOthers(setting: Setting, action: Action): Refusal | undefined {
  const { board, plan, person, today } = setting;
  if (person === undefined) return { kind: 'not-on-board' };
  if (mayRecordProgress(board, action, person.id, today)) return undefined;
  return { kind: 'not-the-lead', ref: action.ref, leads: action.leads.map(({ postId }) => postName(plan, postId)) };
}

function inputOf({ button, data }: Press): ProgressInput | undefined {
  if (button.verb === 'progress.record') return parseProgressInput(data, button.ref);
  const { said, rag, link } = button;
  const words = button.verb === 'progress.changed' ? readWords(data as Filled, fieldId('changed', button.ref)) : button.words;
  return words === undefined ? undefined : { said, words, rag, link };
}

function reportOf({ rag, ...said }: ProgressInput): Omit<ProgressInput, 'rag'> & { readonly rag?: Rag } {
  return rag === 'none' ? said : { ...said, rag };
}

function stale({ setting, reminder, action, input }: Recording): Reply {
  const { plan, board } = setting;
  const last = lastUpdate(action);
  return { kind: 'card', message: drawStale({ key: reminder.key, action, last, typed: input, plan, timeZone: board.calendar.timeZone }) };
}

function redraw({ setting: { board, plan, now }, reminder }: Recording, notice: string): Reply {
  return { kind: 'card', message: drawReminderFor({ board, plan, claim: reminder, now }, reminder.reason, { notice }) };
}

function refuse(refusal: Refusal): Reply {
  return { kind: 'card', message: drawRefusal(refusal) };
}

function isKept(response: unknown): response is { said: Said; at: Instant } {
  return typeof response === 'object' && response !== null && 'said' in response && 'at' in response;
}
