import type { IsoDate } from '../domain/dates.ts';
import { openExtension } from '../domain/extension.ts';
import type { Action } from '../domain/plan.ts';
import { viewButton } from './button-view.ts';
import { fieldId, labelled, type ActionForm } from './form-view.ts';
import { dueWords } from './phrases-dates.ts';
import { askedLines, EXTENSION, VERDICT } from './phrases-more-time.ts';
import { quote } from './phrases.ts';
import { shortTitle } from './row-view.ts';

/** What was filled in so far; it comes back into the fields whatever became of the press. */
export interface ExtensionTyped {
  readonly to?: IsoDate | undefined;
  readonly why?: string;
  readonly effect?: string;
}

/** Asks for a new date, the reason and what it means if the action is late. */
export function viewExtensionForm(action: Action, { to, why = '', effect = '' }: ExtensionTyped, reminder?: string): ActionForm {
  const { ref, version } = action;
  const words = { error: EXTENSION.wordsError, isRequired: false };
  return {
    title: EXTENSION.open(ref),
    heading: EXTENSION.heading(ref),
    lines: [quote(shortTitle(action)), dueWords(action.due), EXTENSION.explain],
    choices: [],
    days: [{ ...labelled({ id: fieldId('to', ref), error: EXTENSION.toError, isRequired: true }, EXTENSION.to), value: to ?? '' }],
    texts: [
      { ...labelled({ ...words, id: fieldId('why', ref), isRequired: true }, EXTENSION.why), hint: EXTENSION.whyHint, value: why },
      { ...labelled({ ...words, id: fieldId('effect', ref) }, EXTENSION.effect), hint: EXTENSION.effectHint, value: effect },
    ],
    button: viewButton(EXTENSION.save, {
      verb: 'extension.save',
      ref,
      version,
      nonce: `extension.${ref}.v${String(version)}`,
      ...(reminder === undefined ? {} : { reminder }),
    }),
  };
}

export interface VerdictTyped {
  readonly decision?: string | undefined;
  readonly to?: IsoDate | undefined;
  readonly why?: string;
}

/** The question for more time, and what may be decided on it; undefined where none is open. */
export function viewVerdictForm(action: Action, { decision = '', to, why = '' }: VerdictTyped, reminder?: string): ActionForm | undefined {
  const asked = openExtension(action);
  if (asked === undefined) return undefined;
  const { ref, version } = action;
  return {
    title: VERDICT.open(ref),
    heading: VERDICT.heading(ref),
    lines: askedLines(action, asked),
    choices: [
      {
        ...labelled({ id: fieldId('decision', ref), error: VERDICT.decisionError, isRequired: true }, VERDICT.decision),
        style: 'expanded',
        value: decision,
        choices: [
          { title: VERDICT.agree(asked.to), value: 'agreed' },
          { title: VERDICT.shorter, value: 'agreed-shorter' },
          { title: VERDICT.refuse, value: 'refused' },
        ],
      },
    ],
    days: [{ ...labelled({ id: fieldId('to', ref), error: VERDICT.toError, isRequired: false }, VERDICT.to), value: to ?? '' }],
    texts: [
      {
        ...labelled({ id: fieldId('why', ref), error: VERDICT.wordsError, isRequired: false }, VERDICT.why),
        hint: VERDICT.whyHint,
        value: why,
      },
    ],
    button: viewButton(VERDICT.save, {
      verb: 'extension.decide',
      ref,
      version,
      nonce: `decide.${ref}.${asked.at}.v${String(version)}`,
      asked: asked.at,
      ...(reminder === undefined ? {} : { reminder }),
    }),
  };
}
