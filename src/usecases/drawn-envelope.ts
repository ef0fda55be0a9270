import type { Message } from '../ports.ts';

/** What an envelope has become now that its turn has come: drawn from the plan as it stands, or no longer wanted. */
export type DrawnEnvelope =
  | { readonly kind: 'draw'; readonly message: Message }
  | { readonly kind: 'suppressed'; readonly note: string }
  | { readonly kind: 'attention'; readonly note: string };
