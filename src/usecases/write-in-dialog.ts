import { z } from 'zod';
import { isTooLong, parseProgressInput } from '../cards/button.ts';
import { ref as refField, version } from '../cards/button-parts.ts';
import { drawDialog, type DialogView } from '../cards/draw-dialog.ts';
import { DIALOG } from '../cards/phrases-reminder.ts';
import { alreadyRecordedLine, recordedLine } from '../cards/phrases-replies.ts';
import { refusalSentence } from '../cards/phrases-refusals.ts';
import { readDay, readWords } from '../cards/reply-input.ts';
import { findAction, type Action } from '../domain/plan.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import type { Setting } from './find-setting.ts';
import { recordReport, refuseOthers } from './record-report.ts';

const opened = z.object({ dialog: z.literal('progress.write'), ref: refField });
const filled = opened.extend({ do: z.enum(['record', 'record-as-is', 'keep']), version });

interface Dialog {
  readonly setting: Setting;
  readonly action: Action;
  readonly personId: string;
}

/**
 * A long report in a dialog. Teams says nothing when a dialog is closed with its cross, so what is typed is kept on every press in it, taken
 * or not, and stands in it again the next time; recording drops the draft.
 */
export async function writeInDialog(tx: Transaction, setting: Setting, incoming: Extract<Incoming, { kind: 'dialog' }>): Promise<Reply> {
  const asked = opened.safeParse(incoming.data).data;
  const action = asked === undefined ? undefined : findAction(setting.plan, asked.ref);
  if (action === undefined || setting.person === undefined) return { kind: 'sentence', text: DIALOG.gone };
  const refusal = refuseOthers(setting, action);
  if (refusal !== undefined) return { kind: 'sentence', text: refusalSentence(refusal) };
  const dialog = { setting, action, personId: setting.person.id };
  return incoming.step === 'open' ? await open(tx, dialog) : await submit(tx, dialog, incoming.data);
}

async function open(tx: Transaction, dialog: Dialog): Promise<Reply> {
  const kept = await tx.findTyped(dialog.setting.board.id, dialog.personId, keyOf(dialog.action));
  return show(dialog, { said: '', words: kept?.words ?? '', ...(kept === undefined ? {} : { notice: DIALOG.foundKept }) });
}

async function submit(tx: Transaction, dialog: Dialog, data: Readonly<Record<string, unknown>>): Promise<Reply> {
  const { action } = dialog;
  const press = filled.safeParse(data).data;
  if (press === undefined) return { kind: 'sentence', text: DIALOG.gone };
  const words = readWords(data, `words:${action.ref}`);
  if (words === undefined || isTooLong(data, action.ref)) {
    return show(dialog, { said: '', words: '', notice: refusalSentence({ kind: 'words-too-long', ref: action.ref }) });
  }
  await keep(tx, dialog, words);
  if (press.do === 'keep') return { kind: 'sentence', text: DIALOG.kept(action.ref) };
  const input = parseProgressInput(data, action.ref);
  if (input === undefined) return show(dialog, { said: '', words, notice: refusalSentence({ kind: 'nothing-chosen', ref: action.ref }) });
  return await record(tx, dialog, { said: input.said, words, version: press.version, isLookedAt: press.do === 'record-as-is', data });
}

interface Typed {
  readonly said: NonNullable<ReturnType<typeof parseProgressInput>>['said'];
  readonly words: string;
  readonly version: number;
  readonly isLookedAt: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

async function record(tx: Transaction, dialog: Dialog, { said, words, version: seen, isLookedAt, data }: Typed): Promise<Reply> {
  const { setting, action } = dialog;
  const { timeZone } = setting.board.calendar;
  const outcome = await recordReport(tx, setting, {
    action,
    said,
    words,
    route: 'card',
    version: seen,
    shownOn: readDay(data, 'on') ?? setting.today,
    once: `dialog/${action.ref}/v${String(seen)}`,
    isLookedAt,
  });
  switch (outcome.kind) {
    case 'recorded':
      await keep(tx, dialog, '');
      return { kind: 'sentence', text: recordedLine(action.ref, outcome, timeZone) };
    case 'recorded-before':
      await keep(tx, dialog, '');
      return { kind: 'sentence', text: alreadyRecordedLine(action.ref, outcome, timeZone) };
    case 'stale':
      return show({ ...dialog, action: outcome.action }, { said, words, notice: DIALOG.changed(action.ref) });
    case 'refused': {
      const mayKeepWords = outcome.refusal.kind === 'names-somebody';
      return show(dialog, { said, words, notice: refusalSentence(outcome.refusal), mayKeepWords });
    }
  }
}

async function keep(tx: Transaction, { setting: { board, now }, personId, action }: Dialog, words: string): Promise<void> {
  await tx.keepTyped({ boardId: board.id, personId, key: keyOf(action), words, keptAt: now });
}

function keyOf({ ref }: Action): string {
  return `progress/${ref}`;
}

function show({ setting: { board, today }, action }: Dialog, view: Pick<DialogView, 'said' | 'words' | 'notice' | 'mayKeepWords'>): Reply {
  const message = drawDialog({ action, today, timeZone: board.calendar.timeZone, ...view });
  return { kind: 'dialog', title: DIALOG.title(action.ref), message };
}
