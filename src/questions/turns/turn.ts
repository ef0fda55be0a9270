import type { Condition, Query } from '../query.ts';
import type { Mark } from '../tag.ts';

/** How a question stands to the one before it. */
export type Turn =
  /** Complete in itself. */
  | { readonly kind: 'fresh' }
  /** About what was answered before: those conditions hold besides its own. */
  | { readonly kind: 'about'; readonly base: readonly Condition[]; readonly taken: readonly Mark[] }
  /** The last question with a part swapped or added. */
  | { readonly kind: 'query'; readonly query: Query; readonly narrows: boolean };
