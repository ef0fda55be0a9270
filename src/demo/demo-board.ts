import { readFile } from 'node:fs/promises';
import { readPlanJson } from '../documents/plan-json.ts';
import type { Board } from '../domain/board.ts';
import { localTimeIn, momentOf, type Instant, type IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Store } from '../ports.ts';
import { bankHolidaysOfEngland } from '../schedule/bank-holidays.ts';
import { adoptPlan, withBankHolidays } from '../usecases/adopt-plan.ts';
import { DEMO_TIME } from './demo-clock.ts';
import { demoPeople, demoTenantId } from './people.ts';
import { chairWindow, managerWindow } from './playground-configuration.ts';

const BOARD_ID = 'wscb';

/** The WSCB board with the six demo people and the plan read by hand from the document beside it. */
export async function readDemoBoard(): Promise<{ readonly board: Board; readonly plan: Plan; readonly startsOn: IsoDate }> {
  const { plan, calendar, now } = readPlanJson(await readFile(new URL('./wscb-plan.json', import.meta.url), 'utf8'), 'wscb');
  const startsOn = localTimeIn(now, calendar.timeZone).date;
  const board: Board = {
    id: BOARD_ID,
    name: 'Warrington Safeguarding Children Board',
    tenantId: demoTenantId,
    calendar,
    ladder: [-28, -14, -7, -1, 0],
    repeatEvery: 7,
    reminderTime: '09:00',
    digestTime: '08:30',
    safeguardingRoute:
      'Otherwise tell your own organisation’s safeguarding lead, or Children’s Social Care. (This demo gives no real number.)',
    digestChannels: [chairWindow.channelId, managerWindow.channelId],
    people: demoPeople.map(({ id, name, right }) => ({ id, name, right })),
    holdings: demoPeople.flatMap(({ id, postId }) => (postId === undefined ? [] : [{ personId: id, postId }])),
  };
  return { board: withBankHolidays(board, bankHolidaysOfEngland, startsOn), plan, startsOn };
}

/** Adopts the plan on the day the demo starts. That day's morning is past, so the first reminders come with the next one. */
export async function adoptDemoBoard(store: Store, board: Board, plan: Plan, startsOn: IsoDate): Promise<void> {
  await store.transact((tx) => adoptPlan(tx, board, plan, momentOf(startsOn, DEMO_TIME, board.calendar.timeZone)));
}

/** The board channel of each window is known before anybody opens it, so that the digest is there when they do. */
export async function introduceChannel(store: Store, channelId: string, connectorUrl: string, seenAt: Instant): Promise<void> {
  await store.transact((tx) =>
    tx.rememberConversation({
      boardId: BOARD_ID,
      id: channelId,
      kind: 'channel',
      tenantId: demoTenantId,
      serviceUrl: connectorUrl,
      name: 'Board actions',
      seenAt,
    }),
  );
}
