import { z } from 'zod';
import type { BoardCalendar } from '../domain/calendar.ts';
import { isoDate, localTimeIn, type IsoDate } from '../domain/dates.ts';

export const day = z.string().transform((text, context): IsoDate => {
  try {
    return isoDate(text);
  } catch {
    context.addIssue({ code: 'custom', message: `"${text}" is not a day written as YYYY-MM-DD` });
    return z.NEVER;
  }
});

export const timeZone = z.string().refine(isTimeZone, 'must be a zone such as Europe/London').default('Europe/London');

const span = z.object({ from: day, to: day });

/**
 * A board's year, as its own file or its plan's JSON form gives it; everything in it may be left out. Any other name with a list of days is
 * another body that meets: "quality-assurance-group".
 */
export const calendarFields = z
  .looseObject({
    financialYearStartsMonth: z.int().min(1).max(12).default(4),
    board: z.array(day).default([]),
    executive: z.array(day).default([]),
    closedDays: z.array(day).default([]),
    halfTerm: z.array(span.extend({ name: z.string() })).default([]),
    easterSunday: day.optional(),
    seasons: z.record(z.string(), span).default({}),
  })
  .prefault({});

function isTimeZone(name: string): boolean {
  try {
    localTimeIn('2015-03-10T09:30:00.000Z', name);
    return true;
  } catch {
    return false;
  }
}

const OWN = new Set(['financialYearStartsMonth', 'board', 'executive', 'closedDays', 'halfTerm', 'easterSunday', 'seasons']);

function otherBodies(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, readonly IsoDate[]>> {
  const others = Object.entries(fields).flatMap(([name, value]) => {
    const days = z.array(day).safeParse(value);
    return OWN.has(name) || !days.success ? [] : [[name, days.data] as const];
  });
  return Object.fromEntries(others);
}

export function toCalendar(fields: z.infer<typeof calendarFields>, zone: string): BoardCalendar {
  return {
    timeZone: zone,
    closedDays: fields.closedDays,
    financialYearStartsMonth: fields.financialYearStartsMonth,
    meetings: { board: fields.board, executive: fields.executive, ...otherBodies(fields) },
    breaks: fields.halfTerm,
    seasons: fields.seasons,
    ...(fields.easterSunday === undefined ? {} : { easterSunday: fields.easterSunday }),
  };
}
