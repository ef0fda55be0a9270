import type { BoardCalendar } from './calendar.ts';
import type { Chasing, Cover } from './chasing.ts';
import type { IsoDate, LocalTime } from './dates.ts';

/** A safeguarding board and its settings; every stored row belongs to one. */
export interface Board {
  readonly id: string;
  readonly name: string;
  /** Entra tenant whose people and channels this board uses. */
  readonly tenantId: string;
  readonly calendar: BoardCalendar;
  /** Days before (negative), on (0) and after the due date on which a lead is reminded. */
  readonly ladder: readonly number[];
  /** After the last rung, again every so many days. */
  readonly repeatEvery: number;
  /** Wall-clock time of the morning's reminders. */
  readonly reminderTime: LocalTime;
  /** Wall-clock time of the weekly digest, on the first working day of the week. */
  readonly digestTime: LocalTime;
  /** Where a worry about a child goes; shown whenever a question names a child, a family or a case. */
  readonly safeguardingRoute: string;
  /** Conversation ids of the channels that get the weekly digest. */
  readonly digestChannels: readonly string[];
  /** The people who may speak for the board, and what each may do. */
  readonly people: readonly Person[];
  readonly holdings: readonly Holding[];
  readonly covers?: readonly Cover[];
  /** How this board chases, where it departs from `USUAL_CHASING`. */
  readonly chasing?: Partial<Chasing>;
  /** Settings changed in Teams, by the name of their field: they follow Teams and no longer the board's file. */
  readonly setInTeams?: readonly string[];
  /** What the board's acronyms mean, "CSE" → "child sexual exploitation". */
  readonly glossary?: Readonly<Record<string, string>>;
}

/** What a person may do on the board; leads get theirs from the posts they hold. */
export type Right = 'chair' | 'manager' | 'member';

export interface Person {
  /** Entra object id: with the tenant, the only identity that gives rights. */
  readonly id: string;
  readonly name: string;
  readonly right: Right;
  /** When they want their morning's card, in their own zone; absent where the board's hour suits them. */
  readonly hour?: PreferredHour;
}

export interface PreferredHour {
  readonly time: LocalTime;
  /** IANA zone; absent for the board's. */
  readonly timeZone?: string;
}

/** Who holds a post, both days inclusive; an absent end is open. */
export interface Holding {
  readonly postId: string;
  readonly personId: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** The person (by id) who assigned it in Teams; absent for what the board's file says, which is read again at each start. */
  readonly assignedBy?: string;
}

export function findPerson(board: Board, personId: string): Person | undefined {
  return board.people.find((person) => person.id === personId);
}

export function holdersOf(board: Board, postId: string, today: IsoDate): readonly Person[] {
  return board.holdings
    .filter((holding) => holding.postId === postId && isHeldOn(holding, today))
    .flatMap((holding) => findPerson(board, holding.personId) ?? []);
}

export function postsHeldBy(board: Board, personId: string, today: IsoDate): readonly string[] {
  return board.holdings.filter((holding) => holding.personId === personId && isHeldOn(holding, today)).map((holding) => holding.postId);
}

/** The people told when something cannot be delivered: the managers, or the chair where there is none. */
export function managersOf(board: Board): readonly Person[] {
  const managers = board.people.filter((person) => person.right === 'manager');
  return managers.length > 0 ? managers : board.people.filter((person) => person.right === 'chair');
}

function isHeldOn(holding: Holding, day: IsoDate): boolean {
  return (holding.from ?? day) <= day && day <= (holding.until ?? day);
}
