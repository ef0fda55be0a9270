import type { IsoDate } from '../domain/dates.ts';
import type { Action } from '../domain/plan.ts';
import { viewButton } from './button-view.ts';
import { fieldId, labelled, type ActionForm } from './form-view.ts';
import { SNOOZE } from './phrases-snooze.ts';
import { quote } from './phrases.ts';
import { shortTitle } from './row-view.ts';

export interface SnoozeTyped {
  readonly until?: IsoDate | undefined;
  readonly why?: string;
}

export function viewSnoozeForm(action: Action, { until, why = '' }: SnoozeTyped, reminder?: string): ActionForm {
  const { ref, version } = action;
  return {
    title: SNOOZE.open(ref),
    heading: SNOOZE.heading(ref),
    lines: [quote(shortTitle(action)), SNOOZE.explain],
    choices: [],
    days: [{ ...labelled({ id: fieldId('until', ref), error: SNOOZE.untilError, isRequired: true }, SNOOZE.until), value: until ?? '' }],
    texts: [
      {
        ...labelled({ id: fieldId('why', ref), error: SNOOZE.wordsError, isRequired: true }, SNOOZE.why),
        hint: SNOOZE.whyHint,
        value: why,
      },
    ],
    button: viewButton(SNOOZE.save, {
      verb: 'snooze.save',
      ref,
      version,
      nonce: `snooze.${ref}.v${String(version)}`,
      ...(reminder === undefined ? {} : { reminder }),
    }),
  };
}
