import { fieldId } from '../cards/form-view.ts';
import { viewVerdictForm } from '../cards/extension-form.ts';
import { VERDICT, verdictLine, verdictProblem } from '../cards/phrases-more-time.ts';
import { TOO_LONG } from '../cards/phrases-replies.ts';
import { readChoice, readDay, readWords } from '../cards/reply-input.ts';
import { decideMoreTime, mayDecideExtension, openExtension } from '../domain/extension.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { queueNow } from './queue-reminders.ts';
import { pressForm, signatureOf, type FormDecision, type FormPress, type FormScene } from './press-form.ts';

/** The chair's or a manager's word on a question for more time; whoever asked sees it on their own card at once. */
export async function decideExtension(
  tx: Transaction,
  scene: FormScene,
  press: FormPress['press'] & { readonly asked: string },
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { action, person, reminder, setting } = scene;
  const decision = readChoice(data, fieldId('decision', action.ref), ['agreed', 'agreed-shorter', 'refused']);
  const [to, why] = [readDay(data, fieldId('to', action.ref)), readWords(data, fieldId('why', action.ref))];
  const asker = openExtension(action)?.personId;
  const { reply, isChanged } = await pressForm(tx, scene, {
    press,
    decide: (): FormDecision => {
      const asked = openExtension(action);
      if (asked?.at !== press.asked) return { kind: 'refused', problem: VERDICT.settled(action.ref).sentence };
      if (!mayDecideExtension(setting.board, asked, person.id)) return { kind: 'refused', problem: VERDICT.notYours(action.ref).sentence };
      if (why === undefined) return { kind: 'refused', problem: TOO_LONG };
      if (decision === undefined) return { kind: 'refused', problem: VERDICT.noChoice };
      const verdict = { decision, why, ...(to === undefined ? {} : { to }) };
      const decided = decideMoreTime(action, verdict, signatureOf(scene));
      if (decided.kind === 'nothing-asked') return { kind: 'refused', problem: VERDICT.settled(action.ref).sentence };
      if (decided.kind !== 'decided') return { kind: 'refused', problem: verdictProblem(decided.kind) };
      const { due, entries } = decided;
      const day = due !== undefined && 'by' in due ? due.by : undefined;
      const line = verdictLine(action.ref, verdict, asked.by, day);
      return { kind: 'change', entries, line, ...(due === undefined ? {} : { more: { due } }) };
    },
    formOf: (now) => viewVerdictForm(now, { decision, to, why: why ?? '' }, reminder),
    gone: VERDICT.settled(action.ref),
  });
  if (isChanged && asker !== undefined) await queueNow(tx, setting.board, asker, setting.now);
  return reply;
}
