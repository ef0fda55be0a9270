import type { ButtonView } from './button-view.ts';

interface Field {
  readonly id: string;
  /** Ends in "(required)" where it is. */
  readonly label: string;
  readonly error: string;
  readonly isRequired: boolean;
}

export type FormChoice = { readonly title: string; readonly value: string };

/** What can be filled in about one action, on a card of its own or in a row of the morning's card: choices, then days, then words. */
export type ActionForm = {
  /** The button that opens it. */
  readonly title: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly choices: readonly (Field & {
    readonly style: 'expanded' | 'compact';
    readonly value: string;
    readonly choices: readonly FormChoice[];
  })[];
  readonly days: readonly (Field & { readonly value: string })[];
  readonly texts: readonly (Field & { readonly hint: string; readonly value: string })[];
  readonly button: ButtonView;
};

/** The label of a field, which says itself whether it must be filled in: not every client shows a star, and no screen reader hears one. */
export function labelled(field: Omit<Field, 'label'>, label: string): Field {
  return { ...field, label: field.isRequired ? `${label} (required)` : label };
}

/** Names a field of one action's form: a card may hold the forms of several. */
export function fieldId(field: string, ref: string): string {
  return `${field}:${ref}`;
}
