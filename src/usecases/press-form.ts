import { drawForm } from '../cards/draw-form.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import type { ActionForm } from '../cards/form-view.ts';
import { beforeLine, changedSince } from '../cards/phrases-replies.ts';
import { SENSITIVE } from '../cards/phrases-sensitive.ts';
import type { Filled } from '../cards/reply-input.ts';
import { lookedAtButtons } from '../cards/sensitive-form.ts';
import type { Person } from '../domain/board.ts';
import { findSensitive, withoutSensitive } from '../domain/sensitive.ts';
import type { Action, HistoryEntry } from '../domain/plan.ts';
import type { Signature } from '../domain/chase-entry.ts';
import type { Reply } from '../incoming.ts';
import type { ActionChange, Transaction } from '../ports.ts';
import { changeOnce, type DrawnPress } from './change-once.ts';
import { drawReminderFor } from './draw-reminder-envelope.ts';
import type { Setting } from './find-setting.ts';

/** One action and the person who presses, once both are known and the person may. */
export interface FormScene {
  readonly setting: Setting;
  readonly person: Person;
  readonly action: Action;
  /** The reminder's key, where the form was opened from a card. */
  readonly reminder: string | undefined;
}

/** What a filled form comes to: a change with the line that tells it, or what is missing. */
export type FormDecision =
  | {
      readonly kind: 'change';
      readonly entries: readonly HistoryEntry[];
      readonly line: string;
      readonly more?: Pick<ActionChange, 'due'> & { readonly status?: Action['status'] };
    }
  | { readonly kind: 'refused'; readonly problem: string };

/** What whoever typed it wants done with words that look as if they named a child; absent until they have been shown them. */
export type LookedAt = { readonly sensitive?: 'keep' | 'remove' | undefined };

export interface FormPress {
  readonly press: DrawnPress & LookedAt;
  readonly decide: () => FormDecision;
  /** The form again with what was filled in, drawn for the action as it stands; undefined where there is nothing more to fill in. */
  readonly formOf: (action: Action) => ActionForm | undefined;
  /** Where there is no form any more. */
  readonly gone: { readonly title: string; readonly sentence: string };
}

export interface FormOutcome {
  readonly reply: Reply;
  readonly isChanged: boolean;
}

type Refused = Extract<FormDecision, { kind: 'refused' }> & { readonly isToLookAt?: boolean };

/** Records a filled form once. Whatever keeps it from being recorded, the form comes back with what was filled in and why. */
export async function pressForm(tx: Transaction, scene: FormScene, form: FormPress): Promise<FormOutcome> {
  const { setting, person, action, reminder } = scene;
  const again = (now: Action, notice: string, isToLookAt = false): FormOutcome => {
    const view = form.formOf(now);
    const others = view !== undefined && isToLookAt ? lookedAtButtons(view) : [];
    const message = view === undefined ? drawNotice(form.gone) : drawForm(view, { notice, reminder, others });
    return { reply: { kind: 'card', message }, isChanged: false };
  };
  const ask = { setting, person, action, press: form.press, ...(reminder === undefined ? {} : { except: reminder }) };
  const once = await changeOnce<Refused>(tx, ask, () => {
    const decided = form.decide();
    if (decided.kind === 'refused') return decided;
    const { entries, line, more } = decided;
    const naming = wordsOf(entries).filter((words) => findSensitive(words).length > 0);
    if (form.press.sensitive === undefined && naming.length > 0)
      return { kind: 'refused', problem: SENSITIVE.inForm(naming.flatMap(findSensitive), naming.map(withoutSensitive)), isToLookAt: true };
    return {
      kind: 'change',
      change: { status: action.status, rag: action.rag, entries, ...more },
      kept: { line: `${line}${warningOn(entries)}` },
    };
  });
  switch (once.kind) {
    case 'before':
      return { reply: await showLine(tx, scene, beforeLine(lineIn(once.kept))), isChanged: false };
    case 'stale':
      return again(once.action, changedSince(action.ref));
    case 'refused':
      return again(action, once.problem, once.isToLookAt);
    case 'changed':
      setting.count('recorded', { route: 'card' });
      return { reply: await showLine(tx, { ...scene, setting: once.setting }, lineIn(once.kept)), isChanged: true };
  }
}

/** What happened: on the card it came from where that is the person's own, else on a card of its own. */
export async function showLine(tx: Transaction, { setting, person, action, reminder }: FormScene, line: string): Promise<Reply> {
  const { board, plan, now } = setting;
  const claim = reminder === undefined ? undefined : await tx.findEnvelope(board.id, reminder);
  if (claim?.reason.kind === 'reminder' && claim.to.kind === 'person' && claim.to.personId === person.id) {
    return { kind: 'card', message: drawReminderFor({ board, plan, claim, now }, claim.reason, { notice: line, at: action.ref }) };
  }
  const { ref } = action;
  return { kind: 'card', message: drawNotice({ title: ref, sentence: line, suggestions: [`tell me about ${ref}`, 'my actions'] }) };
}

export function signatureOf({ setting, person }: FormScene): Signature {
  return { person, at: setting.now, on: setting.today };
}

function lineIn(kept: unknown): string {
  return typeof kept === 'object' && kept !== null && 'line' in kept ? String(kept.line) : '';
}

/** What was filled in, without what looks as if it named a child where whoever typed it wants that. The address of what shows it stays. */
export function asLookedAt(data: Filled, { sensitive }: LookedAt): Filled {
  if (sensitive !== 'remove') return data;
  return Object.fromEntries(
    Object.entries(data).map(([id, value]) => [id, typeof value === 'string' && !id.startsWith('link:') ? withoutSensitive(value) : value]),
  );
}

function warningOn(entries: readonly HistoryEntry[]): string {
  const found = wordsOf(entries).flatMap(findSensitive);
  return found.length === 0 ? '' : ` ${SENSITIVE.after(found)}`;
}

/** What people typed in them. */
function wordsOf(entries: readonly HistoryEntry[]): readonly string[] {
  const typed = entries.flatMap((entry) => ['words', 'why', 'effect'].map((name) => (entry as unknown as Record<string, unknown>)[name]));
  return typed.filter((text) => typeof text === 'string');
}
