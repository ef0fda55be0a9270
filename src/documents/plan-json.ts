import { z } from 'zod';
import type { BoardCalendar } from '../domain/calendar.ts';
import { instant, type Instant } from '../domain/dates.ts';
import type { DueDate } from '../domain/due-date.ts';
import type { Action, HistoryEntry, Plan } from '../domain/plan.ts';
import { calendarFields, day, timeZone, toCalendar } from './calendar-json.ts';

/** A plan already read by hand, with the board's calendar and the moment it describes. */
export interface PlanFile {
  readonly plan: Plan;
  readonly calendar: BoardCalendar;
  readonly now: Instant;
}

const status = z.enum(['not-started', 'in-progress', 'complete', 'embedded']);
const rag = z.enum(['red', 'amber', 'green', 'blue']).nullable();

const historyEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('created'), date: day }),
  z.object({ kind: z.literal('update'), date: day, text: z.string() }),
  z.object({ kind: z.literal('status'), date: day, from: status, to: status }),
  z.object({ kind: z.literal('rag'), date: day, from: rag, to: rag }),
  z.object({ kind: z.literal('due'), date: day, from: day.nullable(), to: day.nullable() }),
]);

const action = z.object({
  ref: z.string().min(1),
  area: z.string().min(1),
  title: z.string().min(1),
  leadIds: z.array(z.string()),
  supportingIds: z.array(z.string()).default([]),
  byWhen: z.string(),
  start: day.nullable(),
  due: day.nullable(),
  originalDue: day.nullable(),
  continuous: z.boolean(),
  status,
  rag,
  ladder: z.array(z.int()).optional(),
  history: z.array(historyEntry),
});

const planFile = z.object({
  title: z.string().min(1),
  subtitle: z.string().default(''),
  now: z.string(),
  timezone: timeZone,
  roles: z.array(z.object({ id: z.string().min(1), name: z.string().min(1), aliases: z.array(z.string()).default([]) })),
  calendar: calendarFields,
  areas: z.array(z.object({ ref: z.string().min(1), title: z.string() })),
  actions: z.array(action),
});

/** Reads the JSON form of a plan; throws one sentence that names the first field it cannot accept. */
export function readPlanJson(text: string, planId = 'plan'): PlanFile {
  const parsed = planFile.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    const where = field === '' ? 'it is not a plan' : field;
    throw new Error(`This plan cannot be read: ${where}: ${issue?.message ?? 'not what was expected'}.`);
  }
  const file = parsed.data;
  const plan: Plan = {
    id: planId,
    title: file.title,
    subtitle: file.subtitle,
    areas: file.areas,
    posts: file.roles,
    actions: file.actions.map(toAction),
  };
  refuseStrayRefs(plan);
  return { plan, calendar: toCalendar(file.calendar, file.timezone), now: readMoment(file.now) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This plan cannot be read: it is not JSON.');
  }
}

function readMoment(text: string): Instant {
  try {
    return instant(text);
  } catch {
    throw new Error(`This plan cannot be read: now: "${text}" is not a moment such as 2015-03-10T09:30:00Z.`);
  }
}

function toAction(row: z.infer<typeof action>): Action {
  return {
    ref: row.ref,
    areaRef: row.area,
    title: row.title,
    leads: [
      ...row.leadIds.map((postId) => ({ postId, part: 'lead' as const })),
      ...row.supportingIds.map((postId) => ({ postId, part: 'supporting' as const })),
    ],
    due: toDueDate(row),
    status: row.status,
    rag: row.rag,
    history: row.history.map(toHistoryEntry),
    version: 1,
    ...(row.ladder === undefined ? {} : { ladder: row.ladder }),
  };
}

function toDueDate(row: z.infer<typeof action>): DueDate {
  const { byWhen: wording, start: from, due: by, originalDue } = row;
  const start = from === null ? {} : { from };
  const original = originalDue === null ? {} : { originally: originalDue };
  if (row.continuous) return { kind: 'continuous', wording, ...start, ...(by === null ? {} : { by }) };
  if (by !== null) return from === null ? { kind: 'on', wording, by, ...original } : { kind: 'window', wording, from, by, ...original };
  if (from !== null) return { kind: 'none', wording, from };
  return wording.trim() === '' ? { kind: 'none', wording } : { kind: 'conditional', wording };
}

function toHistoryEntry(entry: z.infer<typeof historyEntry>): HistoryEntry {
  switch (entry.kind) {
    case 'created':
      return { kind: 'created', on: entry.date };
    case 'update':
      return { kind: 'update', on: entry.date, words: entry.text, route: 'document' };
    case 'status':
      return { kind: 'status', on: entry.date, from: entry.from, to: entry.to };
    case 'rag':
      return { kind: 'rag', on: entry.date, from: entry.from, to: entry.to };
    case 'due':
      return { kind: 'due', on: entry.date, from: entry.from, to: entry.to };
  }
}

function refuseStrayRefs(plan: Plan): void {
  const areas = new Set(plan.areas.map((area) => area.ref));
  const posts = new Set(plan.posts.map((post) => post.id));
  const seen = new Set<string>();
  for (const { ref, areaRef, leads } of plan.actions) {
    if (seen.has(ref)) throw new Error(`This plan cannot be read: there are two actions ${ref}.`);
    seen.add(ref);
    if (!areas.has(areaRef)) throw new Error(`This plan cannot be read: action ${ref} is in area ${areaRef}, which is not listed.`);
    const stray = leads.find((lead) => !posts.has(lead.postId));
    if (stray) throw new Error(`This plan cannot be read: action ${ref} is led by "${stray.postId}", which is not a listed post.`);
  }
}
