import { isFinished, type Action } from '../domain/plan.ts';
import { NO_CHANGES_WITHOUT_WORDS, noChangeRun } from '../domain/steady.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { noChangeTitle } from './phrases-reminder.ts';

/** One button for all the shown actions on which "no change" may be said without a word; none where there is no such action. */
export function noChangeButton(key: string, actions: readonly Action[]): readonly ButtonView[] {
  const on = actions
    .filter((action) => !isFinished(action) && noChangeRun(action) < NO_CHANGES_WITHOUT_WORDS)
    .map(({ ref, version }) => ({ ref, version }));
  if (on.length === 0) return [];
  const title = noChangeTitle(on.map(({ ref }) => ref));
  return [viewButton(title, { verb: 'progress.no-change', reminder: key, on, nonce: noChangeNonce(key, on) })];
}

/** The same for every copy of a card drawn with the same actions at the same versions. */
export function noChangeNonce(key: string, on: readonly { readonly ref: string; readonly version: number }[]): string {
  return `${key}.no-change.${on.map(({ ref, version }) => `${ref}v${String(version)}`).join('.')}`.slice(0, 300);
}
