import { fieldId } from '../cards/form-view.ts';
import { SNOOZE, snoozeProblem } from '../cards/phrases-snooze.ts';
import { TOO_LONG } from '../cards/phrases-replies.ts';
import { readDay, readWords } from '../cards/reply-input.ts';
import { viewSnoozeForm } from '../cards/snooze-form.ts';
import { decideSnooze } from '../domain/snooze.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { pressForm, signatureOf, type FormDecision, type FormPress, type FormScene } from './press-form.ts';

/** Puts the reminders of one action off, with a reason that stands in its history. */
export async function saveSnooze(
  tx: Transaction,
  scene: FormScene,
  press: FormPress['press'],
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { action, reminder } = scene;
  const [until, why] = [readDay(data, fieldId('until', action.ref)), readWords(data, fieldId('why', action.ref))];
  const { reply } = await pressForm(tx, scene, {
    press,
    decide: (): FormDecision => {
      if (why === undefined) return { kind: 'refused', problem: TOO_LONG };
      if (until === undefined) return { kind: 'refused', problem: SNOOZE.noDate };
      const decided = decideSnooze(action, { until, why }, signatureOf(scene));
      if (decided.kind !== 'snoozed') return { kind: 'refused', problem: snoozeProblem(decided.kind, action.ref) };
      return { kind: 'change', entries: [decided.entry], line: SNOOZE.done(action.ref, until) };
    },
    formOf: (now) => viewSnoozeForm(now, { until, why: why ?? '' }, reminder),
    gone: { title: SNOOZE.heading(action.ref), sentence: snoozeProblem('finished-already', action.ref) },
  });
  return reply;
}
