import { findPerson, type Board, type Holding, type Person } from './board.ts';
import { addDays, type IsoDate } from './dates.ts';

export interface Assignment {
  readonly postId: string;
  readonly person: Pick<Person, 'id' | 'name'>;
  /** The first day on which the person holds it. */
  readonly on: IsoDate;
  /** The id of the person who assigns it. */
  readonly by: string;
}

/** Whoever held the post held it until the day before; somebody the board does not know yet joins it as a member. */
export function assignHolder(board: Board, { postId, person, on, by }: Assignment): Board {
  const people = findPerson(board, person.id) === undefined ? [...board.people, { ...person, right: 'member' as const }] : board.people;
  const left = leaveVacant(board, { postId, on, by });
  const holdings = left.holdings.filter((holding) => holding.postId !== postId || (holding.from ?? '') < on);
  return { ...left, people, holdings: [...holdings, { postId, personId: person.id, from: on, assignedBy: by }] };
}

/** Nobody holds the post from a day on. What ends here stays on the board, so that its file does not fill the post again at the next start. */
export function leaveVacant(board: Board, { postId, on, by }: Omit<Assignment, 'person'>): Board {
  const holdings = board.holdings.map((holding): Holding =>
    holding.postId === postId
      ? { ...holding, until: earlier(holding.until, addDays(on, -1)), assignedBy: holding.assignedBy ?? by }
      : holding,
  );
  return { ...board, holdings };
}

function earlier(one: IsoDate | undefined, other: IsoDate): IsoDate {
  return one !== undefined && one < other ? one : other;
}

/**
 * The board as its file describes it, with what was arranged in Teams since: a post assigned there and a setting changed there follow Teams
 * and no longer the file, and the people who joined the board so stay on it. Cover and people's own hours are arranged in Teams alone.
 */
export function keepAssignments(file: Board, present: Board | undefined): Board {
  const assigned = (present?.holdings ?? []).filter(({ assignedBy }) => assignedBy !== undefined);
  const posts = new Set(assigned.map(({ postId }) => postId));
  const joined = (present?.people ?? []).filter(
    ({ id }) => findPerson(file, id) === undefined && assigned.some(({ personId }) => personId === id),
  );
  return {
    ...file,
    ...settingsOfTeams(present),
    people: [...file.people, ...joined].map((person) => withHour(person, present)),
    holdings: [...file.holdings.filter(({ postId }) => !posts.has(postId)), ...assigned],
  };
}

function settingsOfTeams(present: Board | undefined): Partial<Board> {
  if (present === undefined) return {};
  const followed = Object.entries(present).filter(([field]) => present.setInTeams?.includes(field));
  const { covers, setInTeams } = present;
  return {
    ...Object.fromEntries(followed),
    ...(covers === undefined ? {} : { covers }),
    ...(setInTeams === undefined ? {} : { setInTeams }),
  };
}

function withHour(person: Person, present: Board | undefined): Person {
  const hour = present === undefined ? undefined : findPerson(present, person.id)?.hour;
  return hour === undefined ? person : { ...person, hour };
}
