import { longMoment } from '../../cards/phrases-dates.ts';
import { holdersOf, postsHeldBy } from '../../domain/board.ts';
import { ragTrend } from '../../domain/rag-trend.ts';
import type { TrendWeek } from '../../domain/rag-trend.ts';
import type { Transaction } from '../../ports.ts';
import type { DeskCounts, PlanView } from '../../tab-contract.ts';
import { runsPlan, type PlannedSetting } from './tab-desk.ts';
import { ok, type TabOutcome } from './tab-outcome.ts';
import { createActionViewer } from './view-action.ts';

/** Half a year: what a board looks back on. */
const TREND_WEEKS = 26;

/** The whole first view. The trend is kept until something changes: it is the one part that takes long to work out. */
export function createShowPlan(): (tx: Transaction, setting: PlannedSetting) => Promise<TabOutcome<PlanView>> {
  const trends = new Map<string, { readonly revision: string; readonly trend: readonly TrendWeek[] }>();
  return async (tx, setting) => {
    const { board, plan, today, revision } = setting;
    const known = trends.get(board.id);
    const trend = known?.revision === revision ? known.trend : ragTrend(plan, today, TREND_WEEKS);
    trends.set(board.id, { revision, trend });
    return ok(await showPlan(tx, setting, trend));
  };
}

async function showPlan(tx: Transaction, setting: PlannedSetting, trend: readonly TrendWeek[]): Promise<PlanView> {
  const { board, plan, person, today, now, revision } = setting;
  const runs = runsPlan(setting);
  return {
    revision,
    board: { id: board.id, name: board.name },
    title: plan.title,
    subtitle: plan.subtitle,
    today,
    asOf: longMoment(now, board.calendar.timeZone),
    me: { name: person.name, right: person.right, postIds: postsHeldBy(board, person.id, today), runsPlan: runs },
    areas: plan.areas,
    posts: plan.posts.map(({ id, name, aliases }) => ({
      id,
      name,
      aliases,
      holders: holdersOf(board, id, today).map((holder) => ({ id: holder.id, name: holder.name })),
    })),
    key: plan.key ?? [],
    ladder: { rungs: board.ladder, repeatEvery: board.repeatEvery },
    actions: plan.actions.map(createActionViewer(setting)),
    trend,
    ...(runs ? { desk: await countDesk(tx, board.id) } : {}),
  };
}

async function countDesk(tx: Transaction, boardId: string): Promise<DeskCounts> {
  const attention = (await tx.listEnvelopes(boardId, ['attention'])).length;
  const missed = (await tx.listMissed(boardId)).length;
  const review = (await tx.findOpenImport(boardId))?.source.name;
  return { attention, missed, ...(review === undefined ? {} : { review }) };
}
