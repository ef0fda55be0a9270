import { fieldId } from '../cards/form-view.ts';
import { viewCheckForm, viewClosingForm } from '../cards/closing-form.ts';
import { CHECK, checkProblem, CLOSING, HOW_CHOICES } from '../cards/phrases-closing.ts';
import { shortDay } from '../cards/phrases-dates.ts';
import { TOO_LONG } from '../cards/phrases-replies.ts';
import { readChoice, readWords, type Filled } from '../cards/reply-input.ts';
import { chasingOf } from '../domain/chasing.ts';
import { closingStep, decideCheck, type Closing } from '../domain/closing.ts';
import { sign } from '../domain/chase-entry.ts';
import { readEvidenceLink } from '../domain/evidence-link.ts';
import { isFinished, type HistoryEntry } from '../domain/plan.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { pressForm, signatureOf, type FormDecision, type FormPress, type FormScene } from './press-form.ts';

/** What shows that an action is done and what it changed, from whoever may report on it. */
export async function saveClosing(tx: Transaction, scene: FormScene, press: FormPress['press'], data: Filled): Promise<Reply> {
  const { action, reminder } = scene;
  const how = readChoice(
    data,
    fieldId('how', action.ref),
    HOW_CHOICES.map(({ value }) => value),
  );
  const [impact, evidence, link] = [
    readWords(data, fieldId('impact', action.ref)),
    readWords(data, fieldId('evidence', action.ref)),
    readWords(data, fieldId('link', action.ref)),
  ];
  const typed = { how, impact: impact ?? '', evidence: evidence ?? '', link: link ?? '' };
  const { reply } = await pressForm(tx, scene, {
    press,
    decide: (): FormDecision => {
      if (!isFinished(action)) return { kind: 'refused', problem: CLOSING.notDone(action.ref).sentence };
      if (impact === undefined || evidence === undefined || link === undefined) return { kind: 'refused', problem: TOO_LONG };
      const address = link === '' ? '' : readEvidenceLink(link);
      if (address === undefined) return { kind: 'refused', problem: CLOSING.badLink };
      if (how === undefined && impact + evidence + address === '') return { kind: 'refused', problem: CLOSING.nothing };
      if (how !== undefined && how !== 'none-yet' && impact === '') return { kind: 'refused', problem: CLOSING.impactWordless };
      const signed = sign(signatureOf(scene));
      const entries: readonly HistoryEntry[] = [
        ...(evidence + address === ''
          ? []
          : [{ kind: 'evidence' as const, ...signed, words: evidence, ...(address === '' ? {} : { link: address }) }]),
        ...(how === undefined && impact === '' ? [] : [{ kind: 'impact' as const, ...signed, how: how ?? 'none-yet', words: impact }]),
      ];
      return { kind: 'change', entries, line: CLOSING.saved(action.ref) };
    },
    formOf: (now) => (isFinished(now) ? viewClosingForm(now, typed, reminder) : undefined),
    gone: CLOSING.notDone(action.ref),
  });
  return reply;
}

/** Somebody else's look at what is done; the last one of the four steps comes months after the third. */
export async function saveCheck(tx: Transaction, scene: FormScene, press: FormPress['press'], data: Filled): Promise<Reply> {
  const { action, reminder } = scene;
  const outcome = readChoice(data, fieldId('outcome', action.ref), ['confirmed', 'sent-back', 'embedded', 'reopened']);
  const words = readWords(data, fieldId('seen', action.ref));
  const closing = closingOf(scene);
  const { reply } = await pressForm(tx, scene, {
    press,
    decide: (): FormDecision => {
      if (words === undefined) return { kind: 'refused', problem: TOO_LONG };
      if (outcome === undefined) return { kind: 'refused', problem: CHECK.noChoice };
      const { relookAfterMonths } = chasingOf(scene.setting.board);
      const decided = decideCheck(action, { outcome, words, relookAfterMonths }, signatureOf(scene));
      if (decided.kind !== 'checked') {
        const relook = closing.relookOn === undefined ? undefined : shortDay(closing.relookOn);
        return { kind: 'refused', problem: checkProblem(decided.kind, action.ref, relook) };
      }
      return { kind: 'change', entries: decided.entries, line: CHECK.line(action.ref, outcome), more: { status: decided.status } };
    },
    formOf: (now) => viewCheckForm(now, closingOf({ ...scene, action: now }), { outcome, words: words ?? '' }, reminder),
    gone: CLOSING.notDone(action.ref),
  });
  return reply;
}

export function closingOf({ setting, action }: Pick<FormScene, 'setting' | 'action'>): Closing {
  return closingStep(action, chasingOf(setting.board).relookAfterMonths);
}
