import type { Board, Holding } from './board.ts';
import { chasingOf } from './chasing.ts';
import { coversOn } from './cover.ts';
import { addDays, type IsoDate } from './dates.ts';
import { byDueThenRef } from './due-status.ts';
import { isFinished, type Action, type Plan } from './plan.ts';
import type { Telling } from './told.ts';

/** Whoever holds a post from now on, or stands in for it, is told what it leads; its holders are told who stands in. */
export function tellHandOvers(plan: Plan, board: Board, today: IsoDate): readonly Telling[] {
  return [...tellHolders(plan, board, today), ...tellCovers(plan, board, today)];
}

/** The open actions a post leads, worst first. */
export function openActionsOf(plan: Plan, postId: string): readonly Action[] {
  return plan.actions
    .filter((action) => !isFinished(action) && action.leads.some((lead) => lead.postId === postId && lead.part === 'lead'))
    .toSorted(byDueThenRef);
}

function tellHolders(plan: Plan, board: Board, today: IsoDate): readonly Telling[] {
  return board.holdings.flatMap((holding): readonly Telling[] => {
    const { postId, personId, from, until } = holding;
    const refs = openActionsOf(plan, postId).map(({ ref }) => ref);
    if (from === undefined || !isNews(board, from, today) || (until ?? today) < today || refs.length === 0) return [];
    if (board.holdings.some((other) => heldBefore(other, holding, from))) return [];
    return [{ personId, key: `hand-over/${postId}/${from}`, told: { kind: 'hand-over', postId, refs } }];
  });
}

function tellCovers(plan: Plan, board: Board, today: IsoDate): readonly Telling[] {
  return coversOn(board, today).flatMap(({ postId, personId, from, until }): readonly Telling[] => {
    if (!isNews(board, from, today)) return [];
    const refs = openActionsOf(plan, postId).map(({ ref }) => ref);
    const key = `${postId}/${from}`;
    const holders = board.holdings.filter(
      (holding) => holding.postId === postId && isHeld(holding, today) && holding.personId !== personId,
    );
    return [
      { personId, key: `cover/${key}/${until}`, told: { kind: 'hand-over', postId, refs, until } },
      ...holders.map((holder): Telling => ({
        personId: holder.personId,
        key: `covered/${key}/${personId}/${until}`,
        told: { kind: 'covered', postId, coverId: personId, until },
      })),
    ];
  });
}

/** Told from its first day on, and no longer than a missed morning is made up. */
function isNews(board: Board, from: IsoDate, today: IsoDate): boolean {
  return from <= today && today <= addDays(from, chasingOf(board).catchUpDays);
}

function isHeld({ from, until }: Holding, day: IsoDate): boolean {
  return (from ?? day) <= day && day <= (until ?? day);
}

/** The same person had the post until the day before: nothing changed for them. */
function heldBefore(other: Holding, holding: Holding, from: IsoDate): boolean {
  return other !== holding && other.postId === holding.postId && other.personId === holding.personId && isHeld(other, addDays(from, -1));
}
