import { TAB_REFUSED } from '../../cards/phrases-tab.ts';
import { findPerson, type Board, type Person } from '../../domain/board.ts';
import { localTimeIn, type Instant } from '../../domain/dates.ts';
import { mayImport } from '../../domain/permission.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Metrics, Transaction } from '../../ports.ts';
import type { BoardSetting } from '../find-setting.ts';
import { planShownTo } from '../plan-shown-to.ts';
import type { Service } from '../service.ts';
import { ok, refuse, refuseNotYours, type TabOutcome } from './tab-outcome.ts';

/** Who looks, as their token says it: never a name, never an address. */
export interface Viewer {
  readonly personId: string;
  readonly tenantId: string;
  /** Which of their boards, where they sit on several. */
  readonly boardId?: string | undefined;
}

/** What a page is told by: the board, a known person of it, and the plan if there is one. */
export interface TabSetting extends BoardSetting {
  readonly person: Person;
  readonly plan: Plan | undefined;
  /** What a link to a chat with Chaser names, `28:…`; empty where there is no Teams. */
  readonly botId: string;
  /** A word for the state of everything that is shown, today's date included. */
  readonly revision: string;
}

export type PlannedSetting = TabSetting & { readonly plan: Plan };

/** One thing a page asks for or does, in one unit of work. */
export type TabWork<T> = (tx: Transaction, setting: TabSetting) => Promise<TabOutcome<T>>;

/** Answers pages of the tab. Rights are looked up afresh for every request. */
export interface TabDesk {
  run<T>(viewer: Viewer, work: TabWork<T>): Promise<TabOutcome<T>>;
  /** Which board a viewer's live stream tells of, and its state now. */
  findWatched(viewer: Viewer): Promise<TabOutcome<Watched>>;
  /** The state of a board, by which a stream knows that something changed. */
  revisionOf(boardId: string): Promise<string>;
}

export interface Watched {
  readonly boardId: string;
  readonly revision: string;
}

type Desk = Pick<Service, 'store' | 'clock' | 'metrics' | 'wake'> & { readonly botId?: string };

export function createTabDesk(service: Desk): TabDesk {
  return {
    run: (viewer, work) => run(service, viewer, work),
    findWatched: (viewer) =>
      service.store.transact(async (tx) => {
        const found = await findBoard(service, tx, viewer);
        return found.kind === 'refused' ? found : ok({ boardId: found.body.board.id, revision: found.body.revision });
      }),
    revisionOf: (boardId) =>
      service.store.transact(async (tx) => {
        const board = await tx.findBoard(boardId);
        return board === undefined ? '' : await revisionOn(tx, board, service.clock.now());
      }),
  };
}

async function run<T>(service: Desk, viewer: Viewer, work: TabWork<T>): Promise<TabOutcome<T>> {
  let counted: Parameters<Metrics['count']>[] = [];
  const outcome = await service.store.transact(async (tx) => {
    counted = [];
    const found = await findBoard(service, tx, viewer);
    if (found.kind === 'refused') return found;
    const plan = await tx.findPlan(found.body.board.id);
    return await work(tx, { ...found.body, plan, count: (...count) => void counted.push(count) });
  });
  for (const count of counted) service.metrics.count(...count);
  // Whether anything was put into the outbox, the outbox itself knows best.
  if (outcome.kind === 'ok') service.wake();
  return outcome;
}

async function findBoard(
  { clock, botId = '' }: Desk,
  tx: Transaction,
  { personId, tenantId, boardId }: Viewer,
): Promise<TabOutcome<Omit<TabSetting, 'plan' | 'count'>>> {
  const theirs = (await tx.listBoards()).filter((board) => board.tenantId === tenantId && findPerson(board, personId) !== undefined);
  const wanted = boardId === undefined ? theirs : theirs.filter(({ id }) => id === boardId);
  const [chosen, another] = wanted;
  // Read again by itself, so that what this unit of work writes is decided on a board nobody changes meanwhile.
  const board = chosen === undefined ? undefined : await tx.findBoard(chosen.id);
  const person = board === undefined ? undefined : findPerson(board, personId);
  if (board === undefined || person === undefined) return refuse('forbidden', 'not-on-board', TAB_REFUSED.notOnBoard);
  if (another !== undefined) {
    const boards = wanted.map(({ id, name }) => ({ id, name }));
    return { kind: 'refused', why: 'conflict', body: { kind: 'several-boards', sentence: TAB_REFUSED.severalBoards, boards } };
  }
  const now = clock.now();
  const today = localTimeIn(now, board.calendar.timeZone).date;
  return ok({ board, person, now, today, botId, revision: await revisionOn(tx, board, now) });
}

/** The day is part of it: at midnight what was due becomes overdue, though nobody has changed anything. */
async function revisionOn(tx: Transaction, { id, calendar }: Board, now: Instant): Promise<string> {
  return `${localTimeIn(now, calendar.timeZone).date}.${await tx.findRevision(id)}`;
}

/** Work that needs a plan: without one it is refused. */
export function onPlan<T>(work: (tx: Transaction, setting: PlannedSetting) => Promise<TabOutcome<T>>): TabWork<T> {
  return async (tx, setting) => {
    const { plan } = setting;
    return plan === undefined ? refuse('missing', 'no-plan', TAB_REFUSED.noPlan) : await work(tx, { ...setting, plan });
  };
}

/** Reading that needs a plan: of what people wrote, everybody gets what they may read. What changes the plan must not start from this. */
export function onPlanShown<T>(read: (tx: Transaction, setting: PlannedSetting) => Promise<TabOutcome<T>>): TabWork<T> {
  return onPlan((tx, setting) => read(tx, { ...setting, plan: planShownTo(setting) }));
}

/** Work of the chair and the board manager, who run the plan. */
export function byWhoRunsPlan<T, S extends TabSetting>(
  work: (tx: Transaction, setting: S) => Promise<TabOutcome<T>>,
): (tx: Transaction, setting: S) => Promise<TabOutcome<T>> {
  return async (tx, setting) => (runsPlan(setting) ? await work(tx, setting) : refuseNotYours());
}

export function runsPlan({ board, person }: Pick<TabSetting, 'board' | 'person'>): boolean {
  return mayImport(board, person.id);
}
