import type { ReviewScene } from '../cards/review-view.ts';
import { nextPlan } from '../domain/next-plan.ts';
import type { PlanImport } from '../plan-import.ts';
import type { ImportSetting } from './find-setting.ts';

export type ReadImport = PlanImport & Required<Pick<PlanImport, 'draft'>>;

export function isRead(document: PlanImport): document is ReadImport {
  return document.draft !== undefined;
}

/** The document beside the plan as both stand now. */
export function sceneOf({ board, plan, person, today }: ImportSetting, document: ReadImport): ReviewScene {
  const adoption = {
    planId: plan?.id ?? board.id,
    boardName: board.name,
    by: person?.name ?? '',
    documentName: document.source.name,
    on: today,
    heldIds: board.holdings.map(({ postId }) => postId),
  };
  return { document, next: nextPlan(plan, document.draft, document.choices, adoption), present: plan, board, today };
}
