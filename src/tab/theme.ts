import type { Theme } from './teams.ts';

/** At once and without loading anything: every colour hangs on this one attribute. */
export function wear(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
