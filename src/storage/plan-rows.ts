import type { DueDate } from '../domain/due-date.ts';
import type { Action, HistoryEntry, Lead, Plan, Post, Rag, Status } from '../domain/plan.ts';
import type { ActionRow, AreaRow, HistoryRow, LeadRow, PlanRow, PostRow } from './schema.ts';

export interface PlanRows {
  readonly plan: PlanRow;
  readonly areas: readonly AreaRow[];
  readonly posts: readonly PostRow[];
  readonly actions: readonly ActionRow[];
  readonly leads: readonly LeadRow[];
  readonly history: readonly HistoryRow[];
}

export function toAreaRows(boardId: string, plan: Plan): AreaRow[] {
  return plan.areas.map(({ ref, title }, position) => ({ board_id: boardId, ref, position, title }));
}

export function toPostRows(boardId: string, plan: Plan): PostRow[] {
  return plan.posts.map(({ id, name, aliases }, position) => ({ board_id: boardId, id, position, name, aliases: JSON.stringify(aliases) }));
}

export function toActionRows(boardId: string, plan: Plan): ActionRow[] {
  return plan.actions.map((action, position) => ({
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
  }));
}

export function toLeadRows(boardId: string, plan: Plan): LeadRow[] {
  return plan.actions.flatMap(({ ref, leads }) =>
    leads.map(({ postId, part }, position) => ({ board_id: boardId, action_ref: ref, position, post_id: postId, part })),
  );
}

export function toHistoryRow(at: { boardId: string; ref: string; version: number }, seq: number, entry: HistoryEntry): HistoryRow {
  return { board_id: at.boardId, action_ref: at.ref, seq, action_version: at.version, entry: JSON.stringify(entry) };
}

export function toPlan(rows: PlanRows): Plan {
  const leadsOf = Map.groupBy(rows.leads, (row) => row.action_ref);
  const historyOf = Map.groupBy(rows.history, (row) => row.action_ref);
  return {
    id: rows.plan.id,
    title: rows.plan.title,
    subtitle: rows.plan.subtitle,
    areas: rows.areas.map(({ ref, title }) => ({ ref, title })),
    posts: rows.posts.map(toPost),
    actions: rows.actions.map((row) => toAction(row, leadsOf.get(row.ref) ?? [], historyOf.get(row.ref) ?? [])),
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
  };
}

function toLead(row: LeadRow): Lead {
  return { postId: row.post_id, part: row.part as Lead['part'] };
}

function toHistoryEntry(row: HistoryRow): HistoryEntry {
  return JSON.parse(row.entry) as HistoryEntry;
}
