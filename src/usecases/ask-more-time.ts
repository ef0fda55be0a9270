import { viewExtensionForm } from '../cards/extension-form.ts';
import { askProblem, EXTENSION } from '../cards/phrases-extension.ts';
import { TOO_LONG } from '../cards/phrases-replies.ts';
import { readDay, readWords } from '../cards/reply-input.ts';
import { askMoreTime } from '../domain/extension.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import type { DrawnPress } from './change-once.ts';
import { pressForm, signatureOf, type FormDecision, type FormScene } from './press-form.ts';

/** A lead asks for a later date. The date itself only moves when the chair or a manager agrees, and they are told. */
export async function saveExtension(
  tx: Transaction,
  scene: FormScene,
  press: DrawnPress,
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { action, reminder } = scene;
  const [to, why, effect] = [readDay(data, 'to'), readWords(data, 'why'), readWords(data, 'effect')];
  const typed = { to, why: why ?? '', effect: effect ?? '' };
  const { reply } = await pressForm(tx, scene, {
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
  return reply;
}
