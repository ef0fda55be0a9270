import type { DueDate } from '../domain/due-date.ts';
import type { DraftAction, PlanDraft } from '../domain/plan-draft.ts';
import type { KeyEntry as PlanKeyEntry, Rag, Status } from '../domain/plan.ts';
import type { DueReading } from './interpret/dates/reading.ts';
import type { KeyEntry, ReadAction, ReadPlan, ReadRag, ReadStatus } from './read-plan.ts';

/** What was read in a document, as a draft of the board's plan. */
export function toDraft(read: ReadPlan): PlanDraft {
  const { title, areas, actions, doubts, key = [], layout, day } = read;
  return {
    title,
    areas,
    actions: actions.map(toDraftAction),
    doubts,
    key: key.map(toKeyEntry),
    layout,
    ...(day === undefined ? {} : { day }),
  };
}

function toDraftAction(action: ReadAction): DraftAction {
  const { ref, area, title, leads, supporting = [], byWhen, due, mark, progress, updates = [], written } = action;
  const suggested = knownStatus(action.suggestedStatus ?? 'unknown');
  return {
    ref,
    areaRef: area,
    title,
    leads,
    supporting,
    due: toDueDate(byWhen, due),
    dueRule: due.rule,
    mark,
    status: knownStatus(action.status),
    ...(suggested === null ? {} : { suggestedStatus: suggested }),
    rag: knownRag(action.rag),
    progress,
    updates: updates.map(({ on, text }) => ({ on, words: text })),
    written,
  };
}

export function toDueDate(wording: string, { kind, from, by, originalBy }: Omit<DueReading, 'doubt'>): DueDate {
  const start = from === null ? {} : { from };
  const end = by === null ? {} : { by };
  const original = originalBy === null ? {} : { originally: originalBy };
  switch (kind) {
    case 'on':
    case 'window':
      if (by === null) return { kind: 'unclear', wording };
      return kind === 'on' || from === null ? { kind: 'on', wording, by, ...original } : { kind: 'window', wording, from, by, ...original };
    case 'continuous':
    case 'recurring':
      return { kind, wording, ...start, ...end };
    case 'conditional':
    case 'unclear':
      return { kind, wording };
    case 'none':
      return { kind, wording, ...start };
  }
}

function knownStatus(status: ReadStatus): Status | null {
  return status === 'unknown' ? null : status;
}

function knownRag(rag: ReadRag): Rag | null {
  return rag === 'none' || rag === 'unknown' ? null : rag;
}

export function toKeyEntry({ mark, meaning, rag, status }: KeyEntry): PlanKeyEntry {
  const known = knownStatus(status ?? 'unknown');
  return { mark, meaning, ...(rag === undefined ? {} : { rag }), ...(known === null ? {} : { status: known }) };
}
