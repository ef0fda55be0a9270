import type { Board } from './board.ts';
import { addDays, type IsoDate } from './dates.ts';
import type { Plan } from './plan.ts';
import type { Announced } from './reminder-item.ts';
import type { Reminder } from './reminder.ts';
import { catchUpFrom, remindersDue } from './reminders-due.ts';
import { spentBy } from './spent.ts';

export interface World {
  readonly plan: Plan;
  readonly board: Board;
}

export interface Simulation {
  /** Both inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The first morning that is still made up; `from` where absent. */
  readonly makeUpFrom?: IsoDate;
  /** What has gone out before, where the world does not start empty. */
  readonly spent?: ReadonlySet<string>;
  readonly announced?: readonly Announced[];
  /** Mornings on which nothing runs at all. */
  readonly isDown?: (day: IsoDate) => boolean;
  /** What happens to the plan and the board during a day, once its reminders have gone; nothing where absent: nobody answers. */
  readonly live?: (world: World, day: IsoDate, reminders: readonly Reminder[]) => World;
}

/** Longer than any step of an escalation is away. */
const REMEMBERED_DAYS = 120;

/** Morning by morning, what the bot would send: the same functions, with everything spent and announced carried on. */
export function* simulate(
  start: World,
  { from, to, makeUpFrom = from, spent: before, announced: announcedBefore = [], isDown, live }: Simulation,
): Generator<{ on: IsoDate; reminders: readonly Reminder[]; world: World }> {
  const spent = new Set(before);
  let world = start;
  let announced = announcedBefore;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const reminders = isDown?.(day) === true ? [] : morningOf(world, day, { spent, announced, from: makeUpFrom });
    for (const key of reminders.flatMap(spentBy)) spent.add(key);
    yield { on: day, reminders, world };
    announced = [...announced.filter(({ on }) => on >= addDays(day, -REMEMBERED_DAYS)), ...reminders.flatMap(toAnnounced)];
    world = live?.(world, day, reminders) ?? world;
  }
}

/** The bot makes up mornings since it started, and none before. */
function morningOf(
  { plan, board }: World,
  day: IsoDate,
  { spent, announced, from }: { spent: ReadonlySet<string>; announced: readonly Announced[]; from: IsoDate },
): readonly Reminder[] {
  return remindersDue(plan, board, day, spent, latest(from, catchUpFrom(board, day)), announced);
}

function toAnnounced({ personId, on, items }: Reminder): readonly Announced[] {
  return personId === null ? [] : [{ personId, on, items }];
}

function latest(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}
