import { z } from 'zod';
import { key, link, nonce, rag, ref, said, version, words } from './button-parts.ts';

/** The action a button was drawn for, at the version it was drawn; the nonce makes two presses of it one. */
const drawn = { ref, version, nonce };
/** `sensitive` says what becomes of words that look as if they named a child, once whoever typed them has seen that they do. */
const saved = { ...drawn, reminder: key.optional(), sensitive: z.enum(['keep', 'remove']).optional() };

const savedForms = [
  z.object({ verb: z.enum(['extension.save', 'snooze.save', 'closing.save', 'check.save']), ...saved }),
  /** `asked` says which question for more time is decided. */
  z.object({ verb: z.literal('extension.decide'), ...saved, asked: z.string().min(20).max(40) }),
] as const;

type SavedForm = z.infer<(typeof savedForms)[number]>;

const SAVED: ReadonlySet<string> = new Set<SavedForm['verb']>([
  'extension.save',
  'snooze.save',
  'closing.save',
  'check.save',
  'extension.decide',
]);

export function isSaved(button: { readonly verb: string }): button is SavedForm {
  return SAVED.has(button.verb);
}

/** The buttons with which people answer for an action, and decide on what others asked and did about it. */
export const replyButtons = [
  /** Its inputs come beside it, named by `inputId`. */
  z.object({ verb: z.literal('progress.record'), reminder: key, ...drawn }),
  /** Record what was typed on a stale card, now that the newer words were seen. */
  z.object({ verb: z.literal('progress.add'), reminder: key, ...drawn, said, words, rag, link: link.default('') }),
  /** Keep words that look as if they named a child, as they were written. */
  z.object({ verb: z.literal('progress.keep'), reminder: key, ...drawn, said, words, rag, link }),
  /** The words for the record come beside it, as they were changed. */
  z.object({ verb: z.literal('progress.changed'), reminder: key, ...drawn, said, rag, link }),
  /** Nothing has changed on any of these: one press, without a word. */
  z.object({ verb: z.literal('progress.no-change'), reminder: key, on: z.array(z.object({ ref, version })).min(1).max(3), nonce }),
  /** Opens a form below the card that was pressed, so that nothing typed there is lost; nothing is recorded by it. */
  z.object({ verb: z.enum(['extension.ask', 'extension.show', 'snooze.ask', 'closing.ask', 'check.show']), ref }),
  /** The inputs of these come beside them, named by the form's fields. */
  ...savedForms,
] as const;
