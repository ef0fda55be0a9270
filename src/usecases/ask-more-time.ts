import { fieldId } from '../cards/form-view.ts';
import { viewExtensionForm } from '../cards/extension-form.ts';
import { askProblem, EXTENSION } from '../cards/phrases-more-time.ts';
import { TOO_LONG } from '../cards/phrases-replies.ts';
import { readDay, readWords } from '../cards/reply-input.ts';
import { askMoreTime, decidersOf } from '../domain/extension.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { queueNow } from './queue-reminders.ts';
import { pressForm, signatureOf, type FormDecision, type FormPress, type FormScene } from './press-form.ts';

/** A lead asks for a later date. The date itself only moves when the chair or a manager agrees, and they are told. */
export async function saveExtension(
  tx: Transaction,
  scene: FormScene,
  press: FormPress['press'],
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { action, reminder } = scene;
  const [to, why, effect] = [
    readDay(data, fieldId('to', action.ref)),
    readWords(data, fieldId('why', action.ref)),
    readWords(data, fieldId('effect', action.ref)),
  ];
  const typed = { to, why: why ?? '', effect: effect ?? '' };
  const { reply, isChanged } = await pressForm(tx, scene, {
    press,
    decide: (): FormDecision => {
      if (why === undefined || effect === undefined) return { kind: 'refused', problem: TOO_LONG };
      if (to === undefined) return { kind: 'refused', problem: EXTENSION.noDate };
      const decided = askMoreTime(action, { to, why, effect }, signatureOf(scene));
      if (decided.kind !== 'asked') return { kind: 'refused', problem: askProblem(decided.kind, action.ref) };
      return { kind: 'change', entries: decided.entries, line: EXTENSION.asked(action.ref, to) };
    },
    formOf: (now) => viewExtensionForm(now, typed, reminder),
    gone: { title: EXTENSION.heading(action.ref), sentence: askProblem('finished-already', action.ref) },
  });
  if (isChanged) await tellDeciders(tx, scene);
  return reply;
}

/** Today, where they have had no card yet; else it stands on tomorrow's. */
export async function tellDeciders(
  tx: Transaction,
  { setting: { board, now }, person }: Pick<FormScene, 'setting' | 'person'>,
): Promise<void> {
  for (const { id } of decidersOf(board, { personId: person.id })) await queueNow(tx, board, id, now);
}
