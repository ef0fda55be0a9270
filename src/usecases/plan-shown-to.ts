import { mayImport, mayRecordProgress } from '../domain/permission.ts';
import type { Plan } from '../domain/plan.ts';
import { sharedPlan } from '../domain/shared-plan.ts';
import type { Setting } from './find-setting.ts';

/** The plan as one person reads it by themselves: only the chair, the managers and an action's own leads see what could name a child. */
export function planShownTo({ board, plan, person, today }: Setting): Plan {
  if (person === undefined) return sharedPlan(plan);
  if (mayImport(board, person.id)) return plan;
  return sharedPlan(plan, (action) => mayRecordProgress(board, action, person.id, today));
}
