import type { IncomingMessage } from 'node:http';

/** Who asks, by their Entra object id and tenant: the only identity that gives rights. */
export interface Identity {
  readonly personId: string;
  readonly tenantId: string;
  /** Milliseconds since 1970; a live stream ends with the token it was opened with. */
  readonly expiresAt: number;
}

export type Identified =
  | { readonly kind: 'known'; readonly identity: Identity }
  | { readonly kind: 'unknown' }
  /** The keys that tokens are checked with could not be had: nobody is let in, and nobody is told that they may not. */
  | { readonly kind: 'unavailable' };

export type Identify = (request: IncomingMessage) => Promise<Identified>;
