import type { Button } from '../cards/button.ts';
import { viewCheckForm, viewClosingForm } from '../cards/closing-form.ts';
import { drawForm } from '../cards/draw-form.ts';
import { drawNotice, drawRefusal, type Notice } from '../cards/draw-notice.ts';
import { viewExtensionForm, viewVerdictForm } from '../cards/extension-form.ts';
import type { ActionForm } from '../cards/form-view.ts';
import { CHECK, CLOSING } from '../cards/phrases-closing.ts';
import { VERDICT } from '../cards/phrases-more-time.ts';
import { viewSnoozeForm } from '../cards/snooze-form.ts';
import { mayCheck } from '../domain/closing.ts';
import { mayImport } from '../domain/permission.ts';
import { findAction, isFinished } from '../domain/plan.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import type { SnoozeReading } from '../questions/read-snooze.ts';
import { saveExtension } from './ask-more-time.ts';
import { closingOf, saveCheck, saveClosing } from './close-action.ts';
import { decideExtension } from './decide-more-time.ts';
import type { Setting } from './find-setting.ts';
import { asLookedAt, type FormScene } from './press-form.ts';
import { refuseOthers } from './record-report.ts';
import { saveSnooze } from './snooze-action.ts';

const OPENING = ['extension.ask', 'extension.show', 'snooze.ask', 'closing.ask', 'check.show'] as const;
const SAVING = ['extension.save', 'extension.decide', 'snooze.save', 'closing.save', 'check.save'] as const;

type FormButton = Extract<Button, { verb: (typeof OPENING)[number] | (typeof SAVING)[number] }>;

export function isFormButton(button: Button): button is FormButton {
  return [...OPENING, ...SAVING].some((verb) => verb === button.verb);
}

/** Everything that is filled in about one action: rights are looked up before a form is shown, and again when it comes back. */
export async function answerForAction(
  tx: Transaction,
  setting: Setting,
  button: FormButton,
  incoming: Extract<Incoming, { kind: 'press' }>,
): Promise<Reply> {
  const action = findAction(setting.plan, button.ref);
  if (action === undefined) return { kind: 'card', message: drawRefusal({ kind: 'no-such-action', ref: button.ref }) };
  if (setting.person === undefined) return { kind: 'card', message: drawRefusal({ kind: 'not-on-board' }) };
  const scene = { setting, person: setting.person, action, reminder: 'reminder' in button ? button.reminder : undefined };
  const data = asLookedAt(incoming.data, 'sensitive' in button ? button : {});
  switch (button.verb) {
    case 'extension.ask':
    case 'closing.ask':
      return refuse(scene) ?? openForm(scene, button.verb);
    case 'snooze.ask':
      return refuseSnooze(scene) ?? openForm(scene, button.verb);
    case 'extension.show':
      return refuseVerdict(scene) ?? openForm(scene, button.verb);
    case 'check.show':
      return refuseCheck(scene) ?? openForm(scene, button.verb);
    case 'extension.save':
      return refuse(scene) ?? (await saveExtension(tx, scene, button, data));
    case 'extension.decide':
      return refuseVerdict(scene) ?? (await decideExtension(tx, scene, button, data));
    case 'snooze.save':
      return refuseSnooze(scene) ?? (await saveSnooze(tx, scene, button, data));
    case 'closing.save':
      return refuse(scene) ?? (await saveClosing(tx, scene, button, data));
    case 'check.save':
      return refuseCheck(scene) ?? (await saveCheck(tx, scene, button, data));
  }
}

/** What was typed, filled into the form for one tap. */
export function proposeSnooze(setting: Setting, { ref, until, why }: SnoozeReading): Reply {
  const action = findAction(setting.plan, ref);
  if (action === undefined) return { kind: 'message', message: drawRefusal({ kind: 'no-such-action', ref }) };
  if (setting.person === undefined) return { kind: 'message', message: drawRefusal({ kind: 'not-on-board' }) };
  const refused = refuseSnooze({ setting, person: setting.person, action, reminder: undefined });
  return refused ?? { kind: 'message', message: drawForm(viewSnoozeForm(action, { until, why })) };
}

function openForm(scene: FormScene, verb: (typeof OPENING)[number]): Reply {
  const view = formOf(scene, verb);
  return { kind: 'message', message: view.kind === 'gone' ? drawNotice(view.notice) : drawForm(view.form) };
}

type Opened = { readonly kind: 'form'; readonly form: ActionForm } | { readonly kind: 'gone'; readonly notice: Notice };

function formOf(scene: FormScene, verb: (typeof OPENING)[number]): Opened {
  const { action } = scene;
  const { ref } = action;
  const shown = (form: ActionForm | undefined, notice: Notice): Opened =>
    form === undefined ? { kind: 'gone', notice } : { kind: 'form', form };
  switch (verb) {
    case 'extension.ask':
      return { kind: 'form', form: viewExtensionForm(action, {}) };
    case 'extension.show':
      return shown(viewVerdictForm(action, {}), VERDICT.settled(ref));
    case 'snooze.ask':
      return { kind: 'form', form: viewSnoozeForm(action, {}) };
    case 'closing.ask':
      return shown(isFinished(action) ? viewClosingForm(action, {}) : undefined, CLOSING.notDone(ref));
    case 'check.show':
      return shown(viewCheckForm(action, closingOf(scene), {}), CLOSING.notDone(ref));
  }
}

function refuse({ setting, action }: FormScene): Reply | undefined {
  const refusal = refuseOthers(setting, action);
  return refusal === undefined ? undefined : { kind: 'card', message: drawRefusal(refusal) };
}

/** The chair may put an action off as well as its leads and the managers. */
function refuseSnooze(scene: FormScene): Reply | undefined {
  return mayImport(scene.setting.board, scene.person.id) ? undefined : refuse(scene);
}

function refuseVerdict({ setting, person, action }: FormScene): Reply | undefined {
  if (mayImport(setting.board, person.id)) return undefined;
  return { kind: 'card', message: drawNotice(VERDICT.notYours(action.ref)) };
}

function refuseCheck({ setting, person, action }: FormScene): Reply | undefined {
  if (mayCheck(setting.board, action, person.id, setting.today)) return undefined;
  return { kind: 'card', message: drawNotice(CHECK.notYours(action.ref)) };
}
