import type { PlanDiff } from '../domain/plan-diff.ts';
import type { Plan } from '../domain/plan.ts';
import type { SmartFinding } from '../domain/smart-check.ts';
import type { Message } from '../ports.ts';
import type { Board } from '../domain/board.ts';
import type { Unreached } from '../domain/told.ts';
import { viewAsk, viewButton } from './button-view.ts';
import { REACH, unreachedLine, unreachedWords } from './phrases-reach.ts';
import { ADOPTED, CHANGES, smartLine } from './phrases-review.ts';
import { drawPage } from './review-view.ts';
import { shorten } from './safe-text.ts';

export interface Adopted {
  readonly plan: Plan;
  readonly diff: PlanDiff;
  readonly isFirstPlan: boolean;
  readonly findings: readonly SmartFinding[];
  /** Names given as holders that fit nobody. */
  readonly unmatched: readonly string[];
  readonly board: Board;
  /** Leads of open actions whom no card reaches. */
  readonly unreached: readonly Unreached[];
}

/** What adopting a document made of the plan, with hints on what its actions lack. */
export function drawAdopted({ plan, board, diff, isFirstPlan, findings, unmatched, unreached }: Adopted): Message {
  const smart = findings.map(({ gap, refs }) => smartLine(gap, refs));
  const view = {
    title: ADOPTED.title(shorten(plan.title, 150)),
    intro: [ADOPTED.live(plan.actions.length), ...(isFirstPlan ? [] : [CHANGES.unchanged(diff.unchanged)])],
    groups: [
      ...(unmatched.length === 0 ? [] : [{ heading: ADOPTED.unmatchedHeading, lines: [ADOPTED.unmatched(unmatched)] }]),
      ...(unreached.length === 0
        ? []
        : [{ heading: REACH.unreachedHeading, lines: [unreachedLine(unreached.map((each) => unreachedWords(each, plan, board)))] }]),
      { heading: ADOPTED.smartHeading, lines: smart.length === 0 ? [ADOPTED.smartNone] : smart },
    ],
    buttons: [
      ...(unreached.length === 0 ? [] : [viewButton(REACH.show, { verb: 'reach.show', from: 0 })]),
      ...['how are we doing', "what's overdue", 'what has no date'].map((text) => viewAsk(text)),
    ],
  };
  return drawPage(view, undefined, 1000);
}
