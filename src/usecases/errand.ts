import type { Reply } from '../incoming.ts';

/** Work that changes nothing of the board's and takes longer than a unit of work should; it may be lost with the process. */
export interface Errand {
  readonly kind: 'errand';
  readonly run: () => Promise<Reply>;
}
