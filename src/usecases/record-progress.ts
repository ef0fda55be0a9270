import { isTooLong, parseProgressInput, type Button, type ProgressInput } from '../cards/button.ts';
import { drawRefusal } from '../cards/draw-notice.ts';
import { drawStale } from '../cards/draw-stale.ts';
import { nonceOf } from '../cards/reminder-row.ts';
import { postName } from '../cards/phrases.ts';
import { refusalSentence } from '../cards/phrases-refusals.ts';
import { alreadyRecordedLine, recordedLine } from '../cards/phrases-replies.ts';
import type { Refusal } from '../cards/refusal.ts';
import { addDays, type Instant } from '../domain/dates.ts';
import { mayRecordProgress } from '../domain/permission.ts';
import { findAction, isAnotherSince, lastUpdate, type Action, type Rag, type Said } from '../domain/plan.ts';
import { decideProgress } from '../domain/progress.ts';
import type { Reply } from '../incoming.ts';
import type { Reason, StoredEnvelope } from '../envelope.ts';
import type { Transaction } from '../ports.ts';
import { drawReminderFor } from './draw-reminder-envelope.ts';
import type { Setting } from './find-setting.ts';

/** Cards older than this are left as they are when somebody answers: nobody scrolls back that far. */
const COPIES_OF_DAYS = 28;

export type ProgressButton = Extract<Button, { verb: 'progress.record' | 'progress.add' }>;

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
  const { board, person, now, today } = setting;
  if (person === undefined) return refuse({ kind: 'not-on-board' });
  const key = { boardId: board.id, key: `press/${person.id}/${button.nonce}` };
  const taken = await tx.takeInbox(key, now);
  if (!taken.taken && isKept(taken.response)) {
    setting.count('duplicates', { kind: 'press' });
    return redraw(recording, alreadyRecordedLine(action.ref, taken.response, board.calendar.timeZone));
  }
  if (button.version !== action.version) {
    return isAnotherSince(action, reminder.reason.on) ? refuse({ kind: 'renumbered', ref: action.ref }) : stale(recording);
  }
  const decision = decideProgress(action, { ...reportOf(input), route: 'card', by: person, at: now, on: today });
  if (decision.kind === 'words-missing') {
    return { kind: 'sentence', text: refusalSentence({ kind: 'words-missing', ref: action.ref, said: input.said }) };
  }
  if (decision.kind === 'finished-already') return redraw(recording, refusalSentence({ kind: 'finished-already', ref: action.ref }));
  const { status, rag, entries } = decision;
  const isFirst = await tx.changeAction({ boardId: board.id, ref: action.ref, fromVersion: action.version, status, rag, entries });
  const plan = (await tx.findPlan(board.id)) ?? setting.plan;
  const after = { ...recording, setting: { ...setting, plan }, action: findAction(plan, action.ref) ?? action };
  if (!isFirst) return stale(after);
  await tx.keepResponse(key, { said: input.said, at: now });
  setting.count('recorded', { route: 'card' });
  await refreshCopies(tx, setting, { ref: action.ref, version: action.version + 1, except: reminder.key });
  return redraw(after, recordedLine(action.ref, { said: input.said, at: now }, board.calendar.timeZone));
}

/** A button is only ours where the card names the action, and its nonce says what its other fields say. */
function isDrawnFor(
  { key }: StoredEnvelope,
  { items }: Extract<Reason, { kind: 'reminder' }>,
  { ref, version, nonce }: ProgressButton,
): boolean {
  return items.some((item) => item.ref === ref) && nonce === nonceOf(key, { ref, version });
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

/** Undefined where the asker may record on the action. */
export function refuseOthers(setting: Setting, action: Action): Refusal | undefined {
  const { board, plan, person, today } = setting;
  if (person === undefined) return { kind: 'not-on-board' };
  if (mayRecordProgress(board, action, person.id, today)) return undefined;
  return { kind: 'not-the-lead', ref: action.ref, leads: action.leads.map(({ postId }) => postName(plan, postId)) };
}

function inputOf({ button, data }: Press): ProgressInput | undefined {
  if (button.verb === 'progress.record') return parseProgressInput(data, button.ref);
  return { said: button.said, words: button.words, rag: button.rag };
}

function reportOf({ said, words, rag }: ProgressInput): { said: Said; words: string; rag?: Rag } {
  return rag === 'none' ? { said, words } : { said, words, rag };
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
