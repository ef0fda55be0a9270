import type { IsoDate, LocalTime } from './dates.ts';

/** How a board chases beyond its ladder; counts of days are working days unless they say otherwise. */
export interface Chasing {
  /** Without a reply for so many working days after a reminder on or after the due date, the manager is told. */
  readonly managerAfter: number;
  /** Then, reckoned from the same reminder, the action is listed to the chair with a letter drafted. */
  readonly chairAfter: number;
  /** Nothing unasked leaves from this hour on; what is missed is made up the next working morning. */
  readonly quietFrom: LocalTime;
  /** A morning missed by more calendar days than this is not made up: the overdue list of the digest tells it instead. */
  readonly catchUpDays: number;
  /** When an action without an end is looked at again, where nobody has said: at the end of the quarter or at the next board. */
  readonly reviewAt: 'quarter-end' | 'next-board';
  /** The same action is asked about out of turn no more than once in so many calendar days. */
  readonly askAgainAfter: number;
  /** Calendar months after a check until what was done is looked at again. */
  readonly relookAfterMonths: number;
  /** A colour is worked out as red where the due date is more calendar days ago than this. */
  readonly redAfter: number;
  /** Nobody has reported for more calendar days than this: silence. */
  readonly silentAfter: number;
}

/** What a board has set of the rules by which its plan is read. */
export type PlanRules = Pick<Chasing, 'redAfter' | 'silentAfter' | 'relookAfterMonths'>;

export const USUAL_CHASING: Chasing = {
  managerAfter: 5,
  chairAfter: 10,
  quietFrom: '18:00',
  catchUpDays: 7,
  reviewAt: 'quarter-end',
  askAgainAfter: 3,
  relookAfterMonths: 3,
  redAfter: 14,
  silentAfter: 28,
};

/** Who stands in for a post's holders, both days inclusive. The holders still hold it: they see the card, marked as covered. */
export interface Cover {
  readonly postId: string;
  readonly personId: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** The person (by id) who arranged it. */
  readonly by: string;
}

/** The rules of the plan's board, or the usual ones where it has set none. */
export function rulesOf({ rules }: { readonly rules?: PlanRules }): PlanRules {
  return rules ?? USUAL_CHASING;
}

export function chasingOf({ chasing }: { readonly chasing?: Partial<Chasing> }): Chasing {
  return { ...USUAL_CHASING, ...chasing };
}
