import type { PlanDiff } from '../domain/plan-diff.ts';
import type { Plan } from '../domain/plan.ts';
import type { SmartFinding } from '../domain/smart-check.ts';
import type { Message } from '../ports.ts';
import { viewAsk } from './button-view.ts';
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
}

/** What adopting a document made of the plan, with hints on what its actions lack. */
export function drawAdopted({ plan, diff, isFirstPlan, findings, unmatched }: Adopted): Message {
  const smart = findings.map(({ gap, refs }) => smartLine(gap, refs));
  const view = {
    title: ADOPTED.title(shorten(plan.title, 150)),
    intro: [ADOPTED.live(plan.actions.length), ...(isFirstPlan ? [] : [CHANGES.unchanged(diff.unchanged)])],
    groups: [
      ...(unmatched.length === 0 ? [] : [{ heading: ADOPTED.unmatchedHeading, lines: [ADOPTED.unmatched(unmatched)] }]),
      { heading: ADOPTED.smartHeading, lines: smart.length === 0 ? [ADOPTED.smartNone] : smart },
    ],
    buttons: ['how are we doing', "what's overdue", 'what has no date'].map((text) => viewAsk(text)),
  };
  return drawPage(view, undefined, 1000);
}
