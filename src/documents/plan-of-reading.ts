import type { Action, Plan, Post } from '../domain/plan.ts';
import type { ReadAction, ReadPlan } from './read-plan.ts';
import { toDueDate, toKeyEntry } from './to-draft.ts';

/**
 * A reading taken as it stands, to be written again: every lead is a post of its own, nothing doubtful is settled, and what nobody has said of a
 * status counts as not started.
 */
export function planOfReading(reading: ReadPlan): Plan {
  const names = [...new Set(reading.actions.flatMap(({ leads, supporting = [] }) => [...leads, ...supporting]))];
  const key = (reading.key ?? []).map(toKeyEntry);
  return {
    id: 'read',
    title: reading.title ?? 'Action plan',
    subtitle: '',
    areas: reading.areas,
    posts: names.map((name): Post => ({ id: name, name, aliases: [] })),
    actions: reading.actions.map(toAction),
    layout: reading.layout,
    ...(key.length === 0 ? {} : { key }),
  };
}

function toAction(read: ReadAction): Action {
  return {
    ref: read.ref,
    areaRef: read.area ?? '',
    title: read.title,
    leads: [
      ...read.leads.map((postId) => ({ postId, part: 'lead' as const })),
      ...(read.supporting ?? []).map((postId) => ({ postId, part: 'supporting' as const })),
    ],
    due: toDueDate(read.byWhen, read.due),
    status: read.status === 'unknown' ? 'not-started' : read.status,
    rag: read.rag === 'none' || read.rag === 'unknown' ? null : read.rag,
    history: [],
    written: read.written,
    version: 1,
  };
}
