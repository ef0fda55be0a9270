import type { Action } from '../domain/plan.ts';
import { findSensitive, withoutSensitive } from '../domain/sensitive.ts';
import type { ProgressInput } from './button.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { fieldId, labelled, type ActionForm } from './form-view.ts';
import { SENSITIVE } from './phrases-sensitive.ts';
import { quote } from './phrases.ts';
import { isSaved } from './reply-buttons.ts';
import { nonceOf } from './reminder-row.ts';
import { printable } from './safe-text.ts';

/** Words that look as if they named a child: to be changed, or kept as they are by whoever wrote them. `keep` is the way to keep them. */
export function viewSensitiveForm(
  action: Action,
  typed: ProgressInput,
  reminder: string,
): { readonly form: ActionForm; readonly keep: ButtonView } {
  const { ref, version } = action;
  const drawn = { reminder, ref, version, nonce: nonceOf(reminder, action), said: typed.said, rag: typed.rag, link: printable(typed.link) };
  return {
    form: {
      title: SENSITIVE.heading(ref),
      heading: SENSITIVE.heading(ref),
      lines: [SENSITIVE.found(findSensitive(typed.words)), quote(typed.words), SENSITIVE.explain],
      choices: [],
      days: [],
      texts: [
        {
          ...labelled({ id: fieldId('changed', ref), error: SENSITIVE.wordsError, isRequired: false }, SENSITIVE.words),
          hint: SENSITIVE.wordsHint,
          value: withoutSensitive(typed.words),
        },
      ],
      button: viewButton(SENSITIVE.change, { verb: 'progress.changed', ...drawn }),
    },
    keep: viewButton(SENSITIVE.keep, { verb: 'progress.keep', ...drawn, words: printable(typed.words) }),
  };
}

/** The two other ways to save a form whose words look as if they named a child; none for a form that keeps no words. */
export function lookedAtButtons({ button: { submit } }: ActionForm): readonly ButtonView[] {
  if (!isSaved(submit)) return [];
  return [
    viewButton(SENSITIVE.recordSafe, { ...submit, sensitive: 'remove' }),
    viewButton(SENSITIVE.keep, { ...submit, sensitive: 'keep' }),
  ];
}
