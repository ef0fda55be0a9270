import type { Check } from '../domain/chase-entry.ts';
import type { Closing } from '../domain/closing.ts';
import type { Action } from '../domain/plan.ts';
import { viewButton } from './button-view.ts';
import { fieldId, labelled, type ActionForm } from './form-view.ts';
import { CHECK, CLOSING, closingLines, HOW_CHOICES } from './phrases-closing.ts';
import { quote } from './phrases.ts';
import { shortTitle } from './row-view.ts';

export interface ClosingTyped {
  readonly how?: string | undefined;
  readonly impact?: string;
  readonly evidence?: string;
  readonly link?: string;
}

/** What shows that it is done, and what is different for children and young people; asked once, at Done. */
export function viewClosingForm(action: Action, typed: ClosingTyped, reminder?: string): ActionForm {
  const { ref, version } = action;
  const text = (id: string, label: string, hint: string, value = ''): ActionForm['texts'][number] => ({
    ...labelled({ id: fieldId(id, ref), error: CLOSING.wordsError, isRequired: false }, label),
    hint,
    value,
  });
  return {
    title: CLOSING.open(ref),
    heading: CLOSING.heading(ref),
    lines: [quote(shortTitle(action)), CLOSING.explain],
    choices: [
      {
        ...labelled({ id: fieldId('how', ref), error: CLOSING.howError, isRequired: false }, CLOSING.how),
        style: 'expanded',
        value: typed.how ?? '',
        choices: HOW_CHOICES,
      },
    ],
    days: [],
    texts: [
      text('impact', CLOSING.impact, CLOSING.impactHint, typed.impact),
      text('evidence', CLOSING.evidence, CLOSING.evidenceHint, typed.evidence),
      text('link', CLOSING.link, CLOSING.linkHint, typed.link),
    ],
    button: viewButton(CLOSING.save, {
      verb: 'closing.save',
      ref,
      version,
      nonce: `closing.${ref}.v${String(version)}`,
      ...(reminder === undefined ? {} : { reminder }),
    }),
  };
}

export interface CheckTyped {
  readonly outcome?: string | undefined;
  readonly words?: string;
}

/** Somebody else's look at what is done: at first, or again months later. Undefined where nothing is reported done. */
export function viewCheckForm(
  action: Action,
  closing: Closing,
  { outcome = '', words = '' }: CheckTyped,
  reminder?: string,
): ActionForm | undefined {
  if (closing.step === 'open') return undefined;
  const { ref, version } = action;
  const outcomes = outcomesOf(closing);
  return {
    title: CHECK.open(ref),
    heading: CHECK.heading(ref, outcomes.includes('reopened')),
    lines: closingLines({ title: shortTitle(action) }, closing),
    choices: [
      {
        ...labelled({ id: fieldId('outcome', ref), error: CHECK.outcomeError, isRequired: true }, CHECK.outcome),
        style: 'expanded',
        value: outcome,
        choices: outcomes.map((value) => ({ title: CHECK.choices[value], value })),
      },
    ],
    days: [],
    texts: [
      {
        ...labelled({ id: fieldId('seen', ref), error: CHECK.wordsError, isRequired: false }, CHECK.words),
        hint: CHECK.wordsHint,
        value: words,
      },
    ],
    button: viewButton(CHECK.save, {
      verb: 'check.save',
      ref,
      version,
      nonce: `checking.${ref}.v${String(version)}`,
      ...(reminder === undefined ? {} : { reminder }),
    }),
  };
}

function outcomesOf({ step }: Closing): readonly Check['outcome'][] {
  if (step === 'embedded') return ['reopened'];
  return step === 'checked' ? ['embedded', 'reopened'] : ['confirmed', 'sent-back'];
}
