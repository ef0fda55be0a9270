import type { Board, PreferredHour } from './board.ts';
import { isTime, timeProblem } from './board-settings.ts';
import { chasingOf } from './chasing.ts';

/** Why somebody cannot have their card at an hour; undefined where they can. `quiet` is only judged on the board's own clocks. */
export function hourProblem(board: Board, { time, timeZone }: PreferredHour): 'unclear' | 'unkind' | 'quiet' | 'zone' | undefined {
  if (!isTime(time)) return 'unclear';
  if (timeProblem('reminderTime', time).length > 0) return 'unkind';
  if (timeZone !== undefined && !isZone(timeZone)) return 'zone';
  const isOwnZone = timeZone !== undefined && timeZone !== board.calendar.timeZone;
  return !isOwnZone && time >= chasingOf(board).quietFrom ? 'quiet' : undefined;
}

/** The board with a person's hour in place, or without one of their own. */
export function withHour(board: Board, personId: string, hour: PreferredHour | undefined): Board {
  const people = board.people.map((person) => {
    if (person.id !== personId) return person;
    const { id, name, right } = person;
    return { id, name, right, ...(hour === undefined ? {} : { hour }) };
  });
  return { ...board, people };
}

function isZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name);
}
