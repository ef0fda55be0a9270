import { drawDigest } from '../cards/draw-digest.ts';
import type { TerminalOptions } from './options.ts';
import { digestDayOf } from '../domain/calendar.ts';
import { localTimeIn, mondayOf, type IsoWeek } from '../domain/dates.ts';
import { makeDigest } from '../domain/make-digest.ts';
import { planAsAt } from '../domain/plan-as-at.ts';
import { boardFor, readPlan } from './read-plan.ts';

/** The digest of a week, from the plan as its history says it stood that morning. */
export async function printDigest(options: TerminalOptions): Promise<void> {
  const file = await readPlan(options.plan);
  const week = readWeek(options.week);
  const day = digestDayOf(boardFor(file, mondayOf(week)).calendar, week);
  const isPast = day < localTimeIn(file.now, file.calendar.timeZone).date;
  const plan = isPast ? planAsAt(file.plan, day) : file.plan;
  const digest = makeDigest(plan, week, day);
  console.log(options.json ? JSON.stringify(digest) : drawDigest(digest, plan).text);
}

function readWeek(text: string | undefined): IsoWeek {
  try {
    mondayOf(text ?? '');
    return text as IsoWeek;
  } catch (error) {
    throw new Error('--week needs a week written as 2015-W11.', { cause: error });
  }
}
