import type { DraftAction, PlanDraft } from '../../src/domain/plan-draft.ts';

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
