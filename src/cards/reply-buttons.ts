import { z } from 'zod';
import { key, link, nonce, rag, ref, said, version, words } from './button-parts.ts';

/** The action a button was drawn for, at the version it was drawn; the nonce makes two presses of it one. */
const drawn = { ref, version, nonce };

/** The buttons with which people answer for an action, and decide on what others asked and did about it. */
export const replyButtons = [
  /** Its inputs come beside it, named by `inputId`. */
  z.object({ verb: z.literal('progress.record'), reminder: key, ...drawn }),
  /** Record what was typed on a stale card, now that the newer words were seen. */
  z.object({ verb: z.literal('progress.add'), reminder: key, ...drawn, said, words, rag, link: link.default('') }),
  /** Nothing has changed on any of these: one press, without a word. */
  z.object({ verb: z.literal('progress.no-change'), reminder: key, on: z.array(z.object({ ref, version })).min(1).max(3), nonce }),
] as const;
