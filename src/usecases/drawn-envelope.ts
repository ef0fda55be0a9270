import type { Instant } from '../domain/dates.ts';
import type { Message } from '../ports.ts';

/** What an envelope has become now that its turn has come: drawn from the plan as it stands, or no longer wanted. */
export type DrawnEnvelope =
  | { readonly kind: 'draw'; readonly message: Message }
  /** Not at this hour. */
  | { readonly kind: 'wait'; readonly notBefore: Instant; readonly note: string }
  | { readonly kind: 'suppressed'; readonly note: string }
  | { readonly kind: 'attention'; readonly note: string };
