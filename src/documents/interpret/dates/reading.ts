import type { IsoDate } from '../../../domain/dates.ts';

export type DueKind = 'on' | 'window' | 'continuous' | 'recurring' | 'conditional' | 'none' | 'unclear';

/** What we take a "by when" to mean, by which rule, how surely, and what to ask where we are not sure. */
export interface DueReading {
  readonly kind: DueKind;
  readonly from: IsoDate | null;
  readonly by: IsoDate | null;
  /** The date before it was revised. */
  readonly originalBy: IsoDate | null;
  /** The rule in a few words, "a month means its last day". */
  readonly rule: string;
  readonly confidence: 'sure' | 'likely' | 'open';
  /** A sentence for the manager. */
  readonly doubt?: string;
}

export function reading(kind: DueKind, rule: string, rest: Partial<Omit<DueReading, 'kind' | 'rule'>> = {}): DueReading {
  const { from = null, by = null, originalBy = null, doubt } = rest;
  const confidence = rest.confidence ?? (doubt === undefined ? 'sure' : kind === 'unclear' ? 'open' : 'likely');
  return { kind, from, by, originalBy, rule, confidence, ...(doubt === undefined ? {} : { doubt }) };
}
