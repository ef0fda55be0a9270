import type { Board, Holding, Person, PreferredHour, Right } from '../domain/board.ts';
import type { BoardCalendar } from '../domain/calendar.ts';
import type { Chasing, Cover } from '../domain/chasing.ts';
import type { IsoDate, LocalTime } from '../domain/dates.ts';
import type { BoardRow, HoldingRow, PersonRow } from './schema.ts';

export function toBoardRow(board: Board): BoardRow {
  return {
    id: board.id,
    name: board.name,
    tenant_id: board.tenantId,
    calendar: JSON.stringify(board.calendar),
    ladder: JSON.stringify(board.ladder),
    repeat_every: board.repeatEvery,
    reminder_time: board.reminderTime,
    digest_time: board.digestTime,
    safeguarding_route: board.safeguardingRoute,
    digest_channels: JSON.stringify(board.digestChannels),
    glossary: toJson(board.glossary),
    chasing: toJson(board.chasing),
    covers: toJson(board.covers),
    set_in_teams: toJson(board.setInTeams),
  };
}

export function toPersonRows(board: Board): PersonRow[] {
  return board.people.map(({ id, name, right, hour }, position) => ({
    board_id: board.id,
    id,
    position,
    name,
    right_held: right,
    hour: toJson(hour),
  }));
}

export function toHoldingRows(board: Board): HoldingRow[] {
  return board.holdings.map((holding, position) => ({
    board_id: board.id,
    position,
    post_id: holding.postId,
    person_id: holding.personId,
    held_from: holding.from ?? null,
    held_until: holding.until ?? null,
    assigned_by: holding.assignedBy ?? null,
  }));
}

export function toBoard(row: BoardRow, people: readonly PersonRow[], holdings: readonly HoldingRow[]): Board {
  return {
    id: row.id,
    name: row.name,
    tenantId: row.tenant_id,
    calendar: JSON.parse(row.calendar) as BoardCalendar,
    ladder: JSON.parse(row.ladder) as readonly number[],
    repeatEvery: row.repeat_every,
    reminderTime: row.reminder_time as LocalTime,
    digestTime: row.digest_time as LocalTime,
    safeguardingRoute: row.safeguarding_route,
    digestChannels: JSON.parse(row.digest_channels) as readonly string[],
    people: people.map(toPerson),
    holdings: holdings.map(toHolding),
    ...(row.glossary === null ? {} : { glossary: JSON.parse(row.glossary) as Readonly<Record<string, string>> }),
    ...(row.chasing === null ? {} : { chasing: JSON.parse(row.chasing) as Partial<Chasing> }),
    ...(row.covers === null ? {} : { covers: JSON.parse(row.covers) as readonly Cover[] }),
    ...(row.set_in_teams === null ? {} : { setInTeams: JSON.parse(row.set_in_teams) as readonly string[] }),
  };
}

/** What of a board its reviews are reckoned by. */
export function toYear({ calendar, chasing }: Pick<BoardRow, 'calendar' | 'chasing'>): Pick<Board, 'calendar' | 'chasing'> {
  return {
    calendar: JSON.parse(calendar) as BoardCalendar,
    ...(chasing === null ? {} : { chasing: JSON.parse(chasing) as Partial<Chasing> }),
  };
}

function toPerson(row: PersonRow): Person {
  const hour = row.hour === null ? {} : { hour: JSON.parse(row.hour) as PreferredHour };
  return { id: row.id, name: row.name, right: row.right_held as Right, ...hour };
}

function toHolding(row: HoldingRow): Holding {
  return {
    postId: row.post_id,
    personId: row.person_id,
    ...(row.held_from === null ? {} : { from: row.held_from as IsoDate }),
    ...(row.held_until === null ? {} : { until: row.held_until as IsoDate }),
    ...(row.assigned_by === null ? {} : { assignedBy: row.assigned_by }),
  };
}

function toJson(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
