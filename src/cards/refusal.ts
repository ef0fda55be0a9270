import type { Said } from '../domain/plan.ts';

/** Why a press or a reply changed nothing. */
export type Refusal =
  | { readonly kind: 'not-the-lead'; readonly ref: string; readonly leads: readonly string[] }
  | { readonly kind: 'no-such-action'; readonly ref: string }
  | { readonly kind: 'no-such-reminder' }
  /** A required choice is missing. */
  | { readonly kind: 'nothing-chosen'; readonly ref: string }
  /** "Need help" and "Need more time" need a few words. */
  | { readonly kind: 'words-missing'; readonly ref: string; readonly said: Said }
  /** The third "no change" running needs a sentence. */
  | { readonly kind: 'no-change-again'; readonly ref: string }
  /** The words look as if they named a child or led to one. */
  | { readonly kind: 'names-somebody'; readonly ref: string }
  /** The address of the evidence is none that can be kept. */
  | { readonly kind: 'bad-link'; readonly ref: string }
  | { readonly kind: 'words-too-long'; readonly ref: string }
  | { readonly kind: 'finished-already'; readonly ref: string }
  /** The number stands on another action since the card was drawn or the reply was typed. */
  | { readonly kind: 'renumbered'; readonly ref: string }
  | { readonly kind: 'unknown-button' }
  | { readonly kind: 'not-on-board' }
  | { readonly kind: 'proposal-gone' };
