import type { DraftChoice } from '../../src/domain/draft-choice.ts';
import { nextPlan, type NextPlan } from '../../src/domain/next-plan.ts';
import type { DraftAction, PlanDraft } from '../../src/domain/plan-draft.ts';
import type { Plan } from '../../src/domain/plan.ts';

/** A row as a document might have it; what a test is about is given over it. */
export function draftAction(ref: string, fields: Partial<DraftAction> = {}): DraftAction {
  return {
    ref,
    areaRef: '1',
    title: `Review the ${NAMES[Number(ref.replace(/\D/g, '')) % NAMES.length] ?? 'policy'} arrangements of the board`,
    leads: ['Chair'],
    supporting: [],
    due: { kind: 'on', wording: 'end of March 2015', by: '2015-03-31' },
    dueRule: 'a month means its last day',
    mark: '',
    status: null,
    rag: null,
    progress: '',
    updates: [],
    written: [],
    ...fields,
  };
}

export function draftOf(actions: readonly DraftAction[], fields: Partial<PlanDraft> = {}): PlanDraft {
  return {
    title: 'Action plan',
    areas: [{ ref: '1', title: 'Partnership' }],
    actions,
    doubts: [],
    key: [],
    layout: { columns: [] },
    ...fields,
  };
}

/** The plan after a document was adopted on it by Zoë. */
export function adopt(
  present: Plan | undefined,
  draft: PlanDraft,
  choices: readonly DraftChoice[] = [],
  on: '2015-03-10' | '2015-06-10' = '2015-06-10',
): NextPlan {
  return nextPlan(present, draft, choices, { planId: 'plan', boardName: 'Board', by: 'Zoë', documentName: 'june.docx', on });
}

const NAMES = [
  'training',
  'missing children',
  'early help',
  'transition',
  'allegations',
  'health',
  'online safety',
  'housing',
  'audit',
  'neglect',
];
