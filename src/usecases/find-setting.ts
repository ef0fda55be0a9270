import { findPerson, type Board, type Person } from '../domain/board.ts';
import { localTimeIn, type Instant, type IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Incoming } from '../incoming.ts';
import type { Metrics, Transaction } from '../ports.ts';

/** Which board something is said to, by whom, and when. Rights are looked up afresh each time, from Entra object id and tenant. */
export interface BoardSetting {
  readonly board: Board;
  /** Undefined for a visitor of the demo. */
  readonly person: Person | undefined;
  readonly now: Instant;
  /** `now` as a day in the board's zone. */
  readonly today: IsoDate;
  /** Counts what the unit of work did, once it has committed. */
  readonly count: Metrics['count'];
}

export interface Setting extends BoardSetting {
  readonly plan: Plan;
}

/** A board that may not have its first plan yet. */
export interface ImportSetting extends BoardSetting {
  readonly plan?: Plan;
}

export type FoundSetting =
  | ({ readonly kind: 'found' } & Setting)
  /** Nobody here knows the asker; nothing of any board may be shown. */
  | { readonly kind: 'stranger' }
  | ({ readonly kind: 'no-plan' } & BoardSetting)
  | { readonly kind: 'several-boards'; readonly boards: readonly Board[] };

export async function findSetting(
  tx: Transaction,
  incoming: Incoming,
  { now, welcomesVisitors, count }: { now: Instant; welcomesVisitors: boolean; count: Metrics['count'] },
): Promise<FoundSetting> {
  const boards = await boardsOf(tx, incoming, welcomesVisitors);
  const [chosen, another] = boards;
  if (another !== undefined) return { kind: 'several-boards', boards };
  // Read again by itself, so that what this unit of work writes is decided on a board nobody changes meanwhile.
  const board = chosen && (await tx.findBoard(chosen.id));
  if (board === undefined) return { kind: 'stranger' };
  const { personId } = incoming.asker;
  const person = personId === undefined ? undefined : findPerson(board, personId);
  const setting = { board, person, now, today: localTimeIn(now, board.calendar.timeZone).date, count };
  const plan = await tx.findPlan(board.id);
  return plan === undefined ? { kind: 'no-plan', ...setting } : { kind: 'found', ...setting, plan };
}

/** The boards of the tenant that know the asker; one of them where this conversation is already one board's. */
async function boardsOf(tx: Transaction, incoming: Incoming, welcomesVisitors: boolean): Promise<readonly Board[]> {
  const { tenantId, id } = incoming.conversation;
  const { personId } = incoming.asker;
  const ofTenant = (await tx.listBoards()).filter((board) => board.tenantId === tenantId);
  const known = ofTenant.filter((board) => personId !== undefined && findPerson(board, personId) !== undefined);
  const open = known.length === 0 && welcomesVisitors ? ofTenant : known;
  if (open.length < 2) return open;
  const remembered = new Set((await tx.conversationsWithId(id)).map(({ boardId }) => boardId));
  const chosen = open.filter((board) => remembered.has(board.id));
  if (chosen.length === 1 || incoming.kind !== 'extension' || personId === undefined) return chosen.length === 1 ? chosen : open;
  return await boardOfOwnChat(tx, open, personId);
}

/** The message extension is used in chats of anybody's: the board is then the one that the asker's own chat with Chaser is about. */
async function boardOfOwnChat(tx: Transaction, boards: readonly Board[], personId: string): Promise<readonly Board[]> {
  const own: Board[] = [];
  for (const board of boards) if ((await tx.findPersonalChat(board.id, personId)) !== undefined) own.push(board);
  return own.length === 1 ? own : boards;
}
