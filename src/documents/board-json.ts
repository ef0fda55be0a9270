import { z } from 'zod';
import type { Board } from '../domain/board.ts';
import type { BoardCalendar } from '../domain/calendar.ts';
import type { LocalTime } from '../domain/dates.ts';
import { calendarFields, timeZone, toCalendar } from './calendar-json.ts';

const id = z.string().min(1).max(100);
const guid = z.guid('must be an Entra id such as 11111111-1111-4111-8111-111111111111').transform((text) => text.toLowerCase());
const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00')
  .transform((text) => text as LocalTime);

const boardFile = z.object({
  id,
  name: z.string().min(1),
  tenantId: guid,
  /** Path of the plan's JSON form, beside this file; without it the plan is sent to Chaser in Teams. */
  plan: z.string().min(1).optional(),
  /** Read where there is no plan file: that has a calendar of its own. */
  calendar: calendarFields,
  timezone: timeZone,
  safeguardingRoute: z.string().min(1),
  ladder: z.array(z.int().min(-365).max(365)).max(20).default([-28, -14, -7, -1, 0]),
  repeatEvery: z.int().min(0).max(365).default(7),
  reminderTime: localTime.prefault('09:00'),
  digestTime: localTime.prefault('08:30'),
  digestChannels: z.array(z.string().min(1)).default([]),
  /** What the board's acronyms mean. */
  glossary: z.record(z.string().min(2).max(40), z.string().min(1).max(500)).optional(),
  people: z
    .array(z.object({ id: guid, name: z.string().min(1), right: z.enum(['chair', 'manager', 'member']), posts: z.array(id).default([]) }))
    .min(1),
});

export interface BoardFile {
  /** Absent where the board brings its plan in by Teams. */
  readonly planPath?: string;
  /** The board, with the year its plan file describes, or else its own. */
  readonly toBoard: (planCalendar: BoardCalendar | undefined) => Board;
}

/** Reads a board's file: its settings, its people and the posts they hold. Throws one sentence that names the first wrong field. */
export function readBoardJson(text: string): BoardFile {
  const parsed = boardFile.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`This board file cannot be read: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a board'}.`);
  }
  const { plan, people, calendar, timezone, glossary, ...settings } = parsed.data;
  return {
    ...(plan === undefined ? {} : { planPath: plan }),
    toBoard: (planCalendar) => ({
      ...settings,
      calendar: planCalendar ?? toCalendar(calendar, timezone),
      ...(glossary === undefined ? {} : { glossary }),
      people: people.map(({ id: personId, name, right }) => ({ id: personId, name, right })),
      holdings: people.flatMap((person) => person.posts.map((postId) => ({ postId, personId: person.id }))),
    }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This board file cannot be read: it is not JSON.');
  }
}
