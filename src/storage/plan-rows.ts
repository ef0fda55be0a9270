import type { DueDate } from '../domain/due-date.ts';
import type { Action, HistoryEntry, Lead, Plan, Post, Rag, Status } from '../domain/plan.ts';
import type { ActionRow, AreaRow, HistoryRow, LeadRow, PlanRow, PostRow } from './schema.ts';

const GONE = -1;

export interface PlanRows {
  readonly plan: PlanRow;
  readonly areas: readonly AreaRow[];
  readonly posts: readonly PostRow[];
  readonly actions: readonly ActionRow[];
  readonly leads: readonly LeadRow[];
  readonly history: readonly HistoryRow[];
}

export function toPlanRow(boardId: string, { id, title, subtitle, layout, key, ladder }: Plan): PlanRow {
  const hasExtras = layout !== undefined || key !== undefined || ladder !== undefined;
  const extras = hasExtras ? JSON.stringify({ layout, key, ladder }) : null;
  return { board_id: boardId, id, title, subtitle, extras };
}

/** An area that only removed actions still name stands behind the plan's own, at no position a reader sees. */
export function toAreaRows(boardId: string, plan: Plan): AreaRow[] {
  const own = plan.areas.map(({ ref, title }, position) => ({ board_id: boardId, ref, position, title }));
  const known = new Set(plan.areas.map(({ ref }) => ref));
  const gone = new Set((plan.removed ?? []).map(({ areaRef }) => areaRef).filter((ref) => !known.has(ref)));
  return [...own, ...[...gone].map((ref) => ({ board_id: boardId, ref, position: GONE, title: '' }))];
}

export function toPostRows(boardId: string, plan: Plan): PostRow[] {
  return plan.posts.map(({ id, name, aliases }, position) => ({ board_id: boardId, id, position, name, aliases: JSON.stringify(aliases) }));
}

export function toActionRows(boardId: string, plan: Plan): ActionRow[] {
  return [
    ...plan.actions.map((action, position) => toActionRow(boardId, action, position, null)),
    ...(plan.removed ?? []).map((action, position) => toActionRow(boardId, action, position, 1)),
  ];
}

export function toActionRow(boardId: string, action: Action, position: number, isRemoved: 1 | null): ActionRow {
  return {
    board_id: boardId,
    ref: action.ref,
    position,
    area_ref: action.areaRef,
    title: action.title,
    due: JSON.stringify(action.due),
    status: action.status,
    rag: action.rag,
    ladder: action.ladder === undefined ? null : JSON.stringify(action.ladder),
    version: action.version,
    written: action.written === undefined ? null : JSON.stringify(action.written),
    is_removed: isRemoved,
  };
}

export function toLeadRows(boardId: string, plan: Plan): LeadRow[] {
  return everyAction(plan).flatMap(({ ref, leads }) => leads.map((lead, position) => toLeadRow(boardId, ref, lead, position)));
}

export function toLeadRow(boardId: string, ref: string, { postId, part }: Lead, position: number): LeadRow {
  return { board_id: boardId, action_ref: ref, position, post_id: postId, part };
}

/** The actions of the plan and those it once had. */
export function everyAction({ actions, removed = [] }: Plan): readonly Action[] {
  return [...actions, ...removed];
}

export function toHistoryRow(at: { boardId: string; ref: string; version: number }, seq: number, entry: HistoryEntry): HistoryRow {
  return { board_id: at.boardId, action_ref: at.ref, seq, action_version: at.version, entry: JSON.stringify(entry) };
}

export function toPlan(rows: PlanRows): Plan {
  const leadsOf = Map.groupBy(rows.leads, (row) => row.action_ref);
  const historyOf = Map.groupBy(rows.history, (row) => row.action_ref);
  const { present = [], removed } = Object.groupBy(rows.actions, (row) => (row.is_removed === 1 ? 'removed' : 'present'));
  const toActions = (some: readonly ActionRow[]) =>
    some.map((row) => toAction(row, leadsOf.get(row.ref) ?? [], historyOf.get(row.ref) ?? []));
  return {
    id: rows.plan.id,
    title: rows.plan.title,
    subtitle: rows.plan.subtitle,
    areas: rows.areas.filter(({ position }) => position !== GONE).map(({ ref, title }) => ({ ref, title })),
    posts: rows.posts.map(toPost),
    actions: toActions(present),
    ...(removed === undefined ? {} : { removed: toActions(removed) }),
    ...(rows.plan.extras === null ? {} : (JSON.parse(rows.plan.extras) as Pick<Plan, 'layout' | 'key' | 'ladder'>)),
  };
}

function toPost(row: PostRow): Post {
  return { id: row.id, name: row.name, aliases: JSON.parse(row.aliases) as readonly string[] };
}

function toAction(row: ActionRow, leads: readonly LeadRow[], history: readonly HistoryRow[]): Action {
  return {
    ref: row.ref,
    areaRef: row.area_ref,
    title: row.title,
    leads: leads.map(toLead),
    due: JSON.parse(row.due) as DueDate,
    status: row.status as Status,
    rag: row.rag as Rag | null,
    history: history.filter((line) => line.action_version <= row.version).map(toHistoryEntry),
    version: row.version,
    ...(row.ladder === null ? {} : { ladder: JSON.parse(row.ladder) as readonly number[] }),
    ...(row.written === null ? {} : { written: JSON.parse(row.written) as readonly string[] }),
  };
}

function toLead(row: LeadRow): Lead {
  return { postId: row.post_id, part: row.part as Lead['part'] };
}

function toHistoryEntry(row: HistoryRow): HistoryEntry {
  return JSON.parse(row.entry) as HistoryEntry;
}
